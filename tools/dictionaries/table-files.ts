/** The files of tables that go into the package, made from OpenCC's dictionaries and from the lists in src/conversion/facts. */
import { readFileSync } from 'node:fs';
import { FILES, type GroupName, type LexiconName, type TableName } from '../../src/conversion/configurations';
import { compile, compileLexicon } from '../../src/conversion/tables/compile';
import { formatTables } from '../../src/conversion/tables/file';
import type { Table } from '../../src/conversion/tables/table';
import { FOLLOWS_NAMES, IS_VERB, SHUNS_NAMES } from '../../src/conversion/words/lattice';
import { entriesOf } from '../lists';
import { GROUPS } from './opencc-groups';

const LISTS: Readonly<Record<LexiconName | 'corrections', string>> = {
  words: 'words',
  surnames: 'surnames',
  givenFirst: 'given-first',
  givenLast: 'given-last',
  givenSingle: 'given-single',
  givenPairs: 'given-pairs',
  before: 'before-names',
  after: 'after-names',
  titles: 'titles',
  corrections: 'corrections',
};

/** Groups that are given what 'st' has made, and whose phrases keep their length (conversion/decisive.ts). */
const AFTER_ST: ReadonlySet<TableName> = new Set(['tw', 'hk']);

let symbols: Table | null = null;

/** The bytes of one packaged file. @throws Error if no file has this name. */
export function tableFile(name: string): Uint8Array<ArrayBuffer> {
  const tables = FILES[name];
  if (tables === undefined) throw new Error(`conversion: no file of tables is called ${name}`);
  return formatTables(tables.map(tableOf));
}

function tableOf(name: TableName): Table {
  if (isGroup(name)) return compile(GROUPS[name], AFTER_ST.has(name) ? GROUPS.st : undefined);
  const entries = entriesOf(readFileSync(new URL(`../../src/conversion/facts/${LISTS[name]}.txt`, import.meta.url), 'utf8'));
  if (name === 'corrections') return compile({ phrases: [entries.join('|')], characters: [charactersOf(entries)] });
  symbols ??= compile(GROUPS.st);
  return compileLexicon(new Map(entries.map(classOf)), symbols);
}

function isGroup(name: TableName): name is GroupName {
  return Object.hasOwn(GROUPS, name);
}

/** OpenCC's characters, those alone that the entries hold: the rest is in 'st'. */
function charactersOf(entries: readonly string[]): string {
  const characters = GROUPS.st.characters.flatMap((dictionary) => dictionary.split('|'));
  return characters
    .filter((entry) => entries.some((other) => other.split(' ')[0]?.includes(entry.split(' ')[0] ?? '')))
    .join('|');
}

const BESIDE: Readonly<Record<string, number>> = { '+': FOLLOWS_NAMES, '-': SHUNS_NAMES, '=': IS_VERB };

/** A list's line: a word, its class where it has one, + or - where it stands after names more often, or less, = for other verbs. */
function classOf(line: string): readonly [string, number] {
  const [word = '', kind = '1', beside = ''] = line.split(' ');
  return [word, Number(kind) + (BESIDE[beside] ?? 0)];
}
