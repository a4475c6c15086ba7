/** Resolves after so many milliseconds; after none it lets go on whatever else waits for the thread. */
export function pause(milliseconds = 0): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
