/** What stands around a name, and how much likelier it makes one (natural logarithms). */

import type { Lattice } from '../words/lattice';
import { AS_PHRASE, CLASS, FOLLOWS_NAMES, IS_VERB, LONGEST, SHUNS_NAMES } from '../words/lattice';
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
export function isOfPerson(units: Uint16Array, end: number): boolean {
  return end > 0 && ENDINGS_OF_PERSONS.includes(String.fromCharCode(units[end - 1] as number));
}

/** Between a label and a name: 作者：余云, 记者　余云, 文／余云. */
const LABELS = '：: 　／/';

/** Beside a surname alone (余书记, 老余), by the mark. */
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
  '专业严乐也亚亡交产仅介付优似位低作供便停先入关写决出刊则刚利功务劣勇勤即又发取可后善困囿均埋基处大始存安定寓对将小就居工已并应建异弱强归得忙忠急成截才扎投拟擅放敢无早易晚曾有望来根植次止死毁汇注流源献现甘甚生用登益立等精终编缘缴置自至致苦落著葬融行见设请贴起足载迁迄过近迟送适鉴限陷难须驶驻高纳藏嵌镶附依傍悬浮沉浸散聚隶败输停卧跌降刊摆',
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
const CLOSED = -8.4;

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
  return 0;
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
  if ((mark === '、' || mark === '　') && endsInName(tables, lattice, units, start - 1)) return IN_LIST;
  if (LABELS.includes(mark)) {
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
const BEFORE_VERB = 0.3;

function besideWord(kind: number): number {
  const beside = kind & IS_VERB;
  return beside === SHUNS_NAMES
    ? BEFORE_SHUNNING
    : beside === FOLLOWS_NAMES
      ? BEFORE_FOLLOWING
      : beside === IS_VERB
        ? BEFORE_VERB
        : 0;
}

/** The kind of the longest word of the lexicon that begins at `start` and is longer than `least`; 0 if there is none. */
function longestBeyond(lattice: Lattice, units: Uint16Array, start: number, least: number, to: number): number {
  for (let size = Math.min(LONGEST, to - start); size > least; size -= 1) {
    const kind = lattice.kind(units, start, start + size);
    if (kind !== 0 && kind !== AS_PHRASE) return kind;
  }
  return 0;
}

/** How much likelier a name is before what follows. */
function weightAfter(tables: NameTables, lattice: Lattice, units: Uint16Array, end: number, to: number, length: number): number {
  if (end < to) {
    const beside = longestWord(tables.after, units, end, to);
    // 图 is a caption after a name, 图书馆 is not.
    const beyond = longestBeyond(lattice, units, end, sizeOf(beside), to);
    if (beyond !== 0) return besideWord(beyond);
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
/** Where it is all that is between two marks, it may be less likely by so much: its neighbours speak for it. */
const BETWEEN_MARKS = -2;

/** True if what ends at `end` is likelier a name than words: the whole stretch, or the last of it (县长范云、…). */
function endsInName(tables: NameTables, lattice: Lattice, units: Uint16Array, end: number): boolean {
  for (let start = end - 2; start >= end - 4 && start >= 0 && isHan(units[start + 1] as number); start -= 1) {
    if (!isHan(units[start] as number)) return false;
    const isWhole = start === 0 || !isHan(units[start - 1] as number);
    if (likeName(tables, lattice, units, start, end) > (isWhole ? BETWEEN_MARKS : AT_AN_END)) return true;
  }
  return false;
}

/** True if what begins at `start` is likelier a name than words: the whole stretch, or the first of it (…、范云出席). */
function beginsWithName(tables: NameTables, lattice: Lattice, units: Uint16Array, start: number, length: number): boolean {
  for (let end = start + 2; end <= start + 4 && end <= length && isHan(units[end - 1] as number); end += 1) {
    const isWhole = end === length || !isHan(units[end] as number);
    if (likeName(tables, lattice, units, start, end) > (isWhole ? BETWEEN_MARKS : AT_AN_END)) return true;
  }
  return false;
}

/**
 * What is around a name with a given name says this much for it. Fitted by logistic regression on sentences with names of
 * every kind in them, sentences without, and running text; then rounded. A unit is what a word's frequency counts for.
 */
const AFTER_UNKNOWN = -5.7;
const AFTER_SHUNNING = 1.7;
const LISTED = 11.4;
/** 责任编辑：余云: the label, and where nothing follows the name. */
const LABEL = 2;
const LABELLED = 3.3;
const LABELLED_ALONE = 8.6;
/** 市长余云，…: the title, and nothing follows the name. */
const TITLE = 2;
const TITLED_ALONE = 3.5;
/** By the mark before the name. */
const RIGHT_OF: Readonly<Record<string, number>> = {
  '，': 1.8,
  '；': 1.8,
  '：': 2.5,
  ':': 2.5,
  '“': -0.4,
  '　': 0.4,
  ' ': -3.2,
  '、': -2.3,
  '（': -6,
  '(': -6,
};
const BEGINNING = -1.6;
const BEGINS_CLAUSE = '。！？\t\n\r';
const BEFORE_FOLLOWING_WORD = 1.3;
const BEFORE_SHUNNING_WORD = 1.9;
const BEFORE_KNOWN = -1.5;
const BEFORE_UNKNOWN = -5.1;
const LISTED_BEFORE = 10.2;
const CURRICULUM = 9.6;
/** 余云（1902—1988）, 余云（左二）. */
const DESCRIBED = 5.7;
const DESCRIPTIONS = '0123456789男女左右';
/** By the mark behind the name. */
const LEFT_OF: Readonly<Record<string, number>> = {
  '（': 3.7,
  '(': 3.7,
  '）': 0.4,
  ')': 0.4,
  '　': -1,
  ' ': 1,
  '、': -0.7,
  '，': -4,
  '；': -4,
  '：': -2.9,
  ':': -2.9,
  '。': -6.2,
  '！': -6.2,
  '？': -6.2,
  '”': -8,
  '》': -9,
  '\t': -3.5,
  '\n': -3.5,
  '\r': -3.5,
};
const ENDING = -3.5;
const OTHER_MARK = -4.5;
/** 于 is a frequent surname for its frequency as a word, but a title is before the preposition as well as before it. */
const OF_YU = 5.3;
const OF_YU_AFTER = -1.1;
const OF_YU_AND_WORD = -1.1;
/** A word that hardly ever follows a name: 于东京, 于近日. */
const OF_YU_AND_PLACE = -4;
/** Where the surname and what follows it are a word (余地), by the word's class. */
const CROSSED = -0.46;

/** How much likelier a name is by what is before it: `before` as weightBefore has found. */
function weightLeft(units: Uint16Array, start: number, from: number, before: number): number {
  if (start > from) return before > 0 ? 0 : before < 0 ? AFTER_SHUNNING * before : AFTER_UNKNOWN;
  if (before < 0 && start > 0) return AFTER_SHUNNING * before; // 700余张, “余…
  if (start === 0) return BEGINNING;
  const mark = String.fromCharCode(units[start - 1] as number);
  if (before === IN_LIST && (mark === '、' || mark === '　')) return LISTED;
  if (before > LABEL) return LABELLED;
  return RIGHT_OF[mark] ?? (BEGINS_CLAUSE.includes(mark) ? BEGINNING : OTHER_MARK);
}

/** How much likelier a name is by what is behind it. */
function weightRight(tables: NameTables, lattice: Lattice, units: Uint16Array, end: number, to: number, length: number): number {
  const after = weightAfter(tables, lattice, units, end, to, length);
  if (end < to)
    return after === 0 ? BEFORE_UNKNOWN : BEFORE_KNOWN + (after > 0 ? BEFORE_FOLLOWING_WORD : BEFORE_SHUNNING_WORD) * after;
  if (end >= length) return ENDING;
  const mark = String.fromCharCode(units[end] as number);
  if (mark === '、' && after === IN_LIST) return LISTED_BEFORE;
  if (mark === '，' && after === OF_CURRICULUM) return CURRICULUM;
  const isDescribed =
    (mark === '（' || mark === '(') && end + 1 < length && DESCRIPTIONS.includes(String.fromCharCode(units[end + 1] as number));
  return isDescribed ? DESCRIBED : (LEFT_OF[mark] ?? OTHER_MARK);
}

/** Before a word that follows names as often as one can (classes.ts, MOST_TIMES of derive-facts.ts). */
const MOST_BEFORE_WORD = BEFORE_KNOWN + BEFORE_FOLLOWING_WORD * 3.5;

/** What weightAround gives at most, for a name between characters or marks. */
export function mostAround(units: Uint16Array, start: number, end: number, from: number, to: number): number {
  const left = start > from ? 0 : Math.max(LISTED, LABELLED + LABELLED_ALONE);
  const right = end < to ? MOST_BEFORE_WORD : LISTED_BEFORE + TITLED_ALONE;
  return left + right + (units[start] === YU ? OF_YU : 0);
}

/** What weightAroundLone gives at most. */
export const MOST_AROUND_LONE = 11;

const BEFORE = 1.4;
const AFTER = 1.5;
/** A surname alone is before a title (余书记), or after a word of address (老余). */
const TITLED = Math.log(0.1);
const ADDRESSED = Math.log(0.3);
const ADDRESSES = '老小阿';

/** How likely a name is the surname alone that ends at `end`; -∞: it is none. */
export function loneWeight(
  tables: NameTables,
  lattice: Lattice,
  units: Uint16Array,
  start: number,
  end: number,
  to: number,
): number {
  const title = longestWord(tables.titles, units, end, to);
  if (title !== 0 && longestBeyond(lattice, units, end, sizeOf(title), to) === 0) return TITLED;
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
  // 总经理于公司…: what is before 于 is there for the preposition, too.
  if (title !== 0) return BEFORE * (units[start] === YU && start > from ? Math.min(0, before) : before) + title;
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
  given: number,
  end: number,
  from: number,
  to: number,
  length: number,
  before: number,
): number {
  let sum = weightLeft(units, start, from, before) + weightRight(tables, lattice, units, end, to, length);
  if (end >= to && start > from && before > TITLE) sum += TITLED_ALONE;
  if (end >= to && start <= from && start > 0 && before > LABEL && before !== IN_LIST) sum += LABELLED_ALONE;
  const crossing = end - given === 2 ? lattice.kind(units, start, given + 1) : 0;
  if (crossing !== AS_PHRASE) sum += CROSSED * (crossing & CLASS);
  if (units[start] !== YU) return sum;
  const pair = end - given === 2 ? lattice.kind(units, given, end) : 0;
  return (
    sum +
    OF_YU +
    (start > from ? OF_YU_AFTER * Math.max(0, before) : 0) +
    (pair === 0 || pair === AS_PHRASE ? 0 : (pair & IS_VERB) === SHUNS_NAMES ? OF_YU_AND_PLACE : OF_YU_AND_WORD) +
    againstPreposition(lattice, units, start, end, to)
  );
}
