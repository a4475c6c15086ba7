import { SYLLABLE } from '@/text/pinyin';

/** How a page's machine writes what it inserts. */
export interface Style {
  /** Which brackets stand around a reading: as inserted, or folded to full width by a later step. */
  readonly brackets: 'half' | 'full';
  /** A space follows each closing bracket and belongs to it. */
  readonly spaced: boolean;
}

/** What is found where every page's machine is looked for. */
export const USUAL: Style = { brackets: 'half', spaced: false };

/** The mark that stands for a byte and the bracket that it swallowed; full-width where punctuation was folded. */
export const QUESTION: ReadonlySet<number> = new Set([0x3f, 0xff1f]);

// `(huì )` with the space inside is one entry of one site's list.
const HALF = new RegExp(`[(?](${SYLLABLE}) ?\\)`, 'uy');
const FULL = new RegExp(`[（？?](${SYLLABLE})[ 　]?）`, 'uy');

/** The reading whose bracket (or the mark that swallowed it) stands at an offset, and where it ends; null if there is none. */
export function readingAt(
  text: string,
  at: number,
  { brackets, spaced }: Style,
): { readonly reading: string; readonly end: number } | null {
  const pattern = brackets === 'half' ? HALF : FULL;
  pattern.lastIndex = at;
  const match = pattern.exec(text);
  if (!match) return null;
  const end = pattern.lastIndex;
  return { reading: match[1] ?? '', end: spaced && text.charCodeAt(end) === 0x20 ? end + 1 : end };
}
