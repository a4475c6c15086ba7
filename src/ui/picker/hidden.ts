/** A rule that holds in one document from now on, without a word in its tree: a sheet of our own beside the page's. */
export interface HiddenBySheet {
  /** Shows it again. */
  show(): void;
}

/**
 * Hides what a selector names in a document. The selector is one that we made (selector.ts), never a reader's or a
 * page's text. `fallback` is an element of ours that takes a style element where a browser keeps its list of sheets
 * from content scripts.
 */
export function hideBySheet(document: Document, selector: string, fallback: Element): HiddenBySheet {
  const text = `${selector} { display: none !important }`;
  try {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync(text);
    document.adoptedStyleSheets = [...document.adoptedStyleSheets, sheet];
    return {
      show: () => {
        document.adoptedStyleSheets = document.adoptedStyleSheets.filter((one) => one !== sheet);
      },
    };
  } catch (error) {
    console.info('qingwen: no sheet can be adopted here, a style element does it:', error);
    const style = document.createElement('style');
    style.textContent = text;
    fallback.append(style);
    return { show: () => style.remove() };
  }
}
