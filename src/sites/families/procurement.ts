import type { Family } from '../family';

/** China Government Procurement (ccgp). */
export const procurement: Family = {
  name: 'China Government Procurement (ccgp)',
  source: 'elements of ccgp.gov.cn and its provincial branches',
  bodies: ['.vF_detail_content'],
  titles: [],
};
