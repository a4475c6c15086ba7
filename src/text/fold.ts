import entries from './look-alikes.txt';
import { simplifiedForComparison } from './simplified';

/*
 * Folding makes spellings equal that a reader takes for equal, so that words can be looked for:
 *
 *     博★彩、ＢＥＴ③⑥⑤　線上娛樂城   ─▶   博彩、bet365 线上娱乐城
 *
 * Every code unit of the folded text knows where it came from.
 */

/** A folded text and the way back. */
export interface Folded {
  readonly text: string;
  /**
   * By UTF-16 code unit of {@link text}: where in the source what it came from starts; one more entry for the end.
   * What was dropped belongs to what stands before it.
   */
  readonly from: Uint32Array;
  /** How many characters were dropped between Han characters, or replaced by what they look like. 0 in honest text, nearly always. */
  readonly disguised: number;
}

/** Default-ignorable characters, for which nothing is drawn; strokes over a letter, and accents on a Han character. */
const INVISIBLE =
  /[\u0334-\u0338\u20d0-\u20f0]|(?<=[\u3400-\u9fff])[\u0300-\u036f]+|[\u00ad\u061c\u115f\u1160\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]|\u200d|\u034f|\u17b4|\u17b5|\u180b|\u180c|\u180d|\u180e|[\ufe00-\ufe0f]|\udb40[\udc00-\uddef]/g;

