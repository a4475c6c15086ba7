import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { togglePicker } from '@/ui/picker/open';

export default defineUnlistedScript(() => {
  togglePicker(document).catch((error: unknown) => console.error('qingwen: hiding by hand did not begin', error));
});
