/** A table of figures, with the command that makes it. */
export interface BenchTable {
  readonly title: string;
  readonly command: string;
  readonly columns: readonly string[];
  /** Cells by column; numbers are printed with at most three significant digits. */
  readonly rows: readonly (readonly (string | number)[])[];
  /** What was measured, on what, and what to keep in mind; one paragraph each. */
  readonly notes?: readonly string[];
  /** Plots, as SVG, by file name without its ending; written to docs/plots/. */
  readonly plots?: Readonly<Record<string, string>>;
}

/** A table in Markdown. */
export function formatTable({ title, command, columns, rows, notes = [], plots = {} }: BenchTable): string {
  const line = (cells: readonly (string | number)[]): string => `| ${cells.map(formatCell).join(' | ')} |`;
  const rule = columns.map((_, n) => (n === 0 ? '---' : '---:'));
  return [
    `## ${title}`,
    `\`${command}\``,
    [line(columns), line(rule), ...rows.map(line)].join('\n'),
    ...Object.keys(plots).map((name) => `![${name}](plots/${name}.svg)`),
    ...notes,
  ].join('\n\n');
}

function formatCell(cell: string | number): string {
  if (typeof cell === 'string') return cell;
  return Number.isInteger(cell) ? String(cell) : String(Number(cell.toPrecision(3)));
}

/** The value below which a part (0–1) of the figures lies; NaN where there are none. */
export function quantile(figures: readonly number[], part: number): number {
  const sorted = [...figures].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
}
