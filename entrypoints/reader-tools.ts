import { defineUnlistedScript } from 'wxt/utils/define-unlisted-script';
import { readerTools } from '@/ui/reader/tools';
import { READER_TOOLS, type ReaderTools } from '@/ui/reader/tools-port';

/** Injected into the document of an open reading view when the reader first asks for more than reading. */
export default defineUnlistedScript(() => {
  (globalThis as { [READER_TOOLS]?: ReaderTools })[READER_TOOLS] = readerTools;
});
