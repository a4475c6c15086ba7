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

const SEPARATOR = '[-/.／．－–—‐‑]';
const MONTH = '(1[0-2]|0?[1-9])';
const MONTH_NAME =
  '(Jan(?:uary)?|Feb(?:ruary)?|Mar(?:ch)?|Apr(?:il)?|May|June?|July?|Aug(?:ust)?|Sep(?:t|tember)?|Oct(?:ober)?|Nov(?:ember)?|Dec(?:ember)?)\\.?';
const DAY = '(3[01]|[12]\\d|0?[1-9])';

/** A way to print a day: year, month and, perhaps, day are its groups. */
interface Form {
  readonly pattern: RegExp;
  /** What every such day has. A pattern is compiled when it is first tried, which takes longer than the search. */
  readonly hint: RegExp;
  readonly order: 'year first' | 'day first' | 'month first';
  /** Years are those of the Republic. */
  readonly republican?: true;
  readonly inTaiwan?: true;
}

/** Where several begin at one place, the first counts. All characters are of one code unit: no `u`, which makes them dearer. */
const FORMS: readonly Form[] = [
  {
    pattern: new RegExp(`(?<!\\d)((?:19|20)\\d{2})${S}${SEPARATOR}${S}${MONTH}${S}${SEPARATOR}${S}${DAY}(?!\\d|\\.\\d)`, 'g'),
    hint: /\d ?[-/.／．－–—‐‑] ?\d/,
    order: 'year first',
  },
  // The year apart, as Xinhua's templates set it large: 2025 06/14 21:33:08. White space may be missing.
  {
    pattern: /(?<!\d)((?:19|20)\d{2}) ?(1[0-2]|0[1-9])\/(3[01]|[12]\d|0[1-9])(?= ?\d{2}:\d{2})/g,
    hint: /\d\/\d\d ?\d\d:/,
    order: 'year first',
  },
  // The day may run into the time, as in 2019-09-1806:23.
  {
    pattern: /((?:19|20)\d{2})-([01]\d)-([0-3]\d)(?=\d{2}:\d{2})/g,
    hint: /-\d{4}:/,
    order: 'year first',
  },
  {
    pattern: new RegExp(`((?:19|20)\\d{2})${S}年${S}${MONTH}${S}月(?:${S}${DAY}${S}[日号號])?`, 'g'),
    hint: /\d ?年/,
    order: 'year first',
  },
  {
    pattern: new RegExp(`(${HAN_YEAR})${S}年${S}(${HAN_SMALL})${S}月(?:${S}(${HAN_SMALL})${S}[日号號])?`, 'g'),
    hint: /[〇○零一二三四五六七八九Ｏ0O] ?年 ?[一二三四五六七八九十]/,
    order: 'year first',
  },
  {
    pattern: new RegExp(`(?:中[華华])?${S}民${S}[國国]${S}(\\d{1,3})${S}[年./-]${S}${MONTH}${S}[月./-]${S}${DAY}${S}日?`, 'g'),
    hint: /民 ?[國国]/,
    order: 'year first',
    republican: true,
  },
  {
    pattern: new RegExp(`(?<![\\w./-])${DAY}[-/.]${MONTH}[-/.]((?:19|20)\\d{2})(?![\\d-])`, 'g'),
    hint: /\d[-/.](?:19|20)\d\d/,
    order: 'day first',
  },
  // English months, as Singapore's pages in Chinese print them too: 3 June 2025, Jun 3, 2025.
  {
    pattern: new RegExp(`(?<![\\w./-])${DAY} ${MONTH_NAME},? ((?:19|20)\\d{2})(?!\\d)`, 'gi'),
    hint: /\d [A-Za-z]{3,9},? (?:19|20)\d\d/,
    order: 'day first',
  },
  {
    pattern: new RegExp(`\\b${MONTH_NAME} ${DAY}(?:st|nd|rd|th)?,? ((?:19|20)\\d{2})(?!\\d)`, 'gi'),
    hint: /[A-Za-z]\.? \d\d?(?:st|nd|rd|th)?,? (?:19|20)\d\d/,
    order: 'month first',
  },
  // Republican years without 民國, as Taiwan's offices print them: 111-05-11, 111/5/11.
  {
    pattern: new RegExp(`(?<![\\d./-])(1[0-4]\\d|[89]\\d)[-/.年]${MONTH}[-/.月]${DAY}(?:日|(?![\\d./-]))`, 'g'),
    hint: /\d[-/.年]/,
    order: 'year first',
    republican: true,
    inTaiwan: true,
  },
];

