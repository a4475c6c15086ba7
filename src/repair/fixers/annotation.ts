import type { Facts } from '@/model/known';
import type { Fix } from '../draft';
import { judgeOf } from '../judge';
import { type Injury, scan } from '../scan';

/**
 * Readings that a clone tool wrote behind the bytes of listed characters: 發(fā)展, 當?shù)刂攸c.
 * Leaves: readings on a page whose text as a whole does not say that a machine wrote them: 亳(bó)州, 行(xíng)走.
 */
export function annotation(text: string, facts: Facts): readonly Fix[] {
  if (!facts.damaged || !/[(（?？]/u.test(text)) return [];
  return scan(text, judgeOf(facts)).map(fixOf);
}

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
