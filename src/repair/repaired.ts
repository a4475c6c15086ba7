import type { Finding } from '@/model/finding';
import type { Facts } from '@/model/known';
import type { Line, LineId, Page, Run, Span } from '@/model/page';
import { repairText } from './text';

/** A page with its repairs in place, and the way back. */
export interface Repaired {
  readonly page: Page;
  /** The span of the text as read that a span of the repaired text stands for, widened so that it cuts no fix in two. */
  original(span: Span): Span;
}

/** A fix of one line: `[start, end)` as read became `text`, which begins at `at` of the repaired text. */
interface Placed {
  readonly start: number;
  readonly end: number;
  readonly text: string;
  readonly at: number;
}

/**
 * The page as it was written: every finding with a replacement put in. Lines, runs and ids stay the same in number;
 * what replaces a stretch of several runs stands in the first of them. The page tags are repaired too (nobody is
 * shown them: they are read) where the facts say by what.
 */
export function repaired(read: Page, fixes: readonly Finding[], facts: Facts | null = null): Repaired {
  const byLine = placed(fixes);
  const meta = facts?.damaged ? repairedTags(read.meta, facts) : read.meta;
  if (byLine.size === 0) return { page: { ...read, meta }, original: (span) => span };
  const lines = read.lines.map((line) => {
    const here = byLine.get(line.id);
    return here ? lineWith(line, here) : line;
  });
  return {
    page: { ...read, meta, lines },
    original: (span) => originalOf(span, byLine.get(span.line) ?? []),
  };
}

function placed(fixes: readonly Finding[]): ReadonlyMap<LineId, readonly Placed[]> {
  const byLine = new Map<LineId, { start: number; end: number; text: string }[]>();
  for (const { at, replacement } of fixes) {
    if (at.kind !== 'span' || replacement === null || replacement === undefined) continue;
    const { line, start, end } = at.span;
    const here = byLine.get(line);
    if (here) here.push({ start, end, text: replacement });
    else byLine.set(line, [{ start, end, text: replacement }]);
  }
  return new Map(
    [...byLine].map(([line, here]) => {
      let shift = 0;
      const inOrder = here
        .sort((a, b) => a.start - b.start)
        .map((fix) => {
          const at = fix.start + shift;
          shift += fix.text.length - (fix.end - fix.start);
          return { ...fix, at };
        });
      return [line, inOrder];
    }),
  );
}

function lineWith(line: Line, fixes: readonly Placed[]): Line {
  const runs: Run[] = [];
  let from = 0; // of the run, in the line
  let next = 0;
  for (const run of line.runs) {
    const to = from + run.text.length;
    let text = '';
    let at = from;
    while (next < fixes.length) {
      const fix = fixes[next];
      if (!fix || fix.start >= to) break;
      // A fix that began in an earlier run only takes its share away here.
      if (fix.start >= from) text += line.text.slice(at, fix.start) + fix.text;
      at = Math.min(fix.end, to);
      if (fix.end > to) break;
      next++;
    }
    runs.push({ ...run, text: text + line.text.slice(at, to) });
    from = to;
  }
  return { ...line, runs, text: runs.map((run) => run.text).join('') };
}

function originalOf({ line, start, end }: Span, fixes: readonly Placed[]): Span {
  const from = originalOffset(start, fixes, 'start');
  return { line, start: from, end: start === end ? from : originalOffset(end, fixes, 'end') };
}

/** Where an offset of the repaired text stands as read: the near edge of a fix that it touches, the far one of a fix it is inside of. */
function originalOffset(offset: number, fixes: readonly Placed[], edge: 'start' | 'end'): number {
  let low = 0;
  let high = fixes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((fixes[middle]?.at ?? 0) <= offset) low = middle + 1;
    else high = middle;
  }
  const fix = fixes[low - 1];
  if (!fix) return offset;
  const past = offset - (fix.at + fix.text.length);
  if (past > 0) return fix.end + past;
  if (past === 0) return edge === 'start' || fix.text !== '' ? fix.end : fix.start;
  return offset === fix.at || edge === 'start' ? fix.start : fix.end;
}

function repairedTags(meta: Page['meta'], facts: Facts): Page['meta'] {
  return new Map([...meta].map(([name, contents]) => [name, contents.map((content) => repairText(content, facts))]));
}
