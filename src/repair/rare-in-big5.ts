import bits from './tables/rare-in-big5.txt?bits';

/** By code point from U+4E00, a bit each: so every page can be asked without a table being built. */
const rare = Uint8Array.fromBase64(bits);
const FIRST = 0x4e00;

function isRare(code: number): number {
  const at = code - FIRST;
  return at < 0 ? 0 : ((rare[at >> 3] ?? 0) >> (at & 7)) & 1;
}

/** Of so many characters in a row at least half are rare ones: met in one line of a thousand, and in four of five that were read as Big5. */
const WINDOW = 8;

/** True if GBK read as Big5 may stand in a text: its everyday characters fall on rare ones of Big5's second level (中国人民, D6D0 B9FA C8CB C3F1, is 笢弊鏍淉). */
export function looksLikeGbkAsBig5(text: string): boolean {
  let found = 0;
  for (let at = 0; at < text.length; at++) {
    found += isRare(text.charCodeAt(at)) - (at >= WINDOW ? isRare(text.charCodeAt(at - WINDOW)) : 0);
    if (found * 2 >= WINDOW) return true;
  }
  return false;
}
