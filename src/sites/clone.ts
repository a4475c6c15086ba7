import type { Page } from '@/model/page';
import type { CloneWarning } from '@/model/report';
import { hostOf, isWithin } from './addresses';
import { isGovernmentHost } from './government-host';
import { isKnownHost, officialHostOf } from './mastheads';
import { type BorneName, namesOf } from './names';
import officialElsewhere from './official-elsewhere.txt';
import { type Paper, papersOf, siteCode, taggedDomains } from './papers';
import type { Region } from './regions';
import republishers from './republishers.txt';

/*
 * A copy of an official site: a page that shows itself as a government's, from a host that no government has.
 *
 *   it bears a name      tag · the tab's title · masthead · imprint (sites/names.ts)
 *   and its papers       what only governments' pages carry (sites/papers.ts)
 *
 * A name alone is none: media name their sources, and a bank may be called 中国人民银行. Nothing that the page says
 * of addresses is ever shown; it only counts as evidence.
 */

/** Where copies deceive nobody, or are none. */
const OPEN_HOSTS = [...republishers.split('\n'), ...officialElsewhere.split('\n')];
/** Suffixes under which only schools get names. */
const SCHOOLS = /\.(?:edu(?:\.[a-z]{2})?|ac\.[a-z]{2})$/u;
/** Not addresses of the open web: nothing there pretends to be anyone. */
const LOCAL =
  /^(?:localhost|.*\.(?:localhost|local|test|internal|lan|home\.arpa)|\[.*\]|(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01]))\..*)$/u;

/** What a name is worth by each place where it stands. */
const NAME = 2;
/** A page warns from here: two of a name's places and a paper, or a name and two papers; below, sites that merely work for a government would. */
const ENOUGH = 6;

/** The warning that a page is a copy of an official site, or null. Pure; the page repaired, in either script. */
export function detectClone(page: Page): CloneWarning | null {
  const host = hostOf(page.url);
  if (host === null || isGovernmentHost(host) || isKnownHost(host) || SCHOOLS.test(host) || LOCAL.test(host)) return null;
  if (OPEN_HOSTS.some((domain) => isWithin(domain, host))) return null;
  const domains = taggedDomains(page);
  // a site that calls this host its own is a government's on a host of its own, or says so openly
  if (domains.some((domain) => isWithin(domain, host))) return null;
  const papers = papersOf(page, host);
  if (papers.length === 0) return null;
  const code = siteCode(page);
  const [best] = namesOf(page, domains.some(isGovernmentHost));
  if (!best || (!isOwn(best) && code === '')) return null;
  if (worthOf(best, papers) < ENOUGH) return null;
  return { name: best.name, host, officialHost: officialHostOf(best.name, code, regionOfPapers(papers)) };
}

/** Imprint and emblem alone say who pays for the site, as for a fair or a campaign, not what the site is. */
const isOwn = ({ places }: BorneName): boolean => places.has('tag') || places.has('title') || places.has('masthead');

const worthOf = ({ places }: BorneName, papers: readonly Paper[]): number =>
  places.size * NAME + papers.reduce((sum, { worth }) => sum + worth, 0);

/** The place that most of the papers are of; null where they name none. */
function regionOfPapers(papers: readonly Paper[]): Region | null {
  const worth = new Map<Region, number>();
  for (const { region, worth: more } of papers) if (region !== null) worth.set(region, (worth.get(region) ?? 0) + more);
  return [...worth].sort(([, a], [, b]) => b - a)[0]?.[0] ?? null;
}
