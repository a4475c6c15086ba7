import type { Facts } from '@/model/known';
import type { Fix } from '../draft';

/** Everyday words of official prose, by the initial of the first character: the second ones, in both scripts (中央, 安全, 優質). */
const SECONDS: readonly (readonly [initial: string, seconds: string])[] = [
  ['A', '全排'],
  ['D', '委導导'],
  ['F', '展務务律'],
  ['G', '革家作理部'],
  ['J', '濟济設设'],
  ['L', '導导'],
  ['M', '主'],
  ['Q', '眾众'],
  ['R', '民'],
  ['S', '會会'],
  ['T', '灣湾'],
  ['X', '疆藏'],
  ['Y', '質质化秀勢势'],
  ['Z', '央共華华府治席織织'],
];

/** Such a letter between Chinese characters. */
const INITIAL = new RegExp(SECONDS.map(([letter, seconds]) => `(?<=[\\u4e00-\\u9fff])${letter}(?=[${seconds}])`).join('|'), 'gu');

/**
 * A capital letter in place of a character, of which it is the initial, as some tools write it besides readings:
 * 黨Z央. Only told.
 * Leaves: pages without inserted readings, and letters that make no everyday word (A股, 某B公司).
 */
export function initial(text: string, facts: Facts): readonly Fix[] {
  if (!facts.damaged) return [];
  return Array.from(text.matchAll(INITIAL), ({ index: start }) => ({
    start,
    end: start + 1,
    text: null,
    rule: 'repair/replaced' as const,
    sort: 'bytes-lost' as const,
  }));
}
