import type { ElementId, Hiding, Line, LineId, Page, PageElement, Run } from './page';

/** The element of an id. @throws RangeError where the id is not of this reading. */
export function elementOf(page: Page, id: ElementId): PageElement {
  const element = page.elements[id];
  if (!element) throw new RangeError(`element ${id} is not of this reading (${page.elements.length} elements)`);
  return element;
}

/** The line of an id. @throws RangeError where the id is not of this reading. */
export function lineOf(page: Page, id: LineId): Line {
  const line = page.lines[id];
  if (!line) throw new RangeError(`line ${id} is not of this reading (${page.lines.length} lines)`);
  return line;
}

/** True if `outer` is `inner` or holds it. */
export function holds(page: Page, outer: ElementId, inner: ElementId): boolean {
  return outer <= inner && inner < elementOf(page, outer).end;
}

/** The element itself and its ancestors, innermost first. */
export function* ancestors(page: Page, id: ElementId): Generator<PageElement> {
  for (let at: ElementId | null = id; at !== null; ) {
    const element: PageElement = elementOf(page, at);
    yield element;
    at = element.parent;
  }
}

/** Its children, in order. */
export function* children(page: Page, id: ElementId): Generator<PageElement> {
  const { end } = elementOf(page, id);
  for (let at = id + 1; at < end; ) {
    const child = elementOf(page, at as ElementId);
    yield child;
    at = child.end;
  }
}

/** Its descendants in document order, without itself. */
export function descendants(page: Page, id: ElementId): readonly PageElement[] {
  return page.elements.slice(id + 1, elementOf(page, id).end);
}

/** An attribute of those read (page/read.ts), '' where there is none. */
export function attributeOf(element: PageElement, name: string): string {
  return element.attributes?.[name] ?? '';
}

/** The lines (text, attributes) whose block is an element or inside it, in document order. Empty for an inline element: see {@link runsIn}. */
export function linesIn(page: Page, id: ElementId): readonly Line[] {
  const { firstLine, endLine, end } = elementOf(page, id);
  // A line may begin inside <b> and go on behind it: its block is outside, and so is the line.
  return page.lines.slice(firstLine, endLine).filter((line) => line.element >= id && line.element < end);
}

/** The runs of a line that stand inside an element, with their start in the line (UTF-16 code units). */
export function runsIn(page: Page, line: Line, id: ElementId): readonly { readonly run: Run; readonly start: number }[] {
  const { end } = elementOf(page, id);
  const found: { run: Run; start: number }[] = [];
  let start = 0;
  for (const run of line.runs) {
    if (run.element >= id && run.element < end) found.push({ run, start });
    start += run.text.length;
  }
  return found;
}

/** The text of an element's text lines, joined by line feeds, as read. */
export function textOf(page: Page, id: ElementId): string {
  return linesIn(page, id)
    .filter((line) => line.kind === 'text')
    .map((line) => line.text)
    .join('\n');
}

/** Why the reader cannot see an element: its own measure or that of the nearest measured ancestor that is hidden. */
export function hidingOf(page: Page, id: ElementId): Hiding | 'shown' | 'unmeasured' {
  let measured = false;
  for (const { id: at } of ancestors(page, id)) {
    const measure = page.measures.get(at);
    if (!measure) continue;
    measured = true;
    if (measure.hiding !== 'shown') return measure.hiding;
  }
  return measured ? 'shown' : 'unmeasured';
}
