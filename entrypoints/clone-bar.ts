import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { openCloneBar } from '@/ui/clone-bar/open';

export default defineUnlistedScript(() => void openCloneBar(document));
