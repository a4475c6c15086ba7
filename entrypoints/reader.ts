import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { toggleReader } from '@/ui/reader/open';

export default defineUnlistedScript(() => toggleReader(document));
