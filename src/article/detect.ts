import type { Verdict } from '@/model/article';
import type { Page } from '@/model/page';

/** What kind of page this is. Text arrives repaired. */
export function detectArticle(_page: Page): Verdict {
  return { kind: 'other', confidence: 0, reasons: [] };
}
