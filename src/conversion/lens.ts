/**
 * The lens through which a page is shown in the reader's script. How it is wired:
 *
 *     visit/       configurationFor(written, choice, options)  → Configuration, or null: nothing to do, load nothing
 *                  tableFiles(configuration)                   → names of packaged files, asked for by message
 *     background/  fetch(browser.runtime.getURL(name)).arrayBuffer(), answered as it is: Firefox passes an ArrayBuffer,
 *                  Chromium does with `"message_serialization": "structured_clone"` in the manifest (from 148 on).
 *                  Nothing is parsed or built in the page, and no file is web-accessible, so no page can probe for it.
 *     visit/       openTables(new Map([[name, bytes] …]))      → Tables, microseconds
 *                  createLens({ tables, configuration, … })    → Lens: the runs of a line in, as many runs out
 *
 * A line goes in whole (all runs of what is read as one), because a phrase may straddle a <b> and OpenCC's result
 * depends on where its segments begin.
 */
import { countScripts } from '@/text/script';
import type { Configuration } from './configurations';
import { createConverter, type Forcing } from './converter';
import type { Tables } from './tables/tables';

/** What a line's runs look like through a conversion: as many strings out as in. */
export type Lens = (runs: readonly string[]) => readonly string[];

export interface LensOptions {
  readonly tables: Tables;
  readonly configuration: Configuration;
}

/** The lens of a page. Pure: the same runs always give the same runs. */
export function createLens({ tables, configuration }: LensOptions): Lens {
  const forcing: Forcing | undefined = undefined;
  const { fromHans, fromHant, undecided } = configuration;
  const hans = fromHans === null ? null : createConverter(tables, fromHans, forcing);
  const hant = fromHant === null ? null : fromHant === fromHans ? hans : createConverter(tables, fromHant, forcing);
  return (runs) => {
    const script = scriptOfLine(runs, undecided);
    const convert = script === 'Hans' ? hans : script === 'Hant' ? hant : null;
    return convert === null ? runs : convert(runs);
  };
}

/** A line is in the script whose own characters it has more of: a quotation in the other script stays as it is. */
function scriptOfLine(runs: readonly string[], undecided: 'Hans' | 'Hant' | null): 'Hans' | 'Hant' | null {
  const { simplified, traditional } = countScripts(runs.length === 1 ? (runs[0] ?? '') : runs.join(''));
  if (simplified === traditional) return undecided;
  return simplified > traditional ? 'Hans' : 'Hant';
}
