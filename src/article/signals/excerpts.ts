import type { ElementId, LineId, PageElement } from '@/model/page';
import { prose, type Shape, type ShapedLine } from '../shape';

/** So many boxes of one kind beside each other are a list. */
const LIST = 3;
/** A headline, an excerpt in two lines, a date and a source, a link to the whole. */
const MOST_LINES = 6;
/** Titles of links and names of pictures are lines too, which nobody reads here. */
const ATTRIBUTES = 4;
/** A shorter link is no headline. */
const HEADLINE = 6;

const known = new WeakMap<Shape, ReadonlySet<LineId>>();

/**
 * The lines of lists whose entries are a linked headline and an excerpt below it, each in a box of its own: beside a
 * short notice they hold more text than it does. Leaves an article's own headings: it holds at most two such boxes, or
 * its paragraphs stand beside its headings and not in boxes with them.
 */
export function excerptsIn(shape: Shape): ReadonlySet<LineId> {
  let found = known.get(shape);
  if (!found) {
    found = searched(shape);
    known.set(shape, found);
  }
  return found;
}

function searched(shape: Shape): ReadonlySet<LineId> {
  const lists = new Map<string, PageElement[]>();
  for (const line of shape.lines) {
    if (line === null || line.linked < HEADLINE || line.linked < line.text.length || leadsWithin(shape, line)) continue;
    const box = entryOf(shape, line);
    if (box === null) continue;
    const list = `${box.parent} ${box.tag} ${box.classes}`;
    const boxes = lists.get(list) ?? [];
    if (boxes.at(-1) !== box) boxes.push(box);
    lists.set(list, boxes);
  }
  const found = new Set<LineId>();
  for (const boxes of lists.values()) {
    if (boxes.length < LIST) continue;
    for (const { firstLine, endLine } of boxes) for (let at = firstLine; at < endLine; at++) found.add(at as LineId);
  }
  return found;
}

/** True for a link to a place in the page itself. */
function leadsWithin({ page: { elements, url } }: Shape, { line }: ShapedLine): boolean {
  const [here] = url.split('#');
  return line.runs.some(({ element }) => {
    for (let at = elements[element]; at; at = at.parent === null ? undefined : elements[at.parent])
      if (at.tag === 'a') return at.href?.startsWith(`${here}#`) === true || at.href?.startsWith('#') === true;
    return false;
  });
}

/** The smallest box around a headline that holds an excerpt below it, null where it holds much more, or text above it. */
function entryOf(shape: Shape, headline: ShapedLine): PageElement | null {
  const { elements } = shape.page;
  let at: ElementId | null = headline.line.element;
  while (at !== null && at > shape.body) {
    const box: PageElement | undefined = elements[at];
    if (!box || box.endLine - box.firstLine > MOST_LINES * ATTRIBUTES) return null;
    const lines = shape.lines.slice(box.firstLine, box.endLine).filter((line) => line !== null);
    if (lines.length > MOST_LINES) return null;
    if (lines.some((line) => line.linked === 0 && prose(line) > 0)) {
      return lines.every((line) => line.line.id >= headline.line.id || prose(line) === 0) ? box : null;
    }
    at = box.parent;
  }
  return null;
}
