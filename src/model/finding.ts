import type { ElementId, Span } from './page';
import type { Reason, ReasonCode } from './reason';

/** Name of a rule or fixer: its folder and file (`clutter/print-widget`). */
export type RuleId = `${'spam' | 'clutter' | 'repair' | 'reader'}/${string}`;

/** What a finding is about: an element with all it holds, or a stretch of a line. */
export type Target = { readonly kind: 'element'; readonly element: ElementId } | { readonly kind: 'span'; readonly span: Span };

/** Something that does not belong, or is damaged. A finding says; `decide` decides. */
export interface Finding {
  /** Rule and folded text: what "not spam", "keep" and "undone" remember. Equal for equal passages of any page. */
  readonly key: string;
  readonly rule: RuleId;
  readonly kind: 'spam' | 'clutter' | 'damage';
  /** What sort of it, in a reader's words: gambling, print-button, pinyin-inserted … */
  readonly sort: ReasonCode;
  /** Offsets: damage over the text as read, all else over the repaired text. */
  readonly at: Target;
  /** 0–1. */
  readonly confidence: number;
  /** Where it stands and what speaks for it. */
  readonly evidence: readonly Reason[];
  /** The text concerned, as read. */
  readonly text: string;
  /** Damage only: the restored text; null where it cannot be restored and is only reported. */
  readonly replacement?: string | null;
}

/** What to do to the page. Offsets over the text as read. */
export type Edit =
  | { readonly op: 'hide'; readonly element: ElementId; readonly as: 'spam' | 'clutter' }
  | { readonly op: 'mark'; readonly element: ElementId }
  | { readonly op: 'splice'; readonly at: Span; readonly text: string }
  /** Nothing is done: damage that cannot be restored, or a finding that is only told. */
  | { readonly op: 'report' };

/** An edit and the finding that it comes from. */
export interface Decision {
  readonly edit: Edit;
  readonly finding: Finding;
}
