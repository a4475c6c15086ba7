/**
 * The DOM's own accessors, taken from the prototypes once, for all that reads a page's document: the visit and the
 * screens over the page. A page cannot reach into the isolated world, but in Chromium a form's named controls shadow
 * its properties even there (`<form><input name="parentNode">`). Names of pictures and forms shadow the document's for
 * the page's own scripts alone; what the visit reads of it is read through these all the same.
 */

function getter<T extends object, V>(prototype: T, name: string): (of: T) => V {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new TypeError(`the DOM has no ${name}`);
  return Function.prototype.call.bind(get) as (of: T) => V;
}

export const firstChildOf = getter<Node, Node | null>(Node.prototype, 'firstChild');
export const nextSiblingOf = getter<Node, Node | null>(Node.prototype, 'nextSibling');
export const parentNodeOf = getter<Node, Node | null>(Node.prototype, 'parentNode');
export const nodeTypeOf = getter<Node, number>(Node.prototype, 'nodeType');
const connected = getter<Node, boolean>(Node.prototype, 'isConnected');
export const parentElementOf = getter<Node, Element | null>(Node.prototype, 'parentElement');
export const previousElementOf = getter<Element, Element | null>(Element.prototype, 'previousElementSibling');
export const idOf = getter<Element, string>(Element.prototype, 'id');
export const classesOf = getter<Element, DOMTokenList>(Element.prototype, 'classList');
export const localNameOf = getter<Element, string>(Element.prototype, 'localName');
/** An element as the browser writes it down: `outerHTML`. */
export const markupOf = getter<Element, string>(Element.prototype, 'outerHTML');
export const shadowRootOf = getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');

export const baseOf = getter<Node, string>(Node.prototype, 'baseURI');
export const documentOf = getter<Node, Document | null>(Node.prototype, 'ownerDocument');
export const addressOf = getter<Document, string>(Document.prototype, 'URL');
export const contentTypeOf = getter<Document, string>(Document.prototype, 'contentType');
export const readyStateOf = getter<Document, DocumentReadyState>(Document.prototype, 'readyState');
export const rootOf = getter<Document, HTMLElement | null>(Document.prototype, 'documentElement');
export const viewOf = getter<Document, (Window & typeof globalThis) | null>(Document.prototype, 'defaultView');

/** The window that a node's document is shown in. */
export function windowOf(node: Node): (Window & typeof globalThis) | null {
  const document = documentOf(node);
  return document && viewOf(document);
}

/** A method taken from a prototype, called with what it is for. */
function method<T, Args extends unknown[], Result>(of: (this: T, ...args: Args) => Result): (on: T, ...args: Args) => Result {
  return Function.prototype.call.bind(of) as (on: T, ...args: Args) => Result;
}

/** An attribute's value as written, null where there is none. */
export const attribute = method<Element, [string], string | null>(Element.prototype.getAttribute);
/** The names of an element's attributes, in order. */
export const attributeNames = method<Element, [], string[]>(Element.prototype.getAttributeNames);
export const boxOf = method<Element, [], DOMRect>(Element.prototype.getBoundingClientRect);
export const isVisible = method<Element, [CheckVisibilityOptions?], boolean>(Element.prototype.checkVisibility);
export const closest = method<Element, [string], Element | null>(Element.prototype.closest);
export const contains = method<Node, [Node | null], boolean>(Node.prototype.contains);
export const elementAt = method<Document, [number, number], Element | null>(Document.prototype.elementFromPoint);

export const selectionOf = method<Document, [], Selection | null>(Document.prototype.getSelection);
/** The first element of a document that a selector names. */
export const first = method<Document, [string], Element | null>(Document.prototype.querySelector);
/** All of them, in document order. */
export const all = method<Document, [string], NodeListOf<Element>>(Document.prototype.querySelectorAll);

const elementsByTag = method<Document, [string], HTMLCollectionOf<Element>>(Document.prototype.getElementsByTagName);

/** How many elements a document has. */
export const elementCount = (document: Document): number => elementsByTag(document, '*').length;

/** True for a text node or CDATA section. */
export function isText(node: Node): node is Text {
  const type = nodeTypeOf(node);
  return type === Node.TEXT_NODE || type === Node.CDATA_SECTION_NODE;
}

/** True for an element. */
export function isElement(node: Node): node is Element {
  return nodeTypeOf(node) === Node.ELEMENT_NODE;
}

/** The element above a node, across the borders of open shadow roots and same-origin frames; null at the top. */
export function parentElementAcross(node: Node): Element | null {
  const parent = parentNodeOf(node);
  if (parent === null) return null;
  switch (nodeTypeOf(parent)) {
    case Node.ELEMENT_NODE:
      return parent as Element;
    case Node.DOCUMENT_FRAGMENT_NODE:
      return (parent as ShadowRoot).host ?? null;
    case Node.DOCUMENT_NODE:
      return frameElementOf(parent as Document);
    default:
      return null;
  }
}

function frameElementOf(document: Document): Element | null {
  try {
    return viewOf(document)?.frameElement ?? null;
  } catch {
    return null; // a frame of another origin: its element is not for us
  }
}

/** True for a node that stands in a document within reach. */
export const isConnected = (node: Node): boolean => isReachable(node) && connected(node);

/** False for what is out of reach: Firefox takes a frame's document away, nodes and all, where the frame goes on to another site. */
export function isReachable(node: Node): boolean {
  try {
    return nodeTypeOf(node) > 0;
  } catch {
    return false;
  }
}

/** The document of a frame of the same origin, null for all others. */
export function frameDocumentOf(frame: Element): Document | null {
  try {
    return (frame as HTMLIFrameElement).contentDocument ?? null;
  } catch {
    return null; // of another origin
  }
}
