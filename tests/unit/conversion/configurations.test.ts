import { describe, expect, it } from 'vitest';
import { configurationFor, tableFiles } from '@/conversion/configurations';

describe('configurationFor', () => {
  it.each([
    ['zh-Hans', 'zh-Hant', {}, 's2t', null],
    ['zh-Hans', 'zh-Hant-TW', {}, 's2tw', null],
    ['zh-Hans', 'zh-Hant-TW', { vocabulary: true }, 's2twp', null],
    ['zh-Hans', 'zh-Hant-HK', {}, 's2hk', null],
    ['zh-Hant', 'zh-Hans', {}, null, 't2s'],
    ['zh-Hant', 'zh-Hans', { region: 'TW', vocabulary: true }, null, 'tw2sp'],
    ['zh-Hant', 'zh-Hant-TW', {}, null, 't2tw'],
    ['zh-Hant', 'zh-Hant-HK', { mechanical: true }, 's2hk', 's2hk'],
    ['mixed', 'zh-Hant-TW', {}, 's2tw', 't2tw'],
    ['mixed', 'zh-Hans', {}, null, 't2s'],
  ] as const)('takes %s to %s with %j', (written, choice, options, fromHans, fromHant) => {
    expect(configurationFor(written, choice, options)).toMatchObject({ lang: choice, fromHans, fromHant });
  });

  it.each([
    ['zh-Hans', 'original'],
    ['zh-Hans', 'zh-Hans'],
    ['zh-Hant', 'zh-Hant'],
    ['none', 'zh-Hant'],
  ] as const)('has nothing to do from %s to %s', (written, choice) => expect(configurationFor(written, choice)).toBeNull());

  it('asks for no table that the conversion does not use', () => {
    const files = (written: 'zh-Hans' | 'zh-Hant', choice: 'zh-Hans' | 'zh-Hant' | 'zh-Hant-TW') => {
      const configuration = configurationFor(written, choice);
      return configuration === null ? [] : tableFiles(configuration);
    };
    expect(files('zh-Hans', 'zh-Hant')).toEqual(['script/simplified-to-traditional.bin', 'script/words.bin']);
    expect(files('zh-Hant', 'zh-Hans')).toEqual(['script/traditional-to-simplified.bin']);
    expect(files('zh-Hant', 'zh-Hant-TW')).toEqual(['script/to-regions.bin']);
  });
});
