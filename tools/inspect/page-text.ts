/** What a page says, as the browser has it. */
export interface PageText {
  /** What a reader can see: innerText of the body, of same-origin frames and of open shadow roots. */
  readonly text: string;
  /** What is still there to be copied, read aloud, printed or found, whether the page itself hides it or not. */
  readonly exposed: string;
  readonly documentTitle: string;
  readonly lang: string;
}

/**
 * Runs in the page, sent there as text: it uses nothing from around it. Plain loops, because the page may have
 * its own ideas of Array.prototype; node types by number, because a frame has classes of its own. Visibility is the browser's word (innerText); nothing of ours is asked.
 */
export function readPageText(): PageText {
  const OURS = '[data-qingwen="spam"], [data-qingwen="clutter"]';
  const UNREAD = /^(?:script|style|noscript|template)$/u;
  const INLINE =
    /^(?:a|abbr|acronym|b|bdi|bdo|big|cite|code|data|del|dfn|em|font|i|ins|kbd|label|mark|nobr|q|rb|s|samp|small|span|strike|strong|sub|sup|time|tt|u|var|wbr)$/u;
  const NAMED = ['alt', 'title', 'aria-label'];
  const seen: string[] = [];
  const exposed: string[] = [];

  // What is inside of a box that is not rendered has no innerText of its own: the browser gives textContent for it.
  const isRendered = (element: Element): boolean => {
    for (let at: Node | null = element; at; at = at.parentNode ?? (at as Partial<ShadowRoot>).host ?? null) {
      if (at.nodeType === 1 && getComputedStyle(at as Element).display === 'none') return false;
    }
    return true;
  };

  const frameDocument = (element: Element): Document | null => {
    try {
      return (element as Partial<HTMLIFrameElement>).contentDocument ?? null;
    } catch {
      return null; // of another origin
    }
  };

  // By the getters: <img name="body"> stands before the body.
  const read = (root: Document, name: 'body' | 'documentElement' | 'title'): unknown =>
    Object.getOwnPropertyDescriptor(Document.prototype, name)?.get?.call(root);
  const bodyOf = (root: Document): HTMLElement | null =>
    (read(root, 'body') ?? read(root, 'documentElement') ?? null) as HTMLElement | null;

  const see = (root: Element | null): void => {
    if (!root || !isRendered(root)) return;
    seen.push((root as Partial<HTMLElement>).innerText ?? root.textContent ?? '');
    const all = root.getElementsByTagName('*');
    seeInside(root);
    for (let n = 0; n < all.length; n++) seeInside(all[n] as Element);
  };

  const seeInside = (element: Element): void => {
    const { shadowRoot } = element;
    if (shadowRoot && isRendered(element)) {
      for (let n = 0; n < shadowRoot.childNodes.length; n++) {
        const node = shadowRoot.childNodes[n];
        if (node?.nodeType === 3) seen.push((node as Text).data);
        else if (node?.nodeType === 1 && !UNREAD.test((node as Element).localName)) see(node as Element);
      }
    }
    if (/^i?frame$|^object$/u.test(element.localName) && isRendered(element)) {
      const inner = frameDocument(element);
      if (inner) see(bodyOf(inner));
    }
  };

  const expose = (node: Node | null): void => {
    // Without recursion: a page may be nested deeper than the stack.
    const waiting: (Node | string | null)[] = [node];
    while (waiting.length > 0) {
      const at = waiting.pop() ?? null;
      if (typeof at === 'string') exposed.push(at);
      else if (at && at.nodeType === 3) exposed.push((at as Text).data);
      else if (at && at.nodeType === 1) enter(at as Element, waiting);
      else if (at) for (let child = at.lastChild; child; child = child.previousSibling) waiting.push(child);
    }
  };

  const enter = (element: Element, waiting: (Node | string | null)[]): void => {
    if (UNREAD.test(element.localName) || element.matches(OURS)) return;
    const edge = INLINE.test(element.localName) ? '' : '\n';
    waiting.push(edge);
    for (let child = element.lastChild; child; child = child.previousSibling) waiting.push(child);
    const inner = frameDocument(element);
    waiting.push(element.shadowRoot, inner && bodyOf(inner), edge);
    for (const name of NAMED) {
      const value = element.getAttribute(name);
      if (value) waiting.push(`\n${value}\n`);
    }
  };

  see(bodyOf(document));
  expose(bodyOf(document));
  const lang = (read(document, 'documentElement') as HTMLElement | null)?.getAttribute('lang') ?? '';
  const documentTitle = String(read(document, 'title'));
  return { text: seen.join('\n'), exposed: exposed.join('').replace(/\n{2,}/gu, '\n'), documentTitle, lang };
}
