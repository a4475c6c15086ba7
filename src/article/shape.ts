import type { ElementId, Line, LineId, Page, PageElement } from '@/model/page';
import { documentType } from '@/text/document-type';
import { squeeze } from '@/text/white-space';
import { dataCells } from './signals/data-cells';
import { furnitureOf, isUnlikely } from './signals/furniture';

/*
 * One pass over the elements and one over the lines gathers everything that detection and extraction ask for.
 * Lines stand in document order and an element's lines are a range, so sums over a subtree are differences.
 */

/** A line of text that a reader can see, with what can be counted of it. */
export interface ShapedLine {
  readonly line: Line;
  /** Its visible text, as read. */
  readonly raw: string;
  /** The same with a gap where elements beside each other touch, which pages set apart by style: for dates, labels, names. */
  readonly apart: string;
  /** `raw` without white space. */
  readonly text: string;
  /** How many of its characters (UTF-16 code units of `text`) stand in links. */
  readonly linked: number;
  /** Sentence marks: 。！？；. */
  readonly stops: number;
  /** Commas and the like: ，、：. */
  readonly commas: number;
  /** What piece of a page's furniture it is, null where it is none. */
  readonly furniture: Furniture | null;
}

/** Lines that are never the article's. */
export type Furniture = 'footer' | 'widget' | 'breadcrumb' | 'tail' | 'neighbour' | 'credit' | 'disclaimer';

/** A page with its counts. */
export interface Shape {
  readonly page: Page;
  /** By {@link LineId}; null for attributes, titles and lines that nobody sees. */
  readonly lines: readonly (ShapedLine | null)[];
  /** By {@link ElementId}: 1 in a link (itself or an ancestor). */
  readonly inLink: Uint8Array;
  /** By {@link ElementId}: 1 where the page itself hides it, by what its markup says. */
  readonly hidden: Uint8Array;
  /** By {@link ElementId}: 1 in navigation, footers, forms, comments and the like, by tag, role and name. */
  readonly unlikely: Uint8Array;
  readonly body: ElementId;
}

const HIDING_STYLE = /display\s*:\s*none|visibility\s*:\s*hidden/iu;
const HIDING_CLASS = /(?:^|\s)(?:hidden|hide|d-none|visually-hidden|sr-only|none)(?:\s|$)/u;
const UNREAD: ReadonlySet<string> = new Set([
  'noscript',
  'template',
  'option',
  'select',
  'script',
  'style',
  'textarea',
  'object',
  'rp',
]);

/** The counts of a page. With `showHidden`, what the markup hides counts too: some pages show it by script. */
export function shapeOf(page: Page, showHidden = false): Shape {
  const count = page.elements.length;
  const inLink = new Uint8Array(count);
  const hidden = new Uint8Array(count);
  let body = 0 as ElementId;
  for (const element of page.elements) {
    const { id, parent, tag } = element;
    if (tag === 'body' && body === 0) body = id;
    inLink[id] = (parent !== null && inLink[parent] === 1) || isLink(element) ? 1 : 0;
    hidden[id] = (parent !== null && hidden[parent] === 1) || isHidden(element, showHidden) ? 1 : 0;
  }
  const lines = withoutCells(
    page,
    page.lines.map((line) => shapedLine(line, page.elements, inLink, hidden)),
  );
  return { page, lines, inLink, hidden, unlikely: unlikelyIn(page, lines, body), body };
}

/** What a cell of data may be called: the rest is never a cell. */
const CELL: ReadonlySet<Furniture | null> = new Set(['widget', 'credit', 'tail'] as const);

/** The lines, those that stand in a table of data no furniture, whatever they read like. */
function withoutCells(page: Page, lines: readonly (ShapedLine | null)[]): readonly (ShapedLine | null)[] {
  const isCell = dataCells(page, ({ firstLine, endLine }) =>
    lines.slice(firstLine, endLine).some((line) => line !== null && line.furniture === null && line.linked === 0),
  );
  return lines.map((line) =>
    line && CELL.has(line.furniture) && isCell(line.line.element) ? { ...line, furniture: null } : line,
  );
}

