import { storage } from '@wxt-dev/storage';

/** Tabs that were put back before an update, for the new version to clean again. */
export const stoodDown = storage.defineItem<number[]>('local:stoodDown', { fallback: [] });
