import type { Hit, Sort } from '../lexicon';

/** What the lexicon says of a stretch. */
export interface Words {
  /** Sum of the strengths of its different words: 1 for a decisive one, less for others. Calls to get in touch are not counted. */
  readonly weight: number;
  /** Which share of its letters and characters such words are. */
  readonly density: number;
  /** What most of it is for; null where there is no word. */
  readonly sort: Sort | null;
  /** How many different words. */
  readonly count: number;
}

/** What a word of each strength adds. */
const WORTH = [0, 0.12, 0.5, 1] as const;

/** The words of spam in a stretch of `letters` characters that count. */
export function words(hits: readonly Hit[], letters: number): Words {
  const seen = new Set<string>();
  const bySort = new Map<Sort, number>();
  let weight = 0;
  let covered = 0;
  for (const { word, sort, strength, start, end } of hits) {
    covered += end - start;
    if (sort === 'contact' || seen.has(word)) continue;
    seen.add(word);
    const worth = WORTH[strength] ?? 0;
    weight += worth;
    bySort.set(sort, (bySort.get(sort) ?? 0) + worth);
  }
  const [sort = null] = [...bySort].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  return { weight, density: letters === 0 ? 0 : Math.min(1, covered / letters), sort, count: seen.size };
}
