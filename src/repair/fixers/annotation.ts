import type { Facts } from '@/model/known';
import type { Fix } from '../draft';
import { judgeOf } from '../judge';
import { type Injury, lostTo, scan } from '../scan';
import { CUT } from '../signs';
import { lostLead } from '../stretch';

/**
 * Readings that a clone tool wrote behind the bytes of listed characters: 發(fā)展, 當?shù)刂攸c.
 * Leaves: readings on a page whose text as a whole does not say that a machine wrote them: 亳(bó)州, 行(xíng)走.
 */
export function annotation(text: string, facts: Facts): readonly Fix[] {
  if (!facts.damaged) return cutLeads(text);
  if (!/[(（?？]/u.test(text)) return [];
  return scan(text, judgeOf(facts)).map(fixOf);
}

/** What stands behind the mark where a text is a byte off from there, and in no text that is in step: 提高?；@區, 會?？偱_. */
const STRANGE = /[@-Z[\\\]^_`a-z{|}~\ue000-\uf8ff]$/u;

/** Lost first bytes on a page without a single reading, where tools cut at punctuation alone. Only told. */
function cutLeads(text: string): readonly Fix[] {
  if (!text.includes('?') || text.search(CUT) < 0) return [];
  const judge = judgeOf(WITHOUT_READINGS);
  const fixes: Fix[] = [];
  let from = 0;
  for (const { index: start } of text.matchAll(CUT)) {
    const lost = start < from ? 0 : lostLead(text, start, judge);
    if (lost === 0) continue;
    const end = lostTo(text, lost, judge);
    if (STRANGE.test(text.slice(start, end)))
      fixes.push({ start, end, text: null, rule: 'repair/gbk-shifted', sort: 'bytes-lost' });
    from = end;
  }
  return fixes;
}

const WITHOUT_READINGS: Facts = { script: 'zh-Hant', readings: new Map(), damaged: true };

function fixOf(injury: Injury): Fix {
  const { start, end } = injury;
  switch (injury.kind) {
    case 'annotation':
      return { start, end, text: '', rule: 'repair/pinyin-annotation', sort: 'pinyin-inserted' };
    case 'shifted':
      return { start, end, text: injury.restored, rule: 'repair/gbk-shifted', sort: 'character-split' };
    case 'lost':
      return { start, end, text: null, rule: 'repair/gbk-shifted', sort: 'bytes-lost' };
  }
}
