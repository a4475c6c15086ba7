import { useEffect, useState } from 'preact/hooks';

/** A value that is loaded and loaded again whenever `watch` says so; null until it is there. */
export function useLive<T>(
  load: () => Promise<T>,
  watch: (onChange: () => void) => () => void,
  ...of: readonly unknown[]
): T | null {
  const [value, setValue] = useState<T | null>(null);
  useEffect(() => {
    let turn = 0;
    let gone = false;
    const refresh = (): void => {
      const mine = ++turn;
      load().then(
        (loaded) => {
          if (!gone && mine === turn) setValue(loaded);
        },
        (error: unknown) => console.error('qingwen:', error),
      );
    };
    refresh();
    const stop = watch(refresh);
    return () => {
      gone = true;
      stop();
    };
  }, of);
  return value;
}
