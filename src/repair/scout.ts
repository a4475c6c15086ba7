import type { Page } from '@/model/page';
import { looksLikeGbkAsBig5 } from './rare-in-big5';
import { readableText } from './readable';
import {
  ANNOTATED,
  BIG5_AS_GBK,
  CUT,
  GBK_AS_LATIN,
  LOOK_ALIKES,
  MIXED,
  NUMBER,
  PRIVATE,
  REFERENCE,
  REPLACED,
  STANDS_FOR,
  STREWN,
  UTF8_AS_LATIN,
} from './signs';
import { FIRST_PAIRS, hasUtf8AsGbk } from './utf8-as-gbk';

/*
 * What says that a page has nothing to repair, without any table: it runs everywhere, and repair itself comes to the
 * pages where this says that there may be something. A text is gone through once for the characters that take part in
 * damage; only where one stands is its sign looked for.
 */

type Sign = (text: string) => boolean;

const shows =
  (...patterns: readonly RegExp[]): Sign =>
  (text) =>
    patterns.some((pattern) => text.search(pattern) >= 0);

/** By the characters that take part in it, ranges and single ones (no range meets another, or a single one before it): the sign of a sort of damage. */
const SIGNS: readonly (readonly [characters: string, sign: Sign])[] = [
  [')', shows(ANNOTATED.half)],
  ['）', shows(ANNOTATED.full)],
  ['?', shows(CUT, REPLACED)],
  ['\ufffd锟烫屯', shows(REPLACED)],
  ['&', shows(REFERENCE)],
  ['\u00ad\u200b-\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff', shows(STREWN)],
  ['\ue000-\uf8ff', shows(PRIVATE, BIG5_AS_GBK)],
  ['Α-я\u2474-\u249b\u2500-\u257f', shows(BIG5_AS_GBK)],
  ['\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufad9', shows(STANDS_FOR)],
  ['\u00c0-\u00ff', shows(UTF8_AS_LATIN, GBK_AS_LATIN)],
  [LOOK_ALIKES, shows(MIXED)],
  ['OoIl', shows(NUMBER)],
  [FIRST_PAIRS, hasUtf8AsGbk],
];

let built: Uint16Array | null = null;

/** By code unit: the signs that it takes part in, a bit each. */
function takesPart(): Uint16Array {
  if (built) return built;
  built = new Uint16Array(0x10000);
  for (const [nth, [characters]] of SIGNS.entries()) {
    for (const [range] of characters.matchAll(/.-.|./gsu)) {
      const code = range.charCodeAt(0);
      if (range.length === 3) built.fill(1 << nth, code, range.charCodeAt(2) + 1);
      else built[code] = (built[code] ?? 0) | (1 << nth);
    }
  }
  return built;
}

/** True if a text may be damaged. */
export function isSuspicious(text: string): boolean {
  const table = takesPart();
  let bits = 0;
  for (let at = 0; at < text.length; at++) bits |= table[text.charCodeAt(at)] ?? 0;
  return (bits !== 0 && SIGNS.some(([, sign], nth) => ((bits >> nth) & 1) === 1 && sign(text))) || looksLikeGbkAsBig5(text);
}

/** True if a page as read may have any damage; false only where {@link import('./repair').repair} finds none. */
export function mayBeDamaged(page: Page): boolean {
  return page.lines.some((line) => isSuspicious(line.text) && isSuspicious(readableText(page, line)));
}
