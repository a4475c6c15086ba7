import type { HTTPRequest, Page } from 'puppeteer-core';
import type { BrowserName } from '../../tools/browsers.ts';
import { firefoxNavigate } from './firefox.ts';

/** What a tab is to show, and as what. */
export interface Served {
  /** The address under which the page is shown. */
  readonly url: string;
  /** The page's bytes, or its text (then UTF-8). */
  readonly body: Uint8Array | string;
  /** Media type of the page, with `; charset=…` only if the server is to say so. If not given, `text/html`, and of a text its encoding. */
  readonly contentType?: string;
  /** False: the page's own scripts do not run. */
  readonly scripts?: boolean;
  /** Other addresses that have an answer (frames, scripts …); the rest gets an empty one. */
  readonly others?: Readonly<Record<string, { readonly body: Uint8Array | string; readonly contentType: string }>>;
  /** How long the page may take to load, milliseconds. */
  readonly timeout?: number;
}

/** How long a page may take to load if nothing else is said, milliseconds. */
const LOAD_TIMEOUT = 30_000;

/** Media types by the ending of a path: an empty answer of the wrong type would be an error in the page's console. */
const MEDIA_TYPES: Readonly<Record<string, string>> = {
  js: 'text/javascript',
  mjs: 'text/javascript',
  css: 'text/css',
  json: 'application/json',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  png: 'image/png',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  ico: 'image/x-icon',
};

/**
 * Prepares a tab and gives the function that shows a page in it, under any address and without network.
 *
 * The page's bytes are given once; wherever its scripts or its `<meta refresh>` would lead the tab after that, the
 * answer is "204 No Content", on which a browser stays where it is.
 */
export async function serveOn(page: Page, name: BrowserName): Promise<(served: Served) => Promise<void>> {
  let pending: Served | null = null;
  let current: Served | null = null;
  let asked = new Map<string, number>();
  await page.setRequestInterception(true);
  page.on('request', (request) => {
    const top = request.isNavigationRequest() && request.frame() === page.mainFrame();
    if (top && pending) {
      const served = pending;
      current = served;
      pending = null;
      asked = new Map();
      answer(request, 200, headersOf(served), served.body);
    } else if (top) {
      answer(request, 204, {}, '');
    } else {
      const url = request.url();
      asked.set(url, (asked.get(url) ?? 0) + 1);
      const again = (asked.get(url) ?? 0) >= ENOUGH;
      const other = current?.others?.[url] ?? (again ? EMPTY_PICTURE : { body: '', contentType: typeOf(url) });
      answer(request, 200, { 'content-type': other.contentType, ...OPEN }, other.body);
    }
  });
  const navigate = await navigator(page, name);
  return async (served) => {
    const deadline = Date.now() + (served.timeout ?? LOAD_TIMEOUT);
    const before = await page.evaluate(documentState);
    pending = served;
    await navigate(served.url);
    for (;;) {
      const state = await arrivedState(page, before.born);
      if (state === 'complete') return;
      if (Date.now() > deadline) throw new Error(`${served.url} did not load in time.`);
      await new Promise((resolve) => setTimeout(resolve, POLL));
    }
  };
}

/** How often a page is asked whether it has loaded, milliseconds. */
const POLL = 20;

/** Starts a navigation. Puppeteer's own `goto` never ends in Firefox where a page leads away while it loads. */
async function navigator(page: Page, name: BrowserName): Promise<(url: string) => Promise<void>> {
  if (name === 'firefox') return (url) => firefoxNavigate(page.browser(), page, url, 'none');
  const session = await page.createCDPSession();
  return async (url) => {
    const { errorText } = await session.send('Page.navigate', { url });
    if (errorText) throw new Error(`${url}: ${errorText}`);
  };
}

/** Runs in the page: when its document began, and how far it has come. */
function documentState(): { born: number; state: DocumentReadyState } {
  // by the getter: <img name="readyState"> stands before it
  const state = Object.getOwnPropertyDescriptor(Document.prototype, 'readyState')?.get?.call(document);
  return { born: performance.timeOrigin, state };
}

/** How far the document after the previous one has come; null while there is none. */
async function arrivedState(page: Page, previous: number): Promise<DocumentReadyState | null> {
  try {
    const { born, state } = await page.evaluate(documentState);
    return born === previous ? null : state;
  } catch (error) {
    // The document is just being exchanged. A closed tab stays closed.
    if (page.isClosed()) throw error;
    return null;
  }
}

/** How often the same address is answered with nothing: `onerror="this.src='none.gif'"` asks for ever. */
const ENOUGH = 3;

/** One transparent pixel. */
const EMPTY_PICTURE = {
  body: Buffer.from('R0lGODlhAQABAIAAAAAAAP///yH5BAEAAAAALAAAAAABAAEAAAIBRAA7', 'base64'),
  contentType: 'image/gif',
};

/** A page may read the answer whatever its origin: an empty answer that it must not read would look like a failure. */
const OPEN = { 'access-control-allow-origin': '*' };

function headersOf({ body, contentType, scripts = true }: Served): Record<string, string> {
  const type = contentType ?? (typeof body === 'string' ? 'text/html; charset=utf-8' : 'text/html');
  // By policy rather than by the browser's switch, which Firefox has none of and which changes how <noscript> is parsed.
  return { 'content-type': type, ...(!scripts && { 'content-security-policy': "script-src 'none'" }) };
}

function typeOf(url: string): string {
  const ending = /\.(\w+)(?:[?#]|$)/u.exec(url)?.[1]?.toLowerCase() ?? '';
  return MEDIA_TYPES[ending] ?? 'text/html';
}

function answer(request: HTTPRequest, status: number, headers: Record<string, string>, body: Uint8Array | string): void {
  request.respond({ status, headers, body: Buffer.from(body) }).catch((error: unknown) => {
    // The page went away before it was answered: nobody waits for this answer any more.
    if (process.env['QINGWEN_DEBUG']) console.error(`${request.url()}: ${error}`);
  });
}
