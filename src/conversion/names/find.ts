/**
 * Finds people's names where it matters for conversion: where a character of the name would become something else as
 * a word. A name is taken where it is likelier than the words that could stand there instead:
 *
 *     …党委常委于洪涛…     name:  常委 + [于 洪 涛]   surname × given-name characters × how likely a name is after 常委
 *                          words: 常委 + 于 + 洪 + 涛
 *     …市长于今天…         words: 市长 + 于 + 今天     wins by far
 */

import { kindAlone, symbolOf, wordsAt } from '../tables/match';
import type { Table } from '../tables/table';
import type { Lattice } from '../words/lattice';
import { STRETCH } from '../words/lattice';
import { isHan } from '../words/stretch';
import { shareOfClass, timesOfClass } from './classes';
import { spacedName } from './spaced';

export interface NameTables {
  readonly phrases: Table;
  readonly surnames: Table;
  readonly givenFirst: Table;
  readonly givenLast: Table;
  readonly givenSingle: Table;
  readonly givenPairs: Table;
  readonly before: Table;
  readonly after: Table;
  readonly titles: Table;
}

export interface FoundName {
  readonly start: number;
  readonly end: number;
  /** Code units of the surname. */
  readonly surname: number;
  /** How much likelier (natural logarithm) than the words that could stand there. */
  readonly score: number;
}

/** One word in fifty of official prose is a name; of names, five in six have two characters after the surname. */
const PRIOR = Math.log(0.02);
const TWO = Math.log(0.83);
const ONE = Math.log(0.17);
/** A surname alone, before a title (余书记), and with 某 for the given name (余某). */
const TITLED = Math.log(0.1);
const SOMEONE = Math.log(0.3);
/** What the page has said already is no coincidence. */
const REPEATED = 5;
/** Code units on either side that are looked at. */
const REACH = 10;
const SOME = '某'.charCodeAt(0);

export interface NameOptions {
  readonly words: Table;
  /** True by symbol of `phrases`: the character could go wrong. */
  readonly matters: Uint8Array;
  readonly isKnown: (units: Uint16Array, start: number, end: number) => boolean;
}

/** Finds the names of a text, in order, not overlapping. */
export function findNames(
  tables: NameTables,
  lattice: Lattice,
  units: Uint16Array,
  length: number,
  options: NameOptions,
): FoundName[] {
  const candidates: FoundName[] = [];
  const { rootBits } = tables.surnames;
  let tried = -1;
  const tryUpTo = (from: number, last: number, at: number) => {
    for (let start = Math.max(tried + 1, from); start <= last; start += 1) {
      tried = start;
      const symbol = symbolOf(tables.phrases, units[start] as number);
      if ((((rootBits[symbol >> 5] as number) >>> (symbol & 31)) & 1) === 0) continue;
      const spaced = spacedName(tables, options.words, units, length, start, candidates.at(-1)?.end ?? -1);
      if (spaced !== null) candidates.push(spaced);
      const before = candidates.length;
      namesAt(tables, lattice, units, start, at, length, options, candidates);
      // A name that begins within this one may be the likelier: 随后|杨某, not 后杨某.
      for (let index = before; index < candidates.length; index += 1) {
        const { end } = candidates[index] as FoundName;
        tryUpTo(start + 1, end - 1, start);
      }
    }
  };
  for (let at = 0; at < length; at += 1) {
    if (options.matters[symbolOf(tables.phrases, units[at] as number)] === 1) tryUpTo(reachOf(units, at), at, at);
  }
  return likeliest(candidates);
}

/** Where the first name may begin that has the character at `at`: three characters before, or beyond blanks. */
function reachOf(units: Uint16Array, at: number): number {
  let start = at;
  while (start > 0 && at - start < 5 && !isHan(units[start - 1] as number)) start -= 1;
  return Math.min(start - 1, at - 3);
}

/** Of names that overlap, those that are likelier together. */
function likeliest(candidates: readonly FoundName[]): FoundName[] {
  const byEnd = [...candidates].sort((a, b) => a.end - b.end);
  const sums: number[] = [];
  const taken: (readonly FoundName[])[] = [];
  byEnd.forEach((name, index) => {
    let before = index - 1;
    while (before >= 0 && (byEnd[before] as FoundName).end > name.start) before -= 1;
    const sum = name.score + (sums[before] ?? 0);
    const isBetter = sum > (sums[index - 1] ?? 0);
    sums.push(isBetter ? sum : (sums[index - 1] ?? 0));
    taken.push(isBetter ? [...(taken[before] ?? []), name] : (taken[index - 1] ?? []));
  });
  return [...(taken.at(-1) ?? [])];
}

const lengths = new Uint8Array(16);
const kinds = new Uint8Array(16);

