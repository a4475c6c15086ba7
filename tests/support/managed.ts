import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { dirname, join } from 'node:path';
import type { BrowserName } from '../../tools/browsers.ts';
import { FIREFOX_ID } from './browser.ts';

/*
 * An organisation's policy as an administrator puts it on a machine. Both browsers look for it at fixed places:
 * Chromium for the whole machine (https://www.chromium.org/administrators/linux-quick-start/, wants root), Firefox
 * for the user (https://developer.mozilla.org/docs/Mozilla/Add-ons/WebExtensions/Native_manifests, managed storage).
 */

/** Puts a policy for the extension in place. `id`: the extension's, which in Chromium hangs on its folder. Gives the way back; null where we may not. */
export function setPolicy(name: BrowserName, id: string, policy: Readonly<Record<string, unknown>>): (() => void) | null {
  const [path, content] =
    name === 'firefox'
      ? [
          join(homedir(), '.mozilla/managed-storage', `${FIREFOX_ID}.json`),
          { name: FIREFOX_ID, description: 'A policy for tests', type: 'storage', data: policy },
        ]
      : [`/etc/chromium/policies/managed/qingwen-${id}.json`, { '3rdparty': { extensions: { [id]: policy } } }];
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(content));
  } catch {
    return null;
  }
  return () => rmSync(path);
}
