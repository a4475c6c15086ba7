import type { ElementId, Page } from '@/model/page';
import { GLUE } from './widgets';

/** Links, and the characters of text in them. */
export interface Linked {
  readonly links: number;
  readonly characters: number;
}

/** What the elements of a page show, in figures. Characters are those that say something: no white space, no marks between controls. */
export interface Counts {
  /** Characters of an element's text. */
  charactersOf(id: ElementId): number;
  /** Links of an element, itself included, and the characters in them. */
  linkedIn(id: ElementId): Linked;
}

/** Counts every element of a page once. */
export function countsOf({ elements, lines }: Page): Counts {
  const characters = new Uint32Array(elements.length);
  const linked = new Uint32Array(elements.length);
  const links = new Uint32Array(elements.length);
  const inLink = new Uint8Array(elements.length);
  for (const { id, parent, tag, href } of elements) {
    // A folded list of sites to go to is a list of links.
    const isLink = (tag === 'a' && href !== null) || tag === 'option';
    if (isLink) links[id] = 1;
    if (isLink || (parent !== null && inLink[parent] === 1)) inLink[id] = 1;
  }
  for (const line of lines) {
    if (line.kind !== 'text') continue;
    for (const { element, text } of line.runs) {
      const count = telling(text);
      add(characters, element, count);
      if (inLink[element] === 1) add(linked, element, count);
    }
  }
  for (let at = elements.length - 1; at >= 0; at--) {
    const parent = elements[at]?.parent ?? null;
    if (parent !== null) for (const counts of [characters, linked, links]) add(counts, parent, counts[at] ?? 0);
  }
  return {
    charactersOf: (id) => characters[id] ?? 0,
    linkedIn: (id) => ({ links: links[id] ?? 0, characters: linked[id] ?? 0 }),
  };
}

/** By UTF-16 code unit: 1 where it says nothing by itself. A table, because every character of a page is looked up. */
const SILENT = new Uint8Array(0x10000);
for (const character of GLUE) SILENT[character.charCodeAt(0)] = 1;

function telling(text: string): number {
  let count = 0;
  for (let at = 0; at < text.length; at++) if (SILENT[text.charCodeAt(at)] === 0) count++;
  return count;
}

function add(counts: Uint32Array, at: number, more: number): void {
  counts[at] = (counts[at] ?? 0) + more;
}
