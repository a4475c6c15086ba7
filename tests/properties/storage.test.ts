import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_POLICY } from '@/model/settings';
import { entriesOf, parseDictionary } from '@/settings/dictionary';
import { placeKey, placesOf } from '@/settings/hosts';
import { type Everything, sweep } from '@/settings/migrate';
import { policyFor } from '@/settings/policy';
import { parseRecord, type SiteRecord } from '@/settings/record';
import { resolveAll, type Sources } from '@/settings/resolve';
import { parseTransfer } from '@/settings/transfer';

const SITE = 'www.gd.gov.cn';
const NOW = 1_800_000_000_000;

/** What a reader has set: something at every place and of every sort. */
const WHOLE = {
  version: 1,
  everywhere: {
    values: {
      script: ['zh-Hant-TW', NOW - 5],
      unsure: ['leave', NOW - 6],
      language: ['zh_HK', NOW - 7],
      readerSize: [24, NOW - 8],
    },
    words: { 'spam/score 甲': ['keep', NOW - 9] },
    rules: { '.ad': [true, NOW - 10] },
  },
  'domain:gd.gov.cn': {
    values: { clutter: [false, NOW - 11], repair: [null, NOW - 12] },
    words: { 'clutter/qr-box 乙': ['keep', NOW - 13] },
    rules: {},
  },
  [`site:${SITE}`]: {
    values: { enabled: [true, NOW - 14], spam: [false, NOW - 15], reader: [true, NOW - 16] },
    words: { 'spam/score 丙': ['condemn', NOW - 17], 'spam/score 丁': [null, NOW - 18] },
    rules: { '#float': [true, NOW - 19], '.b > p': [true, NOW - 20] },
  },
  dictionary: { '|于伟国': ['于偉國', NOW - 21], 'zh-Hant|后': ['后', NOW - 22], 'zh-Hans|乾': ['乾', NOW - 23] },
} as const;

/** Where a value stands: keys from the root on. */
type Path = readonly string[];

const at = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((held, key) => (typeof held === 'object' && held !== null ? Reflect.get(held, key) : undefined), value);

/** Every place in a value, the inner ones too. */
function pathsOf(value: unknown, path: Path = []): Path[] {
  if (typeof value !== 'object' || value === null) return [path];
  return [path, ...Object.entries(value).flatMap(([key, held]) => pathsOf(held, [...path, key]))];
}

/** The places that each hold one thing that a reader set: a stamped value. */
const SET = pathsOf(WHOLE).filter((path) => Array.isArray(at(WHOLE, path)));
const PATHS = pathsOf(WHOLE).filter((path) => path.length > 0 && path[0] !== 'version');

const garbage = fc.oneof(
  fc.anything(),
  fc.constantFrom(
    null,
    undefined,
    '',
    0,
    -1,
    Number.NaN,
    Number.POSITIVE_INFINITY,
    'true',
    [],
    {},
    [[]],
    [null],
    ['zh-Hant'],
    [1, 2, 3],
    ['keep', '9'],
  ),
  fc.string({ unit: 'binary' }),
);

const harms = fc.array(fc.tuple(fc.constantFrom(...PATHS), garbage), { minLength: 1, maxLength: 6 });

/** The settings with garbage at some places. What stood inside of those is gone. */
function harmed(changes: readonly (readonly [Path, unknown])[]): Everything {
  const whole = structuredClone(WHOLE) as unknown as Record<string, unknown>;
  for (const [path, value] of changes) {
    const holder = at(whole, path.slice(0, -1));
    if (typeof holder === 'object' && holder !== null) Reflect.set(holder, path.at(-1) ?? '', value);
  }
  return whole;
}

/** Settings as a page resolves them from what is stored. */
function sources(stored: Everything): Sources {
  const record = (key: string): SiteRecord => parseRecord(stored[key], key).record;
  return {
    managed: {},
    everywhere: record('everywhere'),
    places: new Map(placesOf(SITE).map((place) => [placeKey(place), record(placeKey(place))])),
  };
}

const policy = (stored: Everything) =>
  policyFor(SITE, sources(stored), entriesOf(parseDictionary(stored['dictionary']).dictionary));

/** What is stored after the sweep that each start begins with. */
function swept(stored: Everything): Everything {
  const { changes } = sweep(stored, NOW);
  return Object.fromEntries(Object.entries({ ...stored, ...changes }).filter(([, value]) => value !== undefined));
}

describe('stored settings with garbage at some places', () => {
  it('keep every value that was not touched, before the sweep and after', () => {
    fc.assert(
      fc.property(harms, (changes) => {
        const stored = harmed(changes);
        const whole = SET.filter(
          (path) =>
            Object.is(at(stored, [...path, '0']), at(WHOLE, [...path, '0'])) &&
            at(stored, [...path, '1']) === at(WHOLE, [...path, '1']) &&
            at(stored, [...path, 'length']) === 2,
        );
        for (const [state, held] of [
          ['as stored', stored],
          ['swept', swept(stored)],
        ] as const) {
          for (const path of whole) {
            const [key = '', ...rest] = path;
            const read = key === 'dictionary' ? parseDictionary(held[key]).dictionary : parseRecord(held[key], key).record;
            expect(at(read, rest), `${state}: ${path.join('/')}`).toEqual(at(WHOLE, path));
          }
        }
      }),
      { numRuns: 2_000 },
    );
  });

  it('always come to a policy whose every value is one that the setting takes', () => {
    fc.assert(
      fc.property(harms, (changes) => {
        const made = policy(harmed(changes));
        for (const [name, value] of Object.entries(DEFAULT_POLICY)) {
          const of = made[name as keyof typeof made];
          expect(typeof of, name).toBe(typeof value);
        }
        expect(resolveAll(SITE, sources(harmed(changes))).settings.script.value).toMatch(/^(?:original|zh-Han[st](?:-\w\w)?)$/u);
      }),
      { numRuns: 1_000 },
    );
  });

  it('are whole after one sweep: a second one finds nothing', () => {
    fc.assert(
      fc.property(harms, (changes) => {
        expect(sweep(swept(harmed(changes)), NOW)).toEqual({ changes: {}, broken: [] });
      }),
      { numRuns: 1_000 },
    );
  });

  it('come out of a damaged file as a list of what is wrong, never as an error', () => {
    const file = JSON.stringify({ qingwen: 1, settings: WHOLE });
    fc.assert(
      fc.property(fc.nat(file.length), fc.nat(20), fc.string(), (from, length, text) => {
        expect(typeof parseTransfer(file.slice(0, from) + text + file.slice(from + length), NOW).kind).toBe('string');
      }),
      { numRuns: 1_000 },
    );
  });

  it('would be seen to lose a value (negative control)', () => {
    expect(SET.length).toBeGreaterThan(12);
    expect(
      at(parseRecord(harmed([[['everywhere', 'values', 'script'], 5]])['everywhere'], 'everywhere').record, ['values', 'script']),
    ).toBe(undefined);
  });
});
