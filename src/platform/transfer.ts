import { storage } from '@wxt-dev/storage';
import { isSettingsItem, mergeItems } from '@/settings/merge-items';
import type { Everything } from '@/settings/migrate';
import { formatTransfer, type Loaded, parseTransfer, resetItems } from '@/settings/transfer';
import { readSync } from './settings-read';
import { alone, snapshot } from './storage';

/** The text of a backup of everything. */
export const saveSettings = async (): Promise<string> => formatTransfer(await snapshot());

/** What was there before, for undo. */
export type Before = Everything;

const settingsOf = (stored: Everything): Everything =>
  Object.fromEntries(Object.entries(stored).filter(([key]) => isSettingsItem(key)));

async function put(items: Everything): Promise<void> {
  const entries = Object.entries(items);
  if (entries.length > 0) await storage.setItems(entries.map(([key, value]) => ({ key: `local:${key}` as const, value })));
}

/** Loads a backup into what is stored: what the file names is set, the rest stays. `before` undoes it. */
export function loadSettings(text: string): Promise<{ readonly loaded: Loaded; readonly before: Before }> {
  return alone(async () => {
    const stored = await snapshot();
    const loaded = parseTransfer(text, Date.now());
    if (loaded.kind === 'good') await put(mergeItems(stored, loaded.items));
    return { loaded, before: settingsOf(stored) };
  });
}

/**
 * Takes everything away: sites, rules, dictionary. Where an account holds it too, what is gone stays named, so that
 * other machines take it away as well; else nothing of it stays. `before` undoes it.
 */
export function resetSettings(): Promise<Before> {
  return alone(async () => {
    const stored = await snapshot();
    const before = settingsOf(stored);
    const gone = [...Object.keys(before), 'broken'].map((key): `local:${string}` => `local:${key}`);
    if ((await readSync()).on) await put(resetItems(stored, Date.now()));
    else await storage.removeItems(gone);
    return before;
  });
}

/** Puts everything back as it was before a load or a reset, as if written now. */
export function restoreSettings(before: Before): Promise<void> {
  return alone(async () => {
    const now = Date.now();
    const loaded = parseTransfer(formatTransfer(before), now);
    // first everything away, then back what was there: what the load added goes
    const gone = resetItems(await snapshot(), now - 1);
    if (loaded.kind === 'good') await put({ ...gone, ...mergeItems(gone, loaded.items) });
  });
}
