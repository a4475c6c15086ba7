import { describe, expect, test } from 'vitest';
import { createTranslate } from '@/platform/format-message';
import { reasonList } from '@/ui/popup/reason-words';
import { countsOf, headlineOf, markOf } from '@/ui/popup/verdict';
import { levelBehind, levelToWrite } from '@/ui/shared/levels';
import { shownLanguage, writtenName } from '@/ui/shared/script-names';
import en from '../../../locales/en.yml';
import { report, reportEntry } from '../../support/reports';

const t = createTranslate(en);
const clutter = () => reportEntry({ kind: 'clutter', sort: 'qr-code' });

describe('headlineOf', () => {
  test.each([
    ['cleaned', { entries: [reportEntry()] }],
    ['clean', { entries: [clutter()] }],
    ['clean', { entries: [reportEntry({ kind: 'damage', op: 'report', sort: 'bytes-lost' })] }],
    ['other', { verdict: { kind: 'list', confidence: 1, reasons: [] } }],
    ['other', { verdict: null }],
    ['off', { state: 'off' }],
    ['undone', { state: 'undone' }],
    ['failed', { state: 'failed' }],
  ] as const)('%s', (headline, over) => {
    expect(headlineOf(report(over))).toBe(headline);
  });
});

test('a copy of an official site has its own mark, unless the site is off', () => {
  const clone = { name: '某省人民政府', host: 'copy.example', officialHost: null };
  expect(markOf(report({ clone }))).toBe('clone');
  expect(markOf(report({ clone, state: 'off' }))).toBe('off');
});

test('countsOf leaves out what was put back and what is in doubt', () => {
  const entries = [reportEntry(), reportEntry({ active: false }), reportEntry({ op: 'mark' }), clutter()];
  expect(countsOf(report({ entries }))).toEqual({ removed: 2, repaired: 0 });
});

describe('reasonList', () => {
  test('says title, time and source together', () => {
    expect(reasonList(t, report().verdict?.reasons ?? [])).toEqual([
      '6 paragraphs of running text',
      'title, time and source found',
    ]);
  });

  test('says them alone where one is missing', () => {
    expect(reasonList(t, [{ code: 'title-found' }, { code: 'running-text', n: 1 }])).toEqual([
      'title found',
      '1 paragraph of running text',
    ]);
  });
});

test('levels: where a change is written, and what holds once it is cleared', () => {
  expect((['all', 'site', 'parent', 'managed'] as const).map(levelToWrite)).toEqual(['site', 'site', 'parent', 'site']);
  expect(levelBehind('site', { site: 1, parent: 2, all: 3 })).toBe('parent');
  expect(levelBehind('site', { site: 1, parent: null, all: 3 })).toBe('all');
  expect(levelBehind('parent', { site: null, parent: 2, all: 3 })).toBe('all');
  expect(levelBehind('all', { site: null, parent: null, all: 3 })).toBeNull();
});

test('scripts: in words, and as a language', () => {
  expect(writtenName(t, 'mixed')).toBe('mixed script');
  expect(writtenName(t, 'none')).toBeNull();
  expect(shownLanguage('original', 'zh-Hant')).toBe('zh-Hant');
  expect(shownLanguage('zh-Hant-HK', 'zh-Hans')).toBe('zh-Hant-HK');
});
