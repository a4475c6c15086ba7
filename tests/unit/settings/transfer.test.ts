import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { mergeItems } from '@/settings/merge-items';
import { VERSION } from '@/settings/migrate';
import { formatTransfer, parseTransfer, resetItems } from '@/settings/transfer';

const STORED = {
  version: 1,
  everywhere: { values: { script: ['zh-Hant-TW', 5], click: ['script', 6] }, words: {}, rules: { '#ad': [true, 2] } },
  'site:www.gd.gov.cn': { values: { enabled: [false, 1], spam: [null, 2] }, words: { 'spam/x 彩票': ['keep', 3] }, rules: {} },
  'domain:gov.cn': { values: { repair: [false, 4] }, words: {}, rules: {} },
  'site:gone.cn': { values: { enabled: [null, 9] }, words: {}, rules: {} },
  dictionary: { '|于伟国': ['于偉國', 7], 'zh-Hant-HK|里': ['裏', 7], '|gone': [null, 8] },
};

describe('a backup', () => {
  it('comes back as it was, with the time of loading', () => {
    const loaded = parseTransfer(formatTransfer(STORED), 100);
    expect(loaded).toEqual({
      kind: 'good',
      sites: 2,
      leftOut: 0,
      items: {
        everywhere: { values: { script: ['zh-Hant-TW', 100], click: ['script', 100] }, words: {}, rules: { '#ad': [true, 100] } },
        'site:www.gd.gov.cn': { values: { enabled: [false, 100] }, words: { 'spam/x 彩票': ['keep', 100] }, rules: {} },
        'domain:gov.cn': { values: { repair: [false, 100] }, words: {}, rules: {} },
        dictionary: { '|于伟国': ['于偉國', 100], 'zh-Hant-HK|里': ['裏', 100] },
      },
    });
  });

  it('is the same text again after it was loaded into an empty profile', () => {
    const text = formatTransfer(STORED);
    const loaded = parseTransfer(text, 100);
    expect(loaded.kind === 'good' && formatTransfer(mergeItems({}, loaded.items))).toBe(text);
  });

  it('of a newer version is refused whole', () =>
    expect(parseTransfer(JSON.stringify({ qingwen: VERSION + 1, everywhere: {} }), 1)).toEqual({
      kind: 'newer',
      version: VERSION + 1,
    }));

  it.each(['', '{', '[]', 'null', '{"a":1}', '{"qingwen":"1"}', '{"qingwen":0.5}'])('that is none is refused: %s', (text) =>
    expect(parseTransfer(text, 1)).toEqual({ kind: 'bad' }),
  );

  it('keeps the good entries of a broken file and counts the rest', () => {
    const file = {
      qingwen: 1,
      everywhere: { values: { script: 'tw', spam: false }, words: { a: 'maybe' }, rules: 'x' },
      places: {
        'site:www.gov.cn': { values: { click: 'script', clutter: false } },
        'https://www.sz.gov.cn/a': { values: { clutter: false } },
        'not a host': {},
        'domain:a.cn': 7,
      },
      dictionary: [{ written: '于', shown: '于' }, { written: '', shown: 'x' }, 5],
    };
    expect(parseTransfer(JSON.stringify(file), 3)).toEqual({
      kind: 'good',
      sites: 2,
      leftOut: 8,
      items: {
        everywhere: { values: { spam: [false, 3] }, words: {}, rules: {} },
        'site:www.gov.cn': { values: { clutter: [false, 3] }, words: {}, rules: {} },
        'site:www.sz.gov.cn': { values: { clutter: [false, 3] }, words: {}, rules: {} },
        dictionary: { '|于': ['于', 3] },
      },
    });
  });

  it('never throws, whatever is in it', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.jsonValue(),
        (a, b) => void parseTransfer(JSON.stringify({ qingwen: 1, everywhere: a, places: { 'a.cn': b }, dictionary: b }), 1),
      ),
    );
    fc.assert(fc.property(fc.string(), (text) => void parseTransfer(text, 1)));
  });
});

it('a reset takes everything away, also on other machines', () => {
  const after = mergeItems(STORED, resetItems(STORED, 50));
  expect(JSON.parse(formatTransfer(after))).toEqual({
    qingwen: 1,
    everywhere: { values: {}, words: {}, rules: [] },
    places: {},
    dictionary: [],
  });
});
