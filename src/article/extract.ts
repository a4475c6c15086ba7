import type { Article } from '@/model/article';
import type { Page } from '@/model/page';
import { FAMILIES } from '@/sites/families';
import type { Family } from '@/sites/family';
import { pageTag } from '@/sites/page-tags';
import { isTaiwanese } from '@/sites/regions';
import { firstDate } from '@/text/date';
import { squeeze } from '@/text/white-space';
import { paragraphsOf } from './body-text';
import { readArticle } from './reading';
import { attachmentsOf } from './signals/attachments';
import { breadcrumbOf } from './signals/breadcrumb';
import { neighboursOf } from './signals/neighbours';
import { pagesOf } from './signals/pages';
import { partsOf } from './signals/parts';

/** The article of a page that is one; null where no body can be found. Text arrives repaired. */
export function extractArticle(page: Page, families: readonly Family[] = FAMILIES): Article | null {
  const { shape, title, meta, root, body } = readArticle(page, families);
  if (root === null) return null;
  const parts = partsOf(shape, root, body.lines, squeeze(title.title));
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
    column: breadcrumbOf(shape, squeeze(title.title)),
    keywords:
      meta.keywords.length > 0 ? meta.keywords : taggedKeywords(page, title.title, body.lines.map(({ text }) => text).join('')),
    root,
    body: parts,
    paragraphs: paragraphsOf(shape, parts),
    metaLines: [...meta.lines],
    attachments: attachmentsOf(shape, root, body.lines[0]?.line.id ?? 0, body.end),
    images: parts.filter((part) => part.kind === 'image').length,
    pages: pagesOf(shape, root, body.end),
    neighbours: neighboursOf(shape),
  };
}

/** Keywords of the page's tags, as far as the article has them (spam sits in tags too), without the site's own name and the headline, which many templates put there. */
function taggedKeywords(page: Page, title: string, body: string): readonly string[] {
  const site = pageTag(page, 'siteName');
  const words = pageTag(page, 'keywords')
    .split(/[\s,，;；、|]+/u)
    .filter(
      (word) =>
        word.length >= 2 &&
        word.length <= LONGEST_KEYWORD &&
        word !== site &&
        word !== title &&
        (body.includes(word) || title.includes(word)),
    );
  return [...new Set(words)].slice(0, MOST_KEYWORDS);
}

const LONGEST_KEYWORD = 16;
const MOST_KEYWORDS = 20;
