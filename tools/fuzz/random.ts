import { seeded } from '../seeded.ts';

/** A source of chance that gives the same for the same seed. */
export interface Random {
  /** A whole number from 0 to below a limit. */
  below(limit: number): number;
  /** True with a probability from 0 to 1. */
  chance(probability: number): boolean;
  /** One of a list. @throws Error where it is empty. */
  pick<T>(list: readonly T[]): T;
}

/** A source of chance from a seed. */
export function randomFrom(seed: number): Random {
  const next = seeded(seed);
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
