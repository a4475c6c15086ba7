import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { repair } from '@/repair/repair';
import { REPAIR } from '@/visit/repair-port';

/** Injected into a document that may be damaged: the content script carries nothing of it but what says so. */
export default defineUnlistedScript(() => {
  (globalThis as { [REPAIR]?: typeof repair })[REPAIR] = repair;
});
