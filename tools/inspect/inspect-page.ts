import type { ScriptChoice } from '@/model/script';
import { askPage, settledReport } from '../../tests/support/ask.ts';
import type { Driver, Tab } from '../../tests/support/browser.ts';
import type { Served } from '../../tests/support/serve.ts';
import { readPageText } from './page-text.ts';
import { type Result, withReport } from './result.ts';
import { serialiseDocument } from './serialise.ts';

/** How long a page may take to load, and again to settle, milliseconds. Giant pages on a busy machine need it. */
const PAGE_TIMEOUT = 60_000;

/** What `inspect` does with one page in a browser with the extension: everything but `undone`. */
export async function inspectWith(driver: Driver, served: Served, script: ScriptChoice | null, empty: Result): Promise<Result> {
  return inTab(driver, async (tab) => {
    await tab.open({ ...served, timeout: PAGE_TIMEOUT });
    await settledReport(driver, tab.id, PAGE_TIMEOUT);
    if (script) await askPage(driver, tab.id, 'setScript', script);
    const report = await settledReport(driver, tab.id, PAGE_TIMEOUT);
    return withReport(empty, report, await tab.page.evaluate(readPageText));
  });
}

/** What the page serialises to after everything was undone as the popup undoes it; the page's scripts are off. */
export async function serialisedAfterUndo(driver: Driver, served: Served, script: ScriptChoice | null): Promise<string> {
  return inTab(driver, async (tab) => {
    await tab.open({ ...served, scripts: false, timeout: PAGE_TIMEOUT });
    await settledReport(driver, tab.id, PAGE_TIMEOUT);
    if (script) await askPage(driver, tab.id, 'setScript', script);
    await askPage(driver, tab.id, 'undoAll');
    return tab.page.evaluate(serialiseDocument);
  });
}

/** What the page serialises to in a browser without the extension, its scripts off. */
export async function serialisedWithout(driver: Driver, served: Served): Promise<string> {
  return inTab(driver, async (tab) => {
    await tab.open({ ...served, scripts: false, timeout: PAGE_TIMEOUT });
    return tab.page.evaluate(serialiseDocument);
  });
}

/** Tabs that have done their page well and wait for the next. */
const idle = new WeakMap<Driver, Tab[]>();

/** Works in a tab, one that is there if there is one: opening tabs takes longer than most pages. */
async function inTab<T>(driver: Driver, work: (tab: Tab) => Promise<T>): Promise<T> {
  const waiting = idle.get(driver) ?? [];
  idle.set(driver, waiting);
  const tab = waiting.pop() ?? (await driver.newTab());
  try {
    const result = await work(tab);
    waiting.push(tab);
    return result;
  } catch (error) {
    // Who knows what the page did to it. It may be beyond closing, too.
    tab.close().catch((reason: unknown) => console.error(`A tab did not close: ${reason}`));
    throw error;
  }
}
