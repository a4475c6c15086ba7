import { describe, expect, test } from 'vitest';
import type { Finding } from '@/model/finding';
import type { Page } from '@/model/page';
import { DEFAULT_POLICY, type Policy } from '@/model/settings';
import { BEYOND_DOUBT, CERTAIN_ENOUGH, type Circumstances, decide, WORTH_ASKING } from '@/pipeline/decide';
import { repaired } from '@/repair/repaired';
import { articleOf } from '../../support/article.ts';
import { h, p, page } from '../../support/page.ts';

const BODY = page(
  h('h1', '标题'),
  h('div', { class: 'content' }, p('第一段。'), p('第二段，葡京娱乐城。')),
  h('div', { class: 'farm' }, h('span', '葡京娱乐城'), h('span', '皇冠投注')),
);

function circumstances(
  read: Page,
  {
    policy = {},
    kind = 'article' as const,
    damaged = false,
  }: Partial<{ policy: Partial<Policy>; kind: 'article' | 'list'; damaged: boolean }> = {},
): Circumstances {
  return {
    page: read,
    repaired: repaired(read, []),
    verdict: { kind, confidence: 1, reasons: [] },
    article: kind === 'article' ? articleOf(read) : null,
    facts: { script: 'zh-Hans', readings: new Map(), damaged },
    policy: { ...DEFAULT_POLICY, ...policy },
  };
}

function idOf(read: Page, test: (element: Page['elements'][number]) => boolean): Page['elements'][number]['id'] {
  const element = read.elements.find(test);
  if (!element) throw new Error('no such element');
  return element.id;
}

const farm = idOf(BODY, ({ classes }) => classes === 'farm');
const inFarm = idOf(BODY, ({ tag }) => tag === 'span');
const content = idOf(BODY, ({ classes }) => classes === 'content');
const second = BODY.lines.find(({ text }) => text.startsWith('第二段'))?.id ?? BODY.lines[0]?.id;

function finding(over: Partial<Finding>): Finding {
  return {
    key: 'k',
    rule: 'spam/passage',
    kind: 'spam',
    sort: 'gambling',
    at: { kind: 'element', element: farm },
    confidence: 1,
    evidence: [],
    text: '',
    ...over,
  };
}

const edits = (findings: readonly Finding[], around = circumstances(BODY)) => decide(findings, around).map(({ edit }) => edit);

describe('spam in an article’s page', () => {
  test.each([
    [CERTAIN_ENOUGH, 'hide'],
    [CERTAIN_ENOUGH - 0.01, 'mark'],
    [WORTH_ASKING, 'mark'],
    [WORTH_ASKING - 0.01, null],
  ])('of confidence %f: %s', (confidence, op) => {
    expect(edits([finding({ confidence })])[0]?.op ?? null).toBe(op);
  });

  test('is removed or left in doubt as the reader wants', () => {
    const doubt = [finding({ confidence: 0.6 })];
    expect(edits(doubt, circumstances(BODY, { policy: { unsure: 'remove' } }))).toEqual([
      { op: 'hide', element: farm, as: 'spam' },
    ]);
    expect(edits(doubt, circumstances(BODY, { policy: { unsure: 'leave' } }))).toEqual([]);
  });

  test('is kept or condemned by the reader’s word, whatever its confidence', () => {
    expect(edits([finding({})], circumstances(BODY, { policy: { keep: new Set(['k']) } }))).toEqual([]);
    expect(edits([finding({ confidence: 0.1 })], circumstances(BODY, { policy: { condemn: new Set(['k']) } }))).toEqual([
      { op: 'hide', element: farm, as: 'spam' },
    ]);
  });

  test('is left where the reader wants no spam removed', () => {
    expect(edits([finding({})], circumstances(BODY, { policy: { spam: false } }))).toEqual([]);
  });

  test('never takes the article with it', () => {
    expect(edits([finding({ at: { kind: 'element', element: content } })])).toEqual([]);
    expect(edits([finding({ at: { kind: 'element', element: idOf(BODY, ({ tag }) => tag === 'body') } })])).toEqual([]);
  });

  test('is not hidden twice where it stands in something hidden', () => {
    const inner = finding({ key: 'inner', at: { kind: 'element', element: inFarm } });
    expect(edits([inner, finding({})])).toEqual([{ op: 'hide', element: farm, as: 'spam' }]);
  });

  test('is cut out of a line that it shares', () => {
    if (second === undefined) throw new Error('no second paragraph');
    const span = { line: second, start: 4, end: 9 };
    expect(edits([finding({ at: { kind: 'span', span } })])).toEqual([{ op: 'splice', at: span, text: '' }]);
  });
});

describe('a page that is no article', () => {
  const list = circumstances(BODY, { kind: 'list' });

  test('loses only spam beyond doubt, and nothing is marked', () => {
    expect(edits([finding({ confidence: BEYOND_DOUBT })], list)).toEqual([{ op: 'hide', element: farm, as: 'spam' }]);
    expect(edits([finding({ confidence: BEYOND_DOUBT - 0.01 })], list)).toEqual([]);
  });

  test('keeps its clutter', () => {
    expect(edits([finding({ kind: 'clutter', rule: 'clutter/share-bar' })], list)).toEqual([]);
  });

  test('is repaired only where a machine mangled all of it', () => {
    if (second === undefined) throw new Error('no second paragraph');
    const fix = finding({
      kind: 'damage',
      rule: 'repair/entity',
      at: { kind: 'span', span: { line: second, start: 0, end: 1 } },
      replacement: '一',
    });
    expect(edits([fix], list)).toEqual([]);
    expect(edits([fix], circumstances(BODY, { kind: 'list', damaged: true }))).toHaveLength(1);
  });
});

describe('damage', () => {
  test('that cannot be restored is told and left', () => {
    if (second === undefined) throw new Error('no second paragraph');
    const at: Finding['at'] = { kind: 'span', span: { line: second, start: 0, end: 1 } };
    expect(edits([finding({ kind: 'damage', rule: 'repair/lost', at, replacement: null })])).toEqual([{ op: 'report' }]);
  });

  test('is left where the reader wants no repair', () => {
    if (second === undefined) throw new Error('no second paragraph');
    const at: Finding['at'] = { kind: 'span', span: { line: second, start: 0, end: 1 } };
    const fix = finding({ kind: 'damage', rule: 'repair/entity', at, replacement: '一' });
    expect(edits([fix], circumstances(BODY, { policy: { repair: false } }))).toEqual([]);
  });
});

test('clutter never takes a part of the body with it', () => {
  const paragraph = idOf(BODY, ({ tag }) => tag === 'p');
  const clutter = { kind: 'clutter', rule: 'clutter/share-bar' } as const;
  expect(edits([finding({ ...clutter, at: { kind: 'element', element: paragraph } })])).toEqual([]);
  expect(edits([finding({ ...clutter })])).toEqual([{ op: 'hide', element: farm, as: 'clutter' }]);
});
