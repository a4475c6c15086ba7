/**
 * How much a stretch sounds like spam to the n-gram model: the mean of its characters' weights, about −0.5 (an office) to 0.5
 * (spam). Of its code units, `spoken` say something.
 */
export function prose(weights: Float32Array, start: number, end: number, spoken = end - start): number {
  let sum = 0;
  for (let at = start; at < end; at++) sum += weights[at] ?? 0;
  return sum / (spoken + SHORT);
}

/** Added to the length, so that a word of two characters does not decide. */
const SHORT = 3;
