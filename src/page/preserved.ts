/*
 * Text whose line breaks count, as in <pre>: plain-text articles. Its lines are paragraphs, or, where an editor broke
 * them at a column, pieces of paragraphs.
 */

/** A line this close to the widest one is full, in widths of a Han character: marks that may not begin a line move it. */
const SLACK = 2;
/** So many full lines are no accident: the text is broken at a column. */
const FULL_LINES = 3;
/** Columns that plain text is broken at are 72 or 80 half-width characters wide at most. */
const WIDEST_COLUMN = 40;

/** Width of a line without its end, in widths of a Han character: half for ASCII. */
function widthOf(line: string): number {
  const text = line.trimEnd();
  return text.length - (text.match(/[ -~]/gu)?.length ?? 0) / 2;
}

/**
 * The texts of one preserved stretch, in as many pieces as they come in, with one `\n` where a paragraph ends and
 * without indents. A line that is broken off at the text's column goes on in the next one.
 *
 * @example
 * withParagraphs(['　　第一段。\n　　第', '二段。']) // ['第一段。\n第', '二段。']
 */
export function withParagraphs(texts: readonly string[]): string[] {
  const lines = texts.join('').split('\n');
  const widths = lines.map(widthOf);
  const widest = Math.max(...widths);
  const isFull = (width: number | undefined): boolean => width !== undefined && width >= widest - SLACK;
  const isBroken = widest <= WIDEST_COLUMN && widths.filter(isFull).length >= FULL_LINES;
  /** What stands for the end of a line. */
  const endOf = (at: number): string => {
    const next = lines[at + 1] ?? '';
    if (!isBroken || !isFull(widths[at]) || !/^\S/u.test(next)) return '\n';
    return /[!-~]$/u.test(lines[at]?.trimEnd() ?? '') && /^[!-~]/u.test(next) ? ' ' : '';
  };
  let at = 0;
  let begins = true;
  return texts.map((text) =>
    text.replace(/\n|[^\S\n]+|\S+/gu, (piece) => {
      if (piece === '\n') {
        const end = endOf(at++);
        begins = end !== '';
        return end;
      }
      if (/\S/u.test(piece)) begins = false;
      else return begins ? '' : ' ';
      return piece;
    }),
  );
}
