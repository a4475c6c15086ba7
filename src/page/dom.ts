/**
 * The DOM's own accessors, taken from the prototypes once. A page cannot reach into the isolated world, but a
 * form's named controls shadow its properties even there (`<form><input name="parentNode">`): what is read of an
 * element that may be a form is read through these.
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
export const isConnected = getter<Node, boolean>(Node.prototype, 'isConnected');
export const localNameOf = getter<Element, string>(Element.prototype, 'localName');
export const shadowRootOf = getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');

const { getAttribute, getAttributeNames } = Element.prototype;

/** An attribute's value as written, null where there is none. */
export const attribute = (element: Element, name: string): string | null => getAttribute.call(element, name);
/** The names of an element's attributes, in order. */
export const attributeNames = (element: Element): string[] => getAttributeNames.call(element);

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
    return document.defaultView?.frameElement ?? null;
  } catch {
    return null; // a frame of another origin: its element is not for us
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
