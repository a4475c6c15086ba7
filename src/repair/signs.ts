import { SYLLABLE } from '@/text/pinyin';

/*
 * What each sort of damage looks like, without any table: the scout asks whether it is there, the fixers where.
 * Global, for matchAll; asked with search, which starts anew.
 */

/** What stands before an inserted reading: the last byte of a listed character, as it shows, or an earlier reading. */
const BEHIND = '(?<=[@-~)）€\\u00a1-\\ufffd])';

/** Something that looks like a reading that a machine wrote, by its brackets. */
export const ANNOTATED: Readonly<Record<'half' | 'full', RegExp>> = {
  half: new RegExp(`${BEHIND}[(?]${SYLLABLE}[ \\u00a0]?\\)`, 'gu'),
  full: new RegExp(`${BEHIND}[（？?]${SYLLABLE}[ \\u00a0　]?）`, 'gu'),
};

/** A lone `?` before a full-width mark: hardly anybody writes both. */
export const CUT = /(?<=[\u4e00-\u9fff])\?(?=[，！；：？])/gu;

/** A reference of HTML: a name or a number, with its semicolon; `&amp;` may stand before it more than once. */
export const REFERENCE = /&(?:amp;){0,9}(?:([a-z]{2,8}[1-4]?)|#(\d{2,7})|#[xX]([\da-fA-F]{2,6}));/giu;

/** Characters of no width and direction marks. Joiners matter in emoji and Indic scripts, marks in Arabic: not between these neighbours. */
const INVISIBLE = '\\u00ad\\u200b-\\u200f\\u202a-\\u202e\\u2060\\u2066-\\u2069\\ufeff';

/** Chinese characters and their punctuation. */
const CHINESE = '\\u3001-\\u303f\\u3400-\\u4dbf\\u4e00-\\u9fff\\uff01-\\uff5e“”‘’…—·';

/** Characters that nobody sees, between Chinese ones, before a reading or within it. */
export const STREWN = new RegExp(
  `(?<=[${CHINESE}])[${INVISIBLE}]+(?=[${CHINESE}(])|(?<=[(（?](?:${SYLLABLE})?)[${INVISIBLE}]+(?=(?:${SYLLABLE})?[)）])`,
  'gu',
);

/** A number with a letter in it, before what is counted: 2O22年, l5日. */
export const NUMBER = /(?<![\w.])(?=[OoIl]*\d)(?=\d*[OoIl])[\dOoIl]{2,6}(?=[年月日时時分秒元万萬亿億％%])/gu;

/** Cyrillic and Greek letters that look like a Latin one. */
export const LOOK_ALIKES = 'АВЕЅІЈКМНОРСТУХаеорсухіѕјΑΒΕΖΗΙΚΜΝΟΡΤΥΧο';

/** Where such a letter stands beside a Latin one, in one word. */
export const MIXED = new RegExp(`[A-Za-z][${LOOK_ALIKES}]|[${LOOK_ALIKES}][A-Za-z]`, 'gu');

/** Private use between Chinese characters of one text node (icons stand in nodes of their own and are blanked out). */
export const PRIVATE =
  /(?<=[\u3001-\u303f\u3400-\u9fff\uff01-\uff5e])[\ue000-\uf8ff]+(?=[\u3001-\u303f\u3400-\u9fff\uff01-\uff5e])/gu;

/** Kangxi radicals, radicals supplement, compatibility ideographs. */
export const STANDS_FOR = /[\u2e80-\u2ef3\u2f00-\u2fd5\uf900-\ufad9]/gu;

/**
 * What is left where bytes were replaced for good: U+FFFD, the same saved and read as GBK (锟斤拷), memory that was
 * never written (烫烫烫, 屯屯屯), marks in place of characters before a text (????本報訊), the rest of a tag whose
 * bracket was swallowed (?/p>).
 */
export const REPLACED =
  /\ufffd+|(?:锟斤拷)+(?:锟斤|锟)?|烫{3,}|屯{3,}|(?<=^\s*)\?{3,}(?=[\u4e00-\u9fff])|(?<=[\u4e00-\u9fff])\?\/?(?:p|br|div|span|td|tr|li|a|b|strong|font) ?\/?>/gu;

/** UTF-8 as windows-1252 or Latin-1 show it: a first byte and two continuing ones. */
export const UTF8_AS_LATIN = /[âã-éï][\u0080-\u00bf€‚ƒ„…†‡ˆ‰Š‹ŒŽ‘’“”•–—˜™š›œžŸ]{2}/gu;

/** GBK as Latin-1: pairs of A1–FE; at least two characters. */
export const GBK_AS_LATIN = /[\u00a1-\u00fe]{4,}/gu;

/** Big5 as GBK: among Chinese characters those of GBK's rows of Greek, Cyrillic, box drawing and numbers, and private use (中文新聞, いゅ穝籇). */
export const BIG5_AS_GBK = /[\u3400-\u9fff][Α-я\u2474-\u249b\u2500-\u257f\ue000-\ue765][\u3400-\u9fff]/gu;
