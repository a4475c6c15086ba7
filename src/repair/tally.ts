import { isInGb2312, pairOf } from '@/text/gbk';
import { hasTone, SYLLABLE } from '@/text/pinyin';
import { countScripts } from '@/text/script';
import { isReadingOf, isSyllable, type Key, keyOf, keysOfSimplified } from './keys';

/** How often a character carries one reading. */
export interface Annotated {
  readonly character: string;
  readonly reading: string;
  count: number;
}

/** What readings stand in a page's text, and behind what. */
export interface Tally {
  /** Behind a Traditional-only character, its own reading: what the machine writes. By character and reading. */
  readonly listed: Map<string, Annotated>;
  /** Behind a Simplified character whose Traditional form has it: the machine's, put into Simplified afterwards. */
  readonly simplified: Map<string, Annotated>;
  /** A mark in place of a bracket: `?shù)`. */
  split: number;
  /** Behind any other Han character: what the machine never writes, but teachers and dictionaries do. */
  other: number;
  /** Of those in `listed` and `simplified`: how many have a space behind. */
  spaced: number;
  /** Of those: how many stand alone, with no Chinese character on either side: 發(fā)、業(yè)：, as entries do. */
  alone: number;
  /** … two spaces. */
  spacedTwice: number;
}

const EVERY = {
  half: new RegExp(`([(?])(${SYLLABLE})[ \\u00a0]?\\)`, 'gu'),
  full: new RegExp(`([（？?])(${SYLLABLE})[ \\u00a0　]?）`, 'gu'),
} as const;

/** How far around a reading the script of the text is looked at, in code units. */
const AROUND = 24;

/** The readings of the given texts with one kind of bracket. */
export function tally(texts: readonly string[], brackets: 'half' | 'full'): Tally {
  const found: Tally = { listed: new Map(), simplified: new Map(), split: 0, other: 0, alone: 0, spaced: 0, spacedTwice: 0 };
  for (const text of texts) for (const match of text.matchAll(EVERY[brackets])) count(found, text, match);
  return found;
}

function count(found: Tally, text: string, match: RegExpExecArray): void {
  const [whole, mark = '', reading = ''] = match;
  const before = text.charCodeAt(match.index - 1);
  if (mark === '?' || mark === '？') {
    if (before > 0x7f && isSyllable(reading)) found.split++;
    return;
  }
  const key = keyBehind(text, match.index);
  if (key && isReadingOf(key, reading)) {
    if (standsInSimplified(text, match.index, match.index + whole.length)) return;
    add(found.listed, key.character, reading);
  } else if (before >= 0x4e00 && before <= 0x9fa5) {
    const character = text[match.index - 1] ?? '';
    if (keysOfSimplified(character).some((one) => isReadingOf(one, reading))) add(found.simplified, character, reading);
    else {
      if (isSyllable(reading) && (hasTone(reading) || isInGb2312(pairOf(before)))) found.other++;
      return;
    }
  } else return;
  const behind = match.index + whole.length;
  if (standsAlone(text, match.index - 1, behind)) found.alone++;
  if (text[behind] === ' ' || text[behind] === '\u00a0') found.spaced++;
  if (text.startsWith('  ', behind)) found.spacedTwice++;
}

/** The key whose two bytes stand before an offset, in one character or over two (`，F(xiàn)`, `粋€(gè)`). */
function keyBehind(text: string, at: number): Key | undefined {
  const last = text.charCodeAt(at - 1);
  if (last > 0x7f && last !== 0x20ac) return keyOf(pairOf(last));
  return keyOf(((pairOf(text.charCodeAt(at - 2)) & 0xff) << 8) | (last === 0x20ac ? 0x80 : last));
}

/** Part of a running text: a character, or the end of a reading, perhaps with spaces between. */
const RUNS_ON = /[\u3400-\u9fff\w)）€]/u;

function standsAlone(text: string, start: number, end: number): boolean {
  const before =
    text
      .slice(Math.max(0, start - 3), start)
      .trimEnd()
      .at(-1) ?? '';
  const behind = text.slice(end, end + 3).trimStart()[0] ?? '';
  return !RUNS_ON.test(before) && !/[\u3400-\u9fff\w]/u.test(behind);
}

/** True if the text around is Simplified: the machine cannot have worked on it, somebody quotes. */
function standsInSimplified(text: string, start: number, end: number): boolean {
  const { simplified, traditional } = countScripts(
    text.slice(Math.max(0, start - 1 - AROUND), start - 1) + text.slice(end, end + AROUND),
  );
  return simplified > traditional;
}

function add(map: Map<string, Annotated>, character: string, reading: string): void {
  const name = character + reading;
  const entry = map.get(name);
  if (entry) entry.count++;
  else map.set(name, { character, reading, count: 1 });
}
