/** The two or three operands of an ideographic description character (Unicode 16, chapter 18.2). 0: it is none. */
function operands(unit: number): number {
  if (unit < 0x2ff0 || unit > 0x2fff) return 0;
  return unit === 0x2ff2 || unit === 0x2ff3 ? 3 : 2;
}

/** How many code units the code point at `at` takes in a text that ends at `end`. */
export function codePointLength(units: Uint16Array, at: number, end: number): 1 | 2 {
  const unit = units[at] ?? 0;
  if (unit < 0xd800 || unit > 0xdbff || at + 1 >= end) return 1;
  const next = units[at + 1] ?? 0;
  return next >= 0xdc00 && next <= 0xdfff ? 2 : 1;
}

/**
 * Where the ideographic description sequence that begins at `at` ends (⿰氵工 is one character that has no code
 * point, so its parts are not converted), 0 where none begins or it is not complete by `end`. As opencc-js reads
 * them: an incomplete operand counts as one code point.
 */
export function descriptionEnd(units: Uint16Array, at: number, end: number): number {
  const count = operands(units[at] ?? 0);
  if (count === 0) return 0;
  let next = at + 1;
  for (let operand = 0; operand < count; operand += 1) {
    if (next >= end) return 0;
    next = descriptionEnd(units, next, end) || next + codePointLength(units, next, end);
  }
  return next;
}
