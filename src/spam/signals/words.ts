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

/** Weak words are those of menus too: however many, they add no more than this. */
const MOST_WEAK = 0.36;

/** A word met again, as in 天龙私服 魔域私服, adds so much of its worth, and only so often. */
const AGAIN = 0.4;
const MOST_TIMES = 2;

/** The words of spam in a stretch of `letters` characters that count. */
export function words(hits: readonly Hit[], letters: number): Words {
  const seen = new Map<string, number>();
  const bySort = new Map<Sort, number>();
  let weight = 0;
  let weak = 0;
  let covered = 0;
  for (const { word, sort, strength, start, end } of hits) {
    covered += end - start;
    const times = seen.get(word) ?? 0;
    if (sort === 'contact' || times > MOST_TIMES) continue;
    seen.set(word, times + 1);
    const worth = (WORTH[strength] ?? 0) * (times === 0 ? 1 : AGAIN);
    if (strength > 1) weight += worth;
    else weak += worth;
    bySort.set(sort, (bySort.get(sort) ?? 0) + worth);
  }
  const [sort = null] = [...bySort].sort((a, b) => b[1] - a[1]).map(([name]) => name);
  return {
    weight: weight + Math.min(MOST_WEAK, weak),
    density: letters === 0 ? 0 : Math.min(1, covered / letters),
    sort,
    count: seen.size,
  };
}
