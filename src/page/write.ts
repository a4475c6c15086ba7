/**
 * The three writes that a page ever receives, all of them here. No node of the page is created, moved, split or
 * removed, so its scripts, listeners and the identity of its nodes survive.
 */

const { setAttribute, removeAttribute } = Element.prototype;

let writes = 0;

/** How many writes this document has received from us. */
export function writeCount(): number {
  return writes;
}

/**
 * Makes a text node hold `text` by replacing the span that differs: assigning `data` would throw the reader's
 * selection away, `replaceData` on the span keeps it.
 */
export function writeText(node: Text, text: string): void {
  const { data } = node;
  if (data === text) return;
  const shorter = Math.min(data.length, text.length);
  let start = 0;
  while (start < shorter && data.charCodeAt(start) === text.charCodeAt(start)) start++;
  let same = 0;
  while (same < shorter - start && data.charCodeAt(data.length - 1 - same) === text.charCodeAt(text.length - 1 - same)) same++;
  node.replaceData(start, data.length - start - same, text.slice(start, text.length - same));
  writes++;
}

/** Sets an attribute. */
export function writeAttribute(element: Element, name: string, value: string): void {
  setAttribute.call(element, name, value);
  writes++;
}

/**
 * Takes away an attribute that we added. Never one of the page's own: taken away and put back it would come last,
 * and the document would serialise differently.
 */
export function takeAttributeBack(element: Element, name: string): void {
  removeAttribute.call(element, name);
  writes++;
}
