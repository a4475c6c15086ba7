import type { Page } from '@/model/page';
import type { CloneWarning } from '@/model/report';

/** Says whether a page, repaired, is a copy of an official site (sites/clone.ts). */
export type FindClone = (page: Page) => CloneWarning | null;

/**
 * Where clone.js, which runs before the content script on hosts that are no government's, puts it: on the global of the
 * isolated world, which no page can reach.
 */
export const FIND_CLONE: unique symbol = Symbol.for('qingwen.find-clone');
