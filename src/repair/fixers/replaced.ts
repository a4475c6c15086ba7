import type { Fix } from '../draft';
import { REPLACED } from '../signs';

/**
 * Stretches whose bytes are gone: reported, never guessed.
 * Leaves: questions, and 烫 and 屯 in words.
 */
export function replaced(text: string): readonly Fix[] {
  return Array.from(text.matchAll(REPLACED), ({ 0: found, index: start }) => ({
    start,
    end: start + found.length,
    text: null,
    rule: 'repair/replaced' as const,
    sort: 'bytes-lost' as const,
  }));
}
