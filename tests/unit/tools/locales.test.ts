import { describe, expect, test } from 'vitest';
import keysSource from '@/model/message-key.generated.ts?raw';
import type { ReasonCode } from '@/model/reason';
import reasonSource from '@/model/reason.ts?raw';
import {
  localeModule,
  localeProblems,
  messageKeyModule,
  parseLocale,
  placeholdersOf,
  readLocales,
} from '../../../tools/locales.ts';

const FOLDER = new URL('../../../locales/', import.meta.url);

describe('localeProblems', () => {
  const en = { a: '{n} removed', b: 'Undo' };

  test('says nothing where keys and placeholders are equal', () => {
    expect(localeProblems({ en, zh_CN: { a: '去除 {n} 处', b: '撤销' } })).toEqual([]);
  });

  test.each([
    [{ a: '去除 {n} 处' }, 'zh_CN: b is missing'],
    [{ ...en, c: '多' }, 'zh_CN: c is not in en'],
    [{ ...en, a: '去除' }, 'zh_CN: a has placeholders {}, en has {n}'],
    [{ ...en, b: ' ' }, 'zh_CN: b is empty'],
  ])('names what is wrong: %j', (zh_CN, problem) => {
    expect(localeProblems({ en, zh_CN })).toEqual([problem]);
  });
});

describe('the languages as they stand', () => {
  test('are complete, and their keys are typed', () => {
    expect(messageKeyModule(readLocales(FOLDER).en)).toBe(keysSource);
  });

  test('have a message for every reason', () => {
    const codes = [...reasonSource.matchAll(/^ {2}\| '([a-z-]+)'/gmu)].map((match) => match[1] as ReasonCode);
    expect(codes.length).toBeGreaterThan(40);
    const { en } = readLocales(FOLDER);
    expect(codes.filter((code) => !Object.hasOwn(en, `reason.${code}`))).toEqual([]);
  });

  test('keep a manifest description that the stores take (132 characters)', () => {
    for (const messages of Object.values(readLocales(FOLDER))) {
      expect(String(messages['manifest.description']).length).toBeLessThanOrEqual(132);
    }
  });
});

describe('parseLocale', () => {
  test('takes texts and forms', () => {
    expect(parseLocale("a: x\nb:\n  one: '{n} site'\n  other: '{n} sites'\n", 'en')).toEqual({
      a: 'x',
      b: { one: '{n} site', other: '{n} sites' },
    });
  });

  test.each(['a: 1', 'a:\n  one: x', '- a', 'a: [x]'])('refuses %j', (text) => {
    expect(() => parseLocale(text, 'en')).toThrow();
  });
});

test('placeholdersOf gives each name once, sorted', () => {
  expect(placeholdersOf('{n} of {m}, {n}')).toEqual(['m', 'n']);
});

test('localeModule takes the asked keys only', () => {
  const module = localeModule('rv.a: x\nopt.b: y\n', '/locales/en.yml?keys=rv.');
  expect(module).toContain('rv.a');
  expect(module).not.toContain('opt.b');
});