/** What is put between the characters of a word to hide it: symbols, dots, emoji. Not the marks that honest text puts there. */
const DISGUISE = /[.*~^+=#@&$%\\/|_'`"!·•‧・∙°\u2010-\u2015\u2190-\u2bff\u3020\ufffd-]|\p{Extended_Pictographic}/u;

const HAN = /[\u3400-\u9fff\uf900-\ufaff]/u;
/** Texts that need no more than the table of Simplified forms: Han, spaces and ASCII without capitals, and the marks 、 and 。 */
const PLAIN = /^[\u3001\u3002\u4e00-\u9fff\u0020-\u0040\u005b-\u007e]*$/u;
const A_HAN = '[\\u3400-\\u9fff]';
/** At least what {@link isGap} takes, in code units, so that it compiles quickly. */
const GAP =
  '[\\s.*~^+=#@&$%\\\\/|_\'`"!·•‧・∙°©®\\u2010-\\u2015\\u203c\\u2049\\u2122\\u2139\\u2190-\\u2bff\\u3020\\u3030\\u303d\\u3297\\u3299\\ufffd\\ud83c-\\ud83e\\udc00-\\udfff-]{1,6}';
/** Something between Han characters, one of them alone, that may be a disguise. */
const BETWEEN = new RegExp(`(?<!${A_HAN})${A_HAN}${GAP}${A_HAN}|${A_HAN}${GAP}${A_HAN}(?!${A_HAN})`);

const SINGLE = '[a-z0-9\\u3400-\\u9fff]';
/** Letters and characters spelled out one by one, the same between all of them (p.o.r.n, 9★1★視★頻). */
const SPELLED = new RegExp(
  `(?<!${SINGLE})${SINGLE}([^\\w\\u3001\\u3002\\u3400-\\u9fff,;:]{1,2})(?:${SINGLE}\\1){2,}${SINGLE}(?!${SINGLE})`,
  'g',
);
/** A sign that parts no words in honest text, or an emoji. */
const SIGN = '[*~^+=#@&$°※\\u2190-\\u21ff\\u25a0-\\u27bf]|[\\ud83c-\\ud83e][\\udc00-\\udfff]';
const SIGNED = new RegExp(SIGN);
/** The same sign again and again among a few characters, one of them alone (黄*色网*站). */
const STARRED = new RegExp(`${A_HAN}{1,3}(${SIGN})(?:${A_HAN}{1,3}\\1)+${A_HAN}{1,3}`, 'g');
/** What stands between letters in honest text too. */
const HONEST_GAP = /^[\s./|-]+$/;
/** Characters in brackets one by one (彩（票）網（站）, 【彩】【票】), but no numbers of a list. */
const BRACKETED = new RegExp(
  `${A_HAN}?(?:[(<\\[{\\u3008-\\u3010\\u3014](?![一二三四五六七八九十日])${A_HAN}[)>\\]}\\u3009-\\u3011\\u3015]${A_HAN}?){2,}`,
  'g',
);
const BRACKETS = /[()<>[\]{}\u3008-\u3011\u3014\u3015]/g;

/** 0, 1, 2 … : the way back of texts that fold to as many code units; a view of it costs nothing. */
let identity = Uint32Array.from({ length: 1024 }, (_, at) => at);

function same(length: number): Uint32Array {
  if (identity.length <= length) identity = Uint32Array.from({ length: length * 2 }, (_, at) => at);
  return identity.subarray(0, length + 1);
}

/** A text as it is compared: NFKC, without invisible characters and disguises, Simplified, lower case, look-alikes replaced. */
export function fold(text: string): Folded {
  let [out, from] = PLAIN.test(text) ? [text, same(text.length)] : normalized(text);
  const simple = simplifiedForComparison(out);
  if (simple.length === out.length) out = simple; // a rare form beyond the BMP is left as it is
  let disguised = 0;
  if (out.search(SPELLED) >= 0) ({ text: out, from, disguised } = joined({ text: out, from, disguised }, SPELLED));
  if (SIGNED.test(out) && out.search(STARRED) >= 0)
    ({ text: out, from, disguised } = joined({ text: out, from, disguised }, STARRED));
  if (out.search(BRACKETED) >= 0) ({ text: out, from } = joined({ text: out, from, disguised }, BRACKETED));
  if (BETWEEN.test(out)) {
    const bare = undisguised(out, from);
    ({ text: out, from } = bare);
    disguised += bare.disguised;
  }
  const { pattern, meant } = lookAlikes();
  return out.search(pattern) >= 0 ? alike({ text: out, from, disguised }, pattern, meant) : { text: out, from, disguised };
}

/** The folded text alone. */
export function folded(text: string): string {
  return fold(text).text;
}

/** NFKC and lower case, character by character, and where each code unit came from. */
function normalized(text: string): [string, Uint32Array] {
  const invisible = text.search(INVISIBLE) >= 0 ? text.replace(INVISIBLE, (found) => '\u200b'.repeat(found.length)) : text;
  const codes: number[] = [];
  const from: number[] = [];
  for (let at = 0; at < invisible.length; at++) {
    const code = invisible.charCodeAt(at);
    if (code === 0x200b) continue;
    const form = formOf(code);
    if (form >= 0) {
      codes.push(form);
      from.push(at);
      continue;
    }
    const character = String.fromCodePoint(invisible.codePointAt(at) ?? code);
    for (const unit of character.normalize('NFKC').toLowerCase().split('')) {
      codes.push(unit.charCodeAt(0));
      from.push(at);
    }
    at += character.length - 1;
  }
  from.push(text.length);
  let out = '';
  for (let at = 0; at < codes.length; at += 4096) out += String.fromCharCode(...codes.slice(at, at + 4096));
  return [out, Uint32Array.from(from)];
}

/** The folded form of a code unit where that is one code unit, −1 where it has to be looked at. */
function formOf(code: number): number {
  if (code >= 0x4e00 && code <= 0x9fff) return code;
  if (code < 0x80) return code >= 0x41 && code <= 0x5a ? code + 32 : code < 0x20 ? 0x20 : code;
  if (code === 0x3000 || code === 0xa0) return 0x20;
  if (code >= 0xff01 && code <= 0xff5e) return code >= 0xff21 && code <= 0xff3a ? code - 0xfee0 + 32 : code - 0xfee0;
  return code >= 0x3001 && code <= 0x3020 ? code : -1;
}

/** Drops the gaps or the brackets of what is spelled out, and counts the gaps that honest text never has. */
function joined({ text, from, disguised: before }: Folded, spelled: RegExp): Folded {
  let out = '';
  let disguised = before;
  const to: number[] = [];
  const take = (start: number, end: number) => {
    for (let at = start; at < end; at++) to.push(from[at] ?? 0);
    out += text.slice(start, end);
  };
  let last = 0;
  for (const { 0: found, 1: gap, index } of text.matchAll(spelled)) {
    if (gap !== undefined && found.split(gap).every((part) => part.length > 1)) continue;
    take(last, index);
    last = index + found.length;
    if (gap !== undefined && !HONEST_GAP.test(gap)) disguised += found.split(gap).length - 1;
    for (let at = 0; at < found.length; at++) {
      if (gap === undefined ? found[at]?.search(BRACKETS) === 0 : found.startsWith(gap, at)) at += (gap?.length ?? 1) - 1;
      else take(index + at, index + at + 1);
    }
  }
  take(last, text.length);
  to.push(from[text.length] ?? text.length);
  return { text: out, from: Uint32Array.from(to), disguised };
}

/** Drops what stands between the characters of a word (博★彩, 彩.票, 加 微 信), and counts it. */
function undisguised(text: string, from: Uint32Array): Folded {
  const units = [...text];
  const han = units.map((unit) => HAN.test(unit));
  let out = '';
  const to: number[] = [];
  let disguised = 0;
  let place = 0;
  for (let at = 0; at < units.length; at++) {
    const unit = units[at] ?? '';
    const next = at > 0 && !han[at] && han[at - 1] ? gapEnd(units, han, at) : at;
    if (next > at) {
      const gap = units.slice(at, next).join('');
      if (gap.trim() !== '') disguised += next - at;
      place += gap.length;
      at = next - 1;
      continue;
    }
    for (let k = 0; k < unit.length; k++) to.push(from[place + k] ?? 0);
    out += unit;
    place += unit.length;
  }
  to.push(from[text.length] ?? text.length);
  return { text: out, from: Uint32Array.from(to), disguised };
}

/** Where a disguise that begins at `at` ends; `at` itself where it is none. */
function gapEnd(units: readonly string[], han: readonly boolean[], at: number): number {
  let next = at;
  while (next < units.length && next - at < 4 && !han[next] && isGap(units[next] ?? '')) next++;
  if (next === at || next - at > 3 || !han[next]) return at;
  const alone = (han[at - 2] ? 0 : 1) + (han[next + 1] ? 0 : 1);
  // A space or a list's separator has to part two lone characters; a symbol may also cut one off a word.
  const list = /^[ |_/.-]+$/u.test(units.slice(at, next).join(''));
  return alone === 0 || (list && alone < 2) ? at : next;
}

function isGap(unit: string): boolean {
  return unit === ' ' || DISGUISE.test(unit);
}

let built: { readonly pattern: RegExp; readonly meant: ReadonlyMap<string, string> } | null = null;

function lookAlikes(): { readonly pattern: RegExp; readonly meant: ReadonlyMap<string, string> } {
  if (built) return built;
  const meant = new Map<string, string>();
  for (const entry of entries.split('\n')) {
    const [means = '', ...forms] = entry.split(' ');
    for (const form of forms) meant.set(form, means);
  }
  built = { pattern: new RegExp([...meant.keys()].sort((a, b) => b.length - a.length).join('|'), 'gu'), meant };
  return built;
}

/** Replaces look-alikes. */
function alike({ text, from, disguised: before }: Folded, pattern: RegExp, meant: ReadonlyMap<string, string>): Folded {
  let disguised = before;
  let out = '';
  let last = 0;
  const to: number[] = [];
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const latin = /^[\u0370-\u04ff]$/u.test(found);
    // A Cyrillic or Greek letter is a disguise only inside of a Latin word.
    if (latin && !/[a-z0-9]/u.test(`${text[index - 1] ?? ''}${text[index + 1] ?? ''}`)) continue;
    // A syllable beside a character (du场) is no part of a longer Latin word.
    if (/[\u3400-\u9fff]/u.test(found) && !standsWhole(text, index, index + found.length)) continue;
    const means = meant.get(found) ?? found;
    disguised++;
    out += text.slice(last, index) + means;
    for (let n = last; n < index; n++) to.push(from[n] ?? 0);
    for (let n = 0; n < means.length; n++) to.push(from[Math.min(index + n, index + found.length - 1)] ?? 0);
    last = index + found.length;
  }
  if (last === 0) return { text, from, disguised };
  for (let n = last; n < from.length; n++) to.push(from[n] ?? 0);
  return { text: out + text.slice(last), from: Uint32Array.from(to), disguised };
}

/** True for a stretch that cuts no Latin word in two. */
function standsWhole(text: string, start: number, end: number): boolean {
  return !/[a-z]{2}/u.test(text.slice(Math.max(0, start - 1), start + 1)) && !/[a-z]{2}/u.test(text.slice(end - 1, end + 1));
}
