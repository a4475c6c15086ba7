import type { RuleId } from '@/model/finding';
import type { ReasonCode } from '@/model/reason';

/** What a fixer gives: a stretch of the text it was shown (UTF-16 code units), what it was, or null where that is lost. */
export interface Fix {
  readonly start: number;
  readonly end: number;
  readonly text: string | null;
  readonly rule: RuleId;
  readonly sort: ReasonCode;
}

/** A text as read and the fixes so far, each over the text as read; the next fixer is shown the text with them in place. */
export interface Draft {
  readonly original: string;
  readonly text: string;
  /** In order, none overlapping. */
  readonly fixes: readonly Fix[];
}

/** A draft without fixes. */
export function draftOf(original: string): Draft {
  return { original, text: original, fixes: [] };
}

/**
 * The draft with further fixes, found in its text, in order, none overlapping. A fix that touches the result of an
 * earlier one becomes one with it. Where something is lost, earlier fixes within are taken back: all or nothing.
 */
export function withFixes(draft: Draft, found: readonly Fix[]): Draft {
  if (found.length === 0) return draft;
  const merged: Fix[] = [];
  const earlier = draft.fixes;
  let next = 0;
  let shift = 0; // offset in the text minus offset in the original, behind the earlier fixes passed so far
  for (const fix of found) {
    // Earlier fixes that end before this one stay as they are.
    let old = earlier[next];
    while (old && old.start + shift + lengthOf(old) <= fix.start) {
      merged.push(old);
      shift += lengthOf(old) - (old.end - old.start);
      old = earlier[++next];
    }
    const touched: Fix[] = [];
    const before = shift;
    while (old && old.start + shift < fix.end) {
      touched.push(old);
      shift += lengthOf(old) - (old.end - old.start);
      old = earlier[++next];
    }
    // Nothing within a stretch that is lost is changed by half.
    if (touched.some((one) => one.text === null)) merged.push(...touched);
    else merged.push(over(fix, touched, before, shift));
  }
  merged.push(...earlier.slice(next));
  return { original: draft.original, text: written(draft.original, merged), fixes: merged };
}

/** How long the result of a fix is. */
function lengthOf({ start, end, text }: Fix): number {
  return text === null ? end - start : text.length;
}

/** A fix with the earlier ones that it touches, over the text as read; `before` and `behind` are the shifts on both sides of them. */
function over(fix: Fix, touched: readonly Fix[], before: number, behind: number): Fix {
  const first = touched[0];
  const last = touched.at(-1);
  const begins = first ? first.start + before : fix.start;
  const ends = last ? last.end + behind : fix.end;
  const start = first && begins < fix.start ? first.start : fix.start - before;
  const end = last && ends > fix.end ? last.end : fix.end - behind;
  if (fix.text === null) return { ...fix, start, end };
  const head = first?.text?.slice(0, Math.max(0, fix.start - begins)) ?? '';
  const rest = Math.max(0, ends - fix.end);
  const tail = rest > 0 ? (last?.text?.slice(-rest) ?? '') : '';
  return { ...fix, start, end, text: head + fix.text + tail };
}

/** A text with fixes put in; where something is lost it stays as read. */
export function written(original: string, fixes: readonly Fix[]): string {
  let out = '';
  let at = 0;
  for (const { start, end, text } of fixes) {
    if (text === null) continue;
    out += original.slice(at, start) + text;
    at = end;
  }
  return out + original.slice(at);
}
