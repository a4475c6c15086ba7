/** OpenCC's conversion of one text, in whatever runs it is cut: its result, character by character. */
import { CHAINS, type ConfigurationName } from './configurations';
import { normalise } from './normalise';
import { type Guide, pass, UNGUIDED } from './pass';
import type { Tables } from './tables/tables';
import { createTape, load, runsOf } from './tape';

/** What is decided of a text before the dictionaries see it. */
export type Guiding = (units: Uint16Array, length: number) => Guide;

/**
 * The conversion: as many runs out as in. Fast on texts of a line; nothing of a text stays behind.
 * @throws Error if a group that the configuration needs is not among the tables.
 */
export function createConverter(
  tables: Tables,
  configuration: ConfigurationName,
  guiding?: Guiding,
): (runs: readonly string[]) => string[] {
  const { segmentation, groups } = CHAINS[configuration];
  const chain = groups.map((name) => tables.group(name));
  const cutter = segmentation === null || segmentation === groups[0] ? null : tables.group(segmentation);
  let from = createTape();
  let to = createTape();
  return (runs) => {
    if (load(from, runs)) {
      normalise(from, to);
      [from, to] = [to, from];
    }
    let segments: 'found' | 'kept' = 'found';
    const guide = guiding?.(from.units, from.length) ?? UNGUIDED;
    const run = (table: Parameters<typeof pass>[0], how: 'found' | 'kept' | 'marked-only') => {
      pass(table, from, to, how, guide);
      [from, to] = [to, from];
      segments = 'kept';
    };
    if (cutter !== null) run(cutter, 'marked-only');
    for (const table of chain) run(table, segments);
    return runsOf(from);
  };
}
