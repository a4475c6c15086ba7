import type { Article } from '@/model/article';
import type { ElementId, LineId, Page } from '@/model/page';
import { elementOf, lineOf } from '@/model/tree';
import { spaced } from '@/text/white-space';
import { readArticle } from './reading';
import { type Shape, type ShapedLine, shapedIn, shapedOf } from './shape';
import { rowsOf } from './signals/parts';

/** One line of a body as it is written down, and the lines of the page that it is made of. */
export interface WrittenLine {
  readonly text: string;
  readonly lines: readonly LineId[];
}

/**
 * The lines of the page that each line of a body's text is made of: one a paragraph, one an item of a list, one a row
 * of a table. Some may turn out to say nothing.
 */
export function paragraphsOf(shape: Shape, body: Article['body']): readonly (readonly LineId[])[] {
  return body.flatMap((part) => {
    if (part.kind === 'text') return [[part.line]];
    if (part.kind === 'image') return part.caption === null ? [] : [[part.caption]];
    if (part.kind === 'table') return rowLines(shape, part.element);
    return shapedIn(shape, part.element).map(({ line }) => [line.id]);
  });
}

/** The body as lines of text, see {@link paragraphsOf}; cells of a row are joined by a space. */
export function writtenBody(page: Page, article: Pick<Article, 'body'>): readonly WrittenLine[] {
  const { shape } = readArticle(page);
  const read = (id: LineId): string => shapedOf(shape, id)?.raw ?? lineOf(page, id).text;
  return paragraphsOf(shape, article.body)
    .map((lines) => ({ text: spaced(lines.map(read)), lines }))
    .filter(({ text }) => text !== '');
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

function rowLines(shape: Shape, table: ElementId): LineId[][] {
  return rowsOf(shape, elementOf(shape.page, table)).flatMap(({ cells }) => {
    const ids = cells.map((cell) => cell.map(({ line }) => line.id));
    return cells.every(isShort) ? [ids.flat()] : ids.flat().map((id) => [id]);
  });
}
