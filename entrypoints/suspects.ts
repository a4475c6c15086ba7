import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openSuspects } from '@/ui/suspects/open';

export default defineUnlistedScript(() => {
  openSuspects(document).catch((error: unknown) => console.error('qingwen: the chips did not open', error));
});
