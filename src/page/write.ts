/**
 * The three writes that a page ever receives, all of them here. No node of the page is created, moved, split or
 * removed, so its scripts, listeners and the identity of its nodes survive.
 */

import { documentOf, selectionOf } from './dom';

const { setAttribute, removeAttribute } = Element.prototype;

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

interface Ends {
  readonly selection: Selection;
  readonly anchorNode: Node | null;
  readonly anchorOffset: number;
  readonly focusNode: Node | null;
  readonly focusOffset: number;
}

/**
 * Where the reader's selection stands in each document, as looked up in this task: nobody else can move it meanwhile.
 * Chromium lays the page out whenever it is asked; asking at every write took nine tenths of the conversion of a long page.
 */
let selections: Map<Document, Ends | null> | null = null;

function selectionNow(document: Document): Ends | null {
  if (!selections) {
    selections = new Map();
    queueMicrotask(() => {
      selections = null;
    });
  }
  let ends = selections.get(document);
  if (ends === undefined) {
    const selection = selectionOf(document);
    ends = null;
    if (selection && selection.rangeCount > 0) {
      const { anchorNode, anchorOffset, focusNode, focusOffset } = selection;
      ends = { selection, anchorNode, anchorOffset, focusNode, focusOffset };
    }
    selections.set(document, ends);
  }
  return ends;
}

/** If the reader's selection begins or ends in the node: the way to set it again, given where its offsets have moved. */
function selectionIn(node: Text): ((moved: (offset: number) => number) => void) | null {
  const document = documentOf(node);
  const ends = document && selectionNow(document);
  if (!ends) return null;
  const { selection, anchorNode, anchorOffset, focusNode, focusOffset } = ends;
  if (!anchorNode || !focusNode || (anchorNode !== node && focusNode !== node)) return null;
  return (moved) => {
    const at = (end: Node, offset: number) => (end === node ? moved(offset) : offset);
    selection.setBaseAndExtent(anchorNode, at(anchorNode, anchorOffset), focusNode, at(focusNode, focusOffset));
    selections?.delete(document);
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
