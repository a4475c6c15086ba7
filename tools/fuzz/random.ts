/** A source of chance that gives the same for the same seed. */
export interface Random {
  /** A whole number from 0 to below a limit. */
  below(limit: number): number;
  /** True with a probability from 0 to 1. */
  chance(probability: number): boolean;
  /** One of a list. @throws Error where it is empty. */
  pick<T>(list: readonly T[]): T;
}

/** Mulberry32, by Tommy Ettinger (public domain): 32 bits of state are enough for pages. */
export function randomFrom(seed: number): Random {
  let state = seed >>> 0;
  const next = (): number => {
    state = (state + 0x6d2b79f5) >>> 0;
    let bits = Math.imul(state ^ (state >>> 15), state | 1);
    bits ^= bits + Math.imul(bits ^ (bits >>> 7), bits | 61);
    return ((bits ^ (bits >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (limit: number): number => Math.floor(next() * limit);
  return {
    below,
    chance: (probability) => next() < probability,
    pick(list) {
      if (list.length === 0) throw new Error('nothing to pick from');
      return list[below(list.length)] as (typeof list)[number];
    },
  };
}
