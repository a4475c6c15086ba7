import type { Line, Page } from '@/model/page';
import { ancestors, elementOf } from '@/model/tree';
import { hostOf } from './addresses';
import { isSameSite, siteName } from './mastheads';

/**
 * Where a name stands on a page: a page tag, the tab's title, the masthead, the imprint; an emblem is a picture at the
 * top that links to another host, a copied logo or a sponsor's.
 */
export type Place = 'tag' | 'title' | 'masthead' | 'imprint' | 'emblem';

/** A government name that a page bears as its own, and the places where it stands, with other names of the same site. */
export interface BorneName {
  readonly name: string;
  readonly places: ReadonlySet<Place>;
}

/** Lines from the top in which a masthead stands: a logo, a row of links, the name. */
const TOP = 30;

/** Between the parts of a title or a masthead: 标题_栏目_广东省人民政府门户网站. */
const BETWEEN = /\s*[-_|｜—–─‧·»>]+\s*/u;
/** 卫 生 署: a name that is spaced for its looks. */
const SPACED = /(?<=(?:^|\s)\p{Script=Han})\s+(?=\p{Script=Han}(?:\s|$))/gu;

// biome-ignore format: one glance
/** How others end their names whose pages are about a government: encyclopedias, dictionaries, directories, boards, media. */
const OTHERS =
  /(?:百科(?:全[书書])?|[维維]基|wiki[a-z]*|[词詞][条條典]|[辞辭]典|知乎|豆瓣|[贴貼]吧|[论論][坛壇]|博客|部落格|[黄黃][页頁]|[电電][话話]簿|日[报報]|晚[报報]|[时時][报報]|大[学學]|[学學]院)(?:[网網]站?)?$/iu;
/** A site's name is no longer; an article's headline is. */
const SITE_NAME_AT_MOST = 14;
/** The government's portals, whose logos stand on every page below them. */
const PORTALS = /^(?:www|portal)\.gov\.(?:hk|mo|tw)$/u;
/** Names of whole governments: where a page bears a department's too, it is the department's. */
const WHOLE = /(?:特别行政区|新加坡)政府$/u;
/** Page tags that name the publisher. */
const PUBLISHER_TAGS = ['dc.publisher', 'dc.creator', 'dc.rights', 'dcterms.publisher', 'author', 'copyright'] as const;

// biome-ignore format: one glance
const IMPRINTS: readonly RegExp[] = [
  /(?:主[办辦](?:单位|單位)?|版[权權]所有|著作[权權](?:所有)?|資料維護|维护单位|Copyright|©|ⓒ)(?:[\s\u3000:：©ⓒ|,，.;\d～~–-]|\(C\)|Copyright|版[权權]所有|by|年|至今)*([\p{Script=Han}（）()]{3,40})/giu,
  /([\p{Script=Han}（）()]{3,40})[\s\u3000]*(?:©|ⓒ|Copyright|版[权權]所有|著作[权權]|All Rights)/giu,
];
/** How governments call themselves in English. */
const IN_ENGLISH: readonly (readonly [RegExp, string])[] = [
  [/Government of Singapore|A Singapore Government Agency/iu, '新加坡政府'],
  [/Government of the Hong Kong Special Administrative Region|HKSAR Government/iu, '香港特别行政区政府'],
  [/Government of (?:the )?Macao Special Administrative Region/iu, '澳门特别行政区政府'],
];

/**
 * The government names that a page bears, best first; those that it only tells of are none. A page that `claims` a
 * government's host as its own is called what its SiteName tag says.
 */
export function namesOf(page: Page, claims: boolean): readonly BorneName[] {
  const tags = (names: readonly string[]): readonly string[] => names.flatMap((name) => page.meta.get(name) ?? []);
  const titles = page.lines.filter(({ kind }) => kind === 'title').flatMap(({ text }) => lastParts(text));
  const called = tags(['og:site_name', 'application-name']);
  const last = titles.at(-1) ?? '';
  if (!claims && [...(last.length > SITE_NAME_AT_MOST ? [] : [last]), ...called].some((text) => OTHERS.test(text))) return [];
  const found: Readonly<Record<Place, readonly string[]>> = {
    tag: [...tags(['sitename']), ...called],
    title: titles,
    masthead: topLines(page, true).flatMap(({ text }) => [...partsOf(text), ...inEnglish(text)]),
    emblem: topLines(page, false).flatMap(({ text }) => partsOf(text)),
    imprint: [
      ...tags(PUBLISHER_TAGS),
      ...page.lines.filter(({ kind }) => kind === 'text').flatMap(({ text }) => [...imprints(text), ...inEnglish(text)]),
    ],
  };
  const borne = (Object.keys(found) as Place[]).flatMap((place) =>
    found[place].flatMap((text) => {
      const name = siteName(text) ?? (claims && place === 'tag' && text.trim() !== '' ? text.trim() : null);
      return name === null ? [] : [{ name, place }];
    }),
  );
  return [...new Set(borne.map(({ name }) => name))]
    .map((name) => ({ name, places: new Set(borne.filter((at) => isSameSite(at.name, name)).map(({ place }) => place)) }))
    .sort((a, b) => b.places.size - a.places.size || Number(WHOLE.test(a.name)) - Number(WHOLE.test(b.name)));
}

function partsOf(text: string): readonly string[] {
  const parts = text
    .replace(SPACED, '')
    .split(BETWEEN)
    .filter((part) => part.trim() !== '');
  return parts.length > 1 ? [text, ...parts] : [text];
}

/** The parts of a tab's title that can be the site's name: first, last but one, last. */
function lastParts(title: string): readonly string[] {
  const parts = title
    .replace(SPACED, '')
    .split(BETWEEN)
    .flatMap((part) => [part, ...part.split(/\s+/u)])
    .filter((part) => part.trim() !== '');
  return [parts[0] ?? '', ...parts.slice(-2)];
}

const inEnglish = (line: string): readonly string[] =>
  IN_ENGLISH.filter(([pattern]) => pattern.test(line)).map(([, name]) => name);

/** What is printed as the site's publisher: 主办：广东省人民政府办公厅. The office stands for its government. */
function imprints(line: string): readonly string[] {
  return IMPRINTS.flatMap((pattern) => [...line.matchAll(pattern)]).map(([, name = '']) =>
    name
      .replace(/(?:办公厅|办公室|辦公廳|辦公室)?(?:承[办辦]|技术|技術|运营|地址|版权|版權|著作).*$/u, '')
      .replace(/(?<=人民政府)(?:办公厅|办公室|辦公廳|辦公室)$/u, ''),
  );
}

/** Lines at the top that do not link to another host (`own`), or the pictures' labels there that do. */
function topLines(page: Page, own: boolean): readonly Line[] {
  const host = hostOf(page.url);
  return page.lines
    .filter(({ kind }) => kind !== 'title')
    .slice(0, TOP)
    .filter(({ text }) => imprints(text).length === 0)
    .filter((line) => {
      const link = [...ancestors(page, line.element)].find(({ tag, href }) => tag === 'a' && href !== null);
      const run = line.runs[0] ? elementOf(page, line.runs[0].element) : null;
      const inline =
        run === null ? undefined : [...ancestors(page, run.id)].find(({ tag, href }) => tag === 'a' && href !== null);
      const target = hostOf((inline ?? link)?.href ?? page.url);
      if (own) return target === host;
      return target !== host && line.kind === 'attribute' && !PORTALS.test(target ?? '');
    });
}
