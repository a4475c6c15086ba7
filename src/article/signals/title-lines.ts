import type { LineId, PageElement } from '@/model/page';
import { firstDate } from '@/text/date';
import { findLabels } from '@/text/labels';
import { squeeze, tidy } from '@/text/white-space';
import type { Shape, ShapedLine } from '../shape';

/*
 * Which lines a headline is made of, once the line that wins is known: the lines of its heading, and the kicker
 * above and the second title below.
 */

/** The headline as found. */
export interface Title {
  readonly title: string;
  readonly subtitles: readonly string[];
  /** Lines of the title and the subtitles, in order. */
  readonly lines: readonly LineId[];
  /** Where the headline itself stands; null where only a tag tells it. */
  readonly at: LineId | null;
  /** How sure: points of the winning line. */
  readonly points: number;
}

/** What the page's tags and tab call it, for comparison. */
export interface References {
  /** Contents of title tags, without white space. */
  readonly tags: readonly string[];
  /** The tab's title without white space, and its parts between | _ - and the like. */
  readonly tab: string;
  readonly tabParts: readonly string[];
  /** Those of them that are the site's name. */
  readonly siteParts: readonly string[];
  readonly siteName: string;
}

/** Points of an element that is a heading. */
export const HEADING: Readonly<Record<string, number>> = { h1: 26, h2: 18, h3: 12, h4: 6, h5: 2, h6: 2 };

/** Names of elements that hold a headline. `bt` and `biaoti` are 标题 as template writers abbreviate it. */
export const TITLE_NAME = /(?:title|headline|(?:^|[-_\s])(?:tit|tt|bt|biaoti|caption|subject|arti_tit|wzbt|h1)(?:$|[-_\s\d]))/iu;
/** Names of elements that hold a second title. `fbt` and `ybt` are 副标题 and 引标题. */
const SUB_NAME =
  /(?:sub|fu|vice|second|yin|jian|intro|lead|desc)[-_]?(?:title|tit|bt|biaoti)|(?:title|tit|bt)[-_]?(?:sub|fu|2|vice)|(?:^|[-_\s])(?:ftitle|fbt|ybt|jbt|kicker)(?:$|[-_\s\d])/iu;

