import type { Report } from './report';
import type { ScriptChoice } from './script';

/** In which words a body is wanted. */
export type BodyAs = 'shown' | 'written' | 'published';

/**
 * How the reading view, which is injected on request, speaks with the visit of the same document: an object that the
 * content script puts under {@link READER_PORT} on the global of its isolated world, which no page can reach. The view's
 * own script completes it with `body` (visit/reader-port.ts).
 *
 *     (globalThis as { [READER_PORT]?: ReaderPort })[READER_PORT]
 */
export interface ReaderPort {
  /** As for the popup. */
  report(): Report;
  /**
   * The article's body as HTML (page/fragment.ts), without what was removed; '' where there is no article. 'shown' is
   * what the reader sees, 'written' is repaired and spam-free in the page's own script, 'published' is its text as
   * served, damage and all. The view sanitises it.
   */
  body(as: BodyAs): string;
  /** As `report().article`, with its texts in the page's own script; null where there is no article. */
  written(): Report['article'];
  /** As the popup asks; resolves once the page shows it. */
  setScript(script: ScriptChoice): Promise<Report>;
  /** Calls back after what is shown has changed (a late part, an undo, another script); gives the way to stop. */
  onChange(listener: () => void): () => void;
}

/** Where the content script puts its port. */
export const READER_PORT: unique symbol = Symbol.for('qingwen.reader');
/** Where the reading view puts what a second injection calls instead of opening twice. */
export const READER_VIEW: unique symbol = Symbol.for('qingwen.reader-view');

/** What the reading view leaves under {@link READER_VIEW}. */
export interface ReaderView {
  /** Opens the view, or closes it where it is open. */
  toggle(): void;
}

/** One line of a page, as it was published and as the reader sees it. */
export interface ComparedLine {
  readonly kind: 'text' | 'attribute' | 'title';
  /** As served. */
  readonly published: string;
  /** Repaired, cut, converted; null where the line is hidden. */
  readonly shown: string | null;
  /** Why it is hidden, or that it is in doubt; null where neither. */
  readonly state: 'spam' | 'clutter' | 'suspect' | null;
}
