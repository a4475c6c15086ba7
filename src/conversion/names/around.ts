/** What stands around a name, and how much likelier it makes one (natural logarithms). */

import type { Lattice } from '../words/lattice';
import { AS_PHRASE, FOLLOWS_NAMES, LONGEST, SHUNS_NAMES } from '../words/lattice';
import { isHan } from '../words/stretch';
import { kindOf, kindOfWord, longestWord, sizeOf } from '../words/word';
import { timesOfClass } from './classes';
import { likeName, type NameTables } from './likeness';

/** A name beside another one in a list; after a word for a person that the tables do not have. */
const IN_LIST = 3;
/** 后永乐，男，… */
const OF_CURRICULUM = 9;
const isSex = (unit: number) => unit === 0x7537 || unit === 0x5973;
const OF_PERSON = 1.5;
const ENDINGS_OF_PERSONS = '人员长师家士者工手生民兵娘爷嫂妈爸哥姐妹弟孙徒友居户';

/** True if a word for a person may end at `end`. */
function isOfPerson(units: Uint16Array, end: number): boolean {
  return end > 0 && ENDINGS_OF_PERSONS.includes(String.fromCharCode(units[end - 1] as number));
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
const AFTER_NUMERAL = new Set(
  [...'余周万升台里种曲张项段章元方石成年车盘包班门支双毛米'].map((surname) => surname.charCodeAt(0)),
);
const YU = '于'.charCodeAt(0);

/** 将于…, 700余…: no name; 0 where nothing speaks against it. */
function vetoBefore(units: Uint16Array, start: number): number {
  const surname = units[start] as number;
  if (start === 0 || (surname !== YU && !AFTER_NUMERAL.has(surname))) return 0;
  const before = String.fromCharCode(units[start - 1] as number);
  if (surname === YU) return BEFORE_PREPOSITION.has(before) ? -5 : 0;
  return NUMERAL.test(before) ? -12 : 0;
}

/** 于 … 中: what closes the phrase of a preposition, and what begins another one, so that a later 中 is not its. */
const CLOSES = new Set('中上下内前后时间际口边旁处侧畔');
const OPENS = new Set('在从到把被对向为由与和将给让');
/** Also behind a verb (登上, 坐下了). */
const BEHIND_VERBS = '上下';
/** Code units of the longest phrase: 于新闻发布会上. */
const FRAME = 8;
const CLOSED = -5;
/** 于 begins few clauses as a preposition: 于是 and 于此 are words. */
const OPENING = 1.5;

/** What speaks for or against 于 being a surname rather than the preposition, beyond how frequent both are. */
function againstPreposition(lattice: Lattice, units: Uint16Array, start: number, end: number, to: number): number {
  if (units[start] !== YU) return 0;
  for (let at = start + 2; at < Math.min(to - 1, start + FRAME); at += 1) {
    const character = String.fromCharCode(units[at] as number);
    if (OPENS.has(character)) break;
    if (!CLOSES.has(character)) continue;
    if (character !== '时' && lattice.kind(units, at, at + 2) !== 0) continue; // 前往, 后来, but 时段
    if (at !== end + 1 || !BEHIND_VERBS.includes(character)) return CLOSED;
  }
  return start === 0 || !isHan(units[start - 1] as number) ? OPENING : 0;
}

/** How much likelier a name is after what stands before. */
export function weightBefore(tables: NameTables, lattice: Lattice, units: Uint16Array, start: number, from: number): number {
  const veto = vetoBefore(units, start);
  if (veto !== 0) return veto;
  if (start > from) {
    const ofPerson = isOfPerson(units, start);
    for (let size = 5; size >= (ofPerson ? 2 : 1); size -= 1) {
      if (start - size < from) continue;
      const kind = kindOfWord(tables.before, units, start - size, start);
      if (kind !== 0) return timesOfClass(kind);
    }
    return ofPerson ? OF_PERSON : 0;
  }
  if (start === 0) return 1;
  const mark = String.fromCharCode(units[start - 1] as number);
  if (mark === '、' && endsInName(tables, lattice, units, start - 1)) return IN_LIST;
  if (mark === '：' || mark === ':' || mark === ' ' || mark === '　') {
    let end = start - 1;
    while (end > 0 && !isHan(units[end - 1] as number) && start - end < 4) end -= 1;
    for (let size = 5; size >= 1; size -= 1) {
      const kind = end - size < 0 ? 0 : kindOfWord(tables.before, units, end - size, end);
      if (kind !== 0) return Math.max(LEFT[mark] ?? 0, timesOfClass(kind));
    }
    if (isOfPerson(units, end)) return (LEFT[mark] ?? 0) + OF_PERSON;
  }
  return LEFT[mark] ?? 0;
}

/** Before a word that is none of `after`, but is known to follow names more often than other places, or less. */
const BEFORE_FOLLOWING = 1.8;
const BEFORE_SHUNNING = -2.5;

function besideWord(kind: number): number {
  return kind >= SHUNS_NAMES ? BEFORE_SHUNNING : kind >= FOLLOWS_NAMES ? BEFORE_FOLLOWING : 0;
}

/** How much likelier a name is before what follows. */
function weightAfter(tables: NameTables, lattice: Lattice, units: Uint16Array, end: number, to: number, length: number): number {
  if (end < to) {
    const beside = longestWord(tables.after, units, end, to);
    for (let size = Math.min(LONGEST, to - end); size > sizeOf(beside); size -= 1) {
      const kind = lattice.kind(units, end, end + size);
      // 图 is a caption after a name, 图书馆 is not.
      if (kind !== 0 && kind !== AS_PHRASE) return besideWord(kind);
    }
    return beside === 0 ? 0 : timesOfClass(kindOf(beside));
  }
  if (end >= length) return 0.5;
  const mark = String.fromCharCode(units[end] as number);
  if (mark === '，' && end + 2 < length && isSex(units[end + 1] as number) && !isHan(units[end + 2] as number))
    return OF_CURRICULUM;
  if (mark === '、' && beginsWithName(tables, lattice, units, end + 1, length)) return IN_LIST;
  return RIGHT[mark] ?? 0;
}

/** By this much likelier than words, where the name is only an end of the stretch. */
const AT_AN_END = 3;

/** True if what ends at `end` is likelier a name than words: the whole stretch, or the last of it (县长范云、…). */
function endsInName(tables: NameTables, lattice: Lattice, units: Uint16Array, end: number): boolean {
  for (let start = end - 2; start >= end - 4 && start >= 0 && isHan(units[start + 1] as number); start -= 1) {
    if (!isHan(units[start] as number)) return false;
    const isWhole = start === 0 || !isHan(units[start - 1] as number);
    if (likeName(tables, lattice, units, start, end) > (isWhole ? 0 : AT_AN_END)) return true;
  }
  return false;
}

/** True if what begins at `start` is likelier a name than words: the whole stretch, or the first of it (…、范云出席). */
function beginsWithName(tables: NameTables, lattice: Lattice, units: Uint16Array, start: number, length: number): boolean {
  for (let end = start + 2; end <= start + 4 && end <= length && isHan(units[end - 1] as number); end += 1) {
    const isWhole = end === length || !isHan(units[end] as number);
    if (likeName(tables, lattice, units, start, end) > (isWhole ? 0 : AT_AN_END)) return true;
  }
  return false;
}

/** What stands around tells more than the counts of the words say: they take no account of each other. */
const BEFORE = 1.4;
const AFTER = 1.5;
/** What weightAround gives at most, but for a line of a curriculum vitae. */
export const MOST_AROUND = 11;
/** A surname alone is before a title (余书记), or after a word of address (老余). */
const TITLED = Math.log(0.1);
const ADDRESSED = Math.log(0.3);
const ADDRESSES = '老小阿';

/** How likely a name is the surname alone that ends at `end`; -∞: it is none. */
export function loneWeight(tables: NameTables, units: Uint16Array, start: number, end: number, to: number): number {
  if (longestWord(tables.titles, units, end, to) !== 0) return TITLED;
  return start > 0 && ADDRESSES.includes(String.fromCharCode(units[start - 1] as number)) ? ADDRESSED : Number.NEGATIVE_INFINITY;
}

/** How much likelier a surname alone is by what is around it: `before` as weightBefore has found, the title, the word of address. */
export function weightAroundLone(
  tables: NameTables,
  lattice: Lattice,
  units: Uint16Array,
  start: number,
  end: number,
  from: number,
  to: number,
  length: number,
  before: number,
): number {
  const title = kindOf(longestWord(tables.titles, units, end, to));
  if (title !== 0) return BEFORE * before + title;
  // 老余说, 小郁是: the clause begins here, or what is before goes with names, and what follows, too.
  const isFirst = start - 1 === from;
  if (!isFirst && weightBefore(tables, lattice, units, start - 1, from) <= 0) return Number.NEGATIVE_INFINITY;
  const after = weightAfter(tables, lattice, units, end, to, length);
  return end < to && (after < 0 || (after === 0 && !isFirst)) ? Number.NEGATIVE_INFINITY : AFTER * after;
}

/** How much likelier a name with a given name is by what is around it: `before` as weightBefore has found. */
export function weightAround(
  tables: NameTables,
  lattice: Lattice,
  units: Uint16Array,
  start: number,
  end: number,
  to: number,
  length: number,
  before: number,
): number {
  const after = weightAfter(tables, lattice, units, end, to, length);
  return BEFORE * before + AFTER * after + againstPreposition(lattice, units, start, end, to);
}
