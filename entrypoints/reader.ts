import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { toggleReader } from '@/ui/reader/open';
import { completeReaderPort } from '@/visit/reader-port';

export default defineUnlistedScript(() => {
  completeReaderPort();
  toggleReader(document);
});
