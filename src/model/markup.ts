/** A document as the browser writes it down: what a page is where its nodes need not be looked at one by one. */
export interface Markup {
  /** The address it was served from. */
  readonly url: string;
  /** What its relative addresses are relative to. */
  readonly base: string;
  /** `outerHTML` of the root element. */
  readonly html: string;
  /** How many elements the document has: markup that seems to have more or fewer cannot be trusted. */
  readonly elements: number;
  /** True where the page's scripts may run: then what stands in `<noscript>` is text. */
  readonly scripting: boolean;
}
