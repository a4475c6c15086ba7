import { findDates, firstDate } from '@/text/date';
import { documentType } from '@/text/document-type';
import { findLabels } from '@/text/labels';
import type { ArticleReading } from '../reading';
import { prose, type ShapedLine } from '../shape';
import { isDepicting } from './images';

/** What a page is made of, counted over the lines that a reader sees. */
export interface PageCounts {
  /** Characters of all lines, and of those in links. */
  readonly characters: number;
  readonly linked: number;
  /** Lines that are one link of the length of a headline. */
  readonly headlines: number;
  /** Of them, those with a date on or beside them. */
  readonly datedHeadlines: number;
  /** Characters of the body, and of those in links. */
  readonly body: number;
  readonly bodyLinked: number;
  /** Paragraphs of the body that are sentences. */
  readonly paragraphs: number;
  /** Running text in the body, and on the page. */
  readonly prose: number;
  readonly pageProse: number;
  /** Lines of the body that are a field: a short label, a colon, a value. */
  readonly fields: number;
  readonly lines: number;
  /** Boxes that a reader fills in, without search boxes of one field. */
  readonly inputs: number;
  readonly pictures: number;
  /** Links to documents in the body. */
  readonly documents: number;
  /** Excerpts in the body: headlines with a date, or lines with a time of publication, whichever are more. */
  readonly entries: number;
  /** Marks of posts in a thread: 2楼, 沙发, 发表于 … */
  readonly posts: number;
}

/** A headline has at least so many characters: shorter links are names of columns. */
const HEADLINE = 9;
/** A paragraph that proves an article: a sentence of this many characters outside of links. */
const PARAGRAPH = 25;

/** A line of this length is running text even without a full stop. */
const LONG = 45;

/** Counts a page as read. */
export function countPage({ shape, body, root }: ArticleReading): PageCounts {
  let characters = 0;
  let linked = 0;
  let headlines = 0;
  let datedHeadlines = 0;
  let pageProse = 0;
  let posts = 0;
  let previous: ShapedLine | null = null;
  for (const line of shape.lines) {
    if (line === null) continue;
    characters += line.text.length;
    linked += line.linked;
    pageProse += prose(line);
    if (POST.test(line.text)) posts++;
    if (isHeadline(line)) {
      headlines++;
      if (hasDay(line) || (previous && hasDay(previous) && previous.text.length <= 12)) datedHeadlines++;
    } else if (previous && isHeadline(previous) && line.text.length <= 14 && hasDay(line)) datedHeadlines++;
    previous = line;
  }
  const sum = (count: (line: ShapedLine) => number): number => body.lines.reduce((total, line) => total + count(line), 0);
  return {
    characters,
    linked,
    headlines,
    datedHeadlines,
    body: sum(({ text }) => text.length),
    bodyLinked: sum((line) => line.linked),
    paragraphs: sum(({ text, linked: inLinks, stops }) =>
      (stops > 0 && text.length - inLinks >= PARAGRAPH) || text.length - inLinks >= LONG ? 1 : 0,
    ),
    prose: sum(prose),
    pageProse,
    posts,
    fields: sum(({ text }) => (FIELD.test(text) ? 1 : 0)),
    lines: body.lines.length,
    inputs: inputsOf(shape.page.elements),
    pictures: root === null ? 0 : countIn(shape.page.elements, root, isDepicting),
    documents:
      root === null
        ? 0
        : countIn(shape.page.elements, root, ({ tag, href }) => tag === 'a' && href !== null && documentType(href) !== null),
    entries: Math.max(
      body.lines.filter(
        (line, at) => isHeadline(line) && [line, body.lines[at - 1], body.lines[at + 1]].some((one) => one && isShortDay(one)),
      ).length,
      sum((line) => (isDated(line) ? 1 : 0)),
    ),
  };
}

const POST =
  /^(?:\d{1,4}(?:楼|樓)|(?:楼主|樓主|沙发|沙發|板凳|地板)(?:$|[^\u3400-\u9fffA-Za-z])|(?:发表|發表|回复|回覆)于?於?[:：]?\d{4}[-/年])/u;
const FIELD = /^[^，。、；]{2,10}[:：].{0,60}$/u;
const DAY = /^\[?[(（]?(?:\d{1,2}[-/.月]\d{1,2}日?)[)）]?\]?$/u;

function isHeadline({ text, linked }: ShapedLine): boolean {
  return linked >= HEADLINE && linked >= text.length * 0.5 && text.length <= 90;
}

/** A line that tells when something was published: an article has one, a list one for each entry. */
function isDated({ apart: raw, text }: ShapedLine): boolean {
  if (text.length > 60) return false;
  return findLabels(raw).some(
    ({ kind, start, end }) => kind === 'published' && start <= 2 && (firstDate(raw.slice(end))?.start ?? 9) <= 2,
  );
}

/** A headline with its day, or a day and little else. */
function isShortDay(line: ShapedLine): boolean {
  return hasDay(line) && (isHeadline(line) || line.text.length <= 14);
}

function hasDay({ apart: raw, text }: ShapedLine): boolean {
  return findDates(raw).length > 0 || DAY.test(text);
}

type Elements = ArticleReading['shape']['page']['elements'];

function inputsOf(elements: Elements): number {
  let found = 0;
  for (const { tag, attributes } of elements) {
    if (tag === 'select' || tag === 'textarea') found++;
    else if (
      tag === 'input' &&
      /^(?:|text|password|email|tel|number|date|checkbox|radio|file)$/iu.test(attributes?.['type'] ?? '')
    )
      found++;
  }
  return found;
}

function countIn(elements: Elements, root: number, counts: (element: Elements[number]) => boolean): number {
  let found = 0;
  for (let id = root, end = elements[root]?.end ?? root; id < end; id++) {
    const element = elements[id];
    if (element && counts(element)) found++;
  }
  return found;
}
