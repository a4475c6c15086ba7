import type { Fix } from '../draft';

/** A number with a letter in it, before what is counted: 2O22年, l5日. */
const NUMBER = /(?<![\w.])(?=[OoIl]*\d)(?=\d*[OoIl])[\dOoIl]{2,6}(?=[年月日时時分秒元万萬亿億％%])/gu;

/** Latin letters and those of other scripts that look like them, in one word. */
const MIXED_WORD = /[A-Za-zΑ-ωА-я]{2,}/gu;
const CYRILLIC = 'АВЕЅІЈКМНОРСТУХаеорсухіѕј';
const AS_LATIN = 'ABESIJKMHOPCTYXaeopcyxisj';
const GREEK = 'ΑΒΕΖΗΙΚΜΝΟΡΤΥΧο';
const GREEK_AS_LATIN = 'ABEZHIKMNOPTYXo';
const OTHER_LETTER = /[Α-ωА-яЅІЈіѕј]/u;

/**
 * Digits and letters swapped for others that look the same: 2O22年, СOVID with a Cyrillic С.
 * Leaves: words all of one script, and letters that look like no Latin one (μm, β2).
 */
export function lookAlike(text: string): readonly Fix[] {
  const fixes: Fix[] = [];
  const fix = (start: number, shown: string, meant: string) =>
    fixes.push({ start, end: start + shown.length, text: meant, rule: 'repair/look-alike', sort: 'broken-code' });
  if (/\d[OoIl]|[OoIl]\d/u.test(text)) {
    for (const { 0: shown, index } of text.matchAll(NUMBER))
      fix(index, shown, shown.replace(/[Oo]/gu, '0').replace(/[Il]/gu, '1'));
  }
  if (OTHER_LETTER.test(text)) {
    for (const { 0: shown, index } of text.matchAll(MIXED_WORD)) {
      const meant = Array.from(shown, latin).join('');
      if (/^[A-Za-z]+$/u.test(meant) && /[A-Za-z]/u.test(shown) && meant !== shown) fix(index, shown, meant);
    }
  }
  return fixes.sort((a, b) => a.start - b.start);
}

function latin(letter: string): string {
  const cyrillic = CYRILLIC.indexOf(letter);
  if (cyrillic >= 0) return AS_LATIN[cyrillic] ?? letter;
  const greek = GREEK.indexOf(letter);
  return greek >= 0 ? (GREEK_AS_LATIN[greek] ?? letter) : letter;
}
