import type { Facts } from '@/model/known';
import type { Page } from '@/model/page';

/** What the page as a whole says about its text: its script, and which characters carry an inserted reading. */
export function pageFacts(_read: Page, known: Facts | null): Facts {
  return known ?? { script: 'none', readings: new Map(), damaged: false };
}
