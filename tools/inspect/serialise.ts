/**
 * Runs in the page, sent there as text: the whole document as the browser serialises it, with open shadow roots
 * and the documents of same-origin frames behind it.
 */
export function serialiseDocument(): string {
  const parts: string[] = [];

  const add = (root: Document): void => {
    const shadowRoots: ShadowRoot[] = [];
    const frames: Document[] = [];
    // From the prototypes: what a page names in its markup stands before a document's own.
    const all = Document.prototype.getElementsByTagName.call(root, '*');
    for (let n = 0; n < all.length; n++) {
      const element = all[n] as Element;
      if (element.shadowRoot) shadowRoots.push(element.shadowRoot);
      const inner = frameDocument(element);
      if (inner) frames.push(inner);
    }
    const firstChild = Object.getOwnPropertyDescriptor(Node.prototype, 'firstChild')?.get;
    for (let node: Node | null = firstChild?.call(root); node; node = node.nextSibling) {
      // By number: a frame has classes of its own.
      if (node.nodeType !== 1) parts.push(`<!${node.nodeType} ${node.nodeName} ${node.nodeValue ?? ''}>`);
      else parts.push(elementText(node as Element, shadowRoots));
    }
    for (const inner of frames) {
      parts.push('\n<!-- frame -->\n');
      add(inner);
    }
  };

  const elementText = (element: Element, shadowRoots: ShadowRoot[]): string => {
    if (shadowRoots.length === 0) return element.outerHTML;
    return (element.cloneNode(false) as Element).outerHTML + element.getHTML({ shadowRoots });
  };

  const frameDocument = (element: Element): Document | null => {
    try {
      return (element as Partial<HTMLIFrameElement>).contentDocument ?? null;
    } catch {
      return null; // of another origin
    }
  };

  add(document);
  return parts.join('');
}
