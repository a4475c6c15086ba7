/** What is chosen on a page: an element under the pointer, and how many levels wider than it. Elements are of any kind. */
export interface Choice<E> {
  /** The element under the pointer first, then what holds it, up to below the body. */
  readonly chain: readonly E[];
  readonly level: number;
}

/** The choice of what is under the pointer; null where nothing can be chosen. */
export function choose<E>(chain: readonly E[]): Choice<E> | null {
  return chain.length === 0 ? null : { chain, level: 0 };
}

/** One level wider (1) or narrower (-1); the same at either end. */
export function widen<E>(choice: Choice<E>, by: 1 | -1): Choice<E> {
  return { ...choice, level: Math.min(choice.chain.length - 1, Math.max(0, choice.level + by)) };
}

/** The element that is chosen. */
export function chosen<E>({ chain, level }: Choice<E>): E {
  const element = chain[level];
  if (element === undefined) throw new RangeError(`level ${level} of ${chain.length}`);
  return element;
}
