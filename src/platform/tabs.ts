import { browser } from './native';

/** The tab in front of the reader; its address is known only where the reader just gave access to it. */
export interface FrontTab {
  readonly id: number;
  /** '' where the browser does not tell. */
  readonly url: string;
  readonly incognito: boolean;
}

/** The tab that a panel is about: the one in front of its window, or the one named in its own address (`popup.html?tab=5`). */
export async function frontTab(named: string | null = null): Promise<FrontTab | null> {
  const tab =
    named === null
      ? (await browser.tabs.query({ active: true, currentWindow: true }))[0]
      : await browser.tabs.get(Number(named)).catch(() => undefined);
  return tab?.id === undefined ? null : { id: tab.id, url: tab.url ?? '', incognito: tab.incognito };
}

/** All open tabs' numbers. */
export async function allTabs(): Promise<readonly number[]> {
  return (await browser.tabs.query({})).flatMap((tab) => (tab.id === undefined ? [] : [tab.id]));
}

/** The numbers of open tabs of the given hosts, as far as the extension has access to them. */
export async function openTabs(patterns: readonly string[]): Promise<readonly number[]> {
  const tabs = await browser.tabs.query({ url: [...patterns] });
  return tabs.flatMap((tab) => (tab.id === undefined || tab.discarded ? [] : [tab.id]));
}

export const reloadTab = (id: number): Promise<void> => browser.tabs.reload(id);

/** Opens the options at one of its pages; an open one is brought to the front. */
export async function openOptions(page = ''): Promise<void> {
  const address = browser.runtime.getURL('/options.html' as '/');
  const [open] = await browser.tabs.query({ url: `${address}*` });
  const url = page === '' ? address : `${address}#${page}`;
  if (open?.id === undefined) await browser.tabs.create({ url });
  else {
    await browser.tabs.update(open.id, { active: true, ...(page !== '' && { url }) });
    if (open.windowId !== undefined) await browser.windows.update(open.windowId, { focused: true });
  }
}

export async function openWelcome(): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL('/welcome.html' as '/') });
}

/** Calls back when the last private window has closed. */
export function onPrivateEnd(callback: () => void): void {
  browser.windows.onRemoved.addListener(() => {
    void browser.windows.getAll().then((windows) => {
      if (!windows.some(({ incognito }) => incognito)) callback();
    });
  });
}

/** Opens a page of the extension in a new tab (`compare.html?tab=5`). */
export async function openPage(path: string): Promise<void> {
  await browser.tabs.create({ url: browser.runtime.getURL(`/${path}` as '/') });
}

/** Shows an address in a tab. */
export async function openInTab(id: number, url: string): Promise<void> {
  await browser.tabs.update(id, { url });
}

/** Closes the tab that this extension page is in. */
export async function closeTab(): Promise<void> {
  const tab = await browser.tabs.getCurrent();
  if (tab?.id !== undefined) await browser.tabs.remove(tab.id);
}
