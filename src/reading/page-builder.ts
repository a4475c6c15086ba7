import type { ElementId, Line, LineId, Page, PageElement, Run, SlotId } from '@/model/page';

/*
 * What a walk over a page's tree meets, in document order, becomes the plain data that the rules are about:
 *
 *   open ─ attribute … ─ begin ─▶ PageElement            a block's border, <br> ─▶ the open line ends
 *   lone ─▶ a line of its own    text ─▶ a run of the open line    close ─▶ `end` and `endLine` are known
 */

// biome-ignore format: one theme a line
/** Attributes kept in {@link PageElement.attributes}; `id`, `class` and addresses have fields of their own. */
const READ_ATTRIBUTES: ReadonlySet<string> = new Set([
  'style', 'hidden', 'role', 'aria-hidden', 'lang', 'xml:lang', 'translate', 'contenteditable', // how it is shown, in what language
  'align', 'width', 'height', 'colspan', 'rowspan', 'color', 'bgcolor', 'scrollamount', 'direction', 'behavior', 'open', // layout of old
  'rel', 'target', 'type', 'name', 'method', 'onclick', 'download', 'usemap', // links and forms
  'itemprop', 'datetime', 'property', // what it says it is
  'data-src', 'data-original', 'data-lazy-src', 'data-url', // lazy pictures
  'data-qingwen', // a page that was saved while cleaned
]);

/** Attributes that hold an address. */
const ADDRESSES: ReadonlySet<string> = new Set(['href', 'src', 'data', 'action']);

/** Attributes that a reader meets; each is a line of its own. */
const TEXT_ATTRIBUTES: ReadonlySet<string> = new Set(['alt', 'title', 'aria-label', 'placeholder']);

/** Buttons whose `value` is their label. */
const BUTTON_TYPES: ReadonlySet<string> = new Set(['button', 'submit', 'reset']);

// biome-ignore format: a list
/** Elements that do not interrupt a line. Everything else is a block, a cell or a line break. */
const INLINE: ReadonlySet<string> = new Set([
  'a', 'abbr', 'acronym', 'area', 'b', 'basefont', 'bdi', 'bdo', 'big', 'button', 'cite', 'code', 'data', 'del', 'dfn', 'em', 'font',
  'i', 'img', 'input', 'ins', 'kbd', 'label', 'link', 'map', 'mark', 'meta', 'nobr', 'noscript', 'o:p', 'picture', 'q', 'rb', 'rp',
  'rt', 'rtc', 'ruby', 's', 'samp', 'script', 'slot', 'small', 'source', 'span', 'strike', 'strong', 'style', 'sub', 'sup', 'svg',
  'template', 'time', 'tt', 'u', 'var', 'wbr',
]);

/** Elements whose content no reader reads as text, and which hold no elements. */
export const OPAQUE: ReadonlySet<string> = new Set(['script', 'style', 'template']);
/** Elements whose text no reader reads as text: a page's elements are counted in them, nothing else. */
export const MUTE: ReadonlySet<string> = new Set(['canvas', 'math']);

const NOT_BLANK = /[^\s\u200b\ufeff]/u;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
/** An element whose descendants are still to come. */
export type OpenElement = Mutable<PageElement>;
interface OpenLine extends Mutable<Omit<Line, 'runs'>> {
  runs: Run[];
}

/** True for an attribute that {@link PageBuilder.attribute} does something with. */
export function isReadAttribute(name: string): boolean {
  return name === 'id' || name === 'class' || READ_ATTRIBUTES.has(name);
}

/** True for an attribute that holds an address. */
export function isAddressAttribute(name: string): boolean {
  return ADDRESSES.has(name);
}

/** True for an attribute that a reader meets on this element. */
export function isTextAttribute(name: string, { tag, attributes }: PageElement): boolean {
  if (TEXT_ATTRIBUTES.has(name)) return true;
  return name === 'value' && tag === 'input' && BUTTON_TYPES.has((attributes?.['type'] ?? '').toLowerCase());
}

