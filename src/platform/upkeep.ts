import { storage } from '@wxt-dev/storage';
import { isWholeFrom } from '@/settings/checks';
import { migrate, sweep, VERSION } from '@/settings/migrate';
import type { Broken } from '@/settings/record';
import { browser } from './native';
import { readBroken } from './settings-read';
import { alone, snapshot } from './storage';
import { parseManaged } from './stored';

/** Values that could not be read and were set back, kept aside until the reader has dealt with them. */
const kept = storage.defineItem<Broken[]>('local:broken', { fallback: [] });

const isVersion = isWholeFrom(1);

/** Forgets them, once the reader has dealt with them. */
export const forgetBroken = (): Promise<void> => kept.removeValue();

/** Calls back when a value was set aside or they were dealt with. */
export const watchBroken = (onChange: () => void): (() => void) => kept.watch(onChange);

/** Brings what is stored up to this version, and sets aside what cannot be read. What a newer version wrote is left alone. */
export function tidy(): Promise<void> {
  return alone(async () => {
    const stored = await snapshot();
    const { version } = stored;
    const from = isVersion(version) ? version : VERSION;
    const migrated = migrate(stored, from);
    if (migrated === null) return;
    const { changes, broken } = sweep(migrated, Date.now());
    const next: Record<string, unknown> = { ...migrated, ...changes, version: VERSION };
    const gone = Object.keys(stored).filter((key) => next[key] === undefined);
    const written = Object.keys(next).filter((key) => next[key] !== undefined && next[key] !== stored[key]);
    if (written.length > 0) await storage.setItems(written.map((key) => ({ key: `local:${key}`, value: next[key] })));
    if (gone.length > 0) await storage.removeItems(gone.map((key): `local:${string}` => `local:${key}`));
    if (broken.length > 0) await kept.setValue([...(await readBroken()), ...broken]);
  });
}

/** Copies an organisation's policy to where content scripts can read it. */
export async function mirrorPolicy(): Promise<void> {
  await storage.setItem('local:managed', parseManaged(await managed()));
}

/** The policy as the browser has it; {} where there is none. */
async function managed(): Promise<unknown> {
  try {
    return await browser.storage.managed.get(null);
  } catch (error) {
    // Firefox throws where no policy is installed
    console.debug('qingwen: no policy', error);
    return {};
  }
}

/** Calls back when the policy changes. */
export function onPolicyChange(callback: () => void): void {
  browser.storage.onChanged.addListener((_, area) => {
    if (area === 'managed') callback();
  });
}
