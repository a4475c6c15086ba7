import {
  addressOf,
  all,
  attribute,
  attributeNames,
  baseOf,
  contentTypeOf,
  documentOf,
  first,
  firstChildOf,
  frameDocumentOf,
  isElement,
  isText,
  localNameOf,
  markupOf,
  nextSiblingOf,
  parentElementAcross,
  rootOf,
  shadowRootOf,
} from '@/dom/accessors';
import type { Markup } from '@/model/markup';
import type { ElementId, Page, SlotId } from '@/model/page';
import {
  isAddressAttribute,
  isInline,
  isReadAttribute,
  isTextAttribute,
  MUTE,
  OPAQUE,
  type OpenElement,
  PageBuilder,
} from '@/reading/page-builder';
import { type ParsedPage, type Place, parsePage } from '@/reading/parse-page';

/*
 * Two ways to read, which give the same page:
 *
 *   readMarkup              what the browser writes down, for the background to parse: nothing of ours runs for each node
 *   readDocument, readPart  one walk over the tree: what is in shadow roots and frames, what we have changed, what came late
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
  /** The document as written down, where that is all that was read: `page` is parsed once somebody asks for it. */
  readonly markup: Markup | null;
  /** By {@link ElementId}. */
  readonly elements: ArrayLike<Element>;
  /** The open shadow roots and same-origin frames' documents that were read with it. */
  readonly roots: readonly (Document | ShadowRoot)[];
  /** The frames that were met. */
  readonly frames: readonly Element[];
  /** What a slot is; undefined where the page has changed so that it cannot be told. */
  slot(id: SlotId): Slot | undefined;
  /** The id of an element that was read, if it was. */
  idOf(element: Element): ElementId | undefined;
}

/** What a slot held before any edit of ours: the journal knows. */
export type Original = (slot: Slot) => string;

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

/** Reads a whole document by what the browser writes down; null where that is not all of it: it holds frames, or is no HTML. */
export function readMarkup(document: Document): Reading | null {
  const root = rootOf(document);
  if (!root || contentTypeOf(document) !== 'text/html') return null;
  const frames = [...all(document, 'iframe, frame')];
  const inside = frames.flatMap((frame) => frameDocumentOf(frame) ?? []);
  if (inside.some(holdsSomething)) return null;
  const elements = all(document, '*');
  return new WrittenReading(elements, inside, frames, {
    url: addressOf(document),
    base: baseOf(document),
    html: markupOf(root),
    elements: elements.length,
    scripting: [...all(document, 'noscript')].every(holdsRawText),
  });
}

/** True for a `<noscript>` whose content is text that is written as it is: so it is where scripts may run. */
function holdsRawText(noscript: Element): boolean {
  const text = firstChildOf(noscript);
  return !text || (isText(text) && nextSiblingOf(text) === null && markupOf(noscript).endsWith(`>${text.data}</noscript>`));
}

/** True for a frame's document that is more than the blank page that every frame begins with. */
export function holdsSomething(frame: Document): boolean {
  const body = first(frame, 'body');
  return body ? firstChildOf(body) !== null : rootOf(frame) !== null;
}

/** A document as the browser wrote it down. */
class WrittenReading implements Reading {
  readonly markup: Markup;
  readonly elements: NodeListOf<Element>;
  readonly roots: readonly Document[];
  readonly frames: readonly Element[];
  private parsed: ParsedPage | null = null;
  private readonly idOfElement = idsOf(() => this.elements);

  constructor(elements: NodeListOf<Element>, roots: readonly Document[], frames: readonly Element[], markup: Markup) {
    this.elements = elements;
    this.roots = roots;
    this.frames = frames;
    this.markup = markup;
  }

  get page(): Page {
    return this.whole.page;
  }

  slot(id: SlotId): Slot | undefined {
    const place = this.whole.places[id];
    const element = place && this.elements[place.element];
    return element && slotAt(place, element);
  }

  idOf(element: Element): ElementId | undefined {
    return this.idOfElement(element);
  }

  private get whole(): ParsedPage {
    this.parsed ??= parsePage(this.markup);
    return this.parsed;
  }
}

/** The slot of a place; undefined where several text nodes stand there, or none. */
function slotAt(place: Place, element: Element): Slot | undefined {
  if (place.kind === 'attribute') return { kind: 'attribute', element, name: place.name };
  if (place.kind === 'title') return { kind: 'title', element };
  const node = textAt(element, place.child);
  return node && { kind: 'text', node };
}

/** The one text node at a place among an element's nodes, as {@link Place} counts them. */
function textAt(element: Element, child: number): Text | undefined {
  let found: Text | undefined;
  let inText = false;
  let count = -1;
  for (let node = firstChildOf(element); node && count <= child; node = nextSiblingOf(node)) {
    if (!isText(node)) {
      inText = false;
      count++;
    } else if (node.data !== '') {
      if (!inText) count++;
      if (count === child) {
        if (found) return undefined;
        found = node;
      }
      inText = true;
    }
  }
  return found;
}

