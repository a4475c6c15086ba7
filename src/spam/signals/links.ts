import cheapDomains from '../lexicon/cheap-domains.txt';
import knownHosts from '../lexicon/known-hosts.txt';

/** How strange a link's address is to a page: 0 at home or known, 0.5 foreign, 1 foreign and of the kind that is bought by the hundred. */
export type Strangeness = 0 | 0.5 | 1;

const KNOWN: ReadonlySet<string> = new Set(knownHosts.split('\n'));
const CHEAP: ReadonlySet<string> = new Set(cheapDomains.split('\n'));
/** Bodies whose names are given out by registries that look: offices, schools, armies, associations. */
const OFFICIAL = /(?:^|\.)(?:gov|edu|mil|ac|org|政务|公益)(?:\.[a-z]{2,3})?$/u;
/** Second-level domains under which names are registered. */
const SECOND_LEVEL: ReadonlySet<string> = new Set(['ac', 'co', 'com', 'edu', 'gov', 'idv', 'mil', 'net', 'or', 'org']);

/** How strange an absolute address is to the page at `url`. */
export function strangeness(href: string | null, url: string): Strangeness {
  const host = hostOf(href);
  if (host === null) return 0;
  const domain = registrable(host);
  if (OFFICIAL.test(host) || KNOWN.has(domain) || domain === homeOf(url)) return 0;
  return looksBought(host, domain) ? 1 : 0.5;
}

let home: { readonly url: string; readonly domain: string | null } = { url: '', domain: null };

/** The registrable domain of the page; kept, since every link asks for it. */
function homeOf(url: string): string | null {
  if (home.url !== url) {
    const host = hostOf(url);
    home = { url, domain: host === null ? null : registrable(host) };
  }
  return home.domain;
}

/** The registrable domain of a host, by the usual second levels: enough to tell one owner from another. */
export function registrable(host: string): string {
  let domain = domains.get(host);
  if (domain === undefined) {
    if (domains.size >= MOST_HOSTS) domains.clear();
    domain = registrableOf(host);
    domains.set(host, domain);
  }
  return domain;
}

/** Domains by host: a page's links lead to few. */
const domains = new Map<string, string>();
/** A page that makes hosts by the thousand fills no memory. */
const MOST_HOSTS = 500;

function registrableOf(host: string): string {
  const labels = host.split('.');
  const second = labels.at(-2) ?? '';
  return labels.slice(SECOND_LEVEL.has(second) && labels.length > 2 ? -3 : -2).join('.');
}

function hostOf(href: string | null): string | null {
  if (href === null || !/^(?:https?:)?\/\//iu.test(href)) return null;
  const host = /^(?:https?:)?\/\/(?:[^/?#]*@)?([^/?#:]+)/iu.exec(href)?.[1];
  return host === undefined || /^[\d.]+$/u.test(host) || !host.includes('.') ? null : host.toLowerCase().replace(/\.$/u, '');
}

/** A cheap ending, digits in the name, or a name that no one can speak. */
function looksBought(host: string, domain: string): boolean {
  const name = domain.split('.')[0] ?? '';
  if (CHEAP.has(domain.split('.').at(-1) ?? '')) return true;
  if ((name.match(/\d/gu)?.length ?? 0) >= 2) return true;
  if (/[bcdfghjklmnpqrstvwxz]{5}/u.test(name)) return true;
  const labels = host
    .slice(0, -domain.length)
    .split('.')
    .filter((label) => label !== '' && label !== 'www' && label !== 'm');
  return labels.some((label) => /\d/u.test(label) && /[a-z]/u.test(label) && label.length >= 5);
}

/** True for an address under a top-level domain that is bought by the hundred. */
export function isCheap(href: string | null): boolean {
  return CHEAP.has(hostOf(href)?.split('.').at(-1) ?? '');
}
