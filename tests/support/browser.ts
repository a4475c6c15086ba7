import puppeteer, { type Browser, type Page } from 'puppeteer-core';
import { type BrowserName, provideBrowser } from '../../tools/browsers.ts';
import { listTabs } from './extension.ts';
import { firefoxNavigate, firefoxPrivileged } from './firefox.ts';
import { type Served, serveOn } from './serve.ts';

/*
 * Drives a real browser that has the built extension: the one way in for tests, inspect, start and bench.
 *
 *   launch ─▶ Driver ─ newTab ─▶ Tab ─ open(address, bytes) ─▶ the page, as if it had been served from there
 *                │                └ id: what browser.tabs calls it
 *                ├ extensionPage('popup.html?tab=…')
 *                └ inExtension(…): run code with the extension's rights
 */

/** The add-on's id in Firefox (wxt.config.ts). */
export const FIREFOX_ID = 'qingwen@qingwen.example';
/** Firefox gives an add-on's pages a random address; here it is always this one. */
const FIREFOX_UUID = '6d1c2a4e-7b0f-4c55-9a37-2f7d6b1e9c01';

export interface LaunchOptions {
  readonly name: BrowserName;
  /** Folder of the built extension; none for a browser without it. */
  readonly extension?: string;
  /** Folder of a profile that outlives the browser; without it a new one is made and thrown away. */
  readonly profile?: string;
  readonly headless?: boolean;
  /** Allows the extension in private windows, as the reader does on the browser's page of extensions. */
  readonly privateWindows?: boolean;
  /** Firefox: ask before granting an optional permission (else it is granted at once). */
  readonly prompts?: boolean;
  /** More preferences of Firefox. */
  readonly prefs?: Readonly<Record<string, string | number | boolean>>;
  /** More switches of Chromium. */
  readonly switches?: readonly string[];
}

/** One tab, with its number where the extension runs. */
export interface Tab {
  readonly page: Page;
  /** What `browser.tabs` calls it; -1 in a browser without the extension. */
  readonly id: number;
  /** Shows a page under any address, without network. Resolves after the page's load event. */
  open(served: Served): Promise<void>;
  close(): Promise<void>;
}

/** A running browser. */
export interface Driver {
  readonly name: BrowserName;
  readonly browser: Browser;
  /** `chrome-extension://…/` or `moz-extension://…/`; '' without the extension. */
  readonly base: string;
  newTab(): Promise<Tab>;
  /** A page of the extension in a tab (`popup.html?tab=5`), loaded. */
  extensionPage(path: string): Promise<Page>;
  /** Runs a function with the extension's rights. It must not use anything from around it; `browser` is the extension's. */
  inExtension<Args extends unknown[], Result>(work: (...args: Args) => Result, ...args: Args): Promise<Awaited<Result>>;
  /** Firefox: runs code with the browser's own rights and gives its value as a string. */
  privileged(code: string): Promise<string>;
  close(): Promise<void>;
}

/** Starts a browser, with the extension if a folder is given. */
export async function launch(options: LaunchOptions): Promise<Driver> {
  const browser = await start(options);
  try {
    const id = await install(browser, options);
    return await drive(options.name, browser, id);
  } catch (error) {
    await browser.close();
    throw error;
  }
}

async function install(browser: Browser, { name, extension, privateWindows = false }: LaunchOptions): Promise<string | null> {
  if (extension === undefined) return null;
  if (name === 'firefox' && privateWindows)
    await firefoxPrivileged(
      browser,
      `const { ExtensionPermissions } = ChromeUtils.importESModule('resource://gre/modules/ExtensionPermissions.sys.mjs');
      await ExtensionPermissions.add('${FIREFOX_ID}', { permissions: ['internal:privateBrowsingAllowed'], origins: [] });`,
    );
  return browser.installExtension(extension, { enabledInIncognito: privateWindows });
}

/** Switches of Chromium: no traffic of its own, no moving of http to https, no sleeping tabs. */
const CHROMIUM_SWITCHES = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-gpu',
  '--disable-quic',
  '--disable-sync',
  '--disable-features=HttpsUpgrades,HttpsFirstBalancedModeAutoEnable,HttpsFirstModeV2',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE 127.0.0.1',
  '--no-first-run',
];

const FIREFOX_PREFS = {
  // Pages open no windows of their own, and none is printed.
  'dom.disable_open_during_load': true,
  'dom.security.https_first': false,
  'extensions.webextensions.uuids': JSON.stringify({ [FIREFOX_ID]: FIREFOX_UUID }),
  'network.captive-portal-service.enabled': false,
  'network.stricttransportsecurity.preloadlist': false,
  'print.enabled': false,
  // An upgraded picture (http in an https page) is asked for twice, and its second request is never shown to us.
  'security.mixed_content.upgrade_display_content': false,
  'xpinstall.signatures.required': false,
};

