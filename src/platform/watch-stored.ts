import { placeKey, placesOf } from '@/settings/hosts';
import { browser } from './native';

/** Keys under which the settings of a site stand in storage.local. */
export function keysFor(site: string | null): string[] {
  const places = site === null ? [] : placesOf(site).map(placeKey);
  return ['everywhere', 'managed', 'dictionary', ...places];
}

/** Calls back whenever something is written that a site's settings come from. Returns the way to stop. */
export function watchStored(site: string | null, onChange: () => void): () => void {
  const keys = keysFor(site);
  const changed = (changes: Readonly<Record<string, unknown>>): void => {
    if (keys.some((key) => key in changes)) onChange();
  };
  browser.storage.local.onChanged.addListener(changed);
  return () => browser.storage.local.onChanged.removeListener(changed);
}
