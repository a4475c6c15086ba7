/*
 * Big5 by the host's own decoder: what GBK looks like where it was read as Big5 (中国人民, D6D0 B9FA C8CB C3F1, is
 * 笢弊鏍淉). Everyday characters of GBK fall on the rare ones of Big5's second level, C9–F9.
 */

const SECOND_LEVEL = 0xc9;
const LAST_LEAD = 0xf9;

interface Big5 {
  /** By code unit: the two bytes, 0 where there are none. */
  readonly pairs: Uint16Array;
  /** The Han characters of the second level. */
  readonly rare: string;
}

let built: Big5 | null = null;

function tables(): Big5 {
  if (built) return built;
  const wanted: number[] = [];
  for (let lead = 0xa1; lead <= LAST_LEAD; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++) wanted.push((lead << 8) | trail);
  // One call for all, a line each: some pairs are none, and some are two characters.
  const bytes = Uint8Array.from(wanted.flatMap((pair) => [pair >> 8, pair & 0xff, 0x0a]));
  const pairs = new Uint16Array(0x10000);
  let rare = '';
  for (const [nth, character] of new TextDecoder('big5').decode(bytes).split('\n').entries()) {
    const code = character.charCodeAt(0);
    const pair = wanted[nth] ?? 0;
    if (character.length !== 1 || code === 0xfffd || pairs[code] !== 0) continue;
    pairs[code] = pair;
    if (pair >> 8 >= SECOND_LEVEL && code >= 0x4e00 && code <= 0x9fff) rare += character;
  }
  built = { pairs, rare };
  return built;
}

/** The two bytes of a code unit in Big5, both A1–FE (lead << 8 | trail); 0 where there are none. */
export function big5PairOf(code: number): number {
  return tables().pairs[code] ?? 0;
}

/** The Han characters of Big5's second level with a second byte that GBK text has. */
export function rareInBig5(): string {
  return tables().rare;
}

/** Of so many characters in a row at least half are rare ones: met in one line of a thousand, and in four of five that were read as Big5. */
const WINDOW = 8;

/** True if GBK read as Big5 may stand in a text. */
export function looksLikeGbkAsBig5(text: string): boolean {
  const { pairs } = tables();
  const isRare = (at: number) => Number((pairs[text.charCodeAt(at)] ?? 0) >= SECOND_LEVEL << 8);
  let rare = 0;
  for (let at = 0; at < text.length; at++) {
    rare += isRare(at) - (at >= WINDOW ? isRare(at - WINDOW) : 0);
    if (rare * 2 >= WINDOW) return true;
  }
  return false;
}
