import type { Article } from '@/model/article';
import type { Page } from '@/model/page';
import { pageTag } from '@/sites/page-tags';
import { isTaiwanese } from '@/sites/regions';
import { firstDate } from '@/text/date';
import { readArticle } from './reading';
import { partsOf } from './signals/parts';

/** The article of a page that is one; null where no body can be found. Text arrives repaired. */
export function extractArticle(page: Page): Article | null {
  const { shape, title, meta, root, body } = readArticle(page);
  if (root === null) return null;
  const parts = partsOf(shape, root, body.lines);
  const tagged = firstDate(pageTag(page, 'published'), isTaiwanese(page.url));
  const published = meta.published ?? tagged;
  return {
    title: title.title,
    titleLines: title.lines,
    subtitles: title.subtitles,
    byline: meta.author,
    editor: meta.editor,
    source: meta.source ?? (pageTag(page, 'source') || meta.office),
    publishedTime: published?.iso ?? null,
    publishedTimeText: published?.text ?? null,
    documentNumber: meta.documentNumber,
    indexNumber: meta.indexNumber,
    siteName: pageTag(page, 'siteName') || null,
    column: [],
    keywords: meta.keywords,
    root,
    body: parts,
    metaLines: [...meta.lines],
    attachments: [],
    images: parts.filter((part) => part.kind === 'image').length,
    pages: null,
    neighbours: { previous: null, next: null },
  };
}
