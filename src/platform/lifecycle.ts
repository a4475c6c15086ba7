import { browser } from './native';

/** Calls back once after the extension was installed or updated. */
export function onInstalled(callback: (reason: 'install' | 'update') => void): void {
  browser.runtime.onInstalled.addListener(({ reason }) => {
    if (reason === 'install' || reason === 'update') callback(reason);
  });
}

export const onBrowserStart = (callback: () => void): void => browser.runtime.onStartup.addListener(callback);

/** Calls back when an update waits; the browser installs it at the latest on its next start, or on `restart`. */
export const onUpdateWaiting = (callback: () => void): void => browser.runtime.onUpdateAvailable.addListener(callback);

/** Starts the extension anew, with the update that waits. */
export const restart = (): void => browser.runtime.reload();

/** The version of the manifest. */
export const version = (): string => browser.runtime.getManifest().version;
