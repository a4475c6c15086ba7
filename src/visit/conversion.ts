import { configurationFor, tableFiles } from '@/conversion/configurations';
import { createLens } from '@/conversion/lens';
import { mechanicalTraditional } from '@/conversion/mechanical';
import { openTables } from '@/conversion/tables/tables';
import type { OpenLens } from './conversion-port';

/** The lens to a script. */
export const openLens: OpenLens = async ({ written, choice, text, policy }, loadTables) => {
  const configuration = configurationFor(written, choice, {
    vocabulary: policy.taiwanTerms && choice === 'zh-Hant-TW',
    mechanical: written === 'zh-Hant' && mechanicalTraditional(text),
  });
  if (!configuration) return null;
  const files = await loadTables(tableFiles(configuration));
  const tables = openTables(new Map(Object.entries(files)));
  return createLens({ tables, configuration, names: policy.names, dictionary: policy.dictionary });
};
