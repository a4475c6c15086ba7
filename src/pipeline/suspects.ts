import { clutterSuspects } from '@/clutter/suspects';
import type { Article } from '@/model/article';
import type { ElementId, Page } from '@/model/page';
import { spamSuspects } from '@/spam/suspects';

/** The elements whose geometry and computed style the finders want to know, each once, in document order. */
export function suspectsIn(page: Page, article: Article | null): readonly ElementId[] {
  return [...new Set([...spamSuspects(page, article), ...clutterSuspects(page, article)])].sort((a, b) => a - b);
}
