import type { ElementId } from '@/model/page';
import { type Family, isNamed } from '@/sites/family';
import { type Shape, shapedIn, sumOf, sumsOf } from '../shape';
import { worths } from './body-root';

interface Root {
  readonly root: ElementId;
  readonly value: number;
}

/** A recorded element is the body if it holds this share of what the general method found: templates reuse names. */
const SHARE = 0.6;

/** The body's element as a record names it, where it holds most of what was found without records; else what was found. */
export function familyRoot(shape: Shape, families: readonly Family[], first: number, found: Root | null): Root | null {
  if (families.length === 0) return found;
  const sums = sumsOf(worths(shape, first, Number.POSITIVE_INFINITY));
  const end = found === null ? 0 : (shape.page.elements[found.root]?.end ?? 0);
  let best: Root | null = null;
  for (const { bodies } of families) {
    for (const element of shape.page.elements) {
      if (element.htmlId === '' && element.classes === '' && !element.tag.startsWith('ucap')) continue;
      // Records make the body smaller, never larger: what the general method left out was furniture.
      if (found === null || element.id < found.root || element.id >= end || !isNamed(element, bodies)) continue;
      // An inline element has no lines of its own: its block was found.
      if (shapedIn(shape, element.id).length === 0) continue;
      const value = sumOf(sums, element);
      if (value >= found.value * SHARE && (best === null || value > best.value)) best = { root: element.id, value };
    }
  }
  return best ?? found;
}
