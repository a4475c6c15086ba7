import type { Article } from '@/model/article';
import type { ElementId, LineId, Page } from '@/model/page';
import { elementOf, lineOf } from '@/model/tree';
import { tidy } from '@/text/white-space';
import { readArticle } from './reading';
import { type Shape, type ShapedLine, shapedIn, shapedOf } from './shape';
import { rowsOf } from './signals/parts';

/** One line of a body as it is written down, and the lines of the page that it is made of. */
export interface WrittenLine {
  readonly text: string;
  readonly lines: readonly LineId[];
}

/**
 * The body as lines of text: one a paragraph, one an item of a list, one a row of a table (its cells joined by a
 * space, where each is a line). `show` gives what a line of the page reads; without it, the line as it is.
 */
export function writtenBody(page: Page, article: Pick<Article, 'body'>, show?: (line: LineId) => string): readonly WrittenLine[] {
  const { shape } = readArticle(page);
  const read = (id: LineId): string => tidy(show ? show(id) : (shapedOf(shape, id)?.raw ?? lineOf(page, id).text));
  const written: WrittenLine[] = [];
  const write = (lines: readonly LineId[]): void => {
    const text = lines
      .map(read)
      .filter((piece) => piece !== '')
      .join(' ');
    if (text !== '') written.push({ text, lines });
  };
  for (const part of article.body) {
    if (part.kind === 'text') write([part.line]);
    else if (part.kind === 'image') {
      if (part.caption !== null) write([part.caption]);
    } else if (part.kind === 'table') writeTable(shape, part.element, write);
    else for (const { line } of shapedIn(shape, part.element)) write([line.id]);
  }
  return written;
}

/** {@link writtenBody}'s texts joined by line feeds. */
export function bodyText(page: Page, article: Article): string {
  return writtenParts(page, article.body);
}

/** Parts of a body written down, joined by line feeds. */
export function writtenParts(page: Page, body: Article['body']): string {
  return writtenBody(page, { body })
    .map(({ text }) => text)
    .join('\n');
}

/** A cell of one line, or of a few short ones (a heading broken in two), is written in its row's line. */
function isShort(cell: readonly ShapedLine[]): boolean {
  return cell.length === 1 || cell.every(({ text }) => text.length <= BROKEN);
}

const BROKEN = 16;

function writeTable(shape: Shape, table: ElementId, write: (lines: readonly LineId[]) => void): void {
  const seen = new Set<LineId>();
  for (const { cells } of rowsOf(shape, elementOf(shape.page, table))) {
    for (const cell of cells) for (const { line } of cell) seen.add(line.id);
    if (cells.every(isShort)) write(cells.flatMap((cell) => cell.map(({ line }) => line.id)));
    else for (const cell of cells) for (const { line } of cell) write([line.id]);
  }
}
