import type { browser as Browser } from 'wxt/browser';

const host = globalThis as unknown as { readonly browser?: typeof Browser; readonly chrome: typeof Browser };

/**
 * The browser's own extension API. What runs in pages takes it from here and not from 'wxt/browser', which is
 * webextension-polyfill with its 10 kB (docs/decisions/0007-browser-api-without-the-polyfill-in-pages.md): everything used there answers with promises
 * in both browsers without it.
 */
export const browser: typeof Browser = host.browser?.runtime?.id ? host.browser : host.chrome;

/** True once this script's extension was updated or taken away: nothing can be asked of the browser any more. */
export const isOrphaned = (): boolean => browser?.runtime?.id === undefined;
