/**
 * The three writes that a page ever receives, all of them here. No node of the page is created, moved, split or
 * removed, so its scripts, listeners and the identity of its nodes survive.
 */

import { documentOf, selectionOf } from '@/dom/accessors';

const { setAttribute, removeAttribute } = Element.prototype;
const { addEventListener } = EventTarget.prototype;

let writes = 0;

/** How many writes this document has received from us. */
export function writeCount(): number {
  return writes;
}

/**
 * Makes a text node hold `text` by replacing the span that differs: assigning `data` would throw away a selection that
 * ends in the node, and `replaceData` moves only an end that stands in the span, which is put back.
 */
export function writeText(node: Text, text: string): void {
  const { data } = node;
  if (data === text) return;
  const shorter = Math.min(data.length, text.length);
  let start = 0;
  while (start < shorter && data.charCodeAt(start) === text.charCodeAt(start)) start++;
  let same = 0;
  while (same < shorter - start && data.charCodeAt(data.length - 1 - same) === text.charCodeAt(text.length - 1 - same)) same++;
  const end = data.length - same;
  const keep = selectionIn(node);
  node.replaceData(start, end - start, text.slice(start, text.length - same));
  keep?.((offset) => (offset >= end ? offset + text.length - data.length : Math.min(offset, text.length - same)));
  writes++;
}

/**
 * The nodes where the reader's selection was seen to begin and end, until it is told to have moved. Chromium lays the
 * page out whenever it is asked; asking at every write took nine tenths of the conversion of a long page.
 */
const ends = new WeakMap<Document, readonly (Node | null)[]>();
const watched = new WeakSet<Document>();

/** The nodes, looked up where that is not known: before writes that the page would have to be laid out for once more. */
export function endsIn(document: Document): readonly (Node | null)[] {
  const known = ends.get(document);
  if (known) return known;
  if (!watched.has(document)) addEventListener.call(document, 'selectionchange', () => ends.delete(document), true);
  watched.add(document);
  const selection = selectionOf(document);
  const found = selection ? [selection.anchorNode, selection.focusNode] : [];
  ends.set(document, found);
  return found;
}

/** If the reader's selection begins or ends in the node: the way to set it again, given where its offsets have moved. */
function selectionIn(node: Text): ((moved: (offset: number) => number) => void) | null {
  const document = documentOf(node);
  const selection = document && endsIn(document).includes(node) ? selectionOf(document) : null;
  if (!selection) return null;
  const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
  if (!anchorNode || !focusNode || (anchorNode !== node && focusNode !== node)) return null;
  return (moved) => {
    const at = (end: Node, offset: number) => (end === node ? moved(offset) : offset);
    selection.setBaseAndExtent(anchorNode, at(anchorNode, anchorOffset), focusNode, at(focusNode, focusOffset));
  };
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
