/*
 * Numbers as printable ASCII, one to four characters each: little of a script's bytes, and read in one pass. Digits of
 * base 46; a digit from 46 on says that another follows.
 */

const BASE = 46;
/** The first of 92 printable characters without a quotation mark among them. */
const FIRST = 0x23;

/** Whole numbers from 0 on as a string for {@link unpacked}. */
export function packed(numbers: Iterable<number>): string {
  let out = '';
  for (const number of numbers) {
    const digits = [number % BASE];
    for (let rest = Math.floor(number / BASE); rest > 0; rest = Math.floor(rest / BASE)) digits.unshift((rest % BASE) + BASE);
    out += String.fromCharCode(...digits.map((digit) => FIRST + digit));
  }
  return out;
}

/** The numbers of a string that {@link packed} made. */
export function unpacked(text: string): number[] {
  const numbers: number[] = [];
  let number = 0;
  for (let at = 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - FIRST;
    if (digit >= BASE) number = number * BASE + digit - BASE;
    else {
      numbers.push(number * BASE + digit);
      number = 0;
    }
  }
  return numbers;
}
