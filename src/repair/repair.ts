import type { Finding } from '@/model/finding';
import type { Facts } from '@/model/known';
import type { Page } from '@/model/page';
import { pageFacts } from './facts';
import { findDamage } from './find';
import { type Repaired, repaired } from './repaired';

/** What repairing a page gives. */
export interface Repairs {
  readonly facts: Facts;
  /** The damaged stretches of the page as read. */
  readonly fixes: readonly Finding[];
  readonly repaired: Repaired;
}

/** Repairs a page as read. `known`: what the whole page said, where this is a part that arrived late. */
export type Repair = (read: Page, known: Facts | null) => Repairs;

/** Finds the damage of a page and undoes it. Pure. */
export const repair: Repair = (read, known) => {
  const facts = pageFacts(read, known);
  const fixes = findDamage(read, facts);
  return { facts, fixes, repaired: repaired(read, fixes, facts) };
};
