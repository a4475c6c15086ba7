import type { Fix } from '../draft';
import { LOOK_ALIKES, MIXED, NUMBER } from '../signs';

/** Latin, Greek and Cyrillic letters in one word. */
const WORD = /[A-Za-z\u0370-\u04ff]{2,}/gu;

/** The Latin letters that LOOK_ALIKES look like, in its order. */
const AS_LATIN = 'ABESIJKMHOPCTYXaeopcyxisjABEZHIKMNOPTYXo';

/**
 * Digits and letters swapped for others that look the same: 2O22年, СOVID with a Cyrillic С.
 * Leaves: words all of one script, and letters that look like no Latin one (μm, β2).
 */
export function lookAlike(text: string): readonly Fix[] {
  const fixes: Fix[] = [];
  const fix = (start: number, shown: string, meant: string) =>
    fixes.push({ start, end: start + shown.length, text: meant, rule: 'repair/look-alike', sort: 'broken-code' });
  for (const { 0: shown, index } of text.matchAll(NUMBER)) fix(index, shown, shown.replace(/[Oo]/gu, '0').replace(/[Il]/gu, '1'));
  if (text.search(MIXED) >= 0) {
    for (const { 0: shown, index } of text.matchAll(WORD)) {
      const meant = Array.from(shown, latin).join('');
      if (/^[A-Za-z]+$/u.test(meant) && /[A-Za-z]/u.test(shown) && meant !== shown) fix(index, shown, meant);
    }
  }
  return fixes.sort((a, b) => a.start - b.start);
}

function latin(letter: string): string {
  const at = LOOK_ALIKES.indexOf(letter);
  return at >= 0 ? (AS_LATIN[at] ?? letter) : letter;
}