/** An element named like furniture that holds this much of the page's running text is named badly. */
const NAMED_BADLY = 0.4;

function unlikelyIn(page: Page, lines: readonly (ShapedLine | null)[], body: ElementId): Uint8Array {
  const sums = sumsOf(lines.map((line) => (line ? prose(line) : 0)));
  const total = sums[lines.length] ?? 0;
  const unlikely = new Uint8Array(page.elements.length);
  for (const element of page.elements) {
    const { id, parent } = element;
    if (parent !== null && unlikely[parent] === 1) unlikely[id] = 1;
    else if (id > body && isUnlikely(element) && sumOf(sums, element) <= total * NAMED_BADLY) unlikely[id] = 1;
  }
  return unlikely;
}

/** How much running text a line is: its characters outside of links, if it has the marks or the length of a sentence. */
export function prose({ text, linked, stops, commas }: ShapedLine): number {
  const free = text.length - linked;
  return stops > 0 || commas > 1 || free > 30 ? free : 0;
}

/** Running sums of numbers by line: `sums[b] - sums[a]` is the sum over lines a … b - 1. */
export function sumsOf(values: readonly number[]): Float64Array {
  const sums = new Float64Array(values.length + 1);
  for (let at = 0; at < values.length; at++) sums[at + 1] = (sums[at] ?? 0) + (values[at] ?? 0);
  return sums;
}

/** The sum over the lines that begin in an element. */
export function sumOf(sums: Float64Array, { firstLine, endLine }: PageElement): number {
  return (sums[endLine] ?? 0) - (sums[firstLine] ?? 0);
}

/** A link that leads away; one to a document is read like the text around it. */
function isLink({ tag, href }: PageElement): boolean {
  return tag === 'a' && href !== null && documentType(href) === null;
}

function isHidden({ tag, attributes, classes }: PageElement, showHidden: boolean): boolean {
  if (UNREAD.has(tag)) return true;
  // A page that hides the whole of itself shows it by script.
  if (showHidden || tag === 'html' || tag === 'body') return false;
  const style = attributes?.['style'] ?? '';
  if (attributes !== null && ('hidden' in attributes || (style !== '' && HIDING_STYLE.test(style)))) return true;
  return classes !== '' && HIDING_CLASS.test(classes);
}

function shapedLine(line: Line, elements: Page['elements'], inLink: Uint8Array, hidden: Uint8Array): ShapedLine | null {
  if (line.kind !== 'text') return null;
  let raw = '';
  let apart = '';
  let before: PageElement | undefined;
  let text = '';
  let linked = 0;
  for (const run of line.runs) {
    if (hidden[run.element] === 1) continue;
    const plain = squeeze(run.text);
    raw += run.text;
    const element = elements[run.element];
    // Beside each other, or with an empty one (an icon) between two texts of one element.
    const isApart = before && element && (before === element || before.end <= element.id || element.end <= before.id);
    apart += isApart ? ` ${run.text}` : run.text;
    before = element;
    text += plain;
    if (inLink[run.element] === 1) linked += plain.length;
  }
  if (text === '') return null;
  let stops = 0;
  let commas = 0;
  for (const character of text) {
    if ('。！？；!?;'.includes(character)) stops++;
    else if ('，、：,'.includes(character)) commas++;
  }
  return { line, raw, apart, text, linked, stops, commas, furniture: furnitureOf(text, linked) };
}

/** From this length on (UTF-16 code units of `text`) a line with a full stop is a sentence. */
export const SENTENCE = 15;

/** The shaped lines of an element, in order. */
export function shapedIn(shape: Shape, id: ElementId): readonly ShapedLine[] {
  const element = shape.page.elements[id];
  if (!element) return [];
  const found: ShapedLine[] = [];
  for (let at = element.firstLine; at < element.endLine; at++) {
    const shaped = shape.lines[at];
    if (shaped && shaped.line.element >= id && shaped.line.element < element.end) found.push(shaped);
  }
  return found;
}

/** The shaped line of an id, null where nobody sees it. */
export function shapedOf(shape: Shape, id: LineId): ShapedLine | null {
  return shape.lines[id] ?? null;
}
