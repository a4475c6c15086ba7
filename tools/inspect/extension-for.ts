import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { copyGranting, readManifest } from '../build.ts';

/**
 * The built extension, or where an address is outside of the hosts that it runs on by default, a copy whose manifest
 * grants the hosts of those addresses too: as if the reader had clicked "always on this site".
 */
export function extensionFor(built: string, urls: readonly string[]): { readonly folder: string; clear(): void } {
  const own = readManifest(built).content_scripts.flatMap(({ matches }) => matches);
  const outside = urls.filter((url) => URL.canParse(url) && !own.some((pattern) => isMatch(pattern, url)));
  if (outside.length === 0) return { folder: built, clear: () => undefined };
  const home = mkdtempSync(join(tmpdir(), 'qingwen-inspect-'));
  const folder = join(home, 'extension');
  copyGranting(built, folder, [...new Set(outside.map((url) => `*://${new URL(url).hostname}/*`))].sort());
  return { folder, clear: () => rmSync(home, { recursive: true, force: true }) };
}

/** True if a match pattern of the form `*://*.host/*` or `https://host/path*` covers an address. */
export function isMatch(pattern: string, url: string): boolean {
  const parts = /^(\*|https?):\/\/(\*|(?:\*\.)?[^/*]+)(\/.*)$/u.exec(pattern);
  if (!parts) throw new Error(`Not a match pattern that is understood here: ${pattern}`);
  const [, scheme = '', host = '', path = ''] = parts;
  const { protocol, hostname, pathname, search } = new URL(url);
  const schemes = scheme === '*' ? ['http:', 'https:'] : [`${scheme}:`];
  const rest = host.replace(/^\*\.?/u, '');
  const isHost = host === '*' || hostname === rest || (host.startsWith('*.') && hostname.endsWith(`.${rest}`));
  const pathShape = new RegExp(`^${path.split('*').map(quoted).join('.*')}$`, 'u');
  return schemes.includes(protocol) && isHost && pathShape.test(pathname + search);
}

function quoted(text: string): string {
  return text.replace(/[.+?^${}()|[\]\\/]/gu, '\\$&');
}
