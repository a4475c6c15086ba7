/** A character that is written in Traditional alone. */
export interface Pair {
  readonly traditional: string;
  /** Its usual reading, with tone marks. */
  readonly reading: string;
  /** Its Simplified form: itself where it has none. */
  readonly simplified: string;
}

/** The pairs of traditional.txt, in its order. */
export function* pairsOf(list: string): Generator<Pair> {
  for (const entry of list.split('\n')) {
    const gap = entry.indexOf(' ');
    const reading = entry.slice(0, gap);
    const characters = [...entry.slice(gap + 1)];
    for (let at = 0; at + 1 < characters.length; at += 2) {
      yield { traditional: characters[at] ?? '', reading, simplified: characters[at + 1] ?? '' };
    }
  }
}
