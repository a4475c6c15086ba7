import createDOMPurify from 'dompurify';

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

const purify = createDOMPurify(window);

/** The article's body as nodes that can do nothing: no script, handler, style, form or frame, and no address but of the web. */
export function sanitised(html: string): DocumentFragment {
  const clean = purify.sanitize(html, {
    ALLOWED_TAGS: TAGS,
    ALLOWED_ATTR: ATTRIBUTES,
    ALLOW_DATA_ATTR: false,
    ALLOWED_URI_REGEXP: /^(?:https?:|mailto:|data:image\/(?:png|jpeg|gif|webp|avif|bmp)[;,])/iu,
    // Not addresses: their values are none, and would be measured as such.
    ADD_URI_SAFE_ATTR: ATTRIBUTES.filter((name) => name !== 'href' && name !== 'src'),
    RETURN_DOM_FRAGMENT: true,
  }) as DocumentFragment | null;
  // Null for markup that leaves a document without a body: a frameset.
  const fragment = clean ?? document.createDocumentFragment();
  for (const link of fragment.querySelectorAll('a[href]')) {
    link.setAttribute('target', '_blank');
    link.setAttribute('rel', 'noopener noreferrer');
  }
  return fragment;
}
