/** The tables that have arrived, by group. */
import { FILES, type GroupName } from '../configurations';
import { openTables as open } from './file';
import type { Table } from './table';

export interface Tables {
  /** @throws Error if the group's file has not been opened: the caller did not ask for what tableFiles names. */
  group(name: GroupName): Table;
}

/** Opens packaged files, by name. Views of the given bytes: costs microseconds, copies nothing. */
export function openTables(files: ReadonlyMap<string, ArrayBuffer>): Tables {
  const groups = new Map<GroupName, Table>();
  for (const [name, bytes] of files) {
    const tables = open(bytes);
    (FILES[name] ?? []).forEach((group, index) => {
      const table = tables[index];
      if (table !== undefined) groups.set(group, table);
    });
  }
  return {
    group(name) {
      const table = groups.get(name);
      if (table === undefined) throw new Error(`conversion: the tables of ${name} have not been opened`);
      return table;
    },
  };
}
