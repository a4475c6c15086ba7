/**
 * What our screens over a page read of the page's elements, by the DOM's own accessors: in Chromium a form's controls
 * shadow its properties in our isolated world too (`<form><input name="id">`). The document's are safe there: names of
 * pictures and forms shadow them for the page's own scripts alone. The screens' twin of page/dom.ts, which they may not
 * import.
 */

function getter<T extends object, V>(prototype: T, name: string): (of: T) => V {
  const get = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  if (!get) throw new TypeError(`the DOM has no ${name}`);
  return Function.prototype.call.bind(get) as (of: T) => V;
}

function method<T, Args extends unknown[], Result>(of: (this: T, ...args: Args) => Result): (on: T, ...args: Args) => Result {
  return Function.prototype.call.bind(of) as (on: T, ...args: Args) => Result;
}

export const localNameOf = getter<Element, string>(Element.prototype, 'localName');
export const idOf = getter<Element, string>(Element.prototype, 'id');
export const classesOf = getter<Element, DOMTokenList>(Element.prototype, 'classList');
export const parentOf = getter<Node, Element | null>(Node.prototype, 'parentElement');
export const siblingBefore = getter<Element, Element | null>(Element.prototype, 'previousElementSibling');
export const boxOf = method<Element, [], DOMRect>(Element.prototype.getBoundingClientRect);
export const has = method<Element, [string], boolean>(Element.prototype.hasAttribute);
