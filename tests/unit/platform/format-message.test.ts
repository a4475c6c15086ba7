import { describe, expect, test } from 'vitest';
import { type Catalogue, formatMessage } from '@/platform/format-message';
import en from '../../../locales/en.yml';
import zhHK from '../../../locales/zh_HK.yml';

describe('formatMessage', () => {
  test('fills placeholders in', () => {
    expect(formatMessage(en, 'verdict.cleaned.sub', { n: 9, m: 41 })).toBe('9 removed, 41 repaired');
    expect(formatMessage(zhHK, 'verdict.cleaned.sub', { n: 9, m: 41 })).toBe('移除 9 處，修正 41 處');
  });

  test('takes the form for one', () => {
    expect(formatMessage(en, 'backup.done.1', { n: 1 })).toBe('1 site loaded.');
    expect(formatMessage(en, 'backup.done.1', { n: 2 })).toBe('2 sites loaded.');
  });

  test('leaves what was filled in alone, braces and dollars too', () => {
    expect(formatMessage(en, 'clone.go', { host: '{n}$&' })).toBe('Go to {n}$&');
  });

  test('throws for a message that is not there', () => {
    expect(() => formatMessage({} as Catalogue, 'undo')).toThrow(RangeError);
  });
});
