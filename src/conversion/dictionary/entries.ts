import type { DictionaryEntry } from '@/model/settings';
import type { Forced } from '../pass';

/** Where the reader's own words stand in a text, the longest first at each place. `dictionary`: longest entry first. */
export function entriesIn(dictionary: readonly DictionaryEntry[], units: Uint16Array, length: number): Forced[] {
  if (dictionary.length === 0) return [];
  const text = textOf(units, length);
  const found: Forced[] = [];
  for (const { written, shown } of dictionary) {
    for (let start = text.indexOf(written); start !== -1; start = text.indexOf(written, start + 1)) {
      const end = start + written.length;
      if (found.every((other) => end <= other.start || start >= other.end)) found.push({ start, end, text: shown, fixed: true });
    }
  }
  return found.sort((a, b) => a.start - b.start);
}

/** Arguments that one call takes; engines refuse more than about 65,000. */
const SLICE = 8192;

function textOf(units: Uint16Array, length: number): string {
  let text = '';
  for (let at = 0; at < length; at += SLICE) text += String.fromCharCode(...units.subarray(at, Math.min(length, at + SLICE)));
  return text;
}
