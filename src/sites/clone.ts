import type { Line, Page } from '@/model/page';
import type { CloneWarning } from '@/model/report';
import { ancestors, elementOf } from '@/model/tree';
import { isGovernmentHost } from './government-host';
import { officialHostOf, siteName } from './mastheads';
import republishers from './republishers.txt';

/*
 * A copy of an official site: a page that shows itself as a government's, from a host that no government has.
 *
 *   it bears a name      SiteName tag · the tab's title ends in it · masthead · 主办：… · copyright line
 *   and its papers       SiteDomain tag of a government host · site code (tag, or printed) · the seal of 党政机关 or of
 *                        政府网站找错 · links and pictures that lead back to one government host
 *
 * A name alone is none: media name their sources, and a bank may be called 中国人民银行. Nothing that the page says
 * of addresses is ever shown; it only counts as evidence.
 */

const REPUBLISHERS = republishers.split('\n');

/** What a name is worth by where it stands. The tag says what the site calls itself; the rest is what a reader sees. */
const NAME = { tag: 2, title: 2, masthead: 2, imprint: 2 } as const;
/** What a paper is worth. The printed site code and the seals are given to governments alone. */
const PAPER = { domainTag: 3, codeTag: 2, printedCode: 2, seal: 2, linksBack: 2 } as const;
/** A page warns from here: two of a name's places and a paper, or a name and two papers; below, sites that merely work for a government would. */
const ENOUGH = 6;
/** Lines from the top in which a masthead stands: a logo, a row of links, the name. */
const TOP = 30;
/** Share of the links that leave the host and lead to one government host, from which on a page was copied with its links. */
const LEADS_BACK = 0.5;
/** So few links say nothing. */
const FEW_LINKS = 8;

const CODE = /^(?:\d{10}|bm\d{8})$/u;
const PRINTED_CODE =
  /(?:网站|網站)[\s\u3000]*(?:标识|標識|標誌|标志)[\s\u3000]*(?:码|碼)[\s\u3000]*[:：]?[\s\u3000]*((?:bm)?\d{8,10})/u;
const IMPRINT =
  /(?:主[办辦](?:单位|單位)?|版[权權]所有|Copyright|©)[\s\u3000:：]*(?:©|\(C\))?[\s\u3000:：]*([\p{Script=Han}（）()]{4,40})/giu;
const SEALS =
  /^https?:\/\/(?:bszs\.conac\.cn\/|dcs\.conac\.cn\/|zfwzzc\.www\.gov\.cn\/|pucha\.kaipuyun\.cn\/|zfwzgl\.www\.gov\.cn\/)/u;
/** Not addresses of the open web: nothing there pretends to be anyone. */
const LOCAL =
  /^(?:localhost|.*\.(?:localhost|local|test|internal|lan|home\.arpa)|\[.*\]|(?:10|127|192\.168|172\.(?:1[6-9]|2\d|3[01]))\..*)$/u;

/** The warning that a page is a copy of an official site, or null. Pure; the page repaired, in either script. */
export function detectClone(page: Page): CloneWarning | null {
  const host = hostOf(page.url);
  if (host === null || isGovernmentHost(host) || LOCAL.test(host) || isRepublisher(host)) return null;
  const domains = (page.meta.get('sitedomain') ?? []).flatMap((content) => content.split(/[\s,;，；]+/u).map(hostOf));
  // a site that calls this host its own is a government's on a host of its own, or says so openly
  if (domains.some((domain) => domain !== null && sameSite(domain, host))) return null;
  const names = namesOf(page);
  const code = siteCode(page);
  const papers =
    (domains.some((domain) => domain !== null && isGovernmentHost(domain)) ? PAPER.domainTag : 0) +
    (code.tag ? PAPER.codeTag : 0) +
    (code.printed ? PAPER.printedCode : 0) +
    (page.elements.some(({ href }) => href !== null && SEALS.test(href)) ? PAPER.seal : 0) +
    (leadsBack(page, host) ? PAPER.linksBack : 0);
  const [name, worth] = [...names].sort(([, a], [, b]) => b - a)[0] ?? ['', 0];
  if (papers === 0 || name === '' || papers + worth < ENOUGH) return null;
  return { name, host, officialHost: officialHostOf(name, code.value) };
}

