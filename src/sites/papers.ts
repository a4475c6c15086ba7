import type { Page } from '@/model/page';
import { attributeOf } from '@/model/tree';
import { hostOf, isWithin } from './addresses';
import { isGovernmentHost } from './government-host';
import { type Region, regionOf } from './regions';

/** Something on a page that only a government's page carries. */
export interface Paper {
  readonly worth: number;
  /** Whose government's; null where it does not say. */
  readonly region: Region | null;
}

/** What governments put on their own pages: a line that says it, a link's address, a page tag. */
interface Sign extends Paper {
  readonly region: Region;
  readonly line?: RegExp;
  readonly address?: RegExp;
  readonly tag?: RegExp;
}

const SITE_CODE = /(?:网站|網站)\s*(?:标识|標識|標誌|标志)\s*(?:码|碼)\s*[:：]?\s*((?:bm)?\d{8,10})/u;
const SEALS = /^https?:\/\/(?:(?:bszs|dcs)\.conac\.cn|(?:zfwzzc|zfwzgl)\.www\.gov\.cn|pucha\.kaipuyun\.cn)\//u;

/**
 * Sources: 政府网站发展指引 (国办发〔2017〕47号) for the mainland's site code and seals; 政府網站版型與內容管理規範 (國家發展委員會)
 * for Taiwan's open-data notice, search tags and link to 我的E政府; the Common Look and Feel of Hong Kong's government
 * sites for GovHK, Brand Hong Kong and the date of revision; Macau's portal; the banner of Singapore's Design System.
 */
const SIGNS: readonly Sign[] = [
  { region: 'cn', worth: 2, line: SITE_CODE },
  { region: 'cn', worth: 2, address: SEALS },
  // anyone's site is filed: this only tips the scale
  { region: 'cn', worth: 1, line: /\p{Script=Han}(?:ICP[备備]|公[网網]安[备備])\s*(?:案?号)?\s*\d{5}/u },
  { region: 'hk', worth: 2, line: /香港政府一站通|^\s*GovHK\s*$/u },
  { region: 'hk', worth: 1, line: /^\s*(?:香港品牌|Brand Hong Kong)/u },
  { region: 'hk', worth: 1, line: /(?:修[訂订]|[覆複复][檢检])日期\s*[:：]/u },
  { region: 'mo', worth: 2, line: /澳[門门]特[別别]行政[區区]政府入口[網网]站/u },
  { region: 'tw', worth: 2, line: /政府[網网]站[資资]料[開开]放宣告/u },
  { region: 'tw', worth: 2, line: /^\s*我的[Ee]政府/u },
  { region: 'tw', worth: 2, tag: /^category\.(?:theme|cake|service)$/u },
  { region: 'sg', worth: 3, line: /A Singapore Government Agency Website|新加坡政府机构网站/iu },
  { region: 'sg', worth: 2, address: /^https?:\/\/(?:www\.)?tech\.gov\.sg\/report[-_]vulnerability/u },
];

/** SiteDomain names a government's host: the page says outright whose it is. */
const DOMAIN_TAG = 3;
/** SiteIDCode. */
const CODE_TAG = 2;
/** `og:url` or the canonical link leads to a government's host: kept when the page was saved. */
const ADDRESS_TAG = 2;
/** Style, script or form of a government's host. */
const CLOTHES = 2;
/** Most links that leave the host lead to one government. */
const LINKS_BACK = 2;
/** The host's own name looks like a government's: www.gd.gov.cn.example.com. */
const DRESSED_HOST = 2;
/** Share of the links that leave the host, from which on the page was copied with its links. */
const LEADS_BACK = 0.5;
/** So few links say nothing. */
const FEW_LINKS = 8;

const CODE = /^(?:\d{10}|bm\d{8})$/u;
const DRESSED = /(?:^|[.-])gov[.-]?(cn|hk|mo|tw|sg)?(?=[.-])/u;

