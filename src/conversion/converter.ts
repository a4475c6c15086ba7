/** OpenCC's conversion of one text, in whatever runs it is cut: its result, character by character. */
import { CHAINS, type ConfigurationName } from './configurations';
import { decisiveOf } from './decisive';
import { normalise } from './normalise';
import { type Guide, type Link, pass, type Segments, UNGUIDED } from './pass';
import type { Table } from './tables/table';
import type { Tables } from './tables/tables';
import { createTape, load, runsOf, type Tape } from './tape';

/** What is decided of a text before the dictionaries see it. */
export type Guiding = (units: Uint16Array, length: number) => Guide;

/**
 * The conversion: as many runs out as in. Fast on texts of a line; nothing of a text stays behind.
 * `finish` has the last word on the converted text; it exchanges code units one for one.
 * @throws Error if a group that the configuration needs is not among the tables.
 */
export function createConverter(
  tables: Tables,
  configuration: ConfigurationName,
  guiding?: Guiding,
  finish?: ((tape: Tape) => void) | null,
): (runs: readonly string[]) => string[] {
  const { segmentation, groups } = CHAINS[configuration];
  const chain = linked(groups.map((name) => tables.group(name)));
  const cutter = segmentation === null || segmentation === groups[0] ? null : tables.group(segmentation);
  let from = createTape();
  let to = createTape();
  return (runs) => {
    if (load(from, runs)) {
      normalise(from, to);
      [from, to] = [to, from];
    }
    let segments: Segments = 'found';
    const guide = guiding?.(from.units, from.length) ?? UNGUIDED;
    const run = (link: Link, how: Segments) => {
      pass(link, from, to, how, guide);
      [from, to] = [to, from];
      segments = 'kept';
    };
    if (cutter !== null) run({ table: cutter, decisive: null }, 'marked-only');
    for (const link of chain) run(link, segments);
    finish?.(from);
    return runsOf(from);
  };
}

function linked(tables: readonly Table[]): readonly Link[] {
  return tables.map((table, index) => ({ table, decisive: decisiveOf(table, tables.slice(index + 1)) }));
}
