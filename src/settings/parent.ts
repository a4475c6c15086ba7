import { FILES, isIpAddress } from './hosts';
import suffixes from './public-suffixes.txt';

/** Second-level names under which a country registers names: `co.uk`, `com.hk`. Kept short: a wrong guess costs one row in a menu. */
const CATEGORIES = new Set(suffixes.split('\n').filter((entry) => !entry.includes('.')));
/** Whole suffixes that no category gives. */
const SUFFIXES = new Set(suffixes.split('\n').filter((entry) => entry.includes('.')));
const GOVERNMENT = /^(?:gov|gob|gouv|govt|go)\.[a-z]{2}$/u;

/**
 * The parent domain that a host is offered: the registered name above it; for a government's registered name, the
 * government's suffix. Null for IP addresses, this machine, files, and a suffix itself.
 *
 * @example
 * parentOf('jtt.example.gov.cn') // 'example.gov.cn'
 * parentOf('gd.gov.cn')          // 'gov.cn'
 * parentOf('news.example.com')   // 'example.com'
 * parentOf('example.com')        // 'example.com': it and all below
 */
export function parentOf(host: string): string | null {
  if (host === FILES || host === 'localhost' || isIpAddress(host)) return null;
  const labels = host.split('.');
  if (labels.length < 2) return null;
  const suffix = suffixOf(labels);
  const size = suffix.split('.').length;
  if (labels.length <= size) return null;
  const registered = labels.slice(-size - 1).join('.');
  return host === registered && GOVERNMENT.test(suffix) ? suffix : registered;
}

function suffixOf(labels: readonly string[]): string {
  const [second, top] = [labels.at(-2) ?? '', labels.at(-1) ?? ''];
  const two = `${second}.${top}`;
  return SUFFIXES.has(two) || (top.length === 2 && CATEGORIES.has(second)) ? two : top;
}
