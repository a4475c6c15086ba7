/**
 * A file of tables: a count, then for each section its name's number, its length in bytes, its bytes, padded to 4.
 * All numbers are little-endian, as every machine that runs a browser is.
 */
import { SECTIONS, type Table, tableOf } from './table';

/** "QWT" and a version: a file of another build is refused, not misread. */
const MAGIC = 0x01545751;

/** The bytes of a file that holds these tables in this order. */
export function formatTables(tables: readonly Table[]): Uint8Array<ArrayBuffer> {
  const sections = tables.flatMap((table) => SECTIONS.map(([name]) => table[name]));
  const padded = (bytes: number) => (bytes + 3) & ~3;
  const head = 4 * (2 + sections.length);
  const file = new Uint8Array(head + sections.reduce((sum, section) => sum + padded(section.byteLength), 0));
  const numbers = new Uint32Array(file.buffer, 0, 2 + sections.length);
  numbers[0] = MAGIC;
  numbers[1] = tables.length;
  let at = head;
  sections.forEach((section, index) => {
    numbers[2 + index] = section.byteLength;
    file.set(new Uint8Array(section.buffer, section.byteOffset, section.byteLength), at);
    at += padded(section.byteLength);
  });
  return file;
}

/**
 * The tables of a file, as views of its bytes; nothing is copied.
 * @throws Error if the bytes are no such file: the build is broken.
 */
export function openTables(bytes: ArrayBuffer): readonly Table[] {
  const numbers = new Uint32Array(bytes, 0, 2);
  if (numbers[0] !== MAGIC) throw new Error('conversion/tables: not a file of tables of this version');
  const count = numbers[1] ?? 0;
  const lengths = new Uint32Array(bytes, 8, count * SECTIONS.length);
  let at = 8 + lengths.byteLength;
  return Array.from({ length: count }, (_, number) => {
    const views = SECTIONS.map(([name, View], index) => {
      const length = lengths[number * SECTIONS.length + index] ?? 0;
      const view = new View(bytes, at, length / View.BYTES_PER_ELEMENT);
      at += (length + 3) & ~3;
      return [name, view];
    });
    return tableOf(Object.fromEntries(views) as Omit<Table, 'heads'>); // SECTIONS names every other field once
  });
}