/** The class of the word from `start` to `end`, 0 if it is none of the table. */
function kindOfWord(table: Table, units: Uint16Array, start: number, end: number): number {
  if (end - start === 1) return kindAlone(table, symbolOf(table, units[start] as number));
  const count = wordsAt(table, units, start, end, lengths, kinds);
  return count > 0 && lengths[count - 1] === end - start ? (kinds[count - 1] as number) : 0;
}

/** The class of the longest word at `start`, 0 if there is none. */
function longestKind(table: Table, units: Uint16Array, start: number, end: number): number {
  const count = wordsAt(table, units, start, Math.min(end, start + 8), lengths, kinds);
  return count === 0 ? 0 : (kinds[count - 1] as number);
}

/** Adds the names that begin at `start` and reach `at`. */
function namesAt(
  tables: NameTables,
  lattice: Lattice,
  units: Uint16Array,
  start: number,
  at: number,
  length: number,
  options: NameOptions,
  found: FoundName[],
): void {
  let before = Number.NaN;
  let from = start;
  while (from > 0 && from > start - REACH && isHan(units[from - 1] as number)) from -= 1;
  let to = start + 1;
  while (to < length && to < start + REACH + 4 && isHan(units[to] as number)) to += 1;
  to = Math.min(to, from + STRETCH);
  for (let size = 2; size >= 1; size -= 1) {
    const surname = start + size <= to ? kindOfWord(tables.surnames, units, start, start + size) : 0;
    if (surname === 0) continue;
    for (let given = 2; given >= 0; given -= 1) {
      const end = start + size + given;
      if (end > to || end <= at) continue;
      const own = givenWeight(tables, units, start + size, given, to);
      if (own === Number.NEGATIVE_INFINITY) continue;
      if (Number.isNaN(before)) before = weightBefore(tables, lattice, units, start, from);
      const after = weightAfter(tables, lattice, units, end, to, length, given);
      const weight = PRIOR + shareOfClass(surname) + own + before + after;
      // The words around can only speak against it: most candidates need no reading of the clause.
      if (weight + REPEATED - lattice.alone(units, start, end) <= THRESHOLD) continue;
      lattice.readAround(units, length, start, end);
      const bare = lattice.forward(start) + weight + lattice.backward(end) - lattice.best();
      if (bare + REPEATED <= THRESHOLD) continue;
      const score = bare + (options.isKnown(units, start, end) ? REPEATED : 0);
      if (score > THRESHOLD) found.push({ start, end, surname: size, score });
    }
  }
}

const THRESHOLD = 0.5;

/** A name beside another one in a list; after a word for a person that the tables do not have. */
const IN_LIST = 3;
/** 后永乐，男，… */
const OF_CURRICULUM = 9;
const isSex = (unit: number) => unit === 0x7537 || unit === 0x5973;
const OF_PERSON = 1.5;
const ENDINGS_OF_PERSONS = '人员长师家士者工手生民兵娘爷嫂妈爸哥姐妹弟孙徒友居户';

/** How likely the characters are as a given name; -∞: they are none. */
function givenWeight(tables: NameTables, units: Uint16Array, at: number, given: number, end: number): number {
  if (given === 0) return longestKind(tables.titles, units, at, end) !== 0 ? TITLED : Number.NEGATIVE_INFINITY;
  if (units[at] === SOME && (given === 1 || units[at + 1] === SOME)) return SOMEONE;
  if (units[at] === SOME || units[at + given - 1] === SOME) return Number.NEGATIVE_INFINITY;
  if (given === 1) {
    const kind = kindOfWord(tables.givenSingle, units, at, at + 1);
    return kind === 0 ? Number.NEGATIVE_INFINITY : ONE + shareOfClass(kind);
  }
  const first = kindOfWord(tables.givenFirst, units, at, at + 1);
  const last = kindOfWord(tables.givenLast, units, at + 1, at + 2);
  if (first === 0 || last === 0) return Number.NEGATIVE_INFINITY;
  const pair = kindOfWord(tables.givenPairs, units, at, at + 2);
  return TWO + Math.max(shareOfClass(first) + shareOfClass(last), pair === 0 ? Number.NEGATIVE_INFINITY : shareOfClass(pair));
}

const LEFT: Readonly<Record<string, number>> = {
  '，': 0.7,
  '。': 0.7,
  '！': 0.7,
  '？': 0.7,
  '、': 0.5,
  '：': 2,
  ':': 2,
  '　': 1,
  ' ': 0.5,
  '（': 0.5,
  '(': 0.5,
  '；': 0.7,
  '·': -9,
  '“': -0.5,
};
const RIGHT: Readonly<Record<string, number>> = {
  '、': 1,
  '（': 1.5,
  '(': 1.5,
  '：': 1.5,
  ':': 1,
  '　': 1,
  ' ': 0.5,
  '，': 0.5,
  '）': 1,
  ')': 1,
  '”': -0.5,
  '》': -1,
  '；': 0.5,
};

