import type { Converted, LensKey, Stretch } from './conversion';
import type { ComparedLine } from './reader';
import type { EntryId, Report } from './report';
import type { ScriptChoice } from './script';
import type { Policy } from './settings';

/**
 * Every message between contexts, by direction: name → what is sent and what is answered. A listener and a
 * sender derive their types from here (platform/messages.ts), and every message is validated where it arrives.
 */

/** Extension pages and the background → the content script of a tab. */
export interface ToPage {
  getReport(): Report;
  undo(entries: readonly EntryId[]): Report;
  redo(entries: readonly EntryId[]): Report;
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
  /** Show the selected lines in a script, or as written where the page is converted; once more, like the rest again. */
  convertSelection(script: ScriptChoice): Report;
  /** "Not spam" for the passages that the selection touches. */
  keepSelection(): Report;
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
  /** Inject the chips beside passages in doubt into this document. */
  loadSuspects(): boolean;
  /** Open the panel over this tab, as its key does. */
  openPanel(): void;
  /** The key of what shows a page as its reader asks, null where there is nothing to convert; `sample` is a good part of its text. */
  lensFor(key: LensKey, sample: string): LensKey | null;
  /** Stretches of a page through a lens; `said`: names that the page has said so far. */
  convert(key: LensKey, said: readonly string[], stretches: readonly Stretch[]): Converted;
  /** What the reader wants of the sender's site. */
  policy(): Policy;
  /** Remember the reader's word on a passage for the sender's host; false where it is a private window's and kept only as long as that. */
  remember(key: string, word: 'keep' | 'condemn' | null): boolean;
  /** Write a setting of the sender's host, at its own level: what a control in the page (reading view, clone bar) changes. */
  keepSetting(name: string, value: unknown): boolean;
  /** Hide by hand what a selector finds on the sender's host from now on, or no longer. */
  keepRule(selector: string, on: boolean): boolean;
  /** Write a setting of the reading view where its value comes from: for the site or its parent if they have their own, else everywhere. */
  keepReading(name: string, value: unknown): boolean;
  /** Open the comparison of the sender's page as published and as shown. */
  openCompare(): void;
  /** Inject what is beside reading into the document of an open reading view. */
  loadReaderTools(): boolean;
  /** Inject the reading view into the sender's document, or close it where it is open. */
  toggleReader(): boolean;
  /** Show the bar that says that the sender's document is a copy of an official site. */
  showCloneBar(): boolean;
  /** Open the options page at one of its eight pages ('' for the first). */
  openOptions(page: string): void;
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
