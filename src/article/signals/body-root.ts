import type { ElementId, LineId, PageElement } from '@/model/page';
import { SENTENCE, type Shape, type ShapedLine, sumOf, sumsOf } from '../shape';
import { excerptsIn } from './excerpts';

/*
 * The body's element is the one whose lines are worth most: text that is read counts for it, links, footers and
 * other furniture against it. Growing by a list of links costs more than it brings, so the sum has its top at the
 * element that holds the article and little else.
 */

/** More of one line proves nothing more. */
const CAP = 500;
/** A short line without sentence marks may be an item, a heading, a name in a table; or a label of the page. */
const SHORT = 12;
const SHORT_WEIGHT = 0.4;
/** A link takes back about what a short line brings, so that a list of headlines never adds up. */
const LINK_CAP = 40;
const LINK_WEIGHT = 0.8;
const FURNITURE_COST = 25;
/** What stands in navigation, comments and the like counts little, and never for it. */
const UNLIKELY_COST = 0.5;

/** A line of this length that stands on the page a second time is a copy. */
const COPY = 25;

/** What a line says for its being part of a body: positive for text that is read, negative for furniture. */
export function worth(shape: Shape, line: ShapedLine): number {
  const { text, linked, stops, commas, furniture } = line;
  if (furniture !== null) return furniture === 'widget' || furniture === 'credit' ? -4 : -Math.min(text.length, FURNITURE_COST);
  const free = text.length - linked;
  if (linked > text.length / 2) return -Math.min(linked, LINK_CAP) * LINK_WEIGHT;
  const value = stops + commas === 0 && free < SHORT ? free * SHORT_WEIGHT : Math.min(free, CAP);
  return shape.unlikely[line.line.element] === 1 ? -value * UNLIKELY_COST : value;
}

/** The worth of lines from `first` on; lines before count nothing, lines from `end` on count as furniture. */
export function worths(shape: Shape, first: number, end: number): readonly number[] {
  const told = new Set<string>();
  const spans = paragraphSpans(shape);
  const excerpts = excerptsIn(shape);
  return shape.lines.map((line, at) => {
    if (line === null || at < first) return 0;
    const value = excerpts.has(line.line.id) ? -Math.abs(worth(shape, line)) * UNLIKELY_COST : worth(shape, line);
    // What a text links paragraph by paragraph (1.关于…的通知) is its own, as long as sentences stand before and behind.
    if (value < 0 && line.furniture === null && isAmid(shape, spans, line)) return 0;
    // A second copy of the text, made for telephones, is no part of the first.
    if (line.text.length >= COPY) {
      if (told.has(line.text)) return -Math.abs(value);
      told.add(line.text);
    }
    return at < end ? value : -Math.abs(value) * UNLIKELY_COST;
  });
}

/** First and last line of running text among the paragraphs of an element. */
type Spans = ReadonlyMap<ElementId, { readonly first: LineId; readonly last: LineId }>;

function paragraphSpans(shape: Shape): Spans {
  const spans = new Map<ElementId, { first: LineId; last: LineId }>();
  for (const line of shape.lines) {
    if (line === null || line.furniture !== null || line.stops === 0 || line.linked > 0 || line.text.length < SENTENCE) continue;
    const parent = paragraphOf(shape, line)?.parent;
    if (parent === null || parent === undefined) continue;
    spans.set(parent, { first: spans.get(parent)?.first ?? line.line.id, last: line.line.id });
  }
  return spans;
}

function paragraphOf({ page }: Shape, { line }: ShapedLine): PageElement | null {
  const element = page.elements[line.element];
  return element?.tag === 'p' ? element : null;
}

function isAmid(shape: Shape, spans: Spans, line: ShapedLine): boolean {
  const paragraph = paragraphOf(shape, line);
  const span = paragraph?.parent == null ? undefined : spans.get(paragraph.parent);
  return span !== undefined && span.first < line.line.id && line.line.id < span.last && shape.unlikely[line.line.element] === 0;
}

/** Inline elements that hold blocks all the same hold their block's lines, which begin in them. */
const INLINE: ReadonlySet<string> = new Set([
  'a',
  'b',
  'big',
  'em',
  'font',
  'i',
  'label',
  'small',
  'span',
  'strong',
  'u',
  'ins',
  'mark',
  's',
]);

/** The element that holds the body, and what it is worth; null where nothing on the page is. */
export function bodyRoot(
  shape: Shape,
  first = 0,
  end = Number.POSITIVE_INFINITY,
): { readonly root: ElementId; readonly value: number } | null {
  const values = worths(shape, first, end);
  const sums = sumsOf(values);
  let best: PageElement | null = null;
  let value = 0;
  for (const id of blocksOf(shape, values)) {
    const element = shape.page.elements[id];
    if (!element || INLINE.has(element.tag)) continue;
    const sum = sumOf(sums, element);
    // `>=`: of equals, the innermost, which comes later.
    if (sum > 0 && (best === null || sum > value || (sum === value && element.end <= best.end))) {
      best = element;
      value = sum;
    }
  }
  return best && { root: aroundSiblings(shape, best, values), value };
}

/** A paragraph that has text beside it is not the body alone: what follows a short text in its box can outweigh it. */
function aroundSiblings({ lines, page: { elements } }: Shape, best: PageElement, values: readonly number[]): ElementId {
  if (best.tag !== 'p' || best.parent === null) return best.id;
  const isText = (line: ShapedLine | null | undefined): boolean => {
    const element = line ? elements[line.line.element] : undefined;
    return (
      line !== null &&
      line !== undefined &&
      element?.tag === 'p' &&
      element.parent === best.parent &&
      line.stops > 0 &&
      line.linked === 0 &&
      line.text.length >= SENTENCE &&
      (values[line.line.id] ?? 0) > 0
    );
  };
  const above = lines.slice(0, best.firstLine).findLast((line) => line !== null);
  const below = lines.slice(best.endLine).find((line) => line !== null);
  return isText(above) || isText(below) ? best.parent : best.id;
}

/** The blocks that hold lines of worth, in document order. */
function blocksOf(shape: Shape, values: readonly number[]): readonly ElementId[] {
  const marked = new Uint8Array(shape.page.elements.length);
  const found: ElementId[] = [];
  for (const line of shape.lines) {
    if (line === null || (values[line.line.id] ?? 0) <= 0) continue;
    for (
      let at: ElementId | null = line.line.element;
      at !== null && marked[at] === 0;
      at = shape.page.elements[at]?.parent ?? null
    ) {
      marked[at] = 1;
      found.push(at);
    }
  }
  return found.sort((a, b) => a - b);
}
