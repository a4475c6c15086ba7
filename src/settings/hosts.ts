/*
 *   https://www.jtt.gd.gov.cn/a/b ─▶ www.jtt.gd.gov.cn     the site
 *                                    jtt.gd.gov.cn          domains above it, at label boundaries, …
 *                                    gd.gov.cn              … of which one is offered as "the parent" (parent.ts)
 *                                    gov.cn
 */

/** Where a stored value stands: for one host alone, or for a domain and all below it. */
export type Place = { readonly kind: 'site' | 'domain'; readonly host: string };

/** The name under which a place's record is kept. */
export const placeKey = ({ kind, host }: Place): string => `${kind}:${host}`;

/** All pages opened from files share one site: their addresses have no host. */
export const FILES = 'file:';

const IP_ADDRESS = /^(?:\[[\da-f:.]+\]|\d{1,3}(?:\.\d{1,3}){3})$/u;

/** The site of a page's address: its host, `file:` for a file, null where there is none (browser pages, data:). */
export function siteOf(url: string): string | null {
  if (!URL.canParse(url)) return null;
  const { protocol, hostname } = new URL(url);
  if (protocol === 'file:') return FILES;
  if ((protocol === 'http:' || protocol === 'https:') && hostname !== '') return normal(hostname);
  return null;
}

/** A host without the dot of a fully qualified name: `www.gov.cn.` is `www.gov.cn`. */
const normal = (hostname: string): string => hostname.toLowerCase().replace(/\.$/u, '');

/** The domains that a host belongs to, itself first, cut at label boundaries: `a.gd.gov.cn`, `gd.gov.cn`, `gov.cn`, `cn`. */
export function domainsOf(host: string): readonly string[] {
  if (host === FILES || IP_ADDRESS.test(host)) return [host];
  const labels = host.split('.');
  return labels.map((_, at) => labels.slice(at).join('.'));
}

/** The places that can hold a value for a host, nearest first. */
export function placesOf(host: string): readonly Place[] {
  return [{ kind: 'site', host }, ...domainsOf(host).map((domain): Place => ({ kind: 'domain', host: domain }))];
}

export const isIpAddress = (host: string): boolean => IP_ADDRESS.test(host);

/** True if a host is the domain or below it: `homeip.net` is not below `home`. */
export const isBelow = (host: string, domain: string): boolean => host === domain || host.endsWith(`.${domain}`);

/**
 * The place that a pasted text means, or null where it is no web address.
 *
 * @example
 * parseAddress('https://www.gd.gov.cn/a.html?b') // { kind: 'site', host: 'www.gd.gov.cn' }
 * parseAddress('*.gd.gov.cn')                    // { kind: 'domain', host: 'gd.gov.cn' }
 */
export function parseAddress(text: string): Place | null {
  const pasted = text
    .trim()
    .replace(/^[<「『“"']+|[>」』”"'，。、,;；]+$/gu, '')
    .replace(/。/gu, '.');
  const domain = /^(?:(?:\*|https?):\/\/)?\*\.(.+)$/iu.exec(pasted)?.[1];
  const rest = (domain ?? pasted).replace(/^\*:/u, 'https:');
  const address = /^[a-z][a-z\d+.-]*:\/\//iu.test(rest) ? rest : `https://${rest.replace(/^\/\//u, '')}`;
  const host = /\s/u.test(rest) ? null : siteOf(address);
  if (host === null || !isHost(host)) return null;
  return { kind: domain === undefined ? 'site' : 'domain', host };
}

/** A name with a dot, an IP address, this machine, or files. */
function isHost(host: string): boolean {
  if (host === FILES || host === 'localhost' || IP_ADDRESS.test(host)) return true;
  return /^(?:[\p{L}\p{N}_](?:[\p{L}\p{N}_-]*[\p{L}\p{N}_])?\.)+[\p{L}\p{N}-]{2,}$/u.test(host);
}
