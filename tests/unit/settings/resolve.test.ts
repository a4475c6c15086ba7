import { describe, expect, it } from 'vitest';
import { EMPTY_RECORD, type SiteRecord } from '@/settings/record';
import { resolve, resolveAll, type Sources } from '@/settings/resolve';
import type { Values } from '@/settings/schema';

const record = (values: Values): SiteRecord => ({
  ...EMPTY_RECORD,
  values: Object.fromEntries(Object.entries(values).map(([name, value]) => [name, [value, 1]])),
});

const sources = (parts: { managed?: Values; everywhere?: Values; places?: Record<string, Values> }): Sources => ({
  managed: parts.managed ?? {},
  everywhere: record(parts.everywhere ?? {}),
  places: new Map(Object.entries(parts.places ?? {}).map(([key, values]) => [key, record(values)])),
});

describe('resolve', () => {
  it('gives the default where nothing is set', () =>
    expect(resolve('enabled', 'www.gd.gov.cn', sources({}))).toEqual({
      value: true,
      level: 'all',
      from: null,
      values: { all: true },
      locked: false,
    }));

  it('lets a child win over its parent: on where the parent is off', () => {
    const given = sources({
      places: {
        'domain:gov.cn': { enabled: false },
        'domain:gd.gov.cn': { enabled: false },
        'site:jtt.gd.gov.cn': { enabled: true },
      },
    });
    expect(resolve('enabled', 'jtt.gd.gov.cn', given)).toMatchObject({
      value: true,
      level: 'site',
      from: 'jtt.gd.gov.cn',
      values: { parent: false },
    });
    expect(resolve('enabled', 'www.gd.gov.cn', given)).toMatchObject({ value: false, level: 'parent', from: 'gd.gov.cn' });
    expect(resolve('enabled', 'www.sz.gov.cn', given)).toMatchObject({ value: false, level: 'parent', from: 'gov.cn' });
  });

  it('keeps a site’s own value from the sites below it', () =>
    expect(resolve('script', 'a.gd.gov.cn', sources({ places: { 'site:gd.gov.cn': { script: 'zh-Hans' } } }))).toMatchObject({
      value: 'original',
      level: 'all',
    }));

  it('matches at label boundaries: home is not homeip.net', () =>
    expect(resolve('enabled', 'homeip.net', sources({ places: { 'domain:home': { enabled: false } } })).value).toBe(true));

  it('puts an organisation above all, and shows what would be without it', () =>
    expect(
      resolve('repair', 'www.gov.cn', sources({ managed: { repair: false }, places: { 'site:www.gov.cn': { repair: true } } })),
    ).toEqual({ value: false, level: 'managed', from: null, values: { site: true, all: true }, locked: true }));

  it('knows settings that no site can have', () =>
    expect(resolve('click', 'www.gov.cn', sources({ places: { 'site:www.gov.cn': { click: 'script' } } })).value).toBe('panel'));

  it('resolves a page without a site', () => expect(resolveAll(null, sources({})).settings.script.value).toBe('original'));
});