/** True if an element of this name does not interrupt a line; `style`: its attribute. */
export function isInline(tag: string, style: string | null | undefined): boolean {
  return INLINE.has(tag) && !(style && /display\s*:\s*(?:block|flex|grid|table|list-item)/iu.test(style));
}

/** Makes a page of what a walk meets. Each slot that it takes has the next number. */
export class PageBuilder {
  private readonly elements: OpenElement[] = [];
  private readonly lines: OpenLine[] = [];
  private readonly metas = new Map<string, string[]>();
  private readonly jsonLd: string[] = [];
  private line: OpenLine | null = null;
  private slots = 0;
  private readonly url: string;

  constructor(url: string) {
    this.url = url;
  }

  /** How many elements were opened so far. */
  get size(): number {
    return this.elements.length;
  }

  /** Begins an element; `tag` in lower case. Its attributes follow, then {@link begin}. */
  open(tag: string, parent: ElementId | null): OpenElement {
    const id = this.elements.length as ElementId;
    const lines = this.lines.length;
    // biome-ignore format: one glance
    const element: OpenElement = {
      id, parent, end: id + 1, firstLine: lines, endLine: lines, tag, htmlId: '', classes: '', href: null, attributes: null,
    };
    this.elements.push(element);
    return element;
  }

  /** An attribute of the element just opened, if it {@link isReadAttribute}. */
  attribute(element: OpenElement, name: string, value: string): void {
    if (name === 'id') element.htmlId = value;
    else if (name === 'class') element.classes = value;
    else if (READ_ATTRIBUTES.has(name)) element.attributes = { ...element.attributes, [name]: value };
  }

  /** All attributes are known. True where the element does not interrupt the line, which no root does. */
  begin({ tag, attributes }: OpenElement, isRoot: boolean): boolean {
    const inline = !isRoot && isInline(tag, attributes?.['style']);
    if (!inline) this.endLine();
    return inline;
  }

  /** All descendants are known. */
  close(element: OpenElement, inline: boolean): void {
    element.end = this.elements.length;
    element.endLine = this.lines.length;
    if (!inline) this.endLine();
  }

  /** The open line ends here. */
  endLine(): void {
    this.line = null;
  }

  /** A line of one slot, that does not interrupt the open one. False where it is blank and takes no slot. */
  lone(element: ElementId, kind: 'attribute' | 'title', attribute: string | null, text: string): boolean {
    if (!NOT_BLANK.test(text)) return false;
    const run: Run = { slot: this.slots++ as SlotId, element, text };
    this.lines.push({ id: this.lines.length as LineId, element, kind, attribute, runs: [run], text });
    return true;
  }

  /** A text node. False where it takes no slot. */
  text(element: ElementId, block: ElementId, text: string): boolean {
    if (text === '') return false;
    if (this.line === null) {
      if (!NOT_BLANK.test(text)) return false;
      this.line = { id: this.lines.length as LineId, element: block, kind: 'text', attribute: null, runs: [], text: '' };
      this.lines.push(this.line);
    }
    this.line.runs.push({ slot: this.slots++ as SlotId, element, text });
    this.line.text += text;
    return true;
  }

  /** What a meta element says; `content`: its attribute, null where it has none. */
  meta({ attributes }: OpenElement, content: string | null): void {
    const name = attributes?.['name'] ?? attributes?.['property'] ?? attributes?.['itemprop'];
    if (name === undefined || content === null) return;
    const key = name.trim().toLowerCase();
    const values = this.metas.get(key);
    if (values) values.push(content);
    else this.metas.set(key, [content]);
  }

  /** What a script element holds, where that is data. */
  script({ attributes }: OpenElement, content: () => string): void {
    if (/ld\+json/iu.test(attributes?.['type'] ?? '')) this.jsonLd.push(content());
  }

  /** The page. `part`: the first element of its own, where it is a part that arrived late. */
  page(part: ElementId | null): Page {
    const { url, metas: meta, jsonLd, elements, lines } = this;
    const lang = elements[0]?.attributes?.['lang'] ?? '';
    const late = part !== null;
    return { url, meta, jsonLd, lang, elements, lines, measures: new Map(), late, ...(late && { part }) };
  }
}
