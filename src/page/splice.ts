/** A replacement over a line's joined runs; UTF-16 code units of the text as read. */
export interface Splice {
  readonly start: number;
  readonly end: number;
  readonly text: string;
}

/**
 * A line's runs with splices put in: as many strings out as in. What replaces a stretch over several runs stands in
 * the first of them. Where splices overlap the longer one that starts first wins: a cut covers the fixes inside it.
 */
export function spliced(runs: readonly string[], splices: readonly Splice[]): string[] {
  if (splices.length === 0) return [...runs];
  const order = [...splices].sort((a, b) => a.start - b.start || b.end - a.end);
  const out: string[] = [];
  let offset = 0;
  let next = 0;
  let skipTo = 0;
  for (const run of runs) {
    const end = offset + run.length;
    let text = '';
    let at = Math.max(offset, Math.min(skipTo, end));
    for (let splice = order[next]; splice && splice.start < end; splice = order[++next]) {
      if (splice.start < at || splice.start < skipTo) continue; // covered by a longer one
      text += run.slice(at - offset, splice.start - offset) + splice.text;
      skipTo = splice.end;
      at = Math.min(skipTo, end);
    }
    out.push(text + run.slice(at - offset));
    offset = end;
  }
  return out;
}
