/** The conversion's own modules for the bench's content script: OpenCC's result, and the lens with all its layers. */
export { configurationFor } from '@/conversion/configurations';
export { createConverter } from '@/conversion/converter';
export { createLens } from '@/conversion/lens';
export { openTables } from '@/conversion/tables/tables';
