import { browser } from './native';

/** Whether the extension may run on a page: it may, the reader could allow it, or the browser keeps the page closed. */
export type Access = 'granted' | 'grantable' | 'closed';

/** Hosts where every browser keeps extensions out. */
const CLOSED_HOSTS = new Set(['chromewebstore.google.com', 'addons.mozilla.org', 'microsoftedge.microsoft.com']);

/** The match pattern for a page's host alone, both schemes: what *Always on this site* asks for. Null where none can be had. */
export function patternFor(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname, pathname } = new URL(url);
  if (protocol === 'file:') return 'file:///*';
  if (protocol !== 'http:' && protocol !== 'https:') return null;
  if (CLOSED_HOSTS.has(hostname) || (hostname === 'chrome.google.com' && pathname.startsWith('/webstore'))) return null;
  return `*://${hostname}/*`;
}

/** The same for a host as a reader names it in Options. */
export const patternForHost = (host: string): string => (host === 'file:' ? 'file:///*' : `*://${host}/*`);

/** Whether the extension may run on a page without being asked. */
export async function accessTo(url: string): Promise<Access> {
  const pattern = patternFor(url);
  if (pattern === null) return 'closed';
  if (pattern.startsWith('file:')) return (await mayReadFiles()) ? 'granted' : 'grantable';
  return (await browser.permissions.contains({ origins: [pattern] })) ? 'granted' : 'grantable';
}

/** Chromium lets a reader open files to an extension on its own page only; Firefox grants them like a host. */
async function mayReadFiles(): Promise<boolean> {
  const allowed = await browser.extension.isAllowedFileSchemeAccess();
  return allowed && (await browser.permissions.contains({ origins: ['file:///*'] }));
}

/**
 * Asks for a page's host, and tells whether it is granted. To be called first thing in the handler of a click: the
 * browser refuses what no person caused. In Firefox the panel closes when the browser asks; the background goes on
 * from there (permissions.onAdded).
 */
export function requestAccess(url: string): Promise<boolean> {
  const pattern = patternFor(url);
  return pattern === null ? Promise.resolve(false) : browser.permissions.request({ origins: [pattern] });
}

/** Asks for several hosts by their match patterns, as one question. The same conditions. */
export const requestPatterns = (patterns: readonly string[]): Promise<boolean> =>
  browser.permissions.request({ origins: [...patterns] });

/** Gives hosts back. */
export const revokePatterns = (patterns: readonly string[]): Promise<boolean> =>
  browser.permissions.remove({ origins: [...patterns] });

/** The match patterns that come with the extension: the government hosts. */
export const includedPatterns = (): readonly string[] => browser.runtime.getManifest().host_permissions ?? [];

/** The match patterns that the reader granted, beyond the government hosts. */
export async function grantedPatterns(): Promise<readonly string[]> {
  const { origins = [] } = await browser.permissions.getAll();
  const included = new Set(includedPatterns());
  return origins.filter((origin) => !included.has(origin)).sort();
}

/** Calls back when hosts are granted or withdrawn, by us or in the browser's own interface. */
export function watchPermissions(
  onAdded: (patterns: readonly string[]) => void,
  onRemoved: (patterns: readonly string[]) => void,
): () => void {
  const added = ({ origins = [] }: { origins?: string[] }): void => onAdded(origins);
  const removed = ({ origins = [] }: { origins?: string[] }): void => onRemoved(origins);
  browser.permissions.onAdded.addListener(added);
  browser.permissions.onRemoved.addListener(removed);
  return () => {
    browser.permissions.onAdded.removeListener(added);
    browser.permissions.onRemoved.removeListener(removed);
  };
}

/** True if a page's address is matched by a pattern of the form `scheme://host/*`. */
export function matches(pattern: string, url: string): boolean {
  if (!URL.canParse(url)) return false;
  const { protocol, hostname } = new URL(url);
  if (pattern === '<all_urls>') return /^(?:https?|file):$/u.test(protocol);
  const [, scheme = '', host = ''] = /^([^:]+):\/\/([^/]*)\//u.exec(pattern) ?? [];
  if (scheme === '*' ? protocol !== 'http:' && protocol !== 'https:' : protocol !== `${scheme}:`) return false;
  if (host === '*' || scheme === 'file') return true;
  return host.startsWith('*.') ? hostname === host.slice(2) || hostname.endsWith(host.slice(1)) : hostname === host;
}

/** The included match patterns that the reader withholds in the browser's own interface ("on click"). */
export async function withheldPatterns(): Promise<readonly string[]> {
  const held = await Promise.all(includedPatterns().map((pattern) => browser.permissions.contains({ origins: [pattern] })));
  return includedPatterns().filter((_, at) => held[at] !== true);
}
