import type { Facts } from '@/model/known';
import { type Draft, draftOf, type Fix, withFixes } from './draft';
import { annotation } from './fixers/annotation';

type Fixer = (text: string, facts: Facts) => readonly Fix[];

/** In the order in which the damage is undone: what was done last goes first. */
const FIXERS: readonly Fixer[] = [annotation];

/** A text with every fix that the facts of its page allow. */
export function draftText(original: string, facts: Facts): Draft {
  return FIXERS.reduce((draft, fixer) => withFixes(draft, fixer(draft.text, facts)), draftOf(original));
}

/** A text as it was written, as far as that can be said. */
export function repairText(original: string, facts: Facts): string {
  return draftText(original, facts).text;
}
