import type { Article } from '@/model/article';
import type { Found } from '@/model/found';
import type { Page } from '@/model/page';

/** The clutter of a page, repaired and measured. */
export function findClutter(_page: Page, _article: Article | null): Found {
  return { findings: [], failures: [] };
}