/** A text for comparison: no white space, quotes and dashes of one kind. */
export function normal(text: string): string {
  return squeeze(text)
    .replace(/&(?:amp;)?(?:ldquo|rdquo|quot|nbsp|mdash|lt|gt|amp|#\d+);/gu, '')
    .replace(/[“”„‟«»「」『』"'‘’＂＇]/gu, '')
    .replace(/[—–―－-]+/gu, '-')
    .toLowerCase();
}

/** The title's own lines and the subtitles around the winning line. */
export function titleAround(
  shape: Shape,
  seen: readonly ShapedLine[],
  best: ShapedLine,
  points: number,
  references: References,
  isMeta: (line: ShapedLine) => boolean,
): Title {
  const place = seen.indexOf(best);
  const box = headingOf(shape, best);
  const inBox = (line: ShapedLine | undefined): line is ShapedLine =>
    line !== undefined && line.line.element >= box.id && line.line.element < box.end && line.furniture === null && !isMeta(line);
  let from = place;
  let to = place;
  while (inBox(seen[from - 1])) from--;
  while (inBox(seen[to + 1])) to++;
  const box_ = seen.slice(from, to + 1);
  const { own, below } = split(box_, references, isHeadingBox(box));
  const rest = !isHeadingBox(box)
    ? below.filter((line) => isSecondary(line.text))
    : below.filter((line) => isSubtitle(shape, line, isMeta));
  const first = own[0] ?? best;
  const above = box_.filter((line) => line.line.id < first.line.id);
  const kicker = above.length > 0 ? [] : kickerOf(shape, seen[from - 1], isMeta);
  const lower = below.length > 0 ? rest : subtitlesBelow(shape, seen, to + 1, isMeta);
  const subtitles = [...kicker, ...above, ...lower];
  return {
    title: tidy(own.map(headlineOf).join(' ')),
    subtitles: subtitles.map((line) => tidy(line.raw)),
    lines: [...kicker, ...above, ...own, ...lower].map((line) => line.line.id),
    at: first.line.id,
    points,
  };
}

/** A line's headline: without the time, source and widgets that some templates put into the same heading. */
function headlineOf({ raw, line }: ShapedLine): string {
  const label = findLabels(raw).find(({ kind }) => kind !== 'other' && kind !== 'author');
  const date = firstDate(raw);
  const cut = Math.min(label?.start ?? raw.length, date && date.start > 0 ? date.start : raw.length);
  // An element of its own in the heading: <h1>…<small>2024-11-20　来源：…</small></h1>.
  const inner = line.runs.find(
    ({ text, element }) => element !== line.element && raw.indexOf(text) === cut && text.trim() !== '',
  );
  if (inner) return tidy(raw.slice(0, cut));
  const gap = raw.slice(0, cut).search(/\s*\n\s*$/u);
  const head = tidy(raw.slice(0, gap > 0 ? gap : raw.length));
  return head.length >= 4 ? head : tidy(raw);
}

/** The heading that a line is in, or the block itself. */
export function headingOf(shape: Shape, line: ShapedLine): PageElement {
  const { elements } = shape.page;
  let at = elements[line.line.element] as PageElement;
  for (let up: PageElement | undefined = at, level = 0; up && level < 3; level++) {
    if (HEADING[up.tag] !== undefined && up.endLine - up.firstLine <= 8) at = up;
    up = up.parent === null ? undefined : elements[up.parent];
  }
  return at.endLine - at.firstLine <= 8 ? at : { ...at, id: line.line.element, end: (line.line.element + 1) as number };
}

/** The most lines that a headline is broken into. */
const LINES_OF_A_TITLE = 4;

/** True for an element that is a heading, by its tag or its names. */
export function isHeadingBox({ tag, classes, htmlId }: PageElement): boolean {
  return HEADING[tag] !== undefined || tag === 'ucaptitle' || TITLE_NAME.test(classes) || TITLE_NAME.test(htmlId);
}

/** Which lines of a heading are the headline and which stand below it. */
function split(
  box: readonly ShapedLine[],
  { tags, tabParts }: References,
  heading: boolean,
): { readonly own: readonly ShapedLine[]; readonly below: readonly ShapedLine[] } {
  if (box.length === 1) return { own: box, below: [] };
  const names = box.findIndex((line, at) => at > 0 && isSecondary(line.text));
  const lead = names < 0 ? box : box.slice(0, names);
  // The lines of one heading are one headline, whatever part of it a tag repeats.
  if (heading && lead.length <= LINES_OF_A_TITLE) return { own: lead, below: box.slice(lead.length) };
  // Where a tag tells the headline, its lines are those that the tag holds.
  for (const told of [...tags, ...tabParts]) {
    const held = box.filter((line) => told.includes(normal(line.text)));
    if (held.length > 0 && normal(held.map((line) => line.text).join('')) === told) {
      return { own: held, below: box.slice(box.indexOf(held.at(-1) as ShapedLine) + 1) };
    }
  }
  return { own: lead, below: box.slice(lead.length) };
}

/** A line below a headline that is none of it: who attended, a dash before a second title. */
function isSecondary(text: string): boolean {
  return (
    /^(?:——|—|--|──)/u.test(text) ||
    /(?:[参參]加|出席|[讲講][话話]|主持|致[辞辭]|[陪陪]同|[参參]加有[关關]活[动動]|[会會][见見]|在座)(?:[会會][议議见見]|活[动動])?$/u.test(
      text,
    ) ||
    /^[（(【].*[）)】]$/u.test(text)
  );
}

function kickerOf(shape: Shape, line: ShapedLine | undefined, isMeta: (line: ShapedLine) => boolean): readonly ShapedLine[] {
  return line && isSubtitle(shape, line, isMeta) && named(shape, line, SUB_NAME) ? [line] : [];
}

/** Up to two lines between the title and the line with the time. */
function subtitlesBelow(
  shape: Shape,
  seen: readonly ShapedLine[],
  from: number,
  isMeta: (line: ShapedLine) => boolean,
): readonly ShapedLine[] {
  const found: ShapedLine[] = [];
  for (let at = from; at < from + 3; at++) {
    const line = seen[at];
    if (!line || isMeta(line)) return found;
    if (!isSubtitle(shape, line, isMeta)) return found;
    found.push(line);
  }
  return found.filter((line) => named(shape, line, SUB_NAME));
}

function isSubtitle(shape: Shape, line: ShapedLine, isMeta: (line: ShapedLine) => boolean): boolean {
  const { text, linked, stops, furniture } = line;
  if (/[：:，、]$|〔|［\d{4}］|^各/u.test(text)) return false;
  return (
    text.length >= 4 &&
    text.length <= 60 &&
    linked === 0 &&
    stops === 0 &&
    furniture === null &&
    !isMeta(line) &&
    shape.unlikely[line.line.element] === 0
  );
}

function named(shape: Shape, line: ShapedLine, name: RegExp): boolean {
  const element = shape.page.elements[line.line.element];
  return element !== undefined && (name.test(element.classes) || name.test(element.htmlId) || HEADING[element.tag] !== undefined);
}
