import type { ElementId, Page, PageElement } from '@/model/page';
import { isNamed } from '@/sites/family';
import { pageTag } from '@/sites/page-tags';
import { firstDate } from '@/text/date';
import { findLabels, labelOf } from '@/text/labels';
import { lettersIn } from '@/text/letters';
import { tidy } from '@/text/white-space';
import type { Shape, ShapedLine } from '../shape';
import { HEADING, headingOf, isHeadingBox, normal, type References, TITLE_NAME, type Title, titleAround } from './title-lines';

/*
 * Every visible line up to the body may be the title. Points say how like one it is: what the page's tags call the
 * title counts most, then headings, names and place. Only lines that a reader sees are candidates, so a spammed
 * tab title can support nobody and never wins.
 */
const POINTS = {
  sameAsTag: 60,
  inTag: 30,
  startsTab: 45,
  inTab: 25,
  holdsTab: 35,
  endsPart: 14,
  named: 14,
  large: 8,
  centred: 4,
  bold: 3,
  beforeMeta: 14,
  short: -6,
  long: -10,
  stop: -10,
  labelled: -25,
  date: -25,
  linked: -22,
  unlikely: -14,
  item: -6,
  siteName: -40,
  furniture: -30,
  /** A label of a property, a numbered line, a reporter's name. */
  part: -24,
  /** All of it in brackets: a number or a history of the document, below its title. */
  bracketed: -45,
  /** A value in a table of properties (名称：…) repeats the title that stands below. */
  property: -20,
  /** Where the records of a content system say that it stands. */
  recorded: 20,
  /** The first line of running text itself. */
  opens: -8,
  /** Right before the body; less for each line between. */
  close: 16,
} as const;

/** Less than this is no title: a lone bold line has 3, a lone h3 12. */
const ENOUGH = 10;

/** Finds the title among the lines before `end` (the body's first line or so). */
export function findTitle(shape: Shape, end: number, isMeta: (line: ShapedLine) => boolean, names: readonly string[]): Title {
  const { page } = shape;
  const references = referencesOf(page);
  let best: ShapedLine | null = null;
  let most = Number.NEGATIVE_INFINITY;
  const seen = shape.lines.filter((line) => line !== null);
  for (const [place, line] of seen.entries()) {
    if (line.line.id > end) break;
    const whole = wholeOf(seen, place);
    const points =
      pointsOf(shape, line, whole, references) +
      nearMeta(seen, place, isMeta) +
      nearBody(seen, place, end) +
      (isRecorded(shape, line, names) ? POINTS.recorded : 0);
    if (points > most) {
      best = line;
      most = points;
    }
  }
  if (best === null || most < ENOUGH) {
    const told = fromTags(page, references);
    const plain = isNameOfSite(page, told.title, references) ? plainTitle(seen, end, isMeta) : null;
    if (plain === null) return told;
    best = plain;
    most = ENOUGH;
  }
  const below = isColumn(seen, best, references)
    ? belowColumn(shape, seen, best, end, isMeta)
    : belowStep(shape, seen, best, end);
  return titleAround(shape, seen, below ?? best, most, references, isMeta);
}

/** Names of columns, which some templates print as the page's first heading. */
const COLUMN =
  /(?:新[闻聞]稿?|消息|公告|[动動][态態]|公[报報]|[资資][讯訊]|[讯訊]息|通知|活[动動]|[专專][区區栏欄]|公[开開]|要[闻聞]|[发發公][布佈])$/u;
const LONGEST_COLUMN = 8;

/** True for a column's name: short, not what the tab begins with, and worded like one or a step of the breadcrumb. */
function isColumn(seen: readonly ShapedLine[], { text }: ShapedLine, { tab }: References): boolean {
  if (text.length > LONGEST_COLUMN || tab.startsWith(normal(text))) return false;
  return COLUMN.test(text) || seen.some((line) => line.furniture === 'breadcrumb' && line.text.endsWith(text));
}

