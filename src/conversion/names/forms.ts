/**
 * What characters are in a person's name, where OpenCC's table has another form first: surnames go to their own
 * Traditional form, and given names keep characters that are words of their own in Traditional.
 * Source: our own, after the Taiwanese and Hong Kong spelling of these surnames.
 */

/** Pairs of Simplified and Traditional. A surname that is not here takes OpenCC's first form (刘 劉, 叶 葉, 万 萬). */
const SURNAMES =
  '于于范范余余钟鍾岳岳党党谷谷郁郁卜卜丰丰涂涂沈沈后后征征曲曲种种仇仇干干游游姜姜云云占占布布折折采采朴朴咸咸台台' +
  '丑丑舍舍才才蒙蒙梁梁栗栗向向胡胡朱朱秋秋戚戚凌凌周周松松里里升升温溫修修幸幸斗斗系系冲沖适适尽盡宁甯苏蘇佛佛御御' +
  '洗洗万萬千千吁吁杰傑升升岩岩志志制制' +
  '';

/** Pairs for the characters of given names. */
const GIVEN =
  '于于征征游游冲沖松松升升志志岩岩岳岳郁郁里里采采准准台台向向周周咸咸斗斗谷谷后后沈沈才才面面曲曲范范升升表表制制占占布布干干舍舍';

/** Surnames of two characters whose characters would be something else one by one. */
const DOUBLE: Readonly<Record<string, string>> = { 万俟: '万俟', 钟离: '鍾離', 宁: '寧' };

function pairs(text: string): ReadonlyMap<string, string> {
  const found = new Map<string, string>();
  for (let at = 0; at < text.length; at += 2) found.set(text.charAt(at), text.charAt(at + 1));
  return found;
}

const surnameForms = pairs(SURNAMES);
const givenForms = pairs(GIVEN);

/** A surname in Traditional; null: as OpenCC has it. */
export function surnameForm(surname: string): string | null {
  return DOUBLE[surname] ?? surnameForms.get(surname) ?? null;
}

/** A character of a given name in Traditional; null: as OpenCC has it. */
export function givenForm(character: string): string | null {
  return givenForms.get(character) ?? null;
}

/** The characters that this file speaks of. */
export const FORMS_OF = [...new Set([...surnameForms.keys(), ...givenForms.keys(), ...Object.keys(DOUBLE).join('')])].join('');
