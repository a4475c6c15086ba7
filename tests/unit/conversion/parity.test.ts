import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it, vi } from 'vitest';
import { CHAINS, type ConfigurationName } from '@/conversion/configurations';
import { createConverter } from '@/conversion/converter';
import { oracle } from '../../support/opencc';
import { allTables } from '../../support/tables';

const NAMES = Object.keys(CHAINS) as ConfigurationName[];
/** The oracle takes seconds to build on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

const SHARED = new URL('../../../../shared/', import.meta.url);
const here = existsSync(new URL('opencc/testcases.json', SHARED));
const read = (path: string) => readFileSync(new URL(path, SHARED), 'utf8');

function ours(configuration: ConfigurationName): (text: string) => string {
  const convert = createConverter(allTables(), configuration);
  return (text) => convert([text]).join('');
}

/** Where two texts first differ, with a little around it; '' where they don't. A whole book is no message. */
function difference(ours: string, theirs: string): string {
  if (ours === theirs) return '';
  let at = 0;
  while (ours[at] === theirs[at]) at += 1;
  return `${ours.slice(Math.max(0, at - 8), at + 8)} ≠ ${theirs.slice(Math.max(0, at - 8), at + 8)}`;
}

describe('the converter equals opencc-js', () => {
  it.each([
    '我干什么不干你事。太后的头发很干燥。',
    '里程碑一出城里程碑',
    '字节跳动的软件、鼠标和默认值',
    '⿰头发发⿱⿰头发发⿳头发⿰',
    '\ud840头\udc00发\ud840',
    '㑶𱊜𣲘溪更豈',
    '',
  ])('%s', (text) => {
    for (const name of NAMES) expect(ours(name)(text)).toBe(oracle(name)(text));
  });

  it('would notice a difference', () => {
    expect(difference(ours('s2t')('头发'), ours('s2tw')('里面'))).not.toBe('');
  });
});

describe.skipIf(!here)('the converter on OpenCC’s own data', () => {
  interface Case {
    readonly id: string;
    readonly input: string;
    readonly expected: Readonly<Record<string, string>>;
  }
  // opencc-js leaves OpenCC's table of characters that fonts lack out on purpose, and these differ by it.
  const FAILS_IN_OPENCC_JS = 3;

  it('gives what its test cases say, where opencc-js does', () => {
    const { cases } = JSON.parse(read('opencc/testcases.json')) as { cases: readonly Case[] };
    let wrong = 0;
    let seen = 0;
    for (const { input, expected } of cases) {
      for (const name of NAMES.filter((known) => known in expected)) {
        seen += 1;
        const result = ours(name)(input);
        expect(result).toBe(oracle(name)(input));
        if (result !== expected[name]) wrong += 1;
      }
    }
    expect(seen).toBeGreaterThan(500);
    expect(wrong).toBe(FAILS_IN_OPENCC_JS);
  });

  it.each(['s2t', 's2tw', 's2twp', 's2hk', 's2hkp'] as const)('gives its golden file of %s', (name) => {
    expect(difference(ours(name)(read('opencc/us_constitution_zhs.txt')), read(`opencc/us_constitution_zhs.${name}.txt`))).toBe(
      '',
    );
  });

  it('converts a whole book as opencc-js does, both ways', () => {
    const book = read('opencc/zuozhuan.txt');
    for (const name of ['s2t', 's2twp', 't2s', 'tw2sp'] as const)
      expect(difference(ours(name)(book), oracle(name)(book))).toBe('');
  });
});

describe.skipIf(!here)('the converter on articles', () => {
  it('gives what opencc-js gives, for Simplified and for Traditional input, in all configurations', () => {
    const bodies = read('corpus/pages.jsonl')
      .split('\n')
      .filter((line) => line !== '')
      .map((line) => JSON.stringify(JSON.parse(line)));
    expect(bodies.length).toBeGreaterThan(20);
    const traditional = oracle('s2tw');
    for (const body of bodies) {
      for (const text of [body, traditional(body)]) {
        for (const name of NAMES) expect(difference(ours(name)(text), oracle(name)(text))).toBe('');
      }
    }
  });
});