/** How long a single command to the browser may take before the browser counts as dead, milliseconds. */
const PROTOCOL_TIMEOUT = 60_000;

function start({ name, profile, headless = true, prompts = false, prefs, switches = [] }: LaunchOptions): Promise<Browser> {
  const shared = {
    executablePath: provideBrowser(name),
    headless,
    protocolTimeout: PROTOCOL_TIMEOUT,
    // a window that somebody looks at shows the page as large as it is itself
    defaultViewport: headless ? { width: 1280, height: 900 } : null,
    ...(profile !== undefined && { userDataDir: profile }),
  };
  if (name === 'firefox') {
    return puppeteer.launch({
      ...shared,
      browser: 'firefox',
      args: ['-remote-allow-system-access'],
      extraPrefsFirefox: { ...FIREFOX_PREFS, 'extensions.webextOptionalPermissionPrompts': prompts, ...prefs },
    });
  }
  // Chromium's own sandbox cannot be had by root.
  const sandbox = process.getuid?.() === 0 ? ['--no-sandbox'] : [];
  return puppeteer.launch({
    ...shared,
    pipe: true,
    enableExtensions: true,
    ignoreDefaultArgs: ['--disable-popup-blocking'],
    args: [...CHROMIUM_SWITCHES, ...sandbox, ...switches],
  });
}

/** How often opening a tab is tried: Firefox now and then loses a new tab while another one navigates. */
const OPEN_TRIES = 4;

async function openPage(browser: Browser): Promise<Page> {
  for (let attempt = 1; ; attempt++) {
    try {
      return await browser.newPage();
    } catch (error) {
      if (attempt === OPEN_TRIES || !browser.connected) throw error;
    }
  }
}

async function drive(name: BrowserName, browser: Browser, id: string | null): Promise<Driver> {
  const base = id === null ? '' : name === 'firefox' ? `moz-extension://${FIREFOX_UUID}/` : `chrome-extension://${id}/`;

  const goto = (page: Page, path: string): Promise<unknown> =>
    name === 'firefox' ? firefoxNavigate(browser, page, base + path) : page.goto(base + path);

  const extensionPage = async (path: string): Promise<Page> => {
    const page = await browser.newPage();
    await goto(page, path);
    // the extension's own welcome may have come before it, and a page behind has no accessibility tree in Chromium
    await page.bringToFront();
    return page;
  };

  // A page of the extension with no code of its own: it has the extension's rights and changes nothing.
  const control = id === null ? null : await extensionPage('manifest.json');

  function inExtension<Args extends unknown[], Result>(work: (...args: Args) => Result, ...args: Args) {
    if (!control) throw new Error('This browser was started without the extension.');
    // Puppeteer's type also allows handles of things in the page as arguments, which no caller here gives.
    const evaluate: unknown = control.evaluate.bind(control);
    return (evaluate as (work: (...args: Args) => Result, ...args: Args) => Promise<Awaited<Result>>)(work, ...args);
  }

  const tabIds = () => inExtension(listTabs);

  // Tabs are opened one at a time: the new one is the one that was not there before.
  let opening: Promise<unknown> = Promise.resolve();
  const open = async (): Promise<Tab> => {
    const before = control ? await tabIds() : [];
    const page = await openPage(browser);
    // A page that asks something must not wait for an answer for ever.
    page.on(
      'dialog',
      (dialog) => void dialog.dismiss().catch((error: unknown) => console.error(`A question stayed open: ${error}`)),
    );
    const news = async (): Promise<number[]> => (control ? (await tabIds()).filter((one) => !before.includes(one)) : [-1]);
    let fresh = await news();
    // The welcome page opens when it likes, and is told from a new tab only once it has its address.
    for (let tries = 0; fresh.length !== 1 && tries < 20; tries++) {
      await new Promise((resolve) => setTimeout(resolve, 100));
      fresh = await news();
    }
    const [tab] = fresh;
    if (tab === undefined || fresh.length > 1) throw new Error(`Expected one new tab, found ${fresh.length}.`);
    return { page, id: tab, open: await serveOn(page, name), close: () => page.close() };
  };

  return {
    name,
    browser,
    base,
    newTab: () => {
      const next = opening.then(open, open);
      opening = next;
      return next;
    },
    extensionPage,
    inExtension,
    privileged: (code) => firefoxPrivileged(browser, code),
    close: () => browser.close(),
  };
}
