/* Big5 by the host's own decoder, built when a page that needs it is repaired. */

const FIRST_LEAD = 0xa1;
const LAST_LEAD = 0xf9;

let built: Uint16Array | null = null;

/** By code unit: the two bytes, 0 where there are none. */
function pairs(): Uint16Array {
  if (built) return built;
  const wanted: number[] = [];
  for (let lead = FIRST_LEAD; lead <= LAST_LEAD; lead++)
    for (let trail = 0xa1; trail <= 0xfe; trail++) wanted.push((lead << 8) | trail);
  // One call for all, a line each: some pairs are none, and some are two characters.
  const bytes = Uint8Array.from(wanted.flatMap((pair) => [pair >> 8, pair & 0xff, 0x0a]));
  built = new Uint16Array(0x10000);
  for (const [nth, character] of new TextDecoder('big5').decode(bytes).split('\n').entries()) {
    const code = character.charCodeAt(0);
    if (character.length === 1 && code !== 0xfffd && built[code] === 0) built[code] = wanted[nth] ?? 0;
  }
  return built;
}

/** The two bytes of a code unit in Big5, both A1–FE (lead << 8 | trail); 0 where there are none. */
export function big5PairOf(code: number): number {
  return pairs()[code] ?? 0;
}
