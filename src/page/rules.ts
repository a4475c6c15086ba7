import { localNameOf } from '@/dom/accessors';
import type { ElementId } from '@/model/page';
import type { Reading } from './read';

/** An element that one of the reader's own rules names. */
export interface Match {
  readonly element: ElementId;
  readonly selector: string;
}

/** The elements of a reading that the reader's selectors name; a selector that the browser does not take names none. */
export function matching(reading: Reading, selectors: readonly string[]): readonly Match[] {
  if (selectors.length === 0) return [];
  const root = reading.elements[reading.markup ? 0 : (reading.page.part ?? 0)];
  if (!root) return [];
  return selectors.flatMap((selector) =>
    named(root, selector).flatMap((element) => {
      const id = reading.idOf(element);
      const whole = /^(?:html|body)$/u.test(localNameOf(element));
      return id === undefined || whole ? [] : [{ element: id, selector }];
    }),
  );
}

function named(root: Element, selector: string): Element[] {
  try {
    return [...(root.matches(selector) ? [root] : []), ...root.querySelectorAll(selector)];
  } catch {
    return []; // no selector: the options page says so beside the rule
  }
}
