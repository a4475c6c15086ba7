import type { Article } from '@/model/article';
import type { ElementId, LineId, Page } from '@/model/page';
import type { WrittenScript } from '@/model/script';
import { elementOf, holds, linesIn } from '@/model/tree';
import { writtenScript } from '@/text/script';
import type { ReadLine } from './reading';
import type { Place } from './score';
import { hiding } from './signals/hiding';
import { reports } from './signals/protection';
import { type Topic, topic } from './signals/topic';

/** What the rest of a page says about a stretch of it. */
export interface Surroundings {
  readonly page: Page;
  readonly article: Article | null;
  readonly lines: readonly ReadLine[];
  readonly script: WrittenScript;
  readonly topic: Topic;
  /** How much the article reports on crime, rules and warnings, 0–1. */
  readonly report: number;
  /** Lines that the article consists of: headline, body, what is printed between. */
  readonly kept: ReadonlySet<LineId>;
  /** The lines of the body. */
  readonly body: ReadonlySet<LineId>;
  readonly firstBody: number;
  /** The last line of the body that does not sound like spam. */
  readonly lastBody: number;
  /** The short lines beside one in its own list: of the elements that are its element's sisters. */
  readonly listAround: (read: ReadLine) => readonly ReadLine[];
  /** How surely the reader cannot see an element; asked for often. */
  readonly hiding: (id: ElementId) => number;
}

/** Lines that sound like an office say what a page is about. */
const OFFICIAL = -0.8;
/** So many lines of a body that report or warn make the article a report. */
const REPORTING = 4;

/** What there is to know of a page before any stretch is looked at. */
export function surroundings(page: Page, article: Article | null, lines: readonly ReadLine[]): Surroundings {
  const body = new Set<LineId>();
  for (const part of article?.body ?? []) {
    if (part.kind === 'text') body.add(part.line);
    else for (const { id } of linesIn(page, part.element)) body.add(id);
  }
  const known = new Map<ElementId, number>();
  const heads = [...(article?.titleLines ?? []), ...(article?.metaLines ?? [])];
  const official = lines.filter(
    ({ line, evidence }) => evidence < OFFICIAL && line.kind === 'text' && (!article || body.has(line.id)),
  );
  const bodyIds = [...body].filter((id) => (lines[id]?.evidence ?? 0) < 0);
  const reporting = article ? official.filter((read) => reports(soberText(read))).length : 0;
  return {
    page,
    article,
    lines,
    script: writtenScript(
      official
        .slice(0, 200)
        .map(({ line }) => line.text)
        .join('\n'),
    ),
    topic: topic([...official, ...heads.flatMap((id) => lines[id] ?? [])].map(soberText)),
    report: Math.min(1, reporting / REPORTING),
    kept: new Set([...heads, ...body]),
    body,
    firstBody: Math.min(...(bodyIds.length > 0 ? bodyIds : (article?.titleLines ?? []))),
    lastBody: Math.max(...bodyIds),
    listAround: (read) => sistersOf(page, lines, read),
    hiding(id) {
      const before = known.get(id);
      if (before !== undefined) return before;
      const value = hiding(page, id);
      known.set(id, value);
      return value;
    },
  };
}

/** How far to either side a list is looked at, in lines. */
const REACH = 6;

/** Lines longer than this are no labels: what stands among paragraphs is no item of a list. */
const LABEL = 30;

/** The lines near one whose elements share its parent or, for the usual `li > a`, its grandparent. */
function sistersOf(page: Page, lines: readonly ReadLine[], { line }: ReadLine): readonly ReadLine[] {
  const listOf = (id: ElementId) => {
    const { parent, tag } = elementOf(page, id);
    const above = parent === null ? null : elementOf(page, parent);
    return (tag === 'a' || tag === 'span') && above?.tag === 'li' ? above.parent : parent;
  };
  const list = listOf(line.element);
  if (list === null || elementOf(page, list).tag === 'body') return [];
  const sisters = lines
    .slice(Math.max(0, line.id - REACH), line.id + REACH + 1)
    .filter((other) => other.line !== line && other.line.kind === 'text' && listOf(other.line.element) === list);
  return sisters.some(({ text }) => text.length > LABEL) ? [] : sisters;
}

/** Where a stretch stands; null where nothing says what belongs there, and in the midst of the body. */
export function placeOf(
  { page, article, body, firstBody, lastBody }: Surroundings,
  { line }: ReadLine,
  whole: boolean,
): Place | null {
  if (line.kind === 'title') return 'in-title';
  if (line.kind === 'attribute') return 'in-attribute';
  if (!article) return null;
  if (!whole) return body.has(line.id) ? 'inside-paragraph' : null;
  const inRoot = article.root !== null && holds(page, article.root, line.element as ElementId);
  if (line.id < firstBody) return inRoot ? 'before-article' : 'outside-article';
  if (line.id > lastBody) return inRoot || body.has(line.id) ? 'after-article' : 'outside-article';
  return body.has(line.id) || inRoot ? null : 'outside-article';
}

/** A line without what sounds like spam in it: that is not what the page is about. */
function soberText({ text, pieces }: ReadLine): string {
  if (pieces.every(({ evidence }) => evidence <= 0)) return text;
  return pieces
    .filter(({ evidence }) => evidence <= 0)
    .map(({ start, end }) => text.slice(start, end))
    .join(' ');
}
