import {
  addressOf,
  attribute,
  attributeNames,
  documentOf,
  firstChildOf,
  frameDocumentOf,
  isElement,
  isText,
  localNameOf,
  nextSiblingOf,
  parentElementAcross,
  rootOf,
  shadowRootOf,
} from '@/dom/accessors';
import type { ElementId, Line, LineId, Page, PageElement, Run, SlotId } from '@/model/page';

/*
 * One walk over the tree, in document order, gathers everything that the rules need.
 *
 *   enter element ─▶ PageElement, its attribute lines      <br>, a block's border ─▶ the open line ends
 *   text node     ─▶ a run of the open line                leave element ─▶ its `end` and `endLine` are known
 */

/** Where a run's text lives in the page. */
export type Slot =
  | { readonly kind: 'text'; readonly node: Text }
  | { readonly kind: 'attribute'; readonly element: Element; readonly name: string }
  /** `document.title = …` replaces the text node, so this slot is the title element. */
  | { readonly kind: 'title'; readonly element: Element };

/** A page as read, and the nodes that its ids stand for: the one place where they are kept. */
export interface Reading {
  readonly page: Page;
  /** By {@link ElementId}. */
  readonly elements: readonly Element[];
  /** By {@link SlotId}. */
  readonly slots: readonly Slot[];
  /** The open shadow roots and same-origin frames' documents that were read with it. */
  readonly roots: readonly (Document | ShadowRoot)[];
  /** The frames that were met. */
  readonly frames: readonly Element[];
  /** The id of an element that was read, if it was. */
  idOf(element: Element): ElementId | undefined;
}

/** What a slot held before any edit of ours: the journal knows. */
export type Original = (slot: Slot) => string;

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

/** Elements whose content no reader reads as text. What a textarea holds is read: spam is put there, and nothing else of ours touches it. */
const OPAQUE: ReadonlySet<string> = new Set(['canvas', 'math', 'script', 'style', 'template']);

const NOT_BLANK = /[^\s\u200b\ufeff]/u;

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type OpenElement = Mutable<PageElement>;
interface OpenLine extends Mutable<Omit<Line, 'runs'>> {
  runs: Run[];
}

/** Reads a whole document. `original` gives what a slot held before any edit of ours. */
export function readDocument(document: Document, original: Original = current): Reading {
  return new Reader(addressOf(document), original, false).read(rootOf(document), [], false);
}

/**
 * Reads a part that arrived or changed late. The page's first elements are its ancestors, outermost first.
 * With `shallow`, blocks inside are left out: only the part's own lines are read.
 */
export function readPart(root: Element, shallow: boolean, original: Original = current): Reading {
  const above: Element[] = [];
  for (let at = parentElementAcross(root); at; at = parentElementAcross(at)) above.push(at);
  return new Reader(addressOf(documentOf(root) ?? document), original, true).read(root, above.reverse(), shallow);
}

/** True if an element does not interrupt a line. */
export function isInline(element: Element): boolean {
  return INLINE.has(localNameOf(element).toLowerCase()) && !setAsBlock(attribute(element, 'style'));
}

/** What a slot holds now. */
export function current(slot: Slot): string {
  switch (slot.kind) {
    case 'text':
      return slot.node.data;
    case 'attribute':
      return attribute(slot.element, slot.name) ?? '';
    case 'title':
      return titleText(slot.element)?.data ?? '';
  }
}

/** The text node of a title element, null where it has none or several. */
export function titleText(title: Element): Text | null {
  const first = firstChildOf(title);
  return first && isText(first) && nextSiblingOf(first) === null ? first : null;
}

function setAsBlock(style: string | null): boolean {
  return style !== null && /display\s*:\s*(?:block|flex|grid|table|list-item)/iu.test(style);
}

interface Level {
  readonly element: OpenElement;
  readonly inline: boolean;
  /** The nearest block, itself included. */
  readonly block: ElementId;
  next: Node | null;
  /** What to walk when `next` runs out: the light children behind a shadow root's. */
  after: Node | null;
}

class Reader {
  private readonly elements: OpenElement[] = [];
  private readonly nodes: Element[] = [];
  private readonly lines: OpenLine[] = [];
  private readonly slots: Slot[] = [];
  private readonly meta = new Map<string, string[]>();
  private readonly jsonLd: string[] = [];
  private readonly roots: (Document | ShadowRoot)[] = [];
  private readonly frames: Element[] = [];
  private line: OpenLine | null = null;
  private titleSeen = false;
  private partId = 0 as ElementId;
  private readonly url: string;
  private readonly original: Original;
  private readonly late: boolean;

  constructor(url: string, original: Original, late: boolean) {
    this.url = url;
    this.original = original;
    this.late = late;
  }

  read(root: Element | null, above: readonly Element[], shallow: boolean): Reading {
    let parent: ElementId | null = null;
    for (const element of above) parent = this.open(element, parent, attributeNames(element)).id;
    this.partId = this.elements.length as ElementId;
    if (root) this.walk(root, parent, shallow);
    for (let at = 0; at < above.length; at++) this.close(this.elements[at] as OpenElement);
    return this.done();
  }

  /** Walks without recursion: pages nest 10,000 deep. */
  private walk(root: Element, parent: ElementId | null, shallow: boolean): void {
    const stack: Level[] = [this.enter(root, parent, null)];
    for (let top = stack[0]; top; top = stack[stack.length - 1]) {
      const node = top.next;
      if (node === null) {
        if (top.after) {
          top.next = top.after;
          top.after = null;
          continue;
        }
        stack.pop();
        this.close(top.element);
        if (!top.inline) this.line = null;
        continue;
      }
      top.next = nextSiblingOf(node);
      if (isText(node)) this.text(node, top.element.id, top.block);
      else if (isElement(node)) {
        if (shallow && !isInline(node)) this.line = null;
        else stack.push(this.enter(node, top.element.id, top.block));
      }
    }
  }