/*
 * A time of day behind a date, part by part: a single pattern with so many parts that may be missing grows out of
 * proportion when it is compiled.
 */
const BEHIND_DATE = / ?[T,，、|/]? ?/y;
const WEEKDAY = /[(（[]? ?(?:星期|[周週]|[礼禮]拜) ?[一二三四五六日天] ?[)）\]]?/y;
const COMMA = / ?[,，]? ?/y;
const ZONE = /(?:香港|北京|[台臺]北)(?:时间|時間)|格林尼治标准时间|格林尼治標準時間|GMT|UTC/y;
const BLANK_PERHAPS = / ?/y;
const HALF = /上午|下午|晚上|早上|中午|凌晨|AM|PM/y;
const HOUR = /(\d\d?) ?[:：∶﹕时時点點] ?/y;
const MINUTE = /[0-5]\d/y;
const SECOND = / ?[:：∶﹕分] ?([0-5]\d)(?: ?秒|\.\d+)?/y;
const MINUTES_WORD = / ?分/y;
const HALF_AFTER = / ?([AaPp]\.?[Mm])\b/y;
const OFFSET_PRINTED = /Z|[+-]\d{2}:?\d{2}/y;

/** What every date has: two digits in a row, or 年 or a point after a Chinese figure, or a year behind a letter or a day. Spares most lines the search. */
const HINT =
  /(?:[A-Za-z]|[A-Za-z]\.? \d\d?(?:st|nd|rd|th)?),?\s(?:19|20)\d\d|\d\s?[-/.年／．－–—]\s?\d|[〇○零一二三四五六七八九ＯO0]\s?年/u;

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
  const forms = FORMS.filter(({ hint, inTaiwan }) => (taiwan || !inTaiwan) && hint.test(flat));
  const found: FoundDate[] = [];
  for (let from = 0; ; ) {
    const match = firstOf(forms, flat, from);
    if (!match) return found;
    const clock = clockBehind(flat, match.end);
    from = clock?.end ?? match.end;
    const iso = isoOf(match, clock);
    if (iso === null) continue;
    const printed = flat.slice(match.start, from).trimEnd();
    const start = unflattened(text, flat, match.start);
    const end = unflattened(text, flat, match.start + printed.length - 1) + 1;
    found.push({ iso, text: printed, start, end });
  }
}

/** A day as printed. */
interface Day {
  readonly year: string;
  readonly month: string;
  readonly day: string | undefined;
  readonly republican: boolean;
  readonly start: number;
  readonly end: number;
}

/** The first day of any form behind an offset. */
function firstOf(forms: readonly Form[], flat: string, from: number): Day | null {
  let first: RegExpExecArray | null = null;
  let form: Form | null = null;
  for (const one of forms) {
    one.pattern.lastIndex = from;
    const match = one.pattern.exec(flat);
    if (match && (!first || match.index < first.index)) [first, form] = [match, one];
  }
  if (!first || !form) return null;
  const [printed, a = '', b = '', c = ''] = first;
  const [year, month, day] = form.order === 'year first' ? [a, b, first[3]] : form.order === 'day first' ? [c, b, a] : [c, a, b];
  return { year, month, day, republican: form.republican === true, start: first.index, end: first.index + printed.length };
}

/** A time of day as printed. */
interface Clock {
  readonly half: string;
  readonly hour: number;
  readonly minute: string;
  readonly second: string | undefined;
  readonly offset: string;
  readonly end: number;
}

