import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { detectClone } from '@/sites/clone';
import { FIND_CLONE, type FindClone } from '@/visit/clone-port';

/** Runs before the content script, and only where no government is at home: what it knows is no burden elsewhere. */
export default defineUnlistedScript(() => {
  (globalThis as { [FIND_CLONE]?: FindClone })[FIND_CLONE] = detectClone;
});
