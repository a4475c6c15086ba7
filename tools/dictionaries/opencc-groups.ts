/** The dictionaries of opencc-js 1.4.2, put together into the groups of OpenCC's configurations. Build time and tests only. */
import HKPhrases from 'opencc-js/dict/HKPhrases';
import HKPhrasesRev from 'opencc-js/dict/HKPhrasesRev';
import HKVariants from 'opencc-js/dict/HKVariants';
import HKVariantsPhrases from 'opencc-js/dict/HKVariantsPhrases';
import HKVariantsRev from 'opencc-js/dict/HKVariantsRev';
import HKVariantsRevPhrases from 'opencc-js/dict/HKVariantsRevPhrases';
import STCharacters from 'opencc-js/dict/STCharacters';
import STPhrases from 'opencc-js/dict/STPhrases';
import STPhrasesRegional from 'opencc-js/dict/STPhrases_GeneratedFromRegionalPhrases';
import TSCharacters from 'opencc-js/dict/TSCharacters';
import TSPhrases from 'opencc-js/dict/TSPhrases';
import TWPhrases from 'opencc-js/dict/TWPhrases';
import TWPhrasesRev from 'opencc-js/dict/TWPhrasesRev';
import TWVariants from 'opencc-js/dict/TWVariants';
import TWVariantsPhrases from 'opencc-js/dict/TWVariantsPhrases';
import TWVariantsRev from 'opencc-js/dict/TWVariantsRev';
import TWVariantsRevPhrases from 'opencc-js/dict/TWVariantsRevPhrases';
import type { GroupName } from '../../src/conversion/configurations';
import type { Group } from '../../src/conversion/tables/compile';

/** OpenCC's groups; within `phrases` the first dictionary wins. Source: opencc-js 1.4.2, preset/full.js (Apache-2.0). */
export const GROUPS: Readonly<Record<GroupName, Group>> = {
  st: { phrases: [STPhrases, STPhrasesRegional], characters: [STCharacters] },
  ts: { phrases: [TSPhrases], characters: [TSCharacters] },
  tw: { phrases: [TWVariantsPhrases], characters: [TWVariants] },
  twp: { phrases: [TWPhrases, TWVariantsPhrases], characters: [TWVariants] },
  hk: { phrases: [HKVariantsPhrases], characters: [HKVariants] },
  hkp: { phrases: [HKPhrases, HKVariantsPhrases], characters: [HKVariants] },
  twRev: { phrases: [TWVariantsRevPhrases], characters: [TWVariantsRev] },
  twpRev: { phrases: [TWPhrasesRev, TWVariantsRevPhrases], characters: [TWVariantsRev] },
  hkRev: { phrases: [HKVariantsRevPhrases], characters: [HKVariantsRev] },
  hkpRev: { phrases: [HKPhrasesRev, HKVariantsRevPhrases], characters: [HKVariantsRev] },
};
