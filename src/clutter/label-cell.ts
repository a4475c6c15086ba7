import type { ElementId, Page } from '@/model/page';
import { ancestors, elementOf } from '@/model/tree';

/** True for a label in a table of labels and values: it says that its value is empty, and its row would stand there without it. */
export function isLabelOfCells(page: Page, id: ElementId): boolean {
  for (const { id: at, tag, parent, end } of ancestors(page, id)) {
    if (tag === 'tr' || tag === 'table') return false;
    if (tag !== 'td' && tag !== 'th') continue;
    const row = parent === null ? null : elementOf(page, parent);
    return row !== null && (end < row.end || at > row.id + 1);
  }
  return false;
}
