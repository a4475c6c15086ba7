import type { Article } from '@/model/article';
import type { ElementId, Line, Page } from '@/model/page';
import type { ReportArticle } from '@/model/report';
import { ancestors, lineOf, linesIn } from '@/model/tree';

/** What a line shows now; '' where it is hidden. */
export type Shown = (line: Line) => string;

/** The article as other surfaces show it: without ids, the body as text. */
export function reportArticle(page: Page, article: Article, shown: Shown): ReportArticle {
  const { titleLines: _titleLines, root: _root, body: _body, metaLines: _metaLines, ...rest } = article;
  return { ...rest, body: bodyParagraphs(page, article, shown).join('\n') };
}

/** The body's paragraphs as shown: one string a paragraph, a table row, a list item or a caption; none is empty. */
export function bodyParagraphs(page: Page, article: Article, shown: Shown): string[] {
  const paragraphs: string[] = [];
  const add = (text: string): void => {
    const tidy = text.replace(/\s+/gu, ' ').trim();
    if (tidy !== '') paragraphs.push(tidy);
  };
  for (const part of article.body) {
    switch (part.kind) {
      case 'text':
        add(shown(lineOf(page, part.line)));
        break;
      case 'image':
        if (part.caption !== null) add(shown(lineOf(page, part.caption)));
        break;
      case 'list':
        for (const line of textLines(page, part.element)) add(shown(line));
        break;
      case 'table':
        for (const row of rows(page, part.element)) add(row.map(shown).join(' '));
    }
  }
  return paragraphs;
}

function textLines(page: Page, element: ElementId): readonly Line[] {
  return linesIn(page, element).filter(({ kind }) => kind === 'text');
}

/** The lines of a table, those of one row together. */
function rows(page: Page, table: ElementId): Line[][] {
  const byRow = new Map<ElementId, Line[]>();
  for (const line of textLines(page, table)) {
    let row = line.element;
    for (const { id, tag } of ancestors(page, line.element)) {
      if (id === table) break;
      if (tag === 'tr') row = id; // the outermost: a table in a cell belongs to its row
    }
    const lines = byRow.get(row);
    if (lines) lines.push(line);
    else byRow.set(row, [line]);
  }
  return [...byRow.values()];
}
