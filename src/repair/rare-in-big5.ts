import bits from './tables/rare-in-big5.txt?bits';

/** By code point from U+4E00, a bit each: so every page can be asked without a table being built. */
const RARE = Uint8Array.fromBase64(bits);
const FIRST = 0x4e00;

function isRare(code: number): number {
  const at = code - FIRST;
  return at < 0 ? 0 : ((RARE[at >> 3] ?? 0) >> (at & 7)) & 1;
}

/** Of so many characters in a row at least half are rare ones: met in one line of a thousand, and in four of five that were read as Big5. */
const WINDOW = 8;

/** True if GBK read as Big5 may stand in a text: its everyday characters fall on rare ones of Big5's second level (中国人民, D6D0 B9FA C8CB C3F1, is 笢弊鏍淉). */
export function looksLikeGbkAsBig5(text: string): boolean {
  let found = 0;
  let recent = 0; // a bit for each character of the window, the oldest first
  for (let at = 0; at < text.length; at++) {
    const rare = isRare(text.charCodeAt(at));
    found += rare - (recent >> (WINDOW - 1));
    recent = ((recent << 1) | rare) & ((1 << WINDOW) - 1);
    if (found * 2 >= WINDOW) return true;
  }
  return false;
}