/** The page's site code (网站标识码), by its tag or as printed; '' where there is none. */
export function siteCode(page: Page): string {
  const tag = (page.meta.get('siteidcode') ?? []).map((code) => code.trim()).find((code) => CODE.test(code));
  if (tag !== undefined) return tag;
  for (const { text } of page.lines) {
    const [, code] = SITE_CODE.exec(text) ?? [];
    if (code !== undefined) return code;
  }
  return '';
}

/** The hosts that the page's SiteDomain tags name. */
export function taggedDomains(page: Page): readonly string[] {
  return (page.meta.get('sitedomain') ?? [])
    .flatMap((content) => content.split(/[\s,;，；]+/u).map(hostOf))
    .filter((host) => host !== null);
}

/** All papers of a page that was served from a host. */
export function papersOf(page: Page, host: string): readonly Paper[] {
  const of = (worth: number, government: string | undefined): readonly Paper[] =>
    government === undefined ? [] : [{ worth, region: regionOf(government) }];
  const [dressed, region = null] = DRESSED.exec(host) ?? [];
  return [
    ...SIGNS.filter((sign) => bears(page, sign)),
    ...of(DOMAIN_TAG, taggedDomains(page).find(isGovernmentHost)),
    ...((page.meta.get('siteidcode') ?? []).some((code) => CODE.test(code.trim()))
      ? [{ worth: CODE_TAG, region: 'cn' as const }]
      : []),
    ...of(ADDRESS_TAG, ownAddresses(page).find(isGovernmentHost)),
    ...of(CLOTHES, clothes(page).find(isGovernmentHost)),
    ...of(LINKS_BACK, leadsBackTo(page, host)),
    ...(dressed === undefined ? [] : [{ worth: DRESSED_HOST, region: region as Region | null }]),
  ];
}

function bears(page: Page, { line, address, tag }: Sign): boolean {
  if (line) return page.lines.some(({ kind, text }) => kind !== 'title' && line.test(text));
  if (address) return page.elements.some(({ href }) => href !== null && address.test(href));
  return [...page.meta.keys()].some((name) => tag?.test(name));
}

/** Where the page's tags say that it stands. */
function ownAddresses(page: Page): readonly string[] {
  const canonical = page.elements.filter((element) => element.tag === 'link' && attributeOf(element, 'rel') === 'canonical');
  return [...(page.meta.get('og:url') ?? []), ...canonical.map(({ href }) => href ?? '')]
    .map(hostOf)
    .filter((host) => host !== null);
}

/** The hosts that dress the page and take its forms. */
function clothes(page: Page): readonly string[] {
  return page.elements
    .filter(
      (element) =>
        element.tag === 'script' ||
        element.tag === 'form' ||
        (element.tag === 'link' && /stylesheet|icon/iu.test(attributeOf(element, 'rel'))),
    )
    .filter(({ href }) => href !== null && !SEALS.test(href) && /^https?:/iu.test(href))
    .map(({ href }) => hostOf(href ?? ''))
    .filter((host) => host !== null);
}

/** The government host that most links leaving the page's host lead to: they were copied with the page. */
function leadsBackTo(page: Page, host: string): string | undefined {
  const counts = new Map<string, number>();
  let own = 0;
  for (const { tag, href } of page.elements) {
    const to = (tag === 'a' || tag === 'img' || tag === 'link' || tag === 'script') && href !== null ? hostOf(href) : null;
    if (to === null) continue;
    if (isWithin(to, host) || isWithin(host, to)) own++;
    else counts.set(to, (counts.get(to) ?? 0) + 1);
  }
  const [[most = '', count = 0] = []] = [...counts].sort(([, a], [, b]) => b - a);
  const all = [...counts.values()].reduce((sum, n) => sum + n, 0);
  return isGovernmentHost(most) && count >= FEW_LINKS && count > all * LEADS_BACK && count > own ? most : undefined;
}
