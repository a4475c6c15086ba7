import type { ComparedLine } from './reader';
import type { EntryId, Report } from './report';
import type { ScriptChoice } from './script';

/**
 * Every message between contexts, by direction: name → what is sent and what is answered. A listener and a
 * sender derive their types from here (platform/messages.ts), and every message is validated where it arrives.
 */

/** Extension pages and the background → the content script of a tab. */
export interface ToPage {
  getReport(): Report;
  undo(entry: EntryId): Report;
  redo(entry: EntryId): Report;
  undoAll(): Report;
  redoAll(): Report;
  /** Put back and remember for the host: "not spam", or "keep on this site" for clutter. */
  keep(entry: EntryId): Report;
  /** Take a "not spam" or "keep" back. */
  unkeep(entry: EntryId): Report;
  /** "This is spam": hide what was marked and remember it for the host. */
  condemn(entry: EntryId): Report;
  /** For this tab only; keeping it for the site is a setting. */
  setScript(script: ScriptChoice): Report;
  /** The reader's word on this page only. */
  setVerdict(verdict: 'auto' | 'article' | 'not-article'): Report;
  /** Every line of the page as published beside as shown, in document order. */
  compare(): readonly ComparedLine[];
  /** Scroll to an entry's place and show it for a moment. */
  showEntry(entry: EntryId): boolean;
}

/** A content script → the background. */
export interface ToBackground {
  /** What the toolbar button should say about this tab. */
  pageState(state: PageState): void;
  /** Insert the user-origin copy of page/user.css into this document (Chromium; Firefox has it from the manifest). */
  insertUserSheet(): void;
  /** Inject the table that a conversion needs into this document. */
  loadTables(files: readonly string[]): boolean;
}

/** What the toolbar button shows: see INTERFACE of the icon states in docs/architecture.md. */
export interface PageState {
  readonly state: 'cleaned' | 'not-article' | 'off' | 'clone' | 'failed' | 'undone';
  /** Passages removed as spam. */
  readonly spam: number;
  /** Passages in doubt. */
  readonly suspects: number;
  /** Repaired stretches. */
  readonly repairs: number;
}
