import type { Facts } from '@/model/known';
import { type Draft, draftOf, type Fix, withFixes } from './draft';
import { annotation } from './fixers/annotation';
import { entity } from './fixers/entity';
import { initial } from './fixers/initial';
import { invisible } from './fixers/invisible';
import { lookAlike } from './fixers/look-alike';
import { mojibake } from './fixers/mojibake';
import { privateUse } from './fixers/private-use';
import { radical } from './fixers/radical';
import { replaced } from './fixers/replaced';
import { isSuspicious } from './scout';

type Fixer = (text: string, facts: Facts) => readonly Fix[];

/** What was done to the text after the machine that inserts readings: undone first, so that its work shows. */
const LATER_DAMAGE: readonly Fixer[] = [entity, invisible, mojibake];

/** In the order in which the damage is undone: what was done last goes first. */
const FIXERS: readonly Fixer[] = [...LATER_DAMAGE, annotation, initial, replaced, radical, privateUse, lookAlike];

/** A text with every fix that the facts of its page allow. */
export function draftText(original: string, facts: Facts): Draft {
  return fixed(original, facts, FIXERS);
}

/** A text as it was written, as far as that can be said. */
export function repairText(original: string, facts: Facts): string {
  return draftText(original, facts).text;
}

const NO_FACTS: Facts = { script: 'none', readings: new Map(), damaged: false };

/** A text as the machine that inserts readings left it: what was done to it later is undone. */
export function asInsertedText(original: string): string {
  return fixed(original, NO_FACTS, LATER_DAMAGE).text;
}

function fixed(original: string, facts: Facts, fixers: readonly Fixer[]): Draft {
  const draft = draftOf(original);
  if (!facts.damaged && !isSuspicious(original)) return draft;
  return fixers.reduce((before, fixer) => withFixes(before, fixer(before.text, facts)), draft);
}
