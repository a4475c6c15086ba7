import type { Article } from '@/model/article';
import type { LineId } from '@/model/page';
import type { ReportArticle } from '@/model/report';
import { spaced } from '@/text/white-space';

/** The article as other surfaces show it: without ids, the body as text. `shown` gives what a line shows now, '' where it is hidden. */
export function reportArticle(article: Article, shown: (line: LineId) => string): ReportArticle {
  const { titleLines: _titleLines, root: _root, body: _body, paragraphs, metaLines: _metaLines, ...rest } = article;
  const texts = paragraphs.map((lines) => spaced(lines.map(shown))).filter((text) => text !== '');
  return { ...rest, body: texts.join('\n') };
}
