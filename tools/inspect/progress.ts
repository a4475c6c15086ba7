/** A progress bar on standard error; silent where nobody watches. */
export function createProgress(total: number): { step(failed: boolean): void; end(): void } {
  let done = 0;
  let failures = 0;
  const watched = process.stderr.isTTY && total > 1;
  const WIDTH = 30;
  const draw = (): void => {
    const filled = Math.round((WIDTH * done) / total);
    const failed = failures > 0 ? `, ${failures} failed` : '';
    process.stderr.write(`\r[${'#'.repeat(filled)}${'.'.repeat(WIDTH - filled)}] ${done}/${total}${failed}`);
  };
  return {
    step(failed) {
      done += 1;
      if (failed) failures += 1;
      if (watched) draw();
    },
    end() {
      if (watched) process.stderr.write('\n');
    },
  };
}
