/**
 * The page as read: plain data, in document order, without a single node.
 *
 * One reading of a document (or of a part that arrived late) gives one `Page`. Ids are indices into that
 * reading's arrays, so looking one up costs nothing and "is inside" is a comparison of two numbers. What an id
 * stands for in the browser is known to `page/` alone, which keeps the nodes of each reading beside it.
 *
 *     Page
 *      ├─ elements[ElementId]   tag, id, class, parent, end        (pre-order: a subtree is a range)
 *      ├─ lines[LineId]         what is read as one, over …
 *      │    └─ runs[]           … one or more slots (a text node, an attribute, the document's title)
 *      └─ measures              geometry and computed style, of the suspects only
 */

declare const brand: unique symbol;
type Branded<T, Name extends string> = T & { readonly [brand]: Name };

/** Index into {@link Page.elements} of one reading. */
export type ElementId = Branded<number, 'element'>;
/** Index into {@link Page.lines} of one reading. */
export type LineId = Branded<number, 'line'>;
/** Index of a slot of one reading: one text node's data, one attribute's value, or the document's title. */
export type SlotId = Branded<number, 'slot'>;

/** Why a reader cannot see an element, as the browser computes it. */
export type Hiding =
  | 'display' // display:none, the hidden attribute, content-visibility
  | 'visibility' // visibility:hidden or collapse
  | 'opacity' // opacity (nearly) 0
  | 'off-screen' // outside of what can be scrolled to
  | 'zero-size' // a box of (nearly) no size that clips, max-height:0, scale(0)
  | 'clipped' // clip, clip-path
  | 'font-size' // font-size or line-height (nearly) 0
  | 'colour' // text in the colour of its ground, or transparent
  | 'covered' // another box lies over it
  | 'marquee' // a marquee too small or too fast to read
  | 'closed'; // a closed <details>, <noscript>, <template>

/** What looking at an element's geometry and computed style gave; CSS pixels, relative to the document's origin. */
export interface Measure {
  readonly hiding: Hiding | 'shown';
  readonly position: 'static' | 'relative' | 'absolute' | 'fixed' | 'sticky';
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

/** One element of the page. */
export interface PageElement {
  /** Its index in {@link Page.elements}. */
  readonly id: ElementId;
  /** Its parent; the host for what is in an open shadow root, the frame element for a frame's document; null for the root. */
  readonly parent: ElementId | null;
  /** Index one past its last descendant: `a` holds `b` exactly if `a.id <= b.id && b.id < a.end`. */
  readonly end: number;
  /** The lines that begin inside it are `page.lines[firstLine … endLine - 1]`; see `linesIn` in model/tree.ts. */
  readonly firstLine: number;
  readonly endLine: number;
  /** Local name in lower case. */
  readonly tag: string;
  /** The `id` attribute, '' where there is none. */
  readonly htmlId: string;
  /** The `class` attribute as written, '' where there is none. */
  readonly classes: string;
  /** `href`, `src` or `data` as an absolute address where it can be resolved, else as written; null where there is none. */
  readonly href: string | null;
  /** The few other attributes that rules look at (see `READ_ATTRIBUTES` in page/read.ts), as written; null where there are none. */
  readonly attributes: Readonly<Record<string, string>> | null;
}

/** One text node's data, one attribute's value or the document's title, as part of a line. */
export interface Run {
  readonly slot: SlotId;
  /** The innermost element that holds it. */
  readonly element: ElementId;
  /** As read, white space included. */
  readonly text: string;
}

/** A stretch that is read as one: it ends where a block ends or a `<br>` stands. Or one attribute, or the document's title. */
export interface Line {
  /** Its index in {@link Page.lines}. */
  readonly id: LineId;
  /** The nearest block that holds it; for an attribute, the element that carries it; for the title, the title element. */
  readonly element: ElementId;
  readonly kind: 'text' | 'attribute' | 'title';
  /** The attribute's name (alt, title, aria-label, placeholder, value) where `kind` is 'attribute', else null. */
  readonly attribute: string | null;
  readonly runs: readonly Run[];
  /** The runs' texts joined, as read; never only white space. */
  readonly text: string;
}

/** UTF-16 code units over a line's text. */
export interface Span {
  readonly line: LineId;
  readonly start: number;
  readonly end: number;
}

/** A document, or a part of one that arrived late (then its first elements are its ancestors, without their own lines). */
export interface Page {
  /** The address it was served from. */
  readonly url: string;
  /** Page tags by name in lower case (`meta name|property|itemprop` → contents in order). Distrusted: spam sits there too. */
  readonly meta: ReadonlyMap<string, readonly string[]>;
  /** The texts of `<script type="application/ld+json">`, unparsed. */
  readonly jsonLd: readonly string[];
  /** `lang` of the root element as written, '' where there is none. */
  readonly lang: string;
  readonly elements: readonly PageElement[];
  readonly lines: readonly Line[];
  /** Suspects only; whatever is not here is unmeasured. */
  readonly measures: ReadonlyMap<ElementId, Measure>;
  /** True where this is a part that arrived late. */
  readonly late: boolean;
  /** Late parts only: the part's own element; those before it are its ancestors. */
  readonly part?: ElementId;
}
