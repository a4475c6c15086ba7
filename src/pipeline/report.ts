import { writtenBody } from '@/article/body-text';
import type { Article } from '@/model/article';
import type { Line, Page } from '@/model/page';
import type { ReportArticle } from '@/model/report';
import { lineOf } from '@/model/tree';

/** The article as other surfaces show it: without ids, the body as text. `shown` gives what a line shows now, '' where it is hidden. */
export function reportArticle(page: Page, article: Article, shown: (line: Line) => string): ReportArticle {
  const { titleLines: _titleLines, root: _root, body: _body, metaLines: _metaLines, ...rest } = article;
  const lines = writtenBody(page, article, (id) => shown(lineOf(page, id)));
  return { ...rest, body: lines.map(({ text }) => text).join('\n') };
}
