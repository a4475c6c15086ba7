import { configurationFor, tableFiles } from '@/conversion/configurations';
import { createLens } from '@/conversion/lens';
import { openTables } from '@/conversion/tables/tables';
import type { OpenLens } from './conversion-port';

/** The lens to a script. */
export const openLens: OpenLens = async ({ written, choice, policy }, loadTables) => {
  const configuration = configurationFor(written, choice, { vocabulary: policy.taiwanTerms && choice === 'zh-Hant-TW' });
  if (!configuration) return null;
  const files = await loadTables(tableFiles(configuration));
  return createLens({ tables: openTables(new Map(Object.entries(files))), configuration });
};
