/** The host of an address, with or without `http://`; null where it is no address of the web. */
export function hostOf(address: string): string | null {
  const url = /^[a-z-]+:/iu.test(address) ? address : `http://${address}`;
  if (!/^https?:\/\/[^/]*\./iu.test(url) || !URL.canParse(url)) return null;
  return new URL(url).hostname.toLowerCase();
}

const bare = (host: string): string => host.replace(/^www\./u, '');

/** True where the second host is the first or below it; `www.` counts for nothing. */
export const isWithin = (site: string, host: string): boolean =>
  bare(site) === bare(host) || bare(host).endsWith(`.${bare(site)}`);
