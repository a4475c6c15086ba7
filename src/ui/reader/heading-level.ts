/** Longest heading, in characters: official documents' headings fill a line at most. */
const LONGEST = 40;

/**
 * The level of a paragraph that is a heading by its number: 一、 is 2, （一） is 3; null for all others. 1. stays a
 * paragraph: so are sentences counted. A sentence that goes on is none either.
 *
 * @example
 * headingLevel('一、总体要求')            // 2
 * headingLevel('（二）完善服务体系')      // 3
 * headingLevel('一、会议指出，要抓好落实。同时，……') // null
 */
export function headingLevel(text: string): 2 | 3 | null {
  const line = text.trim();
  if (line.length > LONGEST || /[。；;！!？?：:，,]$/u.test(line) || /。/u.test(line)) return null;
  if (/^[一二三四五六七八九十百]+[、．.]\s*\S/u.test(line)) return 2;
  return /^[（(][一二三四五六七八九十百]+[)）]\s*\S/u.test(line) ? 3 : null;
}
