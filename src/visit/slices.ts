import { pause } from '@/platform/pause';

/** How long a slice of work may hold the page's thread, in milliseconds. */
export const SLICE = 8;

/** A piece of work; where it gives a promise, what comes after it waits for that. */
export type Piece = () => Promise<void> | undefined | void;

/**
 * Does pieces of work one after another, and lets the page go on whenever a slice is full. Stops when told to.
 * `spent` is told how long each slice held the thread, in milliseconds.
 */
export async function inSlices(
  work: Iterable<Piece>,
  stopped: () => boolean,
  spent: (milliseconds: number) => void,
): Promise<void> {
  let start = performance.now();
  for (const piece of work) {
    const wait = piece() ?? (performance.now() - start < SLICE ? null : pause());
    if (!wait) continue;
    spent(performance.now() - start);
    await wait;
    if (stopped()) return;
    start = performance.now();
  }
  spent(performance.now() - start);
}
