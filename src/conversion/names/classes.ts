/** Probabilities and likelihoods as the small numbers that the tables hold, and back. */

/** Classes of a share: four to the unit of the natural logarithm, from e^-14 on. */
export function classOfName(share: number): number {
  return Math.max(1, Math.round((Math.log(share) + 14) * 4));
}

/** The natural logarithm of the share that a class stands for. */
export function shareOfClass(kind: number): number {
  return kind / 4 - 14;
}

/** The class of neither more nor less, which would be as if nothing were known. */
const NEITHER = 17;

/** Classes of how much likelier (natural logarithm, from -4 to 5) a name is beside a word than elsewhere. */
export function classOfNeighbour(times: number): number {
  const kind = Math.round((Math.min(5, Math.max(-4, times)) + 4) * 4) + 1;
  return kind === NEITHER ? NEITHER + 1 : kind;
}

/** The logarithm that a class stands for. */
export function timesOfClass(kind: number): number {
  return (kind - 1) / 4 - 4;
}
