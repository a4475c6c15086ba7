import { readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { configurationFor } from '@/conversion/configurations';
import { createLens } from '@/conversion/lens';
import { oracle } from '../../support/opencc';
import { allTables } from '../../support/tables';

/** The oracle takes seconds to build on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

const entries = readFileSync(new URL('../../../src/conversion/facts/corrections.txt', import.meta.url), 'utf8')
  .split('\n')
  .filter((line) => line !== '' && !line.startsWith('#'))
  .map((line) => line.split(' ') as [written: string, right: string]);

describe('corrections of OpenCC’s phrases', () => {
  it('are there', () => expect(entries.length).toBeGreaterThan(20));

  // Fails once upstream has it right: then take the line out of corrections.txt.
  it.each(entries)('%s is still wrong upstream', (written, right) => expect(oracle('s2t')(written)).not.toBe(right));

  it.each(entries)('%s becomes %s', (written, right) => {
    const configuration = configurationFor('zh-Hans', 'zh-Hant');
    if (configuration === null) throw new Error('nothing to convert');
    expect(createLens({ tables: allTables(), configuration })([written])).toEqual([right]);
    expect(createLens({ tables: allTables(), configuration, corrections: false })([written])).not.toEqual([right]);
  });
});
