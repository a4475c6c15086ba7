import type { Driver, Tab } from './browser.ts';

/** What a page and the extension in it hold, once all that can go is gone. */
export interface Held {
  /** Nodes of the page's process; in Firefox the bytes of nodes that stand in no document. */
  readonly nodes: number;
  /** Bytes of the page's heap; in Firefox of the extension's part of it. */
  readonly heap: number;
}

/** A way to ask what a tab's page holds. */
export async function heapOf(driver: Driver, { page }: Tab): Promise<() => Promise<Held>> {
  if (driver.name === 'firefox') {
    const url = page.url();
    return async () => JSON.parse(await driver.privileged(reported(url))) as Held;
  }
  const session = await page.createCDPSession();
  await session.send('Performance.enable');
  await session.send('HeapProfiler.enable');
  return async () => {
    for (let n = 0; n < 3; n++) await session.send('HeapProfiler.collectGarbage');
    const { metrics } = await session.send('Performance.getMetrics');
    const value = (name: string): number => metrics.find((metric) => metric.name === name)?.value ?? Number.NaN;
    return { nodes: value('Nodes'), heap: value('JSHeapUsedSize') };
  };
}

/** Privileged code: what about:memory says of a tab's process. The driver's own scripts there are left out: they grow. */
const reported = (url: string): string => `
  const manager = Cc['@mozilla.org/memory-reporter-manager;1'].getService(Ci.nsIMemoryReporterManager);
  for (let n = 0; n < 3; n++) await new Promise((done) => manager.minimizeMemoryUsage(done));
  const tab = gBrowser.browsers.find((one) => one.currentURI.spec === ${JSON.stringify(url)});
  const pid = 'pid ' + tab.browsingContext.currentWindowGlobal.osPid;
  const held = { nodes: 0, heap: 0 };
  await new Promise((done) =>
    manager.getReports(
      (process, path, kind, units, amount) => {
        if (!process.includes(pid) || units !== Ci.nsIMemoryReporter.UNITS_BYTES || !path.startsWith('explicit/')) return;
        if (path.includes('orphan-nodes')) held.nodes += amount;
        if (/realm\\(.*Content Script/.test(path)) held.heap += amount;
      }, null, done, null, false));
  return JSON.stringify(held);`;
