import { type ConfigurationName, FILES } from '../../src/conversion/configurations';
import { openTables, type Tables } from '../../src/conversion/tables/tables';
import { tableFile } from '../../tools/dictionaries/table-files';

let tables: Tables | null = null;

/** All tables of the package, made once for a run of tests. */
export function allTables(): Tables {
  tables ??= openTables(new Map(Object.keys(FILES).map((name) => [name, tableFile(name).buffer])));
  return tables;
}

/** opencc-js's codes of OpenCC's configurations: from, to. */
export const OPENCC_JS: Readonly<Record<ConfigurationName, readonly [string, string]>> = {
  s2t: ['cn', 't'],
  s2tw: ['cn', 'tw'],
  s2twp: ['cn', 'twp'],
  s2hk: ['cn', 'hk'],
  s2hkp: ['cn', 'hkp'],
  t2s: ['t', 'cn'],
  tw2s: ['tw', 'cn'],
  tw2sp: ['twp', 'cn'],
  hk2s: ['hk', 'cn'],
  hk2sp: ['hkp', 'cn'],
  t2tw: ['t', 'tw'],
  t2hk: ['t', 'hk'],
  tw2t: ['tw', 't'],
  hk2t: ['hk', 't'],
};