/** What looks like a heading below a column's name, its date perhaps between. */
function belowColumn(
  shape: Shape,
  seen: readonly ShapedLine[],
  column: ShapedLine,
  end: number,
  isMeta: (line: ShapedLine) => boolean,
): ShapedLine | null {
  const from = seen.indexOf(column) + 1;
  const next = seen.slice(from, from + BETWEEN + 1).find((line) => !isMeta(line) && labelOf(line.text) === null);
  if (!next || next.line.id > end || next.text.length <= column.text.length || next.linked > 0) return null;
  if (PART.test(next.text) || /[。；]$/u.test(next.text)) return null;
  const label = labelOf(seen[seen.indexOf(next) - 1]?.text ?? '')?.word ?? '';
  const told = /^(?:公告)?(?:[标標][题題]|主旨|名[称稱])$/u.test(label);
  return told || isHeadingBox(headingOf(shape, next)) || looks(shape, next.line.element) > 0 ? next : null;
}

/** The second of two headings of one rank, where the first is the column that the breadcrumb's last link leads to. */
function belowStep(shape: Shape, seen: readonly ShapedLine[], first: ShapedLine, end: number): ShapedLine | null {
  const { tag } = headingOf(shape, first);
  if (HEADING[tag] === undefined) return null;
  const isStep = seen.some(
    (line) => line !== first && line.linked >= first.text.length && STEP.test(line.text) && line.text.endsWith(first.text),
  );
  if (!isStep) return null;
  const below = seen.slice(seen.indexOf(first) + 1).filter((line) => line.line.id <= end && headingOf(shape, line).tag === tag);
  return below.length === 1 && below[0]?.linked === 0 ? (below[0] as ShapedLine) : null;
}

/** Two steps of a breadcrumb, or more. */
const STEP = /^.{2,20}[>›»＞→/].{2,20}/u;

/** Lines of a date and a source that may stand between. */
const BETWEEN = 2;

const TAB_SEPARATOR = /\s*[|_｜—–]+\s*|\s+-+\s+|-{1,2}(?=[^-]{2,14}$)|\s+[·•»>]\s+/u;

function referencesOf(page: Page): References {
  const tab = tidy(page.lines.find((line) => line.kind === 'title')?.text ?? '');
  const tags = ['articletitle', 'og:title', 'twitter:title', 'dc.title', 'title']
    .flatMap((name) => page.meta.get(name) ?? [])
    .map((content) => normal(content))
    .filter((content) => content.length >= 4);
  const tabParts = tab
    .split(TAB_SEPARATOR)
    .map(normal)
    .filter((part) => part.length >= 4);
  const siteParts = tabParts.filter((part) => part.length <= LONGEST_SITE && SITE.test(part));
  return { tags, tab: normal(tab), tabParts, siteParts, siteName: normal(pageTag(page, 'siteName')) };
}

/** How names of government sites end. */
const SITE = /(?:人民政府|门户(?:网站)?|門戶(?:網站)?|(?:政府|政务|政務|信息|資訊)[网網]|[网網]站)$/u;
const LONGEST_SITE = 24;
/** How names of those end that have a site. */
const OFFICE = /[省市县縣区區州盟旗镇鎮乡鄉局厅廳委院部署处處府网網]$/u;

/** The text of the block that a line is part of, where it is one of several lines of a heading. */
function wholeOf(seen: readonly ShapedLine[], place: number): string {
  const line = seen[place];
  if (!line) return '';
  const block = line.line.element;
  let text = '';
  for (let at = place; seen[at]?.line.element === block && at < place + 4; at++) text += seen[at]?.text ?? '';
  return text.length <= MOST_OF_A_TITLE ? text : line.text;
}

/** Longer is no headline: the longest in the corpus is 72 characters (of a tender). */
const MOST_OF_A_TITLE = 130;

const PART =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|(?:本报|见习|实习|特约|首席)?(?:记者|記者|通讯员)|第[三二]方|[文图]\/|[（(].*[)）]$|[:：].*|.*[:：]$)/u;

