import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openLens } from '@/visit/conversion';
import { OPEN_LENS, type OpenLens } from '@/visit/conversion-port';

/** Injected into a document when it is to be shown in another script: the content script carries nothing of it. */
export default defineUnlistedScript(() => {
  (globalThis as { [OPEN_LENS]?: OpenLens })[OPEN_LENS] = openLens;
});