  private enter(node: Element, parent: ElementId | null, block: ElementId | null): Level {
    const names = attributeNames(node);
    const element = this.open(node, parent, names);
    const inline = block !== null && INLINE.has(element.tag) && !setAsBlock(element.attributes?.['style'] ?? null);
    if (!inline) this.line = null;
    this.attributeLines(node, element, names);
    const [next, after] = this.content(node, element);
    return { element, inline, block: inline ? block : element.id, next, after };
  }

  private open(node: Element, parent: ElementId | null, names: readonly string[]): OpenElement {
    const id = this.elements.length as ElementId;
    const lines = this.lines.length;
    const tag = localNameOf(node).toLowerCase();
    // biome-ignore format: one glance
    const element: OpenElement = {
      id, parent, end: id + 1, firstLine: lines, endLine: lines, tag, htmlId: '', classes: '', href: null, attributes: null,
    };
    for (const name of names) {
      if (name === 'id') element.htmlId = attribute(node, name) ?? '';
      else if (name === 'class') element.classes = attribute(node, name) ?? '';
      else if (name === 'href' || name === 'src' || name === 'data' || name === 'action') element.href ??= address(node, name);
      else if (READ_ATTRIBUTES.has(name)) element.attributes = { ...element.attributes, [name]: attribute(node, name) ?? '' };
    }
    this.elements.push(element);
    this.nodes.push(node);
    return element;
  }

  private close(element: OpenElement): void {
    element.end = this.elements.length;
    element.endLine = this.lines.length;
  }

  /** The first child to walk, and the first of the light children behind a shadow root; notes what head elements say. */
  private content(node: Element, element: OpenElement): [Node | null, Node | null] {
    const { tag } = element;
    if (tag === 'br' || tag === 'hr') this.line = null;
    else if (tag === 'meta') this.noteMeta(node);
    else if (tag === 'title' && node instanceof HTMLTitleElement) {
      if (!this.titleSeen && titleText(node)) this.lone({ kind: 'title', element: node }, element.id, 'title', null);
      this.titleSeen = true;
      return [null, null];
    } else if (tag === 'script' && /ld\+json/iu.test(element.attributes?.['type'] ?? '')) {
      this.jsonLd.push(node.textContent ?? '');
    }
    if (OPAQUE.has(tag)) return [null, null];
    if (tag === 'iframe' || tag === 'frame') {
      const inner = frameDocumentOf(node);
      this.frames.push(node);
      if (inner) this.roots.push(inner);
      return [inner && rootOf(inner), null];
    }
    const shadow = shadowRootOf(node);
    if (shadow) this.roots.push(shadow);
    return shadow ? [firstChildOf(shadow), firstChildOf(node)] : [firstChildOf(node), null];
  }

  private noteMeta(node: Element): void {
    const name = attribute(node, 'name') ?? attribute(node, 'property') ?? attribute(node, 'itemprop');
    const content = attribute(node, 'content');
    if (name === null || content === null) return;
    const key = name.trim().toLowerCase();
    const values = this.meta.get(key);
    if (values) values.push(content);
    else this.meta.set(key, [content]);
  }

  private attributeLines(node: Element, { id, tag, attributes }: OpenElement, names: readonly string[]): void {
    for (const name of names) {
      const label = name === 'value' && tag === 'input' && BUTTON_TYPES.has((attributes?.['type'] ?? '').toLowerCase());
      if (label || TEXT_ATTRIBUTES.has(name)) this.lone({ kind: 'attribute', element: node, name }, id, 'attribute', name);
    }
  }

  /** A line of one run, that does not interrupt the open one. */
  private lone(slot: Slot, element: ElementId, kind: Line['kind'], name: string | null): void {
    const text = this.original(slot);
    if (!NOT_BLANK.test(text)) return;
    const run: Run = { slot: this.slots.length as SlotId, element, text };
    this.slots.push(slot);
    this.lines.push({ id: this.lines.length as LineId, element, kind, attribute: name, runs: [run], text });
  }

  private text(node: Text, element: ElementId, block: ElementId): void {
    const slot: Slot = { kind: 'text', node };
    const text = this.original(slot);
    if (text === '') return;
    if (this.line === null) {
      if (!NOT_BLANK.test(text)) return;
      this.line = { id: this.lines.length as LineId, element: block, kind: 'text', attribute: null, runs: [], text: '' };
      this.lines.push(this.line);
    }
    this.line.runs.push({ slot: this.slots.length as SlotId, element, text });
    this.line.text += text;
    this.slots.push(slot);
  }

  private done(): Reading {
    const { nodes, url, meta, jsonLd, elements, lines, late } = this;
    const lang = elements[0]?.attributes?.['lang'] ?? '';
    let ids: Map<Element, ElementId> | null = null;
    return {
      page: { url, meta, jsonLd, lang, elements, lines, measures: new Map(), late, ...(late && { part: this.partId }) },
      elements: nodes,
      slots: this.slots,
      roots: this.roots,
      frames: this.frames,
      idOf: (element) => {
        ids ??= new Map(nodes.map((node, id) => [node, id as ElementId]));
        return ids.get(element);
      },
    };
  }
}

/** An address as the browser resolves it, as written where it cannot. */
function address(node: Element, name: string): string | null {
  const resolved: unknown = name === 'action' ? null : (node as unknown as Record<string, unknown>)[name];
  return typeof resolved === 'string' && resolved !== '' ? resolved : attribute(node, name);
}
