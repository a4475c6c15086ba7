/** The browser's own sanitiser, which TypeScript's DOM library does not know yet (WICG, HTML Sanitizer API). */
interface SanitizerConfig {
  readonly elements: readonly string[];
  readonly attributes: readonly string[];
  readonly dataAttributes: boolean;
  readonly comments: boolean;
}

interface Element {
  /** Replaces the element's content by markup, parsed in a document that loads nothing and cleaned before it is anywhere else. */
  setHTML(markup: string, options: { readonly sanitizer: SanitizerConfig }): void;
}
