import type { Facts, InsertedStyle } from '@/model/known';
import type { Page } from '@/model/page';
import { isEveryday, pairOf } from '@/text/gbk';
import { SYLLABLE } from '@/text/pinyin';
import { countScripts } from '@/text/script';
import { judgeOf } from './judge';
import { keyOf, keysOfSimplified } from './keys';
import { readableText } from './readable';
import { scan } from './scan';
import { isSuspicious } from './scout';
import { ANNOTATED } from './signs';
import knownEntries from './tables/known-entries.txt';
import { type Annotated, type Tally, tally } from './tally';
import { asInsertedText } from './text';
import { scriptOfPage } from './undamaged';

/** How much must speak for the machine, by how the readings show. */
interface Threshold {
  /** The sum of the readings' weights. */
  readonly weight: number;
  /** How many different characters carry one. */
  readonly characters: number;
  /** The share of readings that the machine never writes, from which on a page teaches reading. */
  readonly teaching: number;
  /** The same where there is a single one, which an author may have written on a damaged page. */
  readonly single: number;
}

/** As inserted. DAMAGE.md asks for three readings on two characters; two will do where nobody would explain them. */
const AS_INSERTED: Threshold = { weight: 2.5, characters: 2, teaching: 0.15, single: 0.25 };

/** Folded to full width, or put into Simplified afterwards: what people write looks the same, so much more is asked. */
const CHANGED_SINCE: Threshold = { weight: 8, characters: 4, teaching: 0.04, single: 0.04 };

/** A reading behind a rare character is what people write too (瞞, 譙): it counts for a third. */
const RARE = 1 / 3;
/** Of what a tool has on its list and meets in a text, this share has been seen on lists: they hold the most frequent characters first. */
const KNOWN_SHARE = 0.25;
/** … and of few, which anybody may have written, this share. */
const FEW = 8;
const KNOWN_SHARE_OF_FEW = 0.5;
/** Nobody explains 網 or 業 to a reader. */
const EVERYDAY_ENTRY = 1.5;

/** Where so many readings stand behind characters that are alone (發(fā)、業(yè)：), they are entries of a list. */
const ENTRIES_SHARE = 0.6;

/** Of the readings this share stands behind characters that carry it nearly everywhere. */
const CONSISTENT_SHARE = 2 / 3;

/** For each place where a character of no list stands bare there are this many readings, even of the shortest list. */
const PLACES_SHARE = 0.02;

/** A listed character carries its reading nearly everywhere; some lines of a page may be from elsewhere. */
const NEARLY_EVERYWHERE = 0.6;

/** This share of readings with a space behind them: the space is the machine's. */
const SPACED_SHARE = 0.8;

/** Han characters with another behind them, and those of them with a space between. */
const HAN_BEFORE_HAN = /[\u4e00-\u9fff](?= ?[\u4e00-\u9fff])/gu;
const HAN_BEFORE_SPACE = /[\u4e00-\u9fff](?= [\u4e00-\u9fff])/gu;
/** As likely as this that the author's own spaces stand behind every reading: then they may be the author's. */
const BY_CHANCE = 1e-3;
/** On a page that is spaced out as a whole the machine's spaces make two of this share of them. */
const TWICE_SHARE = 0.05;

/** A stretch that is a byte off: what shows there is nobody's text. */
const BYTE_OFF = new RegExp(`[?？]${SYLLABLE}[)）](?:[^\\0-\\x7f]|\\(${SYLLABLE} ?\\))*`, 'gu');

/** The machine's list on a page, character to reading, and how its readings show. */
interface List {
  readonly readings: ReadonlyMap<string, string>;
  readonly inserted: InsertedStyle;
}

/** What the page as a whole says about its text: its script, and which characters carry an inserted reading. */
export function pageFacts(read: Page, known: Facts | null): Facts {
  const own = listOf(read);
  if (known) {
    const inserted = known.inserted ?? own?.inserted;
    const readings = new Map([...known.readings, ...(own?.readings ?? [])]);
    return { script: known.script, readings, damaged: known.damaged || own !== null, ...(inserted && { inserted }) };
  }
  const script = scriptOfPage(read);
  return own ? { script, damaged: true, ...own } : { script, readings: new Map(), damaged: false };
}

/** The list of the machine that worked on a page; null where none did. */
function listOf(read: Page): List | null {
  const readable = read.lines.filter(({ text }) => isSuspicious(text)).map((line) => asInsertedText(readableText(read, line)));
  for (const brackets of ['half', 'full'] as const) {
    const texts = readable.filter((text) => text.search(ANNOTATED[brackets]) >= 0);
    if (texts.length === 0) continue;
    const found = tally(texts, brackets);
    const list = asInserted(found, texts, brackets) ?? inSimplified(found, texts, brackets);
    if (list) return list;
  }
  return null;
}