/** The host of an address, with or without `http://`; null where it is no address of the web. */
function hostOf(address: string): string | null {
  const url = /^[a-z-]+:/iu.test(address) ? address : `http://${address}`;
  if (!/^https?:\/\/[^/]*\./iu.test(url) || !URL.canParse(url)) return null;
  return new URL(url).hostname.toLowerCase();
}

const isRepublisher = (host: string): boolean => REPUBLISHERS.some((domain) => host === domain || host.endsWith(`.${domain}`));

const bare = (host: string): string => host.replace(/^www\./u, '');
const sameSite = (a: string, b: string): boolean => bare(a) === bare(b) || bare(b).endsWith(`.${bare(a)}`);

/** The government names that the page bears as its own, with what speaks for each. */
function namesOf(page: Page): ReadonlyMap<string, number> {
  const places: readonly (readonly [readonly string[], number])[] = [
    [page.meta.get('sitename') ?? [], NAME.tag],
    [page.lines.filter(({ kind }) => kind === 'title').flatMap(({ text }) => lastParts(text)), NAME.title],
    [topLines(page).map(({ text }) => text), NAME.masthead],
    [page.lines.filter(({ kind }) => kind === 'text').flatMap(({ text }) => imprints(text)), NAME.imprint],
  ];
  const worth = new Map<string, number>();
  for (const [texts, points] of places) {
    const names = new Set(texts.map(siteName).filter((name) => name !== null));
    for (const name of names) worth.set(name, (worth.get(name) ?? 0) + points);
  }
  return worth;
}

/** The parts of a tab's title that can be the site's name: 标题_栏目_广东省人民政府门户网站. */
function lastParts(title: string): readonly string[] {
  const parts = title.split(/\s*[-_|｜—–]+\s*|\s+/u).filter((part) => part.trim() !== '');
  return [parts[0] ?? '', ...parts.slice(-2)];
}

/** What is printed as the site's publisher: 主办：广东省人民政府办公厅. The office stands for its government. */
function imprints(line: string): readonly string[] {
  return [...line.matchAll(IMPRINT)].map(([, name = '']) =>
    name
      .replace(/(?:办公厅|办公室|辦公廳|辦公室)?(?:承[办辦]|技术|技術|运营|地址|版权|版權).*$/u, '')
      .replace(/(?<=人民政府)(?:办公厅|办公室|辦公廳|辦公室)$/u, ''),
  );
}

/** Short lines at the top, and pictures' labels there; not what links to another host. */
function topLines(page: Page): readonly Line[] {
  const host = hostOf(page.url);
  return page.lines
    .filter(({ kind }) => kind !== 'title')
    .slice(0, TOP)
    .filter((line) => {
      const link = [...ancestors(page, line.element)].find(({ tag, href }) => tag === 'a' && href !== null);
      const run = line.runs[0] ? elementOf(page, line.runs[0].element) : null;
      const inline =
        run === null ? undefined : [...ancestors(page, run.id)].find(({ tag, href }) => tag === 'a' && href !== null);
      const target = hostOf((inline ?? link)?.href ?? page.url);
      return target === host || line.kind === 'attribute';
    });
}

function siteCode(page: Page): { readonly value: string; readonly tag: boolean; readonly printed: boolean } {
  const tag = (page.meta.get('siteidcode') ?? []).map((code) => code.trim()).find((code) => CODE.test(code)) ?? '';
  let printed = '';
  for (const { kind, text } of page.lines) {
    if (kind !== 'text' || printed !== '') continue;
    printed = PRINTED_CODE.exec(text)?.[1] ?? '';
  }
  return { value: tag || printed, tag: tag !== '', printed: printed !== '' };
}

/** True where most links that leave the page's host lead to one government host: they were copied with the page. */
function leadsBack(page: Page, host: string): boolean {
  const counts = new Map<string, number>();
  let own = 0;
  for (const { tag, href } of page.elements) {
    const to = (tag === 'a' || tag === 'img' || tag === 'link' || tag === 'script') && href !== null ? hostOf(href) : null;
    if (to === null) continue;
    if (sameSite(to, host) || sameSite(host, to)) own++;
    else counts.set(to, (counts.get(to) ?? 0) + 1);
  }
  const [[most = '', count = 0] = []] = [...counts].sort(([, a], [, b]) => b - a);
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
  return isGovernmentHost(most) && count >= FEW_LINKS && count > all * LEADS_BACK && count > own;
}
