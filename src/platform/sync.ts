import { storage } from '@wxt-dev/storage';
import { isSettingsItem, mergeItem } from '@/settings/merge-items';
import type { Everything } from '@/settings/migrate';
import { canonical, sharded, unsharded } from '@/settings/shards';
import { browser } from './native';
import { readSync, SYNC_OFF, type SyncState } from './settings-read';
import { alone, snapshot } from './storage';

/*
 * Sync through the browser's account: off until the reader chooses it, on each machine by itself.
 *
 *   local change ─(after a pause)─▶ push: merge with what the account holds, write the shards that differ
 *   account change ───────────────▶ pull: merge into local; where local knows more, push
 *
 * Every value carries its time, and both directions merge: two machines that write the same shard at once overwrite
 * it for a moment, and each puts back what it misses.
 */

const state = storage.defineItem<SyncState>('local:sync', { fallback: SYNC_OFF });

export const watchSync = (onChange: (state: SyncState) => void): (() => void) => state.watch(onChange);

/**
 * Switches sync on (what the account holds and what is here become one), or off (what was uploaded is taken back). The
 * background does it (`followSync`), since the page with the switch may be closed at once.
 */
export const switchSync = (on: boolean): Promise<void> => state.setValue({ on, full: false });

/** Takes in what the account holds, then gives it what it lacks. */
export async function pull(): Promise<void> {
  if (!(await readSync()).on) return;
  const held = unsharded(await browser.storage.sync.get(null));
  await alone(async () => {
    const stored = await snapshot();
    const changed = Object.entries(held).flatMap(([key, value]) => {
      const merged = mergeItem(key, stored[key], value);
      return canonical(merged) === canonical(stored[key]) ? [] : [{ key: `local:${key}` as const, value: merged }];
    });
    if (changed.length > 0) await storage.setItems(changed);
  });
  await push();
}

/** Gives the account what it lacks. Says so where it has no room, and keeps the rest on this machine. */
export async function push(): Promise<void> {
  if (!(await readSync()).on) return;
  const [stored, account] = await Promise.all([snapshot(), browser.storage.sync.get(null)]);
  const held = unsharded(account);
  const settings = Object.keys({ ...held, ...stored }).filter(isSettingsItem);
  const merged: Everything = Object.fromEntries(settings.map((key) => [key, mergeItem(key, stored[key], held[key])]));
  const { shards, full } = sharded(merged, account);
  const changed = Object.entries(shards).filter(([name, shard]) => canonical(shard) !== canonical(account[name]));
  const written = changed.length === 0 || (await write(Object.fromEntries(changed)));
  const now: SyncState = { on: true, full: full || !written };
  if ((await readSync()).full !== now.full) await state.setValue(now);
}

/** False where the browser refuses, for want of room or because it was written too often. */
async function write(shards: Everything): Promise<boolean> {
  try {
    await browser.storage.sync.set({ ...shards });
    return true;
  } catch (error) {
    console.warn('qingwen: sync storage refused', error);
    return false;
  }
}

/** A pause after the last change, so that a burst of clicks is one write (120 a minute are allowed). Milliseconds. */
const PAUSE = 2_000;

/** Follows changes here and in the account, and the switch. */
export function followSync(onError: (error: unknown) => void): void {
  let timer: ReturnType<typeof setTimeout> | null = null;
  state.watch((now, before) => {
    if (now.on === before.on) return;
    (now.on ? pull() : browser.storage.sync.clear()).catch(onError);
  });
  browser.storage.onChanged.addListener((changes, area) => {
    if (area === 'sync') pull().catch(onError);
    if (area !== 'local' || !Object.keys(changes).some(isSettingsItem)) return;
    if (timer !== null) clearTimeout(timer);
    timer = setTimeout(() => void push().catch(onError), PAUSE);
  });
}
