/** The places whose governments write in Chinese, by the country code of their hosts. */
export type Region = 'cn' | 'hk' | 'mo' | 'tw' | 'sg';

/** The place of a host, by its last label; null for all others. */
export function regionOf(host: string): Region | null {
  const [, label = ''] = /\.(cn|hk|mo|tw|sg|taipei)$/u.exec(host) ?? [];
  return label === '' ? null : label === 'taipei' ? 'tw' : (label as Region);
}

/** True for addresses of Taiwan, where years are counted from the Republic's first (113 = 2024). */
export function isTaiwanese(url: string): boolean {
  return URL.canParse(url) && new URL(url).hostname.endsWith('.tw');
}
