import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { createConverterOfPages } from '@/background/converter';
import { configurationFor } from '@/conversion/configurations';
import { createLens } from '@/conversion/lens';
import type { LensSpec } from '@/model/conversion';
import { tableFile } from '../../../tools/dictionaries/table-files';
import { allTables } from '../../support/tables';

/** Making the tables takes seconds on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

const key = (spec: Partial<LensSpec> = {}): string =>
  JSON.stringify({
    written: 'zh-Hans', choice: 'zh-Hant-TW', mechanical: false, taiwanTerms: false, names: true, forms: [], quotes: false, dictionary: [], ...spec,
  }); // biome-ignore format: one glance

const read = vi.fn(async (file: string) => tableFile(file).buffer as ArrayBuffer);
const fresh = () => createConverterOfPages(read);

describe('the background converts', () => {
  it('as the lens does, run by run', async () => {
    const { convert } = fresh();
    const names = JSON.parse(readFileSync(new URL('../../cases/conversion/names.json', import.meta.url), 'utf8'));
    const texts = (names as { text: string }[]).map(({ text }) => [text.slice(0, 3), text.slice(3)]);
    const configuration = configurationFor('zh-Hans', 'zh-Hant-TW');
    const lens = createLens({ tables: allTables(), configuration: configuration as NonNullable<typeof configuration> });
    expect((await convert(key(), [], texts)).stretches).toEqual(texts.map(lens));
    expect((await convert(key({ taiwanTerms: true }), [], [['软', '件']])).stretches).toEqual([['軟', '體']]);
  });

  it('with the names that the page has said, and no other page’s', async () => {
    const { convert } = fresh();
    const bare = [['大家都说钟山是个实在人']];
    const first = await convert(key(), [], [['市长钟山出席会议并讲话']]);
    expect(first.said).toEqual(['钟山']);
    expect((await convert(key(), [], bare)).stretches).toEqual([['大家都說鐘山是個實在人']]);
    expect(await convert(key(), ['钟山'], bare)).toMatchObject({ stretches: [['大家都說鍾山是個實在人']], said: [] });
    expect((await fresh().convert(key(), ['钟山'], bare)).stretches).toEqual([['大家都說鍾山是個實在人']]);
  });

  it('nothing where nothing is to be converted, and reads nothing for it', async () => {
    read.mockClear();
    for (const spec of [{ written: 'none' }, { choice: 'zh-Hans' }, { written: 'zh-Hant', choice: 'zh-Hant' }] as const)
      expect(await fresh().lensFor(key(spec), '这里那里')).toBeNull();
    expect(read).not.toHaveBeenCalled();
  });

  it('a machine’s Traditional as what it was made from, and people’s not', async () => {
    const { lensFor, convert } = fresh();
    const asked = key({ written: 'zh-Hant' });
    const machine = await lensFor(asked, '真抓實干，關于范圍，干部群眾關于此事');
    expect(machine).not.toBe(asked);
    expect((await convert(machine ?? '', [], [['關于范圍']])).stretches).toEqual([['關於範圍']]);
    expect(await lensFor(asked, '真抓實幹，關於範圍')).toBe(asked);
  });

  it('with tables that are read once, and again only where that failed', async () => {
    read.mockClear();
    read.mockRejectedValueOnce(new Error('no disk'));
    const { convert } = fresh();
    await expect(convert(key(), [], [['发']])).rejects.toThrow('no disk');
    const before = read.mock.calls.length;
    await Promise.all([convert(key(), [], [['发']]), convert(key({ choice: 'zh-Hant' }), [], [['发']])]);
    expect(read.mock.calls.length).toBe(before + 1);
  });

  it.each(['', '{}', '[]', key({ choice: 'original' as never }), key({ dictionary: [{ written: '发' }] as never })])(
    'nothing for who does not say how: %j',
    async (wrong) => {
      await expect(fresh().convert(wrong, [], [['发']])).rejects.toThrow();
      await expect(fresh().lensFor(wrong, '')).rejects.toThrow();
    },
  );
});
