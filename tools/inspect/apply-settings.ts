import type { Driver } from '../../tests/support/browser.ts';

/** Puts settings into the extension as its options page imports them. @throws Error where they cannot be read. */
export async function applySettings(_driver: Driver, _exported: string): Promise<void> {
  throw new Error('Settings cannot be imported yet.');
}
