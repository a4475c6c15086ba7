import type { Article } from '@/model/article';
import type { ElementId, Page } from '@/model/page';

/** The elements whose geometry and style must be known to find spam. */
export function spamSuspects(_page: Page, _article: Article | null): readonly ElementId[] {
  return [];
}
