import { type Lexicon, lexicon } from '../lexicon';
import entries from '../lexicon/protections.txt';

let built: Lexicon | null = null;

/** How much a folded text is a report, a warning, a rule or a notice of an office: 0–1. One such word may be chance, two are not. */
export function protection(text: string): number {
  built ??= lexicon(new Map([['contact', entries]]));
  const seen = new Set<string>();
  let sum = 0;
  for (const { word, strength } of built.find(text)) {
    if (seen.has(word)) continue;
    seen.add(word);
    sum += strength;
  }
  return Math.min(1, sum / ENOUGH);
}

/** Two strong words, or four weak ones. */
const ENOUGH = 4;

/** Which share of some words stands in quotation marks, 0–1: who quotes an offer does not make it. */
export function quoted(text: string, places: readonly { readonly start: number; readonly end: number }[]): number {
  if (places.length === 0) return 0;
  const inside = places.filter(({ start, end }) => {
    const before = text.slice(Math.max(0, start - 24), start);
    const open = Math.max(before.lastIndexOf('“'), before.lastIndexOf('「'), before.lastIndexOf('『'), before.lastIndexOf('《'));
    const close = Math.max(before.lastIndexOf('”'), before.lastIndexOf('」'), before.lastIndexOf('』'), before.lastIndexOf('》'));
    return open > close && /[”」』》]/u.test(text.slice(end, end + 24));
  });
  return inside.length / places.length;
}
