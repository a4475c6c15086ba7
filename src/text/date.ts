/**
 * Dates and times as Chinese-language pages print them: `2022-05-11 08:38:27`, `2022年5月11日 8时38分`,
 * `二〇二二年五月十一日`, `民國111年5月11日`, `11.5.2022`. White space may stand between any two parts.
 */

/** A date found in a text. */
export interface FoundDate {
  /** ISO 8601 with the offset of Beijing, Hong Kong and Taipei where a time is printed, and just the precision printed. */
  readonly iso: string;
  /** As printed. */
  readonly text: string;
  /** UTF-16 code units of the text given. */
  readonly start: number;
  readonly end: number;
}

/** All of China, Hong Kong, Macau, Taiwan and Singapore keep this time. */
const OFFSET = '+08:00';

const DIGITS = '〇○零一二三四五六七八九';
/** Blanks are made single before the search, so that no pattern has to walk over them. */
const S = ' ?';
/** Spaces may stand between the characters: 二 零 零 四 年 三 月 四 日. */
const HAN_YEAR = `[${DIGITS}Ｏ0O](?:${S}[${DIGITS}Ｏ0O]){3}`;
const HAN_SMALL = `[一二三四五六七八九十廿卅](?:${S}[一二三四五六七八九十廿卅]){0,2}`;

const NUMERIC = `(?<!\\d)(?<y1>(?:19|20)\\d{2})${S}(?<s1>[-/.／．－–—‐‑])${S}(?<m1>1[0-2]|0?[1-9])${S}[-/.／．－–—‐‑]${S}(?<d1>3[01]|[12]\\d|0?[1-9])(?!\\d|\\.\\d)`;
/** The day may run into the time, as in 2019-09-1806:23. */
const RUN_IN = `(?<y6>(?:19|20)\\d{2})-(?<m6>[01]\\d)-(?<d6>[0-3]\\d)(?=\\d{2}:\\d{2})`;
const HAN_MARKS = `(?<y2>(?:19|20)\\d{2})${S}年${S}(?<m2>1[0-2]|0?[1-9])${S}月(?:${S}(?<d2>3[01]|[12]\\d|0?[1-9])${S}[日号號])?`;
const ALL_HAN = `(?<y3>${HAN_YEAR})${S}年${S}(?<m3>${HAN_SMALL})${S}月(?:${S}(?<d3>${HAN_SMALL})${S}[日号號])?`;
const REPUBLIC = `(?:中華|中华)?${S}民${S}[國国]${S}(?<y4>\\d{1,3})${S}[年./-]${S}(?<m4>1[0-2]|0?[1-9])${S}[月./-]${S}(?<d4>3[01]|[12]\\d|0?[1-9])${S}日?`;
const DAY_FIRST = `(?<![\\w./-])(?<d5>3[01]|[12]\\d|0?[1-9])[-/.](?<m5>1[0-2]|0?[1-9])[-/.](?<y5>(?:19|20)\\d{2})(?![\\d-])`;
/** Republican years without 民國, as Taiwan's offices print them: 111-05-11, 111/5/11. */
const BARE_REPUBLIC = `(?<![\\d./-])(?<y7>1[0-4]\\d|[89]\\d)(?:-|/|\\.|年)(?<m7>1[0-2]|0?[1-9])(?:-|/|\\.|月)(?<d7>3[01]|[12]\\d|0?[1-9])(?:日|(?![\\d./-]))`;

const WEEKDAY = `[(（\\[]?${S}(?:星期|周|週|礼拜|禮拜)${S}[一二三四五六日天]${S}[)）\\]]?`;
const ZONE = `(?:香港时间|香港時間|北京时间|北京時間|台北时间|台北時間|臺北時間|(?<gmt>格林尼治标准时间|格林尼治標準時間|GMT|UTC))`;
const CLOCK = `(?<half>上午|下午|晚上|早上|中午|凌晨|AM|PM)?${S}(?<h>[01]?\\d|2[0-4])${S}(?:[:：∶﹕]|时|時|点|點)${S}(?:(?<i>[0-5]\\d)(?:${S}(?:[:：∶﹕]|分)${S}(?<s>[0-5]\\d)(?:${S}秒|\\.\\d+)?|${S}分)?)?(?:${S}(?<after>[AaPp]\\.?[Mm])\\b)?(?<zone>Z|[+-]\\d{2}:?\\d{2})?`;
const TIME = `(?:(?:${S}[T,，、|/]?${S}(?:${WEEKDAY})?${S}[,，]?${S}(?:${ZONE})?${S})${CLOCK})?`;

const UNIVERSAL = new RegExp(`(?:${NUMERIC}|${RUN_IN}|${HAN_MARKS}|${ALL_HAN}|${REPUBLIC}|${DAY_FIRST})${TIME}`, 'gu');
const TAIWANESE = new RegExp(
  `(?:${NUMERIC}|${RUN_IN}|${HAN_MARKS}|${ALL_HAN}|${REPUBLIC}|${DAY_FIRST}|${BARE_REPUBLIC})${TIME}`,
  'gu',
);

