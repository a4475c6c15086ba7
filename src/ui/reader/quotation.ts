import { difference } from '@/ui/compare/difference';
import { chineseWords } from './chinese-words';

/** Quotations up to this many characters are given whole in an address; longer ones by their two ends. */
const WHOLE = 60;
/** How much of each end, at least. */
const END = 16;

/** What is quoted: a stretch of one paragraph, or from one into another. Texts as published, offsets in UTF-16 code units. */
export interface Quoted {
  readonly first: string;
  /** Where it begins in the first paragraph. */
  readonly start: number;
  /** The same text as `first` where one paragraph is quoted. */
  readonly last: string;
  /** Where it ends in the last paragraph. */
  readonly end: number;
}

/**
 * An address that shows a quotation (a text fragment, `#:~:text=`) in any browser, with or without us: in the page's own
 * text, and from word to word, since browsers look for whole words only (WICG, Text Fragments, 3.5.2.4).
 */
export function quotationAddress(url: string, { first, start, last, end }: Quoted): string {
  const from = wordStart(first, start);
  const to = wordEnd(last, end);
  const whole = first === last ? first.slice(from, to) : null;
  const fragment =
    whole !== null && whole.length <= WHOLE
      ? part(whole)
      : `${part(first.slice(from, wordEnd(first, from + END)))},${part(last.slice(wordStart(last, to - END), to))}`;
  return `${url.replace(/#.*$/u, '')}#:~:text=${fragment}`;
}

/** A part of a text directive: a dash and a comma would be read as its own marks. */
const part = (text: string): string => encodeURIComponent(text.replace(/\s+/gu, ' ').trim()).replace(/-/gu, '%2D');

/** Where the word around an offset begins. */
function wordStart(text: string, at: number): number {
  return chineseWords().segment(text).containing(Math.max(0, at))?.index ?? Math.max(0, at);
}

/** Where the word before an offset ends. */
function wordEnd(text: string, at: number): number {
  const word =
    at > 0
      ? chineseWords()
          .segment(text)
          .containing(Math.min(at, text.length) - 1)
      : undefined;
  return word ? word.index + word.segment.length : at;
}

/**
 * Where an offset of one text stands in another that says the same: equally long texts differ by characters of another
 * script only; else what stands on both sides leads the way, and an offset inside what does not goes to its edge.
 */
export function placeIn(other: string, text: string, at: number, edge: 'start' | 'end'): number {
  if (other.length === text.length) return at;
  let [before, after] = [0, 0];
  for (const { published, shown } of difference(other, text)) {
    const inside = at - after;
    const reaches = edge === 'start' ? inside < shown.length : inside <= shown.length;
    if (reaches && published === shown) return before + inside;
    if (reaches && shown !== '') return edge === 'start' ? before : before + published.length;
    before += published.length;
    after += shown.length;
  }
  return before;
}
