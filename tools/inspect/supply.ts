import { type Driver, type LaunchOptions, launch } from '../../tests/support/browser.ts';

/** How long a browser may take to close before it is ended, milliseconds. */
const CLOSE_TIMEOUT = 5_000;

/** One browser for many pages, started when first needed and started anew after it broke. */
export interface Supply {
  get(): Promise<Driver>;
  /** Gives a browser up that a page has broken. Whoever still works in it fails and asks again. */
  discard(driver: Driver): Promise<void>;
  close(): Promise<void>;
}

/** @param prepare what is done in each new browser before its first page. */
export function createSupply(options: LaunchOptions, prepare: (driver: Driver) => Promise<void> = async () => undefined): Supply {
  let current: Promise<Driver> | null = null;

  const begin = (): Promise<Driver> => {
    const starting: Promise<Driver> = launch(options).then(async (driver) => {
      driver.browser.on('disconnected', () => forget(starting));
      await prepare(driver);
      return driver;
    });
    starting.catch(() => forget(starting));
    return starting;
  };

  const forget = (which: Promise<Driver>): void => {
    if (current === which) current = null;
  };

  const end = async (driver: Driver): Promise<void> => {
    const late = setTimeout(() => driver.browser.process()?.kill('SIGKILL'), CLOSE_TIMEOUT);
    try {
      await driver.close();
    } catch (error) {
      console.error(`A browser did not close by itself: ${error}`);
    } finally {
      clearTimeout(late);
    }
  };

  return {
    get() {
      current ??= begin();
      return current;
    },
    async discard(driver) {
      if (current && (await current) === driver) current = null;
      await end(driver);
    },
    async close() {
      const last = current;
      current = null;
      if (last) await last.then(end, () => undefined);
    },
  };
}
