/*
 * What UTF-8 looks like where it was read as GBK, from the host's own decoder: two Chinese characters, six bytes, are
 * three pairs (新华, E6 96|B0 E5|8D 8E, is 鏂板崕). A byte 80 that begins a pair shows as €.
 */

/** A first and a second byte. */
const BEGINS = 1;
/** A third byte and the first of the next. */
const GOES_ON = 2;
/** A second and a third byte. */
const ENDS = 4;

let built: Uint8Array | null = null;

const CONTINUING = Array.from({ length: 0x40 }, (_, at) => 0x80 + at);

/** First bytes of Chinese text and the second ones that they have: U+2000, U+3000, U+4E00–U+9FFF, U+FF00. */
const FIRST: readonly (readonly [first: number, seconds: readonly number[]])[] = [
  [0xe2, [0x80]],
  [0xe3, [0x80]],
  [0xe4, CONTINUING.slice(0x38)],
  ...[0xe5, 0xe6, 0xe7, 0xe8, 0xe9].map((first) => [first, CONTINUING] as const),
  [0xef, [0xbc, 0xbd]],
];

/** By code unit, which of the three pairs it can be. */
function parts(): Uint8Array {
  if (built) return built;
  built = new Uint8Array(0x10000);
  const leads = CONTINUING.slice(1);
  const pairs: readonly (readonly [part: number, bytes: readonly number[]])[] = [
    [BEGINS, FIRST.flatMap(([first, seconds]) => seconds.flatMap((second) => [first, second]))],
    [GOES_ON, leads.flatMap((third) => FIRST.flatMap(([first]) => [third, first]))],
    [ENDS, leads.flatMap((second) => CONTINUING.flatMap((third) => [second, third]))],
  ];
  const decoder = new TextDecoder('gbk');
  for (const [part, bytes] of pairs) {
    for (const character of decoder.decode(Uint8Array.from(bytes))) {
      const code = character.charCodeAt(0);
      built[code] = (built[code] ?? 0) | part;
    }
  }
  return built;
}

const EURO = 0x20ac;

/** The characters that two first bytes of a sequence can show as. */
export function firstPairs(): string {
  const all = parts();
  let found = '';
  for (let code = 0; code < all.length; code++) if ((all[code] ?? 0) & BEGINS) found += String.fromCharCode(code);
  return found;
}

/** True if two whole characters of UTF-8 stand side by side in a text, read as GBK. */
export function hasUtf8AsGbk(text: string): boolean {
  const all = parts();
  const is = (at: number, part: number) => ((all[text.charCodeAt(at)] ?? 0) & part) !== 0;
  const isEuro = (at: number) => text.charCodeAt(at) === EURO;
  for (let at = 0; at < text.length - 2; at++) {
    if (!is(at, BEGINS)) continue;
    if (is(at + 1, GOES_ON) && (is(at + 2, ENDS) || isEuro(at + 2))) return true;
    if (isEuro(at + 1) && is(at + 2, BEGINS)) return true;
  }
  return false;
}