function pointsOf(shape: Shape, line: ShapedLine, whole: string, references: References): number {
  const { text, linked } = line;
  if (text.length < 2 || text.length > MOST_OF_A_TITLE) return Number.NEGATIVE_INFINITY;
  // Tab and tags that name the site support nobody.
  const site = isSite(shape, line, references);
  let points = site ? POINTS.siteName : likeness(normal(whole), references);
  if (whole !== text && !site) points = Math.max(points, likeness(normal(text), references));
  if (text.length < 5) points += POINTS.short;
  if (text.length > 90) points += POINTS.long;
  if (/[。；]$/u.test(text)) points += POINTS.stop;
  if (linked > text.length / 2) points += POINTS.linked;
  if (line.furniture !== null) points += POINTS.furniture;
  if (/^[（(][^（）()]*[）)]$/u.test(text)) points += POINTS.bracketed;
  else if (PART.test(text) || labelOf(text) !== null) points += POINTS.part;
  if (isDateOnly(line.apart) || isDateFirst(line)) points += POINTS.date;
  else if (findLabels(line.apart).some(({ kind }) => kind !== 'widget' && kind !== 'other')) points += POINTS.labelled;
  if (shape.unlikely[line.line.element] === 1) points += POINTS.unlikely;
  return points + looks(shape, line.line.element);
}

/** A day of the Republic alone: 114/03/12. */
const REPUBLICAN = /^\s*1[0-4]\d[-/.年]\d{1,2}[-/.月]\d{1,2}日?\s*$/u;

/** True for a line that is a date and hardly more. */
export function isDateOnly(raw: string): boolean {
  if (REPUBLICAN.test(raw)) return true;
  const date = firstDate(raw);
  return date !== null && lettersIn(raw.slice(0, date.start) + raw.slice(date.end)) <= 3;
}

/** A date and the name of who published behind a gap: `2025-04-18　某县融媒体中心`. */
function isDateFirst({ apart: raw, text, stops, commas }: ShapedLine): boolean {
  if (stops + commas > 0) return false;
  const date = firstDate(raw);
  return (
    date !== null &&
    raw.slice(0, date.start).trim() === '' &&
    /^[\s|｜]/u.test(raw.slice(date.end)) &&
    text.length - date.text.length <= 20
  );
}

/** True for the site's name: what the tags call it, the part of the tab that is one, the link to the home page. */
function isSite(shape: Shape, { text, linked, line }: ShapedLine, { siteName, siteParts }: References): boolean {
  const told = normal(text);
  if (told === siteName || siteParts.some((part) => part === told || (part.includes(told) && OFFICE.test(told)))) return true;
  if (linked < text.length) return false;
  const inner = line.runs.find((run) => run.text.trim() !== '')?.element;
  for (let id: ElementId | null = inner ?? null; id !== null && id >= line.element; ) {
    const element: PageElement | undefined = shape.page.elements[id];
    if (element?.tag === 'a') return URL.canParse(element.href ?? '') && new URL(element.href ?? '').pathname === '/';
    id = element?.parent ?? null;
  }
  return false;
}

function likeness(text: string, { tags, tab, tabParts }: References): number {
  if (text.length < 4) return 0;
  let points = 0;
  for (const tag of tags) {
    if (tag === text) points = Math.max(points, POINTS.sameAsTag);
    else if (text.length >= 6 && tag.includes(text) && text.length * 2 >= tag.length) points = Math.max(points, POINTS.inTag);
    else if (tag.length >= 8 && text.includes(tag) && tag.length * 2 >= text.length) points = Math.max(points, POINTS.inTag);
  }
  let tabPoints = 0;
  if (tab.startsWith(text) || tabParts.includes(text)) tabPoints = POINTS.startsTab;
  else if (text.length >= 6 && tab.includes(text)) tabPoints = POINTS.inTab;
  else if (tabParts.some((part) => part.endsWith(text))) tabPoints = POINTS.endsPart;
  else if (
    tabParts.some((part) => part.length >= 8 && (text.startsWith(part.replace(/\.{3,}$|…+$/u, '')) || text.includes(part)))
  ) {
    tabPoints = POINTS.holdsTab;
  }
  return points + tabPoints;
}

/** How like a title its element and the two above look. */
function looks(shape: Shape, id: ElementId): number {
  const { elements } = shape.page;
  let points = 0;
  let at: PageElement | undefined = elements[id];
  let named = false;
  for (let level = 0; level < 3 && at; level++) {
    // Only a box of its own lends its name: not one that holds the article too.
    if (at.endLine - at.firstLine > 12) break;
    points += HEADING[at.tag] ?? 0;
    if (at.tag === 'li') points += POINTS.item;
    if (!named && (TITLE_NAME.test(at.classes) || TITLE_NAME.test(at.htmlId))) {
      named = true;
      points += POINTS.named;
    }
    const style = at.attributes?.['style'] ?? '';
    if (/font-size\s*:\s*(?:1[89]|[2-4]\d)(?:\.\d+)?p[xt]/iu.test(style)) points += POINTS.large;
    if (/font-weight\s*:\s*(?:bold|[6-9]00)/iu.test(style)) points += POINTS.bold;
    if (/text-align\s*:\s*center/iu.test(style) || at.attributes?.['align'] === 'center' || at.tag === 'center')
      points += POINTS.centred;
    at = at.parent === null ? undefined : elements[at.parent];
  }
  return points + innerLooks(shape, id);
}

