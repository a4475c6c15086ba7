import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { bodyText } from '@/article/body-text';
import { detectArticle } from '@/article/detect';
import { extractArticle } from '@/article/extract';
import type { Article } from '@/model/article';
import { markup } from '../../support/markup';

/*
 * Every kind of article (and of page that is none) that a reader opens: pages written by us in tests/pages/article-…
 */

const PAGES = fileURLToPath(new URL('../../pages/', import.meta.url));

interface Expected extends Partial<Omit<Article, 'body' | 'attachments' | 'images'>> {
  readonly url: string;
  readonly kind: string;
  readonly body?: readonly string[];
  readonly images?: number;
  readonly attachments?: readonly string[];
  readonly headings?: readonly string[];
  readonly signature?: readonly string[];
  readonly tables?: number;
}

const slugs = readdirSync(PAGES).filter((slug) => slug.startsWith('article-'));

function read(slug: string) {
  const expected = JSON.parse(readFileSync(`${PAGES}${slug}/expected.json`, 'utf8')) as Expected;
  const page = markup(readFileSync(`${PAGES}${slug}/page.html`, 'utf8'), expected.url);
  return { expected, page };
}

describe.each(slugs)('%s', (slug) => {
  const { expected, page } = read(slug);
  const verdict = detectArticle(page);
  it('is called what it is', () => expect(verdict.kind).toBe(expected.kind));
  if (expected.kind !== 'article') return;
  const article = extractArticle(page) as Article;
  const lines = (role: string) =>
    article.body.flatMap((part) =>
      part.kind === 'text' && part.role === role ? [(page.lines[part.line]?.text ?? '').trim()] : [],
    );

  it('has its body, line by line', () => {
    expect(
      bodyText(page, article)
        .split('\n')
        .filter((line) => line !== ''),
    ).toEqual(expected.body);
  });
  for (const field of ['title', 'subtitles', 'publishedTime', 'source', 'column', 'pages', 'neighbours', 'images'] as const) {
    if (expected[field] !== undefined) it(`has its ${field}`, () => expect(article[field]).toEqual(expected[field]));
  }
  if (expected.attachments)
    it('has its attachments', () => expect(article.attachments.map(({ href }) => href)).toEqual(expected.attachments));
  if (expected.headings) it('has its headings', () => expect(lines('heading')).toEqual(expected.headings));
  if (expected.signature) it('has its signature', () => expect(lines('signature')).toEqual(expected.signature));
  if (expected.tables)
    it('has its tables', () => expect(article.body.filter(({ kind }) => kind === 'table').length).toBe(expected.tables));
});
