import type { Family } from '../family';

/** Macau government sites. */
export const macau: Family = {
  name: 'Macau government sites',
  source: 'gov.mo and gcs.gov.mo article templates',
  bodies: ['.news-detail-content', '.entry-content'],
  titles: ['.entry-title'],
};
