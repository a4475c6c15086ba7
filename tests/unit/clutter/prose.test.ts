import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { findClutter } from '@/clutter/find';
import { articleOf } from '../../support/article';
import { h, p, page } from '../../support/page';

/* Articles of others as plain paragraphs that nobody knows to be an article: the rules alone, without the guard. */

const shared = fileURLToPath(new URL('../../../../shared/', import.meta.url));
const lines = (path: string) =>
  readFileSync(shared + path, 'utf8')
    .split('\n')
    .filter((line) => line !== '');

/** What the rules find among paragraphs that stand where clutter stands: behind the article. */
function foundAmong(paragraphs: readonly string[]): readonly string[] {
  const read = page(
    h('h1', '某市召开安全生产工作会议'),
    h('div', { class: 'content' }, p('会议要求，各部门要压实责任，抓好落实。')),
    h('div', { class: 'more' }, ...paragraphs.map((text) => p(text))),
  );
  return findClutter(read, articleOf(read)).findings.map(({ rule, text }) => `${rule}: ${text}`);
}

describe.skipIf(!existsSync(shared))('prose that no guard protects', () => {
  it('of articles is left, but for what is a site’s own words', () => {
    const articles = lines('corpus/pages.jsonl')
      .map((line) => JSON.parse(line) as { body: string | null })
      .flatMap(({ body }) => (body === null ? [] : [body.split('\n').filter((text) => text.trim().length > 1)]));
    expect(articles.length).toBeGreaterThan(100);
    expect(articles.flatMap(foundAmong)).toEqual([]);
  });

  it('that looks like spam is left', () => {
    const traps = lines('spam/traps.jsonl').map((line) => (JSON.parse(line) as { text: string }).text);
    expect(traps.flatMap((text) => foundAmong([text]))).toEqual([]);
  });

  it('would be seen if it were found', () => {
    expect(foundAmong(['各部门要压实责任。', '【打印】'])).toEqual(['clutter/print-widget: 【打印】']);
  });
});
