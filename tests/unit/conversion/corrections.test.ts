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

describe('word seams', () => {
  const { seams, lookAlikes } = JSON.parse(
    readFileSync(new URL('../../cases/conversion/seams.json', import.meta.url), 'utf8'),
  ) as Readonly<Record<'seams' | 'lookAlikes', readonly (readonly [written: string, shown: string])[]>>;
  const configuration = configurationFor('zh-Hans', 'zh-Hant');
  const shown = (text: string) =>
    configuration === null ? '' : createLens({ tables: allTables(), configuration })([text]).join('');

  it.each(seams)('%s is set right', (written, right) => expect(shown(written)).toBe(right));

  // Fails once upstream has it right: then the case goes, and what in cues.ts or corrections.txt is there for it alone.
  it.each(seams)('%s is still wrong upstream', (written, right) => expect(oracle('s2t')(written)).not.toBe(right));

  it.each(lookAlikes)('%s is right as upstream has it', (written, right) => {
    expect(shown(written)).toBe(right);
    expect(oracle('s2t')(written)).toBe(right);
  });
});
