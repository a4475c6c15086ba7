import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { toggleReader } from '@/ui/reader/open';
import { completeReaderPort } from '@/visit/reader-port';

export default defineUnlistedScript(() => {
  completeReaderPort()
    .then(() => toggleReader(document))
    .catch((error: unknown) => console.error('qingwen: the reading view did not open', error));
});
