/** How long a slice of work may hold the page's thread, in milliseconds. */
export const SLICE = 8;

/** Does pieces of work one after another, and lets the page go on whenever a slice is full. Stops when told to. */
export async function inSlices(work: Iterable<() => void>, stopped: () => boolean): Promise<void> {
  let start = performance.now();
  for (const piece of work) {
    if (stopped()) return;
    piece();
    if (performance.now() - start < SLICE) continue;
    await pause();
    start = performance.now();
  }
}

/** Lets the page go on. */
export function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 0));
}
