/*
 * What the n-gram model sees of a folded text: Han characters as they are; a Latin letter is 'a', a digit '0'; whatever is
 * between them, letters of other writing too, is one space. Names and numbers so say nothing of themselves. Characters and
 * pairs share a table of buckets; where two fall into one, learning has weighed them together.
 */

const SPACE = 0x20;
const LETTER = 0x61; // a
const DIGIT = 0x30; // 0

/** Buckets that n-grams fall into; a power of two. A quarter as many cost one to two points of recall. */
export const BUCKETS = 65_536;

/** What one UTF-16 code unit of a folded text is to the model. */
function seenAs(code: number): number {
  if (code >= 0x3400 && code <= 0x9fff) return code;
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if (code >= 0x61 && code <= 0x7a) return LETTER;
  return SPACE;
}

/** The bucket of a pair of code units; of a single one behind 0. Mixed as in MurmurHash3. */
function bucketOf(first: number, second: number): number {
  const mixed = Math.imul(Math.imul(second ^ Math.imul(first, 0x85ebca6b), 0xc2b2ae35), 0x27d4eb2f);
  return (mixed ^ (mixed >>> 15)) & (BUCKETS - 1);
}

/** The buckets of a folded text's n-grams, each character and each pair, by the index of its last code unit. */
export function eachFeature(text: string, visit: (bucket: number, at: number) => void): void {
  let before = SPACE;
  for (let at = 0; at < text.length; at++) {
    const code = seenAs(text.charCodeAt(at));
    if (code === SPACE && before === SPACE) continue;
    if (code !== SPACE) visit(bucketOf(0, code), at);
    visit(bucketOf(before, code), at);
    before = code;
  }
}
