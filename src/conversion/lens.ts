/**
 * The lens through which a page is shown in the reader's script. How it is wired (background/converter.ts):
 *
 *     configurationFor(written, choice, options)  → Configuration, or null: nothing to do, read nothing
 *     tableFiles(configuration)                   → names of packaged files
 *     openTables(new Map([[name, bytes] …]))      → Tables, microseconds
 *     createLens({ tables, configuration, … })    → the runs of a line in, as many runs out
 *
 * A line goes in whole (all runs of what is read as one), because a phrase may straddle a <b> and OpenCC's result
 * depends on where its segments begin.
 */
import type { DictionaryEntry } from '@/model/settings';
import { type Configuration, type ConfigurationName, isSetRight } from './configurations';
import { createConverter } from './converter';
import { createGuide, traditionalGuide } from './guide';
import { createHabits, type Habits } from './habits';
import { scriptOfLine } from './line-script';
import { SaidNames } from './names/said';
import type { Tables } from './tables/tables';

export interface LensOptions {
  readonly tables: Tables;
  readonly configuration: Configuration;
  /** People's names keep their characters; false gives OpenCC's own result for them. */
  readonly names?: boolean;
  /** Word seams are set right; false gives OpenCC's own result for them. */
  readonly corrections?: boolean;
  /** Forms and marks that the reader is used to; none gives OpenCC's own. */
  readonly habits?: Habits;
  /** The reader's own words, longest first; they win over everything. */
  readonly dictionary?: readonly DictionaryEntry[];
  /** Names that the page has said plainly: they are known wherever they stand, and what a line says is added. */
  readonly said?: SaidNames;
}

const NO_HABITS: Habits = { forms: [], quotes: false };

/** Converts the runs of a line. Names that a line has said plainly are known in the lines after it. */
export function createLens({
  tables,
  configuration,
  names = true,
  corrections = true,
  habits = NO_HABITS,
  dictionary = [],
  said = new SaidNames(),
}: LensOptions): (runs: readonly string[]) => readonly string[] {
  const { lang, fromHans, fromHant, undecided } = configuration;
  const own = dictionary.filter(({ script }) => script === null || script === lang);
  const create = (name: ConfigurationName | null) => {
    if (name === null) return null;
    const guiding = name.startsWith('s2')
      ? createGuide({ tables, names, corrections, dictionary: own, said })
      : traditionalGuide(own, names && lang === 'zh-Hans');
    return createConverter(tables, name, guiding ?? undefined, createHabits(habits, lang !== 'zh-Hans'));
  };
  const hans = create(fromHans);
  const simplify = isSetRight(configuration) ? createConverter(tables, 't2s') : null;
  // Words and names are known by their Simplified form alone: 關系 is no phrase of OpenCC's, 于偉康 no name.
  const hant = simplify === null ? create(fromHant) : (runs: readonly string[]) => hans?.(simplify(runs)) ?? runs;
  return (runs) => {
    const script = scriptOfLine(runs) ?? undecided; // a quotation in the other script stays as it is
    const convert = script === 'Hans' ? hans : script === 'Hant' ? hant : null;
    return convert === null ? runs : convert(runs);
  };
}