/** Bold and large inline elements that begin a line's block. */
function innerLooks(shape: Shape, id: ElementId): number {
  const { elements } = shape.page;
  const end = Math.min(elements[id]?.end ?? id, id + 4);
  let points = 0;
  for (let at = id + 1; at < end; at++) {
    const element = elements[at];
    if (element?.tag === 'b' || element?.tag === 'strong') points = Math.max(points, POINTS.bold);
    if (element?.tag === 'font' || element?.tag === 'span') {
      if (/font-size\s*:\s*(?:1[89]|[2-4]\d)(?:\.\d+)?p[xt]|x-large/iu.test(element.attributes?.['style'] ?? ''))
        points = POINTS.large;
      if (TITLE_NAME.test(element.classes)) points = Math.max(points, POINTS.named);
    }
  }
  return points;
}

function isRecorded(shape: Shape, { line }: ShapedLine, names: readonly string[]): boolean {
  const element = shape.page.elements[line.element];
  const above = element && element.parent !== null ? shape.page.elements[element.parent] : undefined;
  return [element, above].some((at) => at !== undefined && at.endLine - at.firstLine <= 8 && isNamed(at, names));
}

/** A title stands right before the body, unless it is a value of a property. */
function nearBody(seen: readonly ShapedLine[], place: number, end: number): number {
  const line = seen[place];
  const before = seen[place - 1];
  if (!line || line.linked > 0 || line.furniture !== null) return 0;
  let points = before && labelOf(before.text) !== null ? POINTS.property : 0;
  if (line.line.id === end && line.stops > 0) points += POINTS.opens;
  for (let ahead = 1; ahead <= 3; ahead++) {
    const next = seen[place + ahead];
    if (next && next.line.id >= end) return points + POINTS.close - (ahead - 1) * 3;
  }
  return points;
}

/** A title stands right above the line with time and source. */
function nearMeta(seen: readonly ShapedLine[], place: number, isMeta: (line: ShapedLine) => boolean): number {
  for (let ahead = 1; ahead <= 4; ahead++) {
    const next = seen[place + ahead];
    if (!next) return 0;
    if (isMeta(next)) return POINTS.beforeMeta - (ahead - 1) * 2;
    if (next.stops > 1) return 0;
  }
  return 0;
}

/** True where the tab tells nothing of the page: the site's name, an office, nothing. */
function isNameOfSite(page: Page, title: string, { siteName }: References): boolean {
  const host = URL.canParse(page.url) ? new URL(page.url).hostname : '';
  return (
    title.length < 4 ||
    normal(title) === siteName ||
    title.includes(host) ||
    /(?:网站|網站|门户|門戶|[局厅廳委院部署处處府网網])$|^(?:Untitled|无标题|Document|首页)/iu.test(title)
  );
}

/** On a page without headings, the last line before the text that can be a title. */
function plainTitle(seen: readonly ShapedLine[], end: number, isMeta: (line: ShapedLine) => boolean): ShapedLine | null {
  const before = seen.filter(
    (line) =>
      line.line.id < end &&
      line.text.length >= 4 &&
      line.text.length <= 80 &&
      line.linked === 0 &&
      line.furniture === null &&
      !/[。；]$/u.test(line.text) &&
      !PART.test(line.text) &&
      labelOf(line.text) === null &&
      !isMeta(line),
  );
  return before.at(-1) ?? null;
}

/** The title that only tags tell: the page shows none. */
function fromTags(page: Page, { tags }: References): Title {
  const told = tags.length > 0 ? pageTag(page, 'title') : '';
  const tab = tidy(page.lines.find((line) => line.kind === 'title')?.text ?? '');
  const title = told !== '' ? told : (tab.split(TAB_SEPARATOR)[0] ?? tab);
  return { title, subtitles: [], lines: [], at: null, points: 0 };
}