/** The ids of elements, by element; made when first asked for. */
function idsOf(elements: () => ArrayLike<Element>): (element: Element) => ElementId | undefined {
  let ids: Map<Element, ElementId> | null = null;
  return (element) => {
    ids ??= new Map(Array.from(elements(), (node, id) => [node, id as ElementId]));
    return ids.get(element);
  };
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

interface Level {
  readonly element: OpenElement;
  readonly inline: boolean;
  /** The nearest block, itself included. */
  readonly block: ElementId;
  /** No text of it is read. */
  readonly mute: boolean;
  next: Node | null;
  /** What to walk when `next` runs out: the light children behind a shadow root's. */
  after: Node | null;
}

class Reader {
  private readonly builder: PageBuilder;
  private readonly nodes: Element[] = [];
  private readonly slots: Slot[] = [];
  private readonly roots: (Document | ShadowRoot)[] = [];
  private readonly frames: Element[] = [];
  private titleSeen = false;
  private readonly original: Original;
  private readonly late: boolean;

  constructor(url: string, original: Original, late: boolean) {
    this.builder = new PageBuilder(url);
    this.original = original;
    this.late = late;
  }

  read(root: Element | null, above: readonly Element[], shallow: boolean): Reading {
    const ancestors: OpenElement[] = [];
    for (const element of above) ancestors.push(this.open(element, ancestors.at(-1)?.id ?? null, attributeNames(element)));
    const part = this.builder.size as ElementId;
    if (root) this.walk(root, ancestors.at(-1)?.id ?? null, shallow);
    for (const element of ancestors) this.builder.close(element, true);
    const { nodes, slots, roots, frames } = this;
    const page = this.builder.page(this.late ? part : null);
    return { page, markup: null, elements: nodes, roots, frames, slot: (id) => slots[id], idOf: idsOf(() => nodes) };
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
        this.builder.close(top.element, top.inline);
        continue;
      }
      top.next = nextSiblingOf(node);
      if (isText(node)) this.text(node, top);
      else if (isElement(node)) {
        if (shallow && !doesNotInterrupt(node)) this.builder.endLine();
        else stack.push(this.enter(node, top.element.id, top));
      }
    }
  }

  private enter(node: Element, parent: ElementId | null, above: Level | null): Level {
    const names = attributeNames(node);
    const element = this.open(node, parent, names);
    const inline = this.builder.begin(element, above === null);
    const mute = above?.mute ?? false;
    if (!mute) this.attributeLines(node, element, names);
    const [next, after] = this.content(node, element);
    const block = inline && above ? above.block : element.id;
    return { element, inline, block, mute: mute || MUTE.has(element.tag), next, after };
  }

  private open(node: Element, parent: ElementId | null, names: readonly string[]): OpenElement {
    const element = this.builder.open(localNameOf(node).toLowerCase(), parent);
    for (const name of names) {
      if (isAddressAttribute(name)) element.href ??= address(node, name);
      else if (isReadAttribute(name)) this.builder.attribute(element, name, attribute(node, name) ?? '');
    }
    this.nodes.push(node);
    return element;
  }

  /** The first child to walk, and the first of the light children behind a shadow root; notes what head elements say. */
  private content(node: Element, element: OpenElement): [Node | null, Node | null] {
    const { tag } = element;
    if (tag === 'meta') this.builder.meta(element, attribute(node, 'content'));
    else if (tag === 'title' && node instanceof HTMLTitleElement) {
      if (!this.titleSeen && titleText(node)) this.lone({ kind: 'title', element: node }, element.id, 'title', null);
      this.titleSeen = true;
      return [null, null];
    } else if (tag === 'script') this.builder.script(element, () => node.textContent ?? '');
    if (OPAQUE.has(tag)) return [null, null];
    if (tag === 'iframe' || tag === 'frame') {
      const inner = frameDocumentOf(node);
      this.frames.push(node);
      if (inner) this.roots.push(inner);
      return [inner && holdsSomething(inner) ? rootOf(inner) : null, null];
    }
    const shadow = shadowRootOf(node);
    if (shadow) this.roots.push(shadow);
    return shadow ? [firstChildOf(shadow), firstChildOf(node)] : [firstChildOf(node), null];
  }

  private attributeLines(node: Element, element: OpenElement, names: readonly string[]): void {
    for (const name of names) {
      if (isTextAttribute(name, element)) this.lone({ kind: 'attribute', element: node, name }, element.id, 'attribute', name);
    }
  }

  /** A line of one slot, that does not interrupt the open one. */
  private lone(slot: Slot, element: ElementId, kind: 'attribute' | 'title', name: string | null): void {
    if (this.builder.lone(element, kind, name, this.original(slot))) this.slots.push(slot);
  }

  private text(node: Text, { element, block, mute }: Level): void {
    if (mute) return;
    const slot: Slot = { kind: 'text', node };
    if (this.builder.text(element.id, block, this.original(slot))) this.slots.push(slot);
  }
}

/** True if an element does not interrupt a line. */
export function doesNotInterrupt(element: Element): boolean {
  return isInline(localNameOf(element).toLowerCase(), attribute(element, 'style'));
}

/** An address as the browser resolves it, as written where it cannot. */
function address(node: Element, name: string): string | null {
  const resolved: unknown = name === 'action' ? null : (node as unknown as Record<string, unknown>)[name];
  return typeof resolved === 'string' && resolved !== '' ? resolved : attribute(node, name);
}
