/** True for addresses of Taiwan, where years are counted from the Republic's first (113 = 2024). */
export function isTaiwanese(url: string): boolean {
  return URL.canParse(url) && new URL(url).hostname.endsWith('.tw');
}
