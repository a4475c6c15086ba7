import { parseTransfer } from '@/settings/transfer';
import type { Driver } from '../../tests/support/browser.ts';
import { writeStorage } from '../../tests/support/extension.ts';

/** Puts settings in the options page's export format into an extension that has none yet. @throws Error where they cannot be read. */
export async function applySettings(driver: Driver, exported: string): Promise<void> {
  const loaded = parseTransfer(exported, Date.now());
  if (loaded.kind !== 'good') throw new Error(`The settings are no file that the options page exports (${loaded.kind}).`);
  await driver.inExtension(writeStorage, 'local', Object.fromEntries(Object.entries(loaded.items)));
}
