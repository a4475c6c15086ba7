/** The tables that have arrived, by name. */
import { FILES, type GroupName, type LexiconName, type TableName } from '../configurations';
import { openTables as open } from './file';
import { type Table, tableOf } from './table';

export interface Tables {
  /** @throws Error if the table's file has not been opened: the caller did not ask for what tableFiles names. */
  group(name: GroupName | 'corrections'): Table;
  /** A lexicon, with the symbols of 'st', which it shares. @throws Error as `group` does. */
  lexicon(name: LexiconName): Table;
  has(name: TableName): boolean;
}

/** Opens packaged files, by name. Views of the given bytes: costs microseconds, copies nothing. */
export function openTables(files: ReadonlyMap<string, ArrayBuffer>): Tables {
  const tables = new Map<TableName, Table>();
  for (const [name, bytes] of files) {
    const opened = open(bytes);
    (FILES[name] ?? []).forEach((table, index) => {
      const found = opened[index];
      if (found !== undefined) tables.set(table, found);
    });
  }
  const get = (name: TableName): Table => {
    const table = tables.get(name);
    if (table === undefined) throw new Error(`conversion: the table ${name} has not been opened`);
    return table;
  };
  return {
    group: get,
    lexicon: (name) => tableOf({ ...get(name), pages: get('st').pages, symbols: get('st').symbols }),
    has: (name) => tables.has(name),
  };
}
