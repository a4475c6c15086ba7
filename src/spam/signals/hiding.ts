import type { ElementId, Page } from '@/model/page';
import { ancestors, attributeOf, hidingOf } from '@/model/tree';

/** Inline styles that hide, for elements that were not measured. */
const HIDING_STYLE =
  /display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0\d*)?(?![.\d])|font-size\s*:\s*[01](?:px|pt|em)?(?![.\d])|(?:left|top|right|text-indent|margin(?:-\w+)?)\s*:\s*-\d{3,}|(?:^|[;\s])(?:max-)?(?:height|width)\s*:\s*[01](?:px)?\s*(?:;|$)|clip(?:-path)?\s*:\s*(?:rect\(0|inset\((?:5\d|100)%)|scale\(0\)/iu;

/** How surely the reader cannot see an element: 0 seen or unknown, 0.7 in ways that honest pages fold their menus, 1 in others. */
export function hiding(page: Page, id: ElementId): number {
  const measured = hidingOf(page, id);
  if (measured === 'display' || measured === 'closed') return 0.7;
  if (measured === 'visibility' || measured === 'opacity') return 0.8;
  if (measured !== 'shown' && measured !== 'unmeasured') return 1;
  if (measured === 'shown') return 0;
  for (const element of ancestors(page, id)) {
    if (element.tag === 'noscript' || element.tag === 'template') return 0.7;
    if (HIDING_STYLE.test(attributeOf(element, 'style')) || element.attributes?.['hidden'] !== undefined) return 0.7;
  }
  return 0;
}
