/** The files of tables that go into the package, made from OpenCC's dictionaries. */
import { FILES } from '../../src/conversion/configurations';
import { compile } from '../../src/conversion/tables/compile';
import { formatTables } from '../../src/conversion/tables/file';
import { GROUPS } from './opencc-groups';

/** The bytes of one packaged file. @throws Error if no file has this name. */
export function tableFile(name: string): Uint8Array<ArrayBuffer> {
  const groups = FILES[name];
  if (groups === undefined) throw new Error(`conversion: no file of tables is called ${name}`);
  return formatTables(groups.map((group) => compile(GROUPS[group])));
}
