import type { Page } from '@/model/page';
import { tidy } from '@/text/white-space';

/**
 * The page tags that 政府网站发展指引 (国办发〔2017〕47号, annex 2) asks of government sites, and those that news
 * sites use for the same. Distrusted: whatever a reader sees on the page wins.
 */
const TAGS = {
  title: ['articletitle', 'og:title', 'dc.title', 'dcterms.title', 'twitter:title', 'title'],
  published: [
    'pubdate',
    'article:published_time',
    'datepublished',
    'publishdate',
    'publish_time',
    'dc.date',
    'dcterms.date',
    'dc.date.issued',
    'og:release_date',
    'weibo:article:create_at',
    '_pubtime',
    'date',
  ],
  source: ['contentsource', 'source'],
  author: ['author', 'article:author', 'dc.creator'],
  siteName: ['sitename', 'og:site_name', 'application-name'],
  column: ['columnname'],
  keywords: ['keywords', 'news_keywords', 'articlekeywords'],
} as const;

/** What a page tag tells. */
export type PageTag = keyof typeof TAGS;

/** The first content of the tags that tell a thing, tidied; '' where there is none. */
export function pageTag(page: Page, tag: PageTag): string {
  for (const name of TAGS[tag]) {
    for (const content of page.meta.get(name) ?? []) if (tidy(content) !== '') return tidy(content);
  }
  return '';
}

/** True where a page carries the tags of an article page: a title and a time, as the guideline asks. */
export function hasArticleTags(page: Page): boolean {
  return (page.meta.get('articletitle')?.some((content) => content.trim() !== '') ?? false) && pageTag(page, 'published') !== '';
}
