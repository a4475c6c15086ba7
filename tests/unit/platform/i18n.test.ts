import { describe, expect, it } from 'vitest';
import { catalogueFor, catalogueOfBrowser } from '@/platform/i18n';
import { preferredScript } from '@/settings/preferred-script';

describe('the catalogue for a reader', () => {
  it.each([
    [['zh-HK'], 'zh_HK'],
    [['zh-MO', 'en'], 'zh_HK'],
    [['zh-Hant-HK'], 'zh_HK'],
    [['yue'], 'zh_HK'],
    [['zh-TW'], 'zh_TW'],
    [['zh-Hant'], 'zh_TW'],
    [['zh-CN'], 'zh_CN'],
    [['zh-SG'], 'zh_CN'],
    [['zh-Hans-HK'], 'zh_CN'],
    [['zh'], 'zh_CN'],
    [['ja', 'zh-TW', 'en'], 'zh_TW'],
    [['fr', 'en-GB', 'zh'], 'en'],
    [['de'], 'en'],
    [[], 'en'],
  ] as const)('%j is %s', (languages, name) => expect(catalogueFor(languages)).toBe(name));

  it('is Hong Kong’s where a browser, which only comes in Taiwan’s, prefers Hong Kong’s pages', () => {
    expect(catalogueOfBrowser('zh-TW', ['zh-HK', 'zh-TW', 'en'])).toBe('zh_HK');
    expect(catalogueOfBrowser('zh-TW', ['zh-TW', 'zh-HK'])).toBe('zh_TW');
    expect(catalogueOfBrowser('en-US', ['en-US', 'zh-HK'])).toBe('en');
    expect(catalogueOfBrowser('zh-CN', ['zh-HK'])).toBe('zh_CN');
  });
});

it.each([
  ['zh-HK', 'zh-Hant-HK'],
  ['zh-MO', 'zh-Hant-HK'],
  ['zh-TW', 'zh-Hant-TW'],
  ['zh-CN', 'zh-Hans'],
  ['zh-SG', 'zh-Hans'],
  ['zh', 'zh-Hans'],
  ['en-GB', 'original'],
  ['ja', 'original'],
])('a browser in %s is offered %s', (language, script) => expect(preferredScript(language)).toBe(script));
