import { configurationFor, tableFiles } from '@/conversion/configurations';
import { createLens } from '@/conversion/lens';
import { mechanicalTraditional } from '@/conversion/mechanical';
import { COMPARISON_FILES, mayBeMechanical, mechanicalByComparison } from '@/conversion/mechanical-by-comparison';
import { SaidNames } from '@/conversion/names/said';
import { openTables, type Tables } from '@/conversion/tables/tables';
import type { Converted, LensKey, LensSpec, Stretch } from '@/model/conversion';
import { isExactly, isFlag, isListOf, isNullOr, isOneOf, isText } from '@/settings/checks';
import { writtenScript } from '@/text/script';

/*
 * Script conversion for all tabs: its tables are opened once, and no page's thread waits for it.
 *
 *   page ─ lensFor(key, sample) ─▶ key, or null       the tables are being read meanwhile
 *   page ─ convert(key, said, stretches) ─▶ Converted     part after part; the page shows one while the next is made
 *
 * Every request says all that it needs: what is kept here is kept to save time alone, and a background that was
 * stopped in between opens it again. Of a page's text nothing is kept.
 */

/** Lenses that are kept open: of one is asked again and again, of two where a reader turns from one to the other. */
const OPEN = 4;

interface Opened {
  readonly convert: (runs: readonly string[]) => readonly string[];
  /** Names that the page has said; the page's own, so what was another's is taken out before. */
  readonly said: SaidNames;
}

export interface Converter {
  /** The key of what shows a page as its reader asks, null where there is nothing to convert. */
  lensFor(key: LensKey, sample: string): Promise<LensKey | null>;
  /** Stretches through a lens, as many out as in. @throws Error where the tables cannot be read. */
  convert(key: LensKey, said: readonly string[], stretches: readonly Stretch[]): Promise<Converted>;
}

/** A converter over packaged tables, read by name. */
export function createConverterOfPages(read: (file: string) => Promise<ArrayBuffer>): Converter {
  const files = new Map<string, Promise<ArrayBuffer>>();
  const lenses = new Map<LensKey, Promise<Opened | null>>();

  const tables = async (names: readonly string[]): Promise<Tables> => {
    const bytes = names.map((name) => remembered(files, name, () => read(name)));
    return openTables(new Map((await Promise.all(bytes)).map((one, at) => [names[at] as string, one])));
  };
  const open = async (key: LensKey): Promise<Opened | null> => {
    const spec = specOf(key);
    const configuration = configurationOf(spec);
    if (!configuration) return null;
    const said = new SaidNames();
    const { names, forms, quotes, dictionary } = spec;
    const given = { names, habits: { forms, quotes }, dictionary, said };
    return { convert: createLens({ tables: await tables(tableFiles(configuration)), configuration, ...given }), said };
  };
  const opened = (key: LensKey): Promise<Opened | null> => {
    const lens = remembered(lenses, key, () => open(key));
    const [eldest] = lenses.keys();
    if (lenses.size > OPEN && eldest !== undefined) lenses.delete(eldest);
    return lens;
  };

  return {
    async lensFor(key, sample) {
      const spec = specOf(key);
      const written = spec.written ?? writtenScript(sample);
      const set = { ...spec, written, mechanical: await isMechanical({ ...spec, written }, sample, tables) };
      if (!configurationOf(set)) return null;
      const found = set.mechanical || !spec.written ? JSON.stringify(set) : key;
      // the first text follows at once; that the tables cannot be read is said then
      opened(found).catch(() => undefined);
      return found;
    },
    async convert(key, said, stretches) {
      const lens = await opened(key);
      const start = performance.now();
      if (!lens) return { stretches, said: [], milliseconds: 0 };
      lens.said.set(said);
      const before = lens.said.all.length;
      const converted = stretches.map(lens.convert);
      return { stretches: converted, said: lens.said.all.slice(before), milliseconds: performance.now() - start };
    },
  };
}

/** What is known under a name, or is made and known from now on as the latest; what fails is not remembered. */
function remembered<T>(known: Map<string, Promise<T>>, name: string, make: () => Promise<T>): Promise<T> {
  const before = known.get(name);
  const value = before ?? make();
  known.delete(name);
  known.set(name, value);
  if (!before) value.catch(() => known.delete(name));
  return value;
}

const isChoice = isOneOf(['zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK']);
const isSpec = isExactly({
  written: isNullOr(isOneOf(['zh-Hans', 'zh-Hant', 'mixed', 'none'])),
  choice: isChoice,
  mechanical: isFlag,
  taiwanTerms: isFlag,
  names: isFlag,
  forms: isListOf(isOneOf(['台', '臺', '裏', '裡', '線', '綫', '群', '羣'])),
  quotes: isFlag,
  dictionary: isListOf(isExactly({ written: isText, shown: isText, script: isNullOr(isChoice) })),
});

function specOf(key: LensKey): LensSpec {
  const spec: unknown = JSON.parse(key);
  if (!isSpec(spec)) throw new Error('what asks for a conversion does not say which');
  return spec;
}

const configurationOf = ({ written, choice, taiwanTerms, mechanical }: LensSpec) =>
  configurationFor(written ?? 'none', choice, { vocabulary: taiwanTerms && choice === 'zh-Hant-TW', mechanical });

/** Whether a Traditional page was made by a machine; reads tables only where the text alone does not say and might be. */
async function isMechanical(
  { written, choice }: LensSpec,
  sample: string,
  tables: (names: readonly string[]) => Promise<Tables>,
): Promise<boolean> {
  if (written !== 'zh-Hant' || choice === 'zh-Hans') return false;
  if (mechanicalTraditional(sample)) return true;
  return mayBeMechanical(sample) && mechanicalByComparison(sample, await tables(COMPARISON_FILES));
}
