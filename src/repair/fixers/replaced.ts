import type { Fix } from '../draft';

/**
 * What is left where bytes were replaced for good: U+FFFD, the same saved and read as GBK (锟斤拷), memory that was
 * never written (烫烫烫, 屯屯屯), marks in place of characters before a text (????本報訊), the rest of a tag whose
 * bracket was swallowed (?/p>).
 */
const LOST =
  /\ufffd+|(?:锟斤拷)+(?:锟斤|锟)?|烫{3,}|屯{3,}|(?<=^\s*)\?{3,}(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\?\/?(?:p|br|div|span|td|tr|li|a|b|strong|font) ?\/?>/gu;

const ANY = /[\ufffd锟烫屯]|\?\?\?|\?[/a-z]/u;

/**
 * Stretches whose bytes are gone: reported, never guessed.
 * Leaves: questions, and 烫 and 屯 in words.
 */
export function replaced(text: string): readonly Fix[] {
  if (!ANY.test(text)) return [];
  return Array.from(text.matchAll(LOST), ({ 0: found, index: start }) => ({
    start,
    end: start + found.length,
    text: null,
    rule: 'repair/replaced' as const,
    sort: 'bytes-lost' as const,
  }));
}
