// biome-ignore format: one theme a line
/** All that an article is made of. No style, no form, no frame, no handler. */
const TAGS = [
  'p', 'h2', 'h3', 'h4', 'h5', 'h6', 'blockquote', 'ul', 'ol', 'li', 'dl', 'dt', 'dd', 'div', 'br', // text
  'a', 'b', 'strong', 'em', 'i', 'cite', 'q', 'u', 's', 'del', 'ins', 'mark', 'code', 'kbd', 'abbr', 'time', 'sub', 'sup', 'span',
  'ruby', 'rb', 'rt', 'rp', 'rtc', // readings
  'table', 'caption', 'thead', 'tbody', 'tfoot', 'tr', 'th', 'td',
  'figure', 'figcaption', 'img',
];
const ATTRIBUTES = [
  'href',
  'src',
  'alt',
  'width',
  'height',
  'crossorigin',
  'colspan',
  'rowspan',
  'scope',
  'start',
  'reversed',
  'value',
  'data-role',
];

/** Addresses of the web, and pictures that hold themselves. */
const ADDRESS = /^(?:https?:|mailto:|data:image\/(?:png|jpeg|gif|webp|avif|bmp)[;,])/iu;

const SANITIZER = { elements: TAGS, attributes: ATTRIBUTES, dataAttributes: false, comments: false };

/**
 * The article's body as nodes that can do nothing: no script, handler, style, form or frame, and no address but of the
 * web. The browser's own sanitiser (`setHTML`) does it, in a document that loads nothing; the nodes stay that document's
 * until they are put elsewhere.
 */
export function sanitised(html: string): DocumentFragment {
  const { body } = document.implementation.createHTMLDocument('');
  body.setHTML(html, { sanitizer: SANITIZER });
  const fragment = body.ownerDocument.createDocumentFragment();
  fragment.append(...body.childNodes);
  for (const element of fragment.querySelectorAll('[href], [src]')) {
    for (const name of ['href', 'src']) {
      // What browsers leave out of an address hides no scheme from us.
      const address = element.getAttribute(name)?.replace(/[\0-\x20]+/gu, '');
      if (address !== undefined && !ADDRESS.test(address)) element.removeAttribute(name);
    }
  }
  for (const link of fragment.querySelectorAll('a[href]')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
  }
  return fragment;
}
