import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { type Driver, type LaunchOptions, launch } from './browser.ts';

/*
 * A government's site on this machine, for what a page that is merely shown cannot do: be gone back to, prerendered,
 * discarded, have its source viewed.
 */

const HOST = 'www.moumou.gov.cn';

/** A browser that finds the site, and the site. */
export interface SiteDriver extends Driver {
  /** `http://www.moumou.gov.cn:PORT`. */
  readonly origin: string;
  /** Numbers of the tabs that show an address of the site, in any window. */
  tabsOf(path: string): Promise<number[]>;
}

/** Starts both. `pages`: bodies by path; all else is an empty page. Closing the driver ends the site. */
export async function launchWithSite(options: LaunchOptions, pages: Readonly<Record<string, string>>): Promise<SiteDriver> {
  const server = createServer((request, response) => {
    response.setHeader('content-type', 'text/html; charset=utf-8');
    response.end(pages[request.url ?? ''] ?? '');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address() as AddressInfo;
  const driver = await launch({
    ...options,
    switches: [...(options.switches ?? []), `--host-resolver-rules=MAP ${HOST} 127.0.0.1, MAP * ~NOTFOUND, EXCLUDE 127.0.0.1`],
    prefs: { ...options.prefs, 'network.dns.localDomains': HOST },
  });
  const origin = `http://${HOST}:${port}`;
  return {
    ...driver,
    origin,
    tabsOf: (path) =>
      driver.inExtension(async (url) => {
        const { tabs } = (
          globalThis as unknown as { chrome: { tabs: { query(of: object): Promise<{ id: number; url?: string }[]> } } }
        ).chrome;
        return (await tabs.query({})).filter((tab) => tab.url === url).map(({ id }) => id);
      }, origin + path),
    close: async () => {
      await driver.close();
      server.closeAllConnections();
      server.close();
    },
  };
}
