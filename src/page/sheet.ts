import { documentOf, viewOf } from '@/dom/accessors';
import sheetText from './user.css?inline';

/** Gives an open shadow root or a frame's document the sheet that hides and marks: the manifest's reaches neither. */
export function adoptSheet(root: Document | ShadowRoot): void {
  // Not by class: a frame has a Document class of its own. Only a document has no owner.
  const defaultView = viewOf(documentOf(root) ?? (root as Document));
  if (!defaultView || sheeted.has(root)) return;
  sheeted.add(root);
  try {
    const sheet = new defaultView.CSSStyleSheet();
    sheet.replaceSync(sheetText);
    root.adoptedStyleSheets = [...root.adoptedStyleSheets, sheet];
  } catch (error) {
    // Firefox guards a page's list of sheets from content scripts in some versions: what is marked there stays seen.
    console.warn('Qingwen could not add its sheet to a part of the page:', error);
  }
}

const sheeted = new WeakSet<Document | ShadowRoot>();
