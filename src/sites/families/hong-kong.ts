import type { Family } from '../family';

/** Hong Kong government sites. */
export const hongKong: Family = {
  name: 'Hong Kong government sites',
  source: 'info.gov.hk (pressrelease) and news.gov.hk article templates',
  bodies: ['#pressrelease', '.newsDetail', '.news-content', '#newsBody'],
  titles: ['#PRHeadlineSpan', '.newsTitle'],
};
