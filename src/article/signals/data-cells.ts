import type { ElementId, Page, PageElement } from '@/model/page';

/** Rows of several cells from which on a table is one of data. A page's layout has one or two of them. */
const ROWS = 3;
/** A cell of data is short; a column of a layout holds much. */
const LONGEST_CELL = 80;

/**
 * Tells whether a line stands in a cell of a table of data: units, grades and states read like names of controls
 * (人, 次, 大, 中, 小, 正常, 关闭). Leaves rows in which every cell is one of those: `打印 | 收藏 | 关闭`.
 * `isData`: true for an element whose lines are more than names of controls, and no links.
 */
export function dataCells(page: Page, isData: (cell: PageElement) => boolean): (at: ElementId) => boolean {
  const rows = new Map<ElementId, boolean>();
  const tables = new Map<ElementId, boolean>();
  const { elements } = page;

  const cellsOf = (row: PageElement): readonly PageElement[] => {
    const cells: PageElement[] = [];
    for (let id: number = row.id + 1; id < row.end; ) {
      const cell = elements[id];
      if (!cell) break;
      const isCell = cell.tag === 'td' || cell.tag === 'th';
      if (isCell && cell.endLine > cell.firstLine) cells.push(cell);
      id = isCell ? cell.end : id + 1;
    }
    return cells;
  };
  const isShort = ({ firstLine, endLine }: PageElement): boolean => {
    let length = 0;
    for (let at = firstLine; at < endLine; at++) length += page.lines[at]?.text.length ?? 0;
    return length <= LONGEST_CELL;
  };
  const isRow = (row: PageElement): boolean => {
    const known = rows.get(row.id);
    if (known !== undefined) return known;
    const cells = cellsOf(row);
    const is = cells.length > 1 && cells.every(isShort) && cells.some(isData);
    rows.set(row.id, is);
    return is;
  };
  const isTable = (table: PageElement): boolean => {
    const known = tables.get(table.id);
    if (known !== undefined) return known;
    let found = 0;
    for (let id: number = table.id + 1; id < table.end && found < ROWS; ) {
      const element = elements[id];
      if (!element) break;
      // A table in a cell has rows of its own.
      if (element.tag === 'table') {
        id = element.end;
        continue;
      }
      if (element.tag === 'tr' && isRow(element)) found++;
      id++;
    }
    tables.set(table.id, found >= ROWS);
    return found >= ROWS;
  };

  return (at) => {
    let row: PageElement | null = null;
    for (let element = elements[at]; element; element = element.parent === null ? undefined : elements[element.parent]) {
      if (element.tag === 'tr') row ??= element;
      else if (element.tag === 'table') return row !== null && isRow(row) && isTable(element);
    }
    return false;
  };
}
