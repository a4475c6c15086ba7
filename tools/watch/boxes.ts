/** A box on the page, by the way that leads to it. */
export interface Box {
  readonly path: string;
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** Part of a line: it moves with the words before it. */
  readonly inline: boolean;
  /** The text that it shows, its descendants' too, without white space; of pictures and controls a sign. */
  readonly text: string;
}

/** What the layout lost or gained besides what went. */
export interface Shift {
  /** Text of the outermost boxes that are gone. */
  readonly gone: readonly string[];
  /** Blocks that have another left edge or width. */
  readonly moved: readonly string[];
  /** Boxes that showed something, now show nothing, and still take room. */
  readonly emptied: readonly string[];
}

/** Runs in a page: its boxes, in document order. */
export function boxes(): Box[] {
  const found: Box[] = [];
  const walk = (element: Element, path: string): string => {
    const { x, y, width, height } = element.getBoundingClientRect();
    const shown = element.checkVisibility({ visibilityProperty: true, opacityProperty: true });
    const at = found.length;
    let text = '';
    let n = 0;
    if (/^(?:IMG|INPUT|SELECT|TEXTAREA|IFRAME|VIDEO|OBJECT|CANVAS|svg)$/u.test(element.tagName)) text = '▣';
    for (const child of element.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) text += (child.nodeValue ?? '').replace(/\s+/gu, '');
      if (!(child instanceof Element) || /^(?:SCRIPT|STYLE|NOSCRIPT|TEMPLATE|LINK|META)$/u.test(child.tagName)) continue;
      n += 1;
      text += walk(child, `${path} ${child.tagName.toLowerCase()}:${n}`);
    }
    if (!shown) {
      found.length = at;
      return '';
    }
    const inline = getComputedStyle(element).display.startsWith('inline');
    found.splice(at, 0, { path, x, y: y + scrollY, width, height, inline, text: text.slice(0, 400) });
    return text;
  };
  if (document.body) walk(document.body, 'body');
  return found;
}

/** Differences below are rounding, CSS pixels. */
const ROUNDING = 2;
/** An empty box that is lower is a line's gap, CSS pixels. */
const ROOM = 12;
/** How much of a list is said. */
const SAID = 12;

/** What became of a page's boxes. Heights and tops may change: what stands below what went moves up. */
export function shifts(before: readonly Box[], after: readonly Box[]): Shift {
  const now = new Map(after.map((box) => [box.path, box]));
  const said = (box: Box): string => `${box.path}: ${box.text.slice(0, 60)}`;
  const outermost = (boxes: readonly Box[]): string[] => {
    const taken: Box[] = [];
    for (const box of boxes) if (!taken.some(({ path }) => box.path.startsWith(`${path} `))) taken.push(box);
    return taken.slice(0, SAID).map(said);
  };
  const gone = before.filter((box) => box.text !== '' && !now.has(box.path));
  const moved = before.filter((box) => {
    const to = now.get(box.path);
    if (!to || box.inline || box.text === '' || to.text === '') return false;
    return Math.abs(to.x - box.x) > ROUNDING || Math.abs(to.width - box.width) > ROUNDING;
  });
  const emptied = before.filter((box) => {
    const to = now.get(box.path);
    return to !== undefined && box.text !== '' && to.text === '' && to.height > ROOM && to.width > ROOM;
  });
  return { gone: outermost(gone), moved: outermost(moved), emptied: outermost(emptied) };
}
