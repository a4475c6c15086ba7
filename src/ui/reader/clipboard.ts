import { drawing, pagePicture } from './pictures';

/**
 * Puts text (and HTML beside it) on the clipboard, within a click or key. Through the copy event, since most
 * government pages are plain http, where browsers offer no other way.
 */
export function copyText(document: Document, text: string, html: string | null = null): boolean {
  const fill = (event: ClipboardEvent): void => {
    event.preventDefault();
    event.stopImmediatePropagation();
    event.clipboardData?.setData('text/plain', text);
    if (html !== null) event.clipboardData?.setData('text/html', html);
  };
  // On the window, before any listener of the page's document.
  window.addEventListener('copy', fill, { capture: true, once: true });
  try {
    return document.execCommand('copy');
  } finally {
    window.removeEventListener('copy', fill, { capture: true });
  }
}

/** Saves text as a file of the reader's. */
export function saveFile(root: ShadowRoot, name: string, text: string, type: string): void {
  const address = URL.createObjectURL(new Blob([text], { type }));
  const link = document.createElement('a');
  link.href = address;
  link.download = name;
  root.append(link);
  link.click();
  link.remove();
  // The browser has taken the file over by then.
  setTimeout(() => URL.revokeObjectURL(address), 10_000);
}

/** Prints an article's element on a clean sheet: in a frame of its own, so that nothing of the page is on it. */
export function printArticle(root: ShadowRoot, article: HTMLElement, style: string, lang: string): void {
  const frame = document.createElement('iframe');
  frame.setAttribute('aria-hidden', 'true');
  frame.style.cssText = 'position:fixed;inset:auto 0 0 auto;inline-size:1px;block-size:1px;border:0;opacity:0';
  root.append(frame);
  const sheet = frame.contentDocument;
  const view = frame.contentWindow;
  if (!sheet || !view) return;
  sheet.documentElement.lang = lang;
  const rules = sheet.createElement('style');
  rules.textContent = style;
  sheet.head.append(rules);
  // While it is in a document that loads nothing.
  for (const image of article.querySelectorAll('img')) {
    const picture = pagePicture(root.ownerDocument, image.src);
    if (picture) image.replaceWith(drawing(picture, image.alt));
    else if (!image.src.startsWith('data:')) image.remove();
  }
  sheet.body.append(sheet.adoptNode(article));
  sheet.title = article.querySelector('h1')?.textContent ?? '';
  view.addEventListener('afterprint', () => frame.remove());
  view.print();
}
