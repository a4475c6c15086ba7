import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { extractArticle } from '@/article/extract';
import { CERTAIN_ENOUGH } from '@/pipeline/decide';
import { findSpam } from '@/spam/find';
import { h, page, title } from '../support/page';
import { ARTICLES, type CleanArticle } from '../support/spam-injection';
import cases from './spam/passage.json';
import traps from './spam/traps.json';

const TRAPS = fileURLToPath(new URL('../../../shared/spam/traps.jsonl', import.meta.url));
const WAYS = ['alone', 'first', 'between', 'last'] as const;
const [NEWS] = ARTICLES as readonly [CleanArticle, ...CleanArticle[]];

/** What is found on an article with a line in it. */
function found(text: string, way: (typeof WAYS)[number]): readonly string[] {
  return findings(text, way).map((finding) => finding.text);
}

function findings(text: string, way: (typeof WAYS)[number], hiding: 'shown' | 'display' = 'shown') {
  const own = {
    alone: [text],
    first: [text, ...NEWS.lines],
    between: [NEWS.lines[0], text, ...NEWS.lines.slice(1)],
    last: [...NEWS.lines, text],
  };
  const built = page(
    title(`${NEWS.headline}_${NEWS.site}`),
    h(
      'div',
      { class: 'content' },
      h('h1', NEWS.headline),
      ...own[way].map((line = '') => h('p', { hiding: line === text ? hiding : 'shown' }, line)),
    ),
  );
  return findSpam(built, extractArticle(built)).findings;
}

describe('spam/passage', () => {
  it.each(cases.filter(({ finds }) => finds))('finds $label', ({ input }) => {
    for (const way of ['first', 'last'] as const)
      expect(found(input, way).join('').replace(/\s/gu, ''), way).toContain(input.slice(0, 4));
  });

  it.each(cases.filter(({ finds }) => !finds))('leaves $label', ({ input }) => {
    for (const way of WAYS) expect(found(input, way), way).toEqual([]);
  });

  it.each(['2025年4月24日', '二〇二五年四月二十四日', '某市人民政府办公室', '某市教育局'])(
    'leaves the signature %s before it',
    (signature) => {
      const [spam] = findings(`${signature}网上真钱棋牌平台,必赢体育投注官网,老虎机app下载`, 'last');
      expect(spam?.at.kind).toBe('span');
      expect(spam?.text).toMatch(/^网上真钱棋牌平台/u);
    },
  );

  it.each(['手机版', '生成日期：'])('leaves the label %s on a page that carries spam', (label) => {
    const built = page(
      h('p', '网上真钱棋牌平台,必赢体育投注官网,老虎机app下载,加微信dz8866领彩金'),
      h('h1', NEWS.headline),
      h('div', { class: 'content' }, ...NEWS.lines.map((line) => h('p', line))),
      h('div', label),
    );
    expect(findSpam(built, extractArticle(built)).findings.map(({ text }) => text)).toEqual([expect.stringContaining('棋牌')]);
  });

  it.each(traps)('takes nothing of $label', ({ input }) => {
    for (const way of WAYS)
      for (const hiding of ['shown', 'display'] as const)
        for (const { confidence } of findings(input, way, hiding)) expect(confidence).toBeLessThan(CERTAIN_ENOUGH);
  });

  it.skipIf(!existsSync(TRAPS))('leaves every look-alike of the shared list', () => {
    for (const line of readFileSync(TRAPS, 'utf8').trim().split('\n')) {
      const { text } = JSON.parse(line) as { text: string };
      for (const way of WAYS) expect(found(text, way), `${way}: ${text}`).toEqual([]);
    }
  });
});
