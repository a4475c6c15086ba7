/*
 * What the n-gram model sees of a folded text: Han characters as they are; a Latin letter is 'a', a digit '0', a letter of
 * another script 'x'; whatever is between them is one space. Names and numbers so say nothing of themselves.
 */

const SPACE = 0x20;
const LETTER = 0x61; // a
const DIGIT = 0x30; // 0
const OTHER = 0x78; // x

/** What one UTF-16 code unit of a folded text is to the model. */
export function featureOf(code: number): number {
  if (code >= 0x3400 && code <= 0x9fff) return code;
  if (code >= 0xd800 && code <= 0xdfff) return SPACE; // emoji, rare characters: too rare to have learned of
  if (code >= 0x30 && code <= 0x39) return DIGIT;
  if (code >= 0x61 && code <= 0x7a) return LETTER;
  if (code < 0xc0 || (code >= 0x2000 && code <= 0x33ff) || code >= 0xfe00) return SPACE;
  return OTHER;
}

/** The n-grams of a folded text: each character and each pair, a pair as `first * 65536 + second`, by the index of its last unit. */
export function eachFeature(text: string, visit: (feature: number, at: number) => void): void {
  let before = SPACE;
  for (let at = 0; at < text.length; at++) {
    const code = featureOf(text.charCodeAt(at));
    if (code === SPACE && before === SPACE) continue;
    if (code !== SPACE) visit(code, at);
    visit(before * 0x10000 + code, at);
    before = code;
  }
  if (before !== SPACE) visit(before * 0x10000 + SPACE, text.length - 1);
}