/** Characters after which 于 is the preposition (将于, 建于, 服务于), where no word of the lexicon says so. */
const BEFORE_PREPOSITION = new Set(
  '专业严乐也亚亡交产仅介付优似位低作供便停先入关写决出刊则刚利功务劣勇勤即又发取可后善困囿均埋基处大始存安定寓对将小就居工已并应建异弱强归得忙忠急成截才扎投拟擅放敢无早易晚曾有望来根植次止死毁汇注流源献现甘甚生用登益立等精终编缘缴置自至致苦落著葬融行见设请贴起足载迁迄过近迟送适鉴限陷难须驶驻高',
);
const NUMERAL = /[0-9０-９一二三四五六七八九十百千万亿两几多]/u;

/** Surnames that follow a number as words: 700余, 75周年. */
const AFTER_NUMERAL = new Set('余周万升台里种曲张项段章元方石成年车盘包班门支双毛米');

/** 将于…, 700余…: no name; 0 where nothing speaks against it. */
function vetoBefore(surname: string, before: string): number {
  if (surname === '于' && BEFORE_PREPOSITION.has(before)) return -5;
  return AFTER_NUMERAL.has(surname) && NUMERAL.test(before) ? -12 : 0;
}

/** How much likelier a name is after what stands before. */
function weightBefore(tables: NameTables, lattice: Lattice, units: Uint16Array, start: number, from: number): number {
  const veto =
    start > 0 ? vetoBefore(String.fromCharCode(units[start] as number), String.fromCharCode(units[start - 1] as number)) : 0;
  if (veto !== 0) return veto;
  if (start > from) {
    const isOfPerson = ENDINGS_OF_PERSONS.includes(String.fromCharCode(units[start - 1] as number));
    for (let size = 5; size >= (isOfPerson ? 2 : 1); size -= 1) {
      if (start - size < from) continue;
      const kind = kindOfWord(tables.before, units, start - size, start);
      if (kind !== 0) return timesOfClass(kind);
    }
    return isOfPerson ? OF_PERSON : 0;
  }
  if (start === 0) return 1;
  const mark = String.fromCharCode(units[start - 1] as number);
  if (mark === '、' && isNameLike(tables, lattice, units, startOfHan(units, start - 1), start - 1)) return IN_LIST;
  if (mark === '：' || mark === ':' || mark === ' ' || mark === '　') {
    let end = start - 1;
    while (end > 0 && !isHan(units[end - 1] as number) && start - end < 4) end -= 1;
    for (let size = 5; size >= 1; size -= 1) {
      const kind = end - size < 0 ? 0 : kindOfWord(tables.before, units, end - size, end);
      if (kind !== 0) return Math.max(LEFT[mark] ?? 0, timesOfClass(kind));
    }
  }
  return LEFT[mark] ?? 0;
}

/** How much likelier a name is before what follows. `given`: code units of the given name. */
function weightAfter(
  tables: NameTables,
  lattice: Lattice,
  units: Uint16Array,
  end: number,
  to: number,
  length: number,
  given: number,
): number {
  if (given === 0) return longestKind(tables.titles, units, end, to);
  if (end < to) {
    const kind = longestKind(tables.after, units, end, to);
    return kind === 0 ? 0 : timesOfClass(kind);
  }
  if (end >= length) return 0.5;
  const mark = String.fromCharCode(units[end] as number);
  if (mark === '，' && end + 2 < length && isSex(units[end + 1] as number) && !isHan(units[end + 2] as number))
    return OF_CURRICULUM;
  if (mark === '、' && isNameLike(tables, lattice, units, end + 1, endOfHan(units, end + 1, length))) return IN_LIST;
  return RIGHT[mark] ?? 0;
}

/** True if the stretch is likelier a name than words, by itself. */
function isNameLike(tables: NameTables, lattice: Lattice, units: Uint16Array, start: number, end: number): boolean {
  for (let size = 1; size <= 2; size += 1) {
    const given = end - start - size;
    if (given < 1 || given > 2) continue;
    const surname = kindOfWord(tables.surnames, units, start, start + size);
    if (surname === 0) continue;
    const weight = PRIOR + shareOfClass(surname) + givenWeight(tables, units, start + size, given, end);
    if (weight > lattice.alone(units, start, end)) return true;
  }
  return false;
}

function startOfHan(units: Uint16Array, end: number): number {
  let start = end;
  while (start > 0 && end - start < 6 && isHan(units[start - 1] as number)) start -= 1;
  return start;
}

function endOfHan(units: Uint16Array, start: number, length: number): number {
  let end = start;
  while (end < length && end - start < 6 && isHan(units[end] as number)) end += 1;
  return end;
}
