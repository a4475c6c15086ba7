/** OpenCC's own result, without the layers that readers get, for the bench's content script. */
export { createConverter } from '@/conversion/converter';
export { openTables } from '@/conversion/tables/tables';
