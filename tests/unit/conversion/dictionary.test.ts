import { describe, expect, it } from 'vitest';
import { formatDictionaryText, parseDictionaryText } from '@/conversion/dictionary/text';

describe('a dictionary in OpenCC’s text format', () => {
  it('is read: a tab between, the first of several forms, comments left out', () => {
    const { entries, broken } = parseDictionaryText('\ufeff# mine\r\n于伟国\t于偉國\r\n\r\n里\t裏 里\r\nno tab\r\n', 'zh-Hant');
    expect(entries).toEqual([
      { written: '于伟国', shown: '于偉國', script: 'zh-Hant' },
      { written: '里', shown: '裏', script: 'zh-Hant' },
    ]);
    expect(broken).toEqual([5]);
  });

  it('reads back what it writes', () => {
    const { entries } = parseDictionaryText('丙\t三\n乙\t二\n', null);
    expect(
      parseDictionaryText(formatDictionaryText(entries), null).entries.toSorted((a, b) => (a.written < b.written ? -1 : 1)),
    ).toEqual(entries.toSorted((a, b) => (a.written < b.written ? -1 : 1)));
  });
});
