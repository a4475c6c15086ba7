import type { Fix } from '../draft';
import { STREWN } from '../signs';

/**
 * Characters that nobody sees, strewn between Chinese ones: 发\u200b展.
 * Leaves: those beside any other text, and at a line's ends.
 */
export function invisible(text: string): readonly Fix[] {
  return Array.from(text.matchAll(STREWN), ({ 0: found, index: start }) => ({
    start,
    end: start + found.length,
    text: '',
    rule: 'repair/invisible' as const,
    sort: 'broken-code' as const,
  }));
}
