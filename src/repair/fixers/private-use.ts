import { pairOf, unitOf } from '@/text/gbk';
import type { Fix } from '../draft';
import { PRIVATE } from '../signs';

/** The 80 characters of GBK's FE50–FEA0 stand at U+E815–U+E864 where a page is from before GB 18030-2005. */
const FIRST_MOVED = 0xe815;
const LAST_MOVED = 0xe864;

/** GBK's A3A0, which everybody reads as an ideographic space (Encoding Standard). */
const SPACE = 0xe5e5;

/**
 * Private-use characters amid Chinese text: those that GB 18030 has given a place since are put there; the rest is
 * reported.
 * Leaves: icons, and private use beside any other text.
 */
export function privateUse(text: string): readonly Fix[] {
  return Array.from(text.matchAll(PRIVATE), ({ 0: found, index: start }) => {
    const meant = Array.from(found, (character) => encodedNow(character.charCodeAt(0)));
    const known = meant.every((character) => character !== null);
    return {
      start,
      end: start + found.length,
      text: known ? meant.join('') : null,
      rule: 'repair/private-use' as const,
      sort: known ? ('broken-code' as const) : ('bytes-lost' as const),
    };
  });
}

function encodedNow(code: number): string | null {
  if (code === SPACE) return '\u3000';
  // FE50–FEA0 without FE7F, in order.
  const nth = code - FIRST_MOVED;
  const trail = 0x50 + nth + (nth >= 0x7f - 0x50 ? 1 : 0);
  const pair = code >= FIRST_MOVED && code <= LAST_MOVED ? 0xfe00 | trail : pairOf(code);
  const now = unitOf(pair >> 8, pair & 0xff);
  return now !== 0 && !(now >= 0xe000 && now <= 0xf8ff) ? String.fromCharCode(now) : null;
}
