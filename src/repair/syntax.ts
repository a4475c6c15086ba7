import type { InsertedStyle } from '@/model/known';
import { SYLLABLE } from '@/text/pinyin';

/** The mark that stands for a byte and the bracket that it swallowed; full-width where punctuation was folded. */
export const QUESTION: ReadonlySet<number> = new Set([0x3f, 0xff1f]);

/** The machine's space, as written or as HTML keeps it. */
const SPACE: ReadonlySet<number> = new Set([0x20, 0xa0]);

/** An opening bracket, half or full width. */
export const BRACKET: ReadonlySet<number> = new Set([0x28, 0xff08]);

// `(huì )` with the space inside is one entry of one site's list.
const HALF = new RegExp(`[(?](${SYLLABLE})[ \\u00a0]?\\)`, 'uy');
const FULL = new RegExp(`[（？?](${SYLLABLE})[ \\u00a0\\u3000]?）`, 'uy');

/** The reading whose bracket (or the mark that swallowed it) stands at an offset, and where it ends; null if there is none. */
export function readingAt(
  text: string,
  at: number,
  { brackets, spaced }: InsertedStyle,
): { readonly reading: string; readonly end: number } | null {
  const pattern = brackets === 'half' ? HALF : FULL;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match) return null;
  const end = at + match[0].length;
  return { reading: match[1] ?? '', end: spaced && SPACE.has(text.charCodeAt(end)) ? end + 1 : end };
}
