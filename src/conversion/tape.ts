/** A text between two passes: code units, where segments begin, and where the runs begin. Reused from text to text. */
export interface Tape {
  units: Uint16Array;
  length: number;
  /** By code unit: WITHIN a segment, START of one, or START of one that is FIXED. One longer than the text. */
  cuts: Uint8Array;
  /** Where each run begins, sorted; then the length. */
  bounds: number[];
  /** No code unit needs a second look: there are no surrogates, and no characters that describe others. */
  plain: boolean;
}

export const WITHIN = 0;
export const START = 1;
/** The reader's own words: no later pass touches them. */
export const FIXED = 2;

/** An empty tape; it grows with what is put on it. */
export function createTape(): Tape {
  return { units: new Uint16Array(0), length: 0, cuts: new Uint8Array(0), bounds: [], plain: true };
}

/** Makes room for `capacity` code units; what is on the tape stays. */
export function reserve(tape: Tape, capacity: number): void {
  if (tape.units.length >= capacity && tape.cuts.length > capacity) return;
  const size = capacity + (capacity >> 2) + 64;
  const units = new Uint16Array(size);
  units.set(tape.units.subarray(0, tape.length));
  const cuts = new Uint8Array(size + 1);
  cuts.set(tape.cuts.subarray(0, tape.length + 1));
  tape.units = units;
  tape.cuts = cuts;
}

/**
 * Puts the runs on the tape, as one segment. True if one may hold a character that has to be made usual (normalise.ts):
 * looked for here, where every unit passes anyway.
 */
export function load(tape: Tape, runs: readonly string[]): boolean {
  clear(tape);
  let at = 0;
  let unusual = false;
  for (const run of runs) {
    reserve(tape, at + run.length);
    tape.bounds.push(at);
    const { units } = tape;
    for (let index = 0; index < run.length; index += 1) {
      const unit = run.charCodeAt(index);
      units[at + index] = unit;
      if (unit >= 0xd800 ? unit <= 0xfaff : (unit & 0xfff0) === 0x2ff0) {
        if (unit >= 0xf900 || unit === 0xd87e) unusual = true;
        if (unit <= 0xdfff) tape.plain = false;
      }
    }
    at += run.length;
    tape.length = at;
  }
  tape.bounds.push(at);
  return unusual;
}

/** Takes everything off the tape; beyond a tape's length there never is a cut. */
export function clear(tape: Tape): void {
  tape.cuts.fill(WITHIN, 0, tape.length + 1);
  tape.length = 0;
  tape.bounds.length = 0;
  tape.plain = true;
}

/** Arguments that one call of String.fromCharCode is given; engines refuse more than about 65,000. */
const SLICE = 8192;

/** `apply` takes a typed array as it is, which its type does not say; spreading it would walk an iterator. */
function stringOf(units: Uint16Array): string {
  return String.fromCharCode.apply(null, units as unknown as number[]);
}

/** The text between two places of the tape. */
export function textOf(tape: Tape, from: number, to: number): string {
  if (to - from <= SLICE) return stringOf(tape.units.subarray(from, to));
  let text = '';
  for (let at = from; at < to; at += SLICE) text += stringOf(tape.units.subarray(at, Math.min(to, at + SLICE)));
  return text;
}

/** The runs that the tape holds. */
export function runsOf(tape: Tape): string[] {
  if (tape.bounds.length === 2) return [textOf(tape, 0, tape.length)];
  return tape.bounds.slice(0, -1).map((start, index) => textOf(tape, start, tape.bounds[index + 1] ?? start));
}
