import type { Finding } from '@/model/finding';
import type { Facts } from '@/model/known';
import type { Line, Page } from '@/model/page';
import type { Fix } from './draft';
import { readableText } from './readable';
import { isSuspicious } from './scout';
import { draftText } from './text';

/** How sure a fix is. The tables and the page agree; what speaks against it is only that no one was there. */
const SURE = 0.99;

/** How sure it is that bytes are lost, where they cannot be restored. */
const LOST = 0.9;

/** The damaged stretches of a page as read, each with what it was or, where bytes are lost, without. */
export function findDamage(read: Page, facts: Facts): readonly Finding[] {
  return read.lines.flatMap((line) => {
    if (!facts.damaged && !isSuspicious(line.text)) return [];
    const { fixes } = draftText(readableText(read, line), facts);
    return fixes.length === 0 ? [] : readersFixes(line, fixes).map((fix) => findingOf(line, fix));
  });
}

/**
 * The fixes as a reader is shown them: 發(fā) → 發 and not (fā) → nothing, where both stand in one run; a reading that
 * follows a restored stretch is one with it.
 */
function readersFixes(line: Line, fixes: readonly Fix[]): readonly Fix[] {
  const shown: Fix[] = [];
  for (const fix of fixes) {
    const previous = shown.at(-1);
    if (fix.text !== '') shown.push(fix);
    else if (previous && previous.end === fix.start && previous.text !== null)
      shown[shown.length - 1] = { ...previous, end: fix.end };
    else if (startsRun(line, fix.start)) shown.push(fix);
    else shown.push({ ...fix, start: fix.start - 1, text: line.text[fix.start - 1] ?? '' });
  }
  return shown;
}

/** True if a run of the line begins at an offset. */
function startsRun(line: Line, offset: number): boolean {
  let from = 0;
  for (const run of line.runs) {
    if (from === offset) return true;
    if (from > offset) return false;
    from += run.text.length;
  }
  return false;
}

function findingOf(line: Line, { start, end, text: replacement, rule, sort }: Fix): Finding {
  const text = line.text.slice(start, end);
  return {
    key: `${rule}:${text}`,
    rule,
    kind: 'damage',
    sort,
    at: { kind: 'span', span: { line: line.id, start, end } },
    confidence: replacement === null ? LOST : SURE,
    evidence: [{ code: sort }],
    text,
    replacement,
  };
}