/** What every date has: two digits in a row, or 年 or a point after a Chinese figure. Spares most lines the search. */
const HINT = /\d\s?[-/.年／．－–—]\s?\d|[〇○零一二三四五六七八九ＯO0]\s?年/u;

/** The dates of a text, in order. `taiwan`: years of the Republic are read without 民國 too (113-05-01). */
export function findDates(text: string, taiwan = false): readonly FoundDate[] {
  if (!HINT.test(text)) return [];
  const known = taiwan ? inTaiwan : elsewhere;
  let dates = known.get(text);
  if (!dates) {
    if (known.size >= MOST_KEPT) known.clear();
    dates = searched(text, taiwan);
    known.set(text, dates);
  }
  return dates;
}

/** Dates by text: several signals ask for the same lines. */
const inTaiwan = new Map<string, readonly FoundDate[]>();
const elsewhere = new Map<string, readonly FoundDate[]>();
/** More lines with dates than any article has: an application that goes on for days fills no memory. */
const MOST_KEPT = 500;

function searched(text: string, taiwan: boolean): readonly FoundDate[] {
  const flat = text.replace(BLANKS, ' ');
  const found: FoundDate[] = [];
  for (const match of flat.matchAll(taiwan ? TAIWANESE : UNIVERSAL)) {
    const iso = isoOf(match.groups ?? {});
    if (iso === null) continue;
    const printed = match[0].trimEnd();
    const start = unflattened(text, flat, match.index);
    const end = unflattened(text, flat, match.index + printed.length - 1) + 1;
    found.push({ iso, text: printed, start, end });
  }
  return found;
}

const BLANKS = /[\s\u200b\ufeff]+/gu;
const BLANK = /[\s\u200b\ufeff]/u;

/** Where in a text an offset of its flat form stands. */
function unflattened(text: string, flat: string, offset: number): number {
  if (text.length === flat.length) return offset;
  let at = 0;
  for (let n = 0; n < offset; n++) {
    if (flat[n] === ' ') while (BLANK.test(text[at + 1] ?? '')) at++;
    at++;
  }
  return at;
}

/** The first date of a text, null where there is none. */
export function firstDate(text: string, taiwan = false): FoundDate | null {
  return findDates(text, taiwan)[0] ?? null;
}

type Groups = Readonly<Record<string, string | undefined>>;

function isoOf(groups: Groups): string | null {
  const day = dayOf(groups);
  if (day === null) return null;
  const clock = clockOf(groups);
  return clock === null || day.length < 10 ? day : `${day}T${clock}`;
}

/** `2022-05-11`, or `2022-05` where no day is printed; null where there is no such day. */
function dayOf(groups: Groups): string | null {
  const pick = (name: string): string | undefined =>
    ['1', '2', '3', '4', '5', '6', '7'].map((n) => groups[name + n]).find((value) => value !== undefined);
  const republican = groups['y4'] ?? groups['y7'];
  const year = republican === undefined ? figure(pick('y') ?? '') : Number(republican) + 1911;
  const month = figure(pick('m') ?? '');
  const day = pick('d') === undefined ? null : figure(pick('d') ?? '');
  if (year < 1900 || year > 2100 || month < 1 || month > 12) return null;
  const head = `${year}-${two(month)}`;
  if (day === null) return head;
  return day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate() ? null : `${head}-${two(day)}`;
}

function clockOf(groups: Groups): string | null {
  if (groups['h'] === undefined) return null;
  const half = (groups['half'] ?? groups['after'] ?? '').toUpperCase().replaceAll('.', '');
  let hour = Number(groups['h']);
  if (/下午|晚上|PM/u.test(half) && hour < 12) hour += 12;
  if (/凌晨|早上|上午|AM/u.test(half) && hour === 12) hour = 0;
  if (hour > 23) return null;
  const offset = groups['zone'] === 'Z' || groups['gmt'] !== undefined ? '+00:00' : withColon(groups['zone'] ?? OFFSET);
  const seconds = groups['s'] === undefined ? '' : `:${groups['s']}`;
  return `${two(hour)}:${groups['i'] ?? '00'}${seconds}${offset}`;
}

function withColon(zone: string): string {
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

/** A number in Arabic or Chinese figures: 2022, 二〇二二, 十一, 廿三. */
function figure(text: string): number {
  const plain = text.replaceAll(' ', '');
  if (/^\d+$/u.test(plain)) return Number(plain);
  if (plain.length === 4) return Number([...plain].map((c) => digitOf(c)).join(''));
  const [tens, ones] = plain.replace('廿', '二十').replace('卅', '三十').split('十');
  if (ones === undefined) return digitOf(tens ?? '');
  return (tens === '' ? 1 : digitOf(tens ?? '')) * 10 + (ones === '' ? 0 : digitOf(ones));
}

const VALUES = '零一二三四五六七八九';

function digitOf(character: string): number {
  const value = VALUES.indexOf(character);
  return value >= 0 ? value : 0; // 〇, ○, Ｏ and O stand for nought
}