/** The time of day behind a date that ends at an offset. */
function clockBehind(flat: string, from: number): Clock | null {
  let end = from;
  const take = (pattern: RegExp): RegExpExecArray | null => {
    pattern.lastIndex = end;
    const match = pattern.exec(flat);
    if (match) end += match[0].length;
    return match;
  };
  take(BEHIND_DATE);
  take(WEEKDAY);
  take(COMMA);
  const zone = take(ZONE)?.[0] ?? '';
  take(BLANK_PERHAPS);
  const before = take(HALF)?.[0];
  take(BLANK_PERHAPS);
  const hour = Number(take(HOUR)?.[1] ?? Number.NaN);
  if (!(hour <= 24)) return null;
  const minute = take(MINUTE)?.[0];
  const second = minute === undefined ? undefined : take(SECOND)?.[1];
  if (minute !== undefined && second === undefined) take(MINUTES_WORD);
  const after = take(HALF_AFTER)?.[1];
  const printed = take(OFFSET_PRINTED)?.[0];
  const universal = printed === 'Z' || /^[格GU]/.test(zone);
  const offset = universal ? '+00:00' : withColon(printed ?? OFFSET);
  return { half: before ?? after ?? '', hour, minute: minute ?? '00', second, offset, end };
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

function isoOf(day: Day, clock: Clock | null): string | null {
  const date = dateOf(day);
  if (date === null || clock === null || date.length < 10) return date;
  const time = timeOf(clock);
  return time === null ? date : `${date}T${time}`;
}

/** `2022-05-11`, or `2022-05` where no day is printed; null where there is no such day. */
function dateOf({ year: printed, month: printedMonth, day: printedDay, republican }: Day): string | null {
  const year = republican ? Number(printed) + 1911 : figure(printed);
  const month = figure(printedMonth);
  if (year < 1900 || year > 2100 || month < 1 || month > 12) return null;
  const head = `${year}-${two(month)}`;
  if (printedDay === undefined) return head;
  const day = figure(printedDay);
  return day < 1 || day > new Date(Date.UTC(year, month, 0)).getUTCDate() ? null : `${head}-${two(day)}`;
}

function timeOf({ half: printed, hour: shown, minute, second, offset }: Clock): string | null {
  const half = printed.toUpperCase().replaceAll('.', '');
  let hour = shown;
  if (['下午', '晚上', 'PM'].includes(half) && hour < 12) hour += 12;
  if (['凌晨', '早上', '上午', 'AM'].includes(half) && hour === 12) hour = 0;
  return hour > 23 ? null : `${two(hour)}:${minute}${second === undefined ? '' : `:${second}`}${offset}`;
}

function withColon(zone: string): string {
  return zone.includes(':') ? zone : `${zone.slice(0, 3)}:${zone.slice(3)}`;
}

function two(n: number): string {
  return String(n).padStart(2, '0');
}

/** A number in Arabic or Chinese figures, or a month's English name: 2022, 二〇二二, 十一, 廿三, June. */
function figure(text: string): number {
  const plain = text.replaceAll(' ', '');
  const named = MONTHS.indexOf(plain.slice(0, 3).toLowerCase());
  if (named >= 0) return named / 3 + 1;
  if (/^\d+$/u.test(plain)) return Number(plain);
  if (plain.length === 4) return Number([...plain].map((c) => digitOf(c)).join(''));
  const [tens, ones] = plain.replace('廿', '二十').replace('卅', '三十').split('十');
  if (ones === undefined) return digitOf(tens ?? '');
  return (tens === '' ? 1 : digitOf(tens ?? '')) * 10 + (ones === '' ? 0 : digitOf(ones));
}

const MONTHS = 'janfebmaraprmayjunjulaugsepoctnovdec';
const VALUES = '零一二三四五六七八九';

function digitOf(character: string): number {
  const value = VALUES.indexOf(character);
  return value >= 0 ? value : 0; // 〇, ○, Ｏ and O stand for nought
}
