/**
 * GBK as Windows' code page 936 has it, byte by byte: two bytes a character (81–FE, 40–FE without 7F), the lone byte
 * 80 for €, user-defined areas as private use. Derived from the host's own decoder when first asked for, so that it
 * costs the bundle nothing and a page without damage no time.
 */

const LEADS = 0xfe - 0x81 + 1;
const TRAILS = 0xfe - 0x40 + 1; // 7F included, as an empty column

interface Tables {
  /** By pair (lead << 8 | trail) - 0x8100: the code unit, 0 where there is none. */
  readonly decode: Uint16Array;
  /** By code unit: the pair, 0 where there is none. */
  readonly encode: Uint16Array;
}

/**
 * Characters that GB 18030 moved out of private use (2000 to 2022). A decoder gives one of the two, a page may hold
 * either: pair, private use, as encoded now. Those of planes above 0 are left out: they have no code unit of their own.
 */
const MOVED: readonly (readonly [pair: number, privateUse: number, now: number])[] = [
  [0xa6d9, 0xe78d, 0xfe10],
  [0xa6da, 0xe78e, 0xfe12],
  [0xa6db, 0xe78f, 0xfe11],
  [0xa6dc, 0xe790, 0xfe13],
  [0xa6dd, 0xe791, 0xfe14],
  [0xa6de, 0xe792, 0xfe15],
  [0xa6df, 0xe793, 0xfe16],
  [0xa6ec, 0xe794, 0xfe17],
  [0xa6ed, 0xe795, 0xfe18],
  [0xa6f3, 0xe796, 0xfe19],
  [0xa8bc, 0xe7c7, 0x1e3f],
  [0xa8bf, 0xe7c8, 0x01f9],
  [0xfe59, 0xe81e, 0x9fb4],
  [0xfe61, 0xe826, 0x9fb5],
  [0xfe66, 0xe82b, 0x9fb6],
  [0xfe67, 0xe82c, 0x9fb7],
  [0xfe6d, 0xe832, 0x9fb8],
  [0xfe7e, 0xe843, 0x9fb9],
  [0xfe90, 0xe854, 0x9fba],
  [0xfea0, 0xe864, 0x9fbb],
];

let built: Tables | null = null;

function tables(): Tables {
  if (built) return built;
  const bytes = new Uint8Array(LEADS * (TRAILS - 1) * 2);
  let at = 0;
  for (let lead = 0x81; lead <= 0xfe; lead++) {
    for (let trail = 0x40; trail <= 0xfe; trail++) {
      if (trail === 0x7f) continue;
      bytes[at++] = lead;
      bytes[at++] = trail;
    }
  }
  const text = new TextDecoder('gbk').decode(bytes);
  if (text.length * 2 !== bytes.length) throw new Error(`gbk: ${text.length} code units for ${bytes.length / 2} pairs`);
  const decode = new Uint16Array(0x10000 - 0x8100);
  const encode = new Uint16Array(0x10000);
  for (let unit = text.length - 1; unit >= 0; unit--) {
    const pair = ((bytes[unit * 2] ?? 0) << 8) | (bytes[unit * 2 + 1] ?? 0);
    const code = text.charCodeAt(unit);
    if (code === 0xfffd) continue;
    decode[pair - 0x8100] = code;
    encode[code] = pair; // from the end, so that the first pair of a character wins
  }
  for (const [pair, privateUse, now] of MOVED) encode[privateUse] = encode[now] = pair;
  built = { decode, encode };
  return built;
}

/** The two bytes of a code unit as one number (lead << 8 | trail); 0 where GBK has no pair for it (ASCII, €, emoji …). */
export function pairOf(codeUnit: number): number {
  return tables().encode[codeUnit] ?? 0;
}

/** The code unit of two bytes; 0 where they are no pair. */
export function unitOf(lead: number, trail: number): number {
  return lead < 0x81 ? 0 : (tables().decode[((lead << 8) | trail) - 0x8100] ?? 0);
}

/** True for a pair of GB 2312: both bytes A1–FE, assigned there (rows 01–09 and 16–87). */
export function isInGb2312(pair: number): boolean {
  const lead = pair >> 8;
  return (pair & 0xff) >= 0xa1 && ((lead >= 0xa1 && lead <= 0xa9) || (lead >= 0xb0 && lead <= 0xf7));
}

/** True for a pair of GB 2312's first level: the 3,755 everyday characters. */
export function isEveryday(pair: number): boolean {
  const lead = pair >> 8;
  return (pair & 0xff) >= 0xa1 && lead >= 0xb0 && lead <= 0xd7;
}
