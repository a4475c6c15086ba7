import type { Fix } from '../draft';

/** Characters of no width and direction marks. Joiners matter in emoji and Indic scripts, marks in Arabic: not between these neighbours. */
const INVISIBLE = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff';

/** Chinese characters and their punctuation. */
const CHINESE = '\\u3001-\\u303f\\u3400-\\u4dbf\\u4e00-\\u9fff\\uff01-\\uff5e“”‘’…—·';

const STREWN = new RegExp(`(?<=[${CHINESE}])[${INVISIBLE}]+(?=[${CHINESE}(])`, 'gu');
const ANY = new RegExp(`[${INVISIBLE}]`, 'u');

/**
 * Characters that nobody sees, strewn between Chinese ones: 发\u200b展.
 * Leaves: those beside any other text, and at a line's ends.
 */
export function invisible(text: string): readonly Fix[] {
  if (!ANY.test(text)) return [];
  return Array.from(text.matchAll(STREWN), ({ 0: found, index: start }) => ({
    start,
    end: start + found.length,
    text: '',
    rule: 'repair/invisible' as const,
    sort: 'broken-code' as const,
  }));
}
