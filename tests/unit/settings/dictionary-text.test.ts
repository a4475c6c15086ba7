import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { isEntry, SCRIPTS } from '@/settings/dictionary';
import { formatDictionaryText, parseDictionaryText } from '@/settings/dictionary-text';

describe('a dictionary in OpenCC’s text format', () => {
  it('is read: a tab between, the first of several forms, comments left out', () => {
    const { entries, problems } = parseDictionaryText('\ufeff# mine\r\n于伟国\t于偉國\r\n\r\n里\t裏 里\r\n', 'zh-Hant');
    expect(entries).toEqual([
      { written: '于伟国', shown: '于偉國', script: 'zh-Hant' },
      { written: '里', shown: '裏', script: 'zh-Hant' },
    ]);
    expect(problems).toEqual([]);
  });

  it('names each line that is no entry', () =>
    expect(parseDictionaryText(`里\t裏\n里 裏\n\t裏\n${'里'.repeat(65)}\t裏\n`, null)).toEqual({
      entries: [{ written: '里', shown: '裏', script: null }],
      problems: [
        { line: 2, text: '里 裏', kind: 'no-entry' },
        { line: 3, text: '裏', kind: 'no-entry' },
        { line: 4, text: `${'里'.repeat(65)}\t裏`, kind: 'too-long' },
      ],
    }));

  it('lets the last of several lines for a word count, and says so', () =>
    expect(parseDictionaryText('里\t裏\n里\t里\n', null)).toEqual({
      entries: [{ written: '里', shown: '里', script: null }],
      problems: [{ line: 2, text: '里\t里', kind: 'twice' }],
    }));

  it('takes the scripts that a file names', () => {
    const { entries, problems } = parseDictionaryText(
      '里\t里\n# zh-Hant-TW\n里\t裡\n# zh-Hant-HK\n里\t裏\n# 香港\n麪\t麵\n',
      null,
    );
    expect(entries.map(({ script, shown }) => [script, shown])).toEqual([
      [null, '里'],
      ['zh-Hant-TW', '裡'],
      ['zh-Hant-HK', '裏'],
      ['zh-Hant-HK', '麵'],
    ]);
    expect(problems).toEqual([]);
  });

  it('reads back what it writes, whatever was written', () => {
    const word = fc.string({ minLength: 1, maxLength: 64 }).map((text) => text.replace(/[\t\r\n\ufeff]/gu, ' ').trim());
    const entry = fc
      .record({ written: word, shown: word, script: fc.constantFrom(null, ...SCRIPTS) })
      .filter((made) => isEntry(made) && !made.written.startsWith('#'));
    const byKey = fc.uniqueArray(entry, { selector: ({ written, script }) => `${script}|${written}` });
    fc.assert(
      fc.property(byKey, (entries) => {
        const read = parseDictionaryText(formatDictionaryText(entries), 'zh-Hans');
        expect(read.problems).toEqual([]);
        expect(new Set(read.entries.map((each) => JSON.stringify(each)))).toEqual(
          new Set(entries.map((each) => JSON.stringify(each))),
        );
      }),
    );
  });
});
