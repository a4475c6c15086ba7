import type { Article } from '@/model/article';
import type { ElementId, Page } from '@/model/page';
import { wordsOf } from './names';
import { FLOATING } from './rules/floating-ad';
import { SIDE } from './rules/side-toolbar';

/** Elements asked for at most: a page that names more so has no floating boxes but a grid. */
const MOST = 60;

/** The elements whose geometry and style must be known to find clutter: those that are called like floating boxes. */
export function clutterSuspects(page: Page, article: Article | null): readonly ElementId[] {
  if (article === null) return [];
  const found: ElementId[] = [];
  for (const element of page.elements) {
    if (element.htmlId === '' && element.classes === '') continue;
    const words = wordsOf(element);
    if (FLOATING.test(words) || SIDE.test(words)) found.push(element.id);
    if (found.length === MOST) break;
  }
  return found;
}
