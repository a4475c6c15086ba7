import { configurationFor, tableFiles } from '@/conversion/configurations';
import { createLens } from '@/conversion/lens';
import { mechanicalTraditional } from '@/conversion/mechanical';
import { COMPARISON_FILES, mayBeMechanical, mechanicalByComparison } from '@/conversion/mechanical-by-comparison';
import { openTables, type Tables } from '@/conversion/tables/tables';
import type { LensRequest, LoadTables, OpenLens } from './conversion-port';

/** Packaged tables, opened. */
async function open(names: readonly string[], loadTables: LoadTables): Promise<Tables> {
  return openTables(new Map(Object.entries(await loadTables(names))));
}

/** Whether a Traditional page was made by a machine; loads tables only where the text alone does not say and might be. */
async function isMechanical({ written, choice, text }: LensRequest, loadTables: LoadTables): Promise<boolean> {
  if (written !== 'zh-Hant' || choice === 'zh-Hans' || choice === 'original') return false;
  if (mechanicalTraditional(text)) return true;
  return mayBeMechanical(text) && mechanicalByComparison(text, await open(COMPARISON_FILES, loadTables));
}

/** The lens to a script. */
export const openLens: OpenLens = async (request, loadTables) => {
  const { written, choice, policy } = request;
  const configuration = configurationFor(written, choice, {
    vocabulary: policy.taiwanTerms && choice === 'zh-Hant-TW',
    mechanical: await isMechanical(request, loadTables),
  });
  if (!configuration) return null;
  const tables = await open(tableFiles(configuration), loadTables);
  const habits = { forms: policy.forms, quotes: policy.quotes };
  return createLens({ tables, configuration, names: policy.names, habits, dictionary: policy.dictionary });
};
