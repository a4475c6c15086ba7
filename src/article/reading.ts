import type { ElementId, Page } from '@/model/page';
import { FAMILIES } from '@/sites/families';
import type { Family } from '@/sites/family';
import { isTaiwanese } from '@/sites/regions';
import { firstDate } from '@/text/date';
import { labelOf } from '@/text/labels';
import { squeeze } from '@/text/white-space';
import { prose, SENTENCE, type Shape, type ShapedLine, shapedIn, shapeOf } from './shape';
import { type BodyLines, bodyLines } from './signals/body-lines';
import { bodyRoot } from './signals/body-root';
import { familyRoot } from './signals/family-root';
import { pictureRoot } from './signals/images';
import { isMetaLine, type MetaFacts, readMeta } from './signals/meta-lines';
import { findTitle, isDateOnly } from './signals/title';
import type { Title } from './signals/title-lines';

/** What one look at a page gives: detection judges it, extraction writes it out. */
export interface ArticleReading {
  readonly shape: Shape;
  readonly title: Title;
  readonly meta: MetaFacts;
  readonly root: ElementId | null;
  readonly body: BodyLines;
  /** True where a time relative to now stands in the head: 昨天, 3小时前. */
  readonly recent: boolean;
}

const readings = new WeakMap<Page, { readonly families: readonly Family[]; readonly reading: ArticleReading }>();

/** Reads a page once for detection and extraction both. `families`: the records to use; none, to measure the general method. */
export function readArticle(page: Page, families: readonly Family[] = FAMILIES): ArticleReading {
  const known = readings.get(page);
  if (known?.families === families) return known.reading;
  const reading = read(page, families);
  readings.set(page, { families, reading });
  return reading;
}

function read(page: Page, families: readonly Family[]): ArticleReading {
  let shape = shapeOf(page);
  let draft = bodyRoot(shape);
  if (draft === null) {
    shape = shapeOf(page, true);
    draft = bodyRoot(shape);
  }
  const seen = shape.lines.filter((line) => line !== null);
  const start = draft === null ? seen.length : firstOfBody(shape, draft.root);
  const taiwan = isTaiwanese(page.url);
  const known = new Map<ShapedLine, boolean>();
  const isMeta = (line: ShapedLine): boolean => {
    const is = known.get(line) ?? isMetaLine(line, taiwan);
    known.set(line, is);
    return is;
  };
  const title = findTitle(
    shape,
    start,
    isMeta,
    families.flatMap(({ titles }) => titles),
  );
  const head = headOf(shape, seen, title, start, isMeta);
  const found = familyRoot(shape, families, head.end, bodyRoot(shape, head.end));
  const root = found?.root ?? pictureRoot(shape, head.end);
  const body = root === null ? { lines: [], end: head.end } : bodyLines(shape, root, head.end, squeeze(title.title), isMeta);
  const foot = seen.filter(({ line }) => line.id >= body.end).slice(0, FOOT);
  const meta = readMeta(shape, head.lines, foot, taiwan);
  return {
    shape,
    title,
    meta,
    root,
    body,
    recent: seen.some((line) => line.line.id > (title.at ?? 0) && line.line.id <= head.end + 4 && RECENT.test(line.text)),
  };
}

/** A time relative to now, alone or with a name. */
const RECENT = /^.{0,12}(?:昨天|前天|今天|刚刚|剛剛|\d{1,2}(?:分钟|分鐘|小时|小時|天)前).{0,12}$/u;
/** How many lines behind the body may tell of its time, source and editor. */
const FOOT = 12;
/** How many lines above a title may be its time, or the table of properties of a document. */
const ABOVE = 30;

/** The first line of running text in the draft of the body: the title stands at or before it. */
function firstOfBody(shape: Shape, root: ElementId): number {
  const lines = shapedIn(shape, root);
  const first =
    lines.find((line) => prose(line) > 0 && line.furniture === null && !isMetaLine(line) && isSentence(line)) ?? lines[0];
  return first?.line.id ?? 0;
}

/** Headlines have question and exclamation marks too, but seldom at their end. */
function isSentence({ text, stops }: ShapedLine): boolean {
  return stops > 0 && (text.length >= HEADLINE || /[。！？；!?;：:…”」』）)]$/u.test(text));
}

/** From this length on a line with such a mark is no headline. */
const HEADLINE = 36;

interface Head {
  readonly lines: readonly ShapedLine[];
  /** The first line that may be the body's. */
  readonly end: number;
}

/** The lines around the title up to the body: properties above, time and source and widgets below. */
function headOf(
  shape: Shape,
  seen: readonly ShapedLine[],
  { at, lines, title: headline }: Title,
  start: number,
  isMeta: (line: ShapedLine) => boolean,
): Head {
  const title = squeeze(headline);
  const place = seen.findIndex(({ line }) => line.id === at);
  if (place < 0) {
    const until = seen.findIndex(({ line }) => line.id >= start);
    const head = seen.slice(Math.max(0, until - ABOVE), Math.max(0, until));
    return { lines: head.filter((line) => line.furniture !== 'footer'), end: lastMeta(head, 0) };
  }
  let last = place;
  let dated = false;
  for (let ahead = place + 1, idle = 0; ahead < seen.length && idle < IDLE; ahead++) {
    const line = seen[ahead] as ShapedLine;
    // Behind the site's foot (主办单位：…) nothing is the article's.
    if (line.furniture === 'footer') break;
    // A second date by itself is the text's, a chronicle; behind a label it is a property.
    if (dated && isDateOnly(line.apart) && labelOf(seen[ahead - 1]?.text ?? '') === null) break;
    dated ||= isMeta(line) && firstDate(line.apart, isTaiwanese(shape.page.url)) !== null;
    const isFurniture = line.furniture === 'widget' || line.furniture === 'breadcrumb';
    // Over other lines only a time or a source leads on: a share bar may stand behind an article of one sentence.
    if (lines.includes(line.line.id) || line.text === title || isMeta(line) || (isFurniture && idle === 0)) {
      last = ahead;
      idle = 0;
    } else if (isFurniture) continue;
    else if (line.stops > 0 && (line.text.length >= SENTENCE || line.text.endsWith('。'))) break;
    else idle++;
  }
  const from = Math.max(0, place - ABOVE);
  return { lines: seen.slice(from, last + 1), end: (seen[last]?.line.id ?? -1) + 1 };
}

/** So many other lines may stand among those of the head: names of widgets that nobody has listed. */
const IDLE = 4;

function lastMeta(head: readonly ShapedLine[], otherwise: number): number {
  const last = head.findLast((line) => isMetaLine(line));
  return last ? last.line.id + 1 : otherwise;
}
