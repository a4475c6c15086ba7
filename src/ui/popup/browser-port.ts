import { openShortcutSettings, shortcuts } from '@/platform/commands';
import { sendToPage } from '@/platform/messages';
import { pause } from '@/platform/pause';
import { readBroken, readSettings, readSync, watchSettings } from '@/platform/settings-read';
import { type FrontTab, openInTab, openOptions, openPage, reloadTab } from '@/platform/tabs';
import { settingsToShow } from '@/ui/shared/site-settings-port';
import type { PopupPort, Subject } from './port';

/** How long a page that is still loading is waited for before it is called stale, in milliseconds. */
const LOADING = 3000;
/** How often it is asked meanwhile. */
const POLL = 100;

/** Before the browser has named the tab, or where there is none. */
const NO_TAB: FrontTab = { id: -1, url: '', incognito: false };

/** True once a page's script has looked at it: right after its injection it answers, but cannot say yet what the page is. */
const isJudged = (subject: Subject): boolean =>
  subject.kind !== 'page' || subject.report.verdict !== null || subject.report.state !== 'running';

/** The host of an address as the panel shows it; null where it has none to show. */
function hostOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, host, pathname } = new URL(url);
  return protocol === 'file:' ? (pathname.split('/').at(-1) ?? null) : host;
}

/**
 * The panel's way to the browser, about one tab. `named`: the tab was named in the panel's own address, so that its
 * address is hidden where there is no access; without it a hidden address is one of the browser's own pages.
 */
export function browserPort(front: Promise<FrontTab | null>, named: boolean): PopupPort {
  let tab: FrontTab = NO_TAB;
  /** The page's address, also where only its content script tells it. */
  let url = '';
  /** What asks for access: there once the panel has found that there is none, since a click's handler may not wait for it. */
  let permissions: typeof import('@/platform/permissions') | null = null;

  /** The panel closes once something is done that leads away from it; as a page of its own it stays. */
  const done = (): void => {
    if (!named) window.close();
  };

  const ask: PopupPort['ask'] = async (name, ...values) => {
    const answer = await sendToPage(tab.id, name, ...values);
    if (!answer.ok) throw new Error(`${name}: ${answer.message}`);
    return answer.value;
  };

  const answered = async (): Promise<Subject | null> => {
    const answer = await sendToPage(tab.id, 'getReport');
    if (!answer.ok) {
      if (answer.nobody) return null;
      throw new Error(answer.message);
    }
    url = answer.value.url;
    return { kind: 'page', host: hostOf(url) ?? url, report: answer.value };
  };

  /** The page's answer, waited for while its content script may still be starting. */
  const waited = async (): Promise<Subject> => {
    let page: Subject | null = null;
    for (const until = performance.now() + LOADING; performance.now() < until; await pause(POLL)) {
      page = await answered();
      if (page && isJudged(page)) return page;
    }
    if (page) return page;
    return { kind: 'stale', host: hostOf(url) ?? '' };
  };

  return {
    ask,
    async read() {
      if (tab === NO_TAB) {
        tab = (await front) ?? NO_TAB;
        url = tab.url;
      }
      const page = await answered();
      if (page) return isJudged(page) ? page : await waited();
      if (url === '') return named ? { kind: 'no-access', host: null } : { kind: 'closed' };
      permissions = await import('@/platform/permissions');
      const access = await permissions.accessTo(url);
      if (access === 'closed') return { kind: 'closed' };
      return access === 'granted' ? await waited() : { kind: 'no-access', host: hostOf(url) };
    },
    async showEntry(entry) {
      await sendToPage(tab.id, 'showEntry', entry);
    },
    async settings() {
      if (url === '') return null;
      const [resolved, broken, sync] = await Promise.all([readSettings(url), readBroken(), readSync()]);
      const { site: host, parent } = resolved;
      if (host === null) return null;
      return { host, parent, settings: settingsToShow(resolved), unreadable: broken.length, syncFull: sync.full };
    },
    // What writes comes when something is written.
    change: async (change) => (await import('@/ui/shared/write-change')).writeChange(url, change),
    onSettings: (listener) => watchSettings(url, listener),
    async cleanOnce() {
      const reached = await (await import('@/platform/injection')).reach(tab.id);
      if (!reached.ok) throw new Error(reached.message);
      return await waited();
    },
    permit: () => permissions?.requestAccess(url) ?? Promise.resolve(false),
    reload: async () => {
      await reloadTab(tab.id);
      done();
    },
    async open(what) {
      if (what === 'compare') return openPage(`compare.html?tab=${tab.id}`);
      if (what === 'options') return openOptions();
      if (what === 'shortcuts') return void (await openShortcutSettings());
      const { startPicker, toggleReader } = await import('@/platform/injection');
      const started = await (what === 'reader' ? toggleReader(tab.id) : startPicker(tab.id));
      if (!started.ok) throw new Error(started.message);
      done();
    },
    go: async (address) => {
      await openInTab(tab.id, address);
      done();
    },
    readerKey: async () => (await shortcuts()).get('reader') ?? '',
    copy: (text) => navigator.clipboard.writeText(text),
  };
}
