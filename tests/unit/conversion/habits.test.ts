import { describe, expect, it, vi } from 'vitest';
import { configurationFor } from '@/conversion/configurations';
import { createLens, type LensOptions } from '@/conversion/lens';
import type { ScriptChoice } from '@/model/script';
import { allTables } from '../../support/tables';

/** Making the tables takes seconds on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

function shown(choice: ScriptChoice, text: string, options: Partial<LensOptions>): string {
  const configuration = configurationFor(choice === 'zh-Hans' ? 'zh-Hant' : 'zh-Hans', choice);
  if (configuration === null) throw new Error('nothing to convert');
  return createLens({ tables: allTables(), configuration, ...options })([text]).join('');
}

describe('forms that the reader chose', () => {
  it.each([
    ['zh-Hant-TW', '台湾这里的群众', ['台'], '台灣這裡的群眾'],
    ['zh-Hant-TW', '台湾这里的群众', ['裏', '羣'], '臺灣這裏的羣衆'],
    ['zh-Hant-HK', '台湾线路，台州床铺', ['臺', '綫', '群'], '臺灣綫路，台州床鋪'],
    ['zh-Hant', '山峰上的卫士为谁开启', ['群'], '山峰上的衛士為誰開啟'],
  ] as const)('in %s: %s', (choice, text, forms, right) =>
    expect(shown(choice, text, { habits: { forms, quotes: false } })).toBe(right),
  );

  it('leave the reader’s own words', () => {
    const dictionary = [{ written: '台湾', shown: '臺灣', script: null }];
    const habits = { forms: ['台'], quotes: false } as const;
    expect(shown('zh-Hant-TW', '台湾的台阶', { habits, dictionary })).toBe('臺灣的台階');
  });

  it('say nothing of Simplified', () =>
    expect(shown('zh-Hans', '這裡的線路', { habits: { forms: ['綫', '裏'], quotes: false } })).toBe('这里的线路'));
});

describe('quotation marks', () => {
  const habits = { forms: [], quotes: true } as const;
  it.each([
    ['zh-Hant', '他说：“听‘老’人的话。”', '他說：「聽『老』人的話。」'],
    ['zh-Hant', '这是“OK”的意思', '這是「OK」的意思'],
    ['zh-Hant', '国歌 The song “March On” is sung', '國歌 The song “March On” is sung'],
    ['zh-Hant', '“it’s”是缩写，‘这’不是', '「it’s」是縮寫，『這』不是'],
    ['zh-Hant', '没有完的“话', '沒有完的“話'],
    ['zh-Hans', '他說：「聽『老』人的話。」', '他说：“听‘老’人的话。”'],
  ] as const)('go with the script, to %s: %s', (choice, text, right) => expect(shown(choice, text, { habits })).toBe(right));

  it('stay where the reader did not ask', () => expect(shown('zh-Hant', '“这”', {})).toBe('“這”'));
});
