import type { InsertedStyle } from '@/model/known';
import { SYLLABLE } from '@/text/pinyin';

/** The mark that stands for a byte and the bracket that it swallowed; full-width where punctuation was folded. */
export const QUESTION: ReadonlySet<number> = new Set([0x3f, 0xff1f]);

/** An opening bracket, half or full width. */
export const BRACKET: ReadonlySet<number> = new Set([0x28, 0xff08]);

// `(huì )` with the space inside is one entry of one site's list.
const HALF = new RegExp(`[(?](${SYLLABLE}) ?\\)`, 'uy');
const FULL = new RegExp(`[（？?](${SYLLABLE})[ \\u3000]?）`, 'uy');

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
  return { reading: match[1] ?? '', end: spaced && text.charCodeAt(end) === 0x20 ? end + 1 : end };
}
