import entries from './news-sites.txt';

/** Where a site is at home; 'archive' for archives. */
export type NewsRegion = 'cn' | 'hk' | 'mo' | 'tw' | 'sg' | 'archive';

/** A well-known site that a reader can switch on. */
export interface NewsSite {
  readonly region: NewsRegion;
  /** Its name as it writes it itself. */
  readonly name: string;
  /** The match pattern to ask the browser for. */
  readonly pattern: string;
  /** The pattern's host, for showing. */
  readonly host: string;
}

export const NEWS_REGIONS: readonly NewsRegion[] = ['cn', 'hk', 'mo', 'tw', 'sg', 'archive'];

const isRegion = (name: string): name is NewsRegion => NEWS_REGIONS.some((region) => region === name);

/** Well-known news sites in Chinese, and archives, by region. */
export const NEWS_SITES: readonly NewsSite[] = entries.split('\n').flatMap((entry) => {
  const [region = '', host = '', ...name] = entry.split(' ');
  return isRegion(region) ? [{ region, name: name.join(' '), pattern: `*://${host}/*`, host: host.replace(/^\*\./u, '') }] : [];
});