function asInserted(found: Tally, texts: readonly string[], brackets: 'half' | 'full'): List | null {
  const threshold = brackets === 'half' ? AS_INSERTED : CHANGED_SINCE;
  if (isTeaching(found, found.listed, threshold)) return null;
  const entries = consistent(found.listed, texts);
  const readings = new Map(entries.map(({ character, reading }) => [character, reading]));
  const { bare, places } = bareOf(found.listed, texts);
  const list = {
    readings,
    inserted: { brackets, spaced: isSpaced(found, texts), simplified: false, bare, complete: isComplete(texts) },
  };
  const consistently = sum(entries.map(({ count }) => count));
  const all = sum([...found.listed.values()].map(({ count }) => count));
  const isList = consistently >= all * CONSISTENT_SHARE && all >= places * PLACES_SHARE;
  if (isList && isEnough(entries, threshold)) return list;
  return brackets === 'half' && found.split > 0 && hasSplit(texts, list) ? list : null;
}

function inSimplified(found: Tally, texts: readonly string[], brackets: 'half' | 'full'): List | null {
  if (isTeaching(found, found.simplified, CHANGED_SINCE)) return null;
  const entries = consistent(found.simplified, texts);
  if (!isEnough(entries, CHANGED_SINCE)) return null;
  const readings = new Map(entries.map(({ character, reading }) => [character, reading]));
  return {
    readings,
    inserted: { brackets, spaced: isSpaced(found, texts), simplified: true, bare: new Set(), complete: isComplete(texts) },
  };
}

/** True if so many readings stand behind what the machine never touches that somebody teaches. */
function isTeaching(found: Tally, entries: ReadonlyMap<string, Annotated>, { teaching, single }: Threshold): boolean {
  const all = sum([...entries.values()].map(({ count }) => count));
  if (all > 0 && found.alone >= all * ENTRIES_SHARE) return true;
  const least = found.other === 1 ? single : teaching;
  return found.other > 0 && found.other >= (all + found.split) * least;
}

/** The characters that carry one reading each, nearly everywhere in the lines that have readings. */
function consistent(entries: ReadonlyMap<string, Annotated>, texts: readonly string[]): readonly Annotated[] {
  const readings = new Map<string, number>();
  for (const { character } of entries.values()) readings.set(character, (readings.get(character) ?? 0) + 1);
  return [...entries.values()].filter(
    ({ character, count }) => readings.get(character) === 1 && count >= occurrences(texts, character) * NEARLY_EVERYWHERE,
  );
}

/** The characters of these lines that a tool could have on its list and that never carry a reading, and in how many places. */
function bareOf(entries: ReadonlyMap<string, Annotated>, texts: readonly string[]) {
  const annotated = new Set(Array.from(entries.values(), ({ character }) => character));
  const bare = new Set<string>();
  let places = 0;
  for (const text of texts) {
    for (const character of text.replace(BYTE_OFF, '')) {
      if (annotated.has(character) || !keyOf(pairOf(character.charCodeAt(0)))) continue;
      bare.add(character);
      places++;
    }
  }
  return { bare, places };
}

function occurrences(texts: readonly string[], character: string): number {
  return sum(texts.map((text) => text.split(character).length - 1));
}

function isEnough(entries: readonly Annotated[], { weight, characters }: Threshold): boolean {
  const together = sum(entries.map((entry) => entry.count * weightOf(entry.character)));
  if (together < weight) return false;
  const known = entries.filter(({ character }) => isKnown(character)).length;
  if (known < entries.length * (entries.length < FEW ? KNOWN_SHARE_OF_FEW : KNOWN_SHARE)) return false;
  // One character alone will do where it is one that nobody explains, let alone twice.
  return entries.length >= characters || (characters === 2 && entries.some((entry) => weightOf(entry.character) > 1));
}

/** True for a character that was seen on a tool's list, in either script. */
function isKnown(character: string): boolean {
  return knownEntries.includes(character) || keysOfSimplified(character).some((key) => knownEntries.includes(key.character));
}

function weightOf(character: string): number {
  const key = keyOf(pairOf(character.charCodeAt(0))) ?? keysOfSimplified(character)[0];
  if (!key) return 0;
  if (key.readings.length === 1 && knownEntries.includes(key.character)) return EVERYDAY_ENTRY;
  return isEveryday(pairOf(key.simplified.charCodeAt(0))) ? 1 : RARE;
}

/** True if private-use characters of GBK's user-defined areas stand in these lines: then no copy dropped any. */
function isComplete(texts: readonly string[]): boolean {
  return texts.some((text) => /[\ue000-\ue765]/u.test(text));
}

function isSpaced(found: Tally, texts: readonly string[]): boolean {
  const all = sum([...found.listed.values(), ...found.simplified.values()].map(({ count }) => count));
  const last = texts.filter((text) => text.trimEnd().endsWith(')')).length;
  if (found.spaced < 1 || found.spaced + last < all * SPACED_SHARE) return false;
  // Where the author put spaces between characters or words, the machine's make two.
  const text = texts.join('\n');
  const share = (text.match(HAN_BEFORE_SPACE)?.length ?? 0) / (text.match(HAN_BEFORE_HAN)?.length ?? 1);
  return share ** found.spaced < BY_CHANCE || found.spacedTwice >= found.spaced * TWICE_SHARE;
}

/** True if a split character can be joined again so that all behind it becomes ordinary text. */
function hasSplit(texts: readonly string[], list: List): boolean {
  const judge = judgeOf({ script: 'zh-Hant', damaged: true, ...list });
  return texts.some((text) => {
    const { simplified, traditional } = countScripts(text);
    return traditional >= simplified && scan(text, judge).some((injury) => injury.kind === 'shifted');
  });
}

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}
