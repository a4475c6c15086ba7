import type { Finding } from '@/model/finding';
import type { Facts } from '@/model/known';
import type { Page } from '@/model/page';

/** The damaged stretches of a page as read, each with what it was or, where bytes are lost, without. */
export function findDamage(_read: Page, _facts: Facts): readonly Finding[] {
  return [];
}
