import type { Fix } from '../draft';
import { STANDS_FOR } from '../signs';
import supplement from '../tables/radicals.txt';

const HAN = /[\u3400-\u4dbf\u4e00-\u9fff]/u;

/** A text about radicals means them. */
const ABOUT_RADICALS = /部首|偏旁|[\u2e80-\u2fd5][部旁]/u;

let bySupplement: ReadonlyMap<string, string> | null = null;

/**
 * Radicals and compatibility ideographs in place of the characters that they look like, as PDF text layers have them:
 * ⼈民, ⻔户.
 * Leaves: radicals that stand alone or are spoken of (⼈部), and the twelve of FA0E–FA29 that are characters of their own.
 */
export function radical(text: string): readonly Fix[] {
  if (text.search(STANDS_FOR) < 0 || ABOUT_RADICALS.test(text)) return [];
  const fixes: Fix[] = [];
  for (const { 0: shown, index: start } of text.matchAll(STANDS_FOR)) {
    const meant = characterOf(shown);
    const amidText =
      HAN.test(text[start - 1] ?? '') ||
      HAN.test(text[start + 1] ?? '') ||
      /[\u2e80-\u2fd5]/u.test(text[start + 1] ?? text[start - 1] ?? '');
    if (meant !== shown && amidText)
      fixes.push({ start, end: start + 1, text: meant, rule: 'repair/radical', sort: 'broken-code' });
  }
  return fixes;
}

function characterOf(shown: string): string {
  if (shown >= '\uf900') return shown.normalize('NFC');
  if (shown >= '\u2f00') return shown.normalize('NFKC');
  bySupplement ??= new Map(supplement.split('\n').map((entry) => [entry[0] ?? '', entry.slice(1)]));
  return bySupplement.get(shown) ?? shown;
}
