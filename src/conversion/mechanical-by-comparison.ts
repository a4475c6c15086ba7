/**
 * A second look at Traditional that may be a machine's: the text is made Simplified and Traditional again, and where
 * the two differ, somebody left a Simplified character standing:
 *
 *     written                   關 于 工 作 范 圍
 *     Simplified, and back      關 於 工 作 範 圍
 *                                  ↑       ↑      kept twice, converted never
 */
import { configurationFor } from './configurations';
import { createConverter } from './converter';
import { createLens } from './lens';
import type { Tables } from './tables/tables';

/** The packaged files that the comparison needs. */
export const COMPARISON_FILES: readonly string[] = [
  'script/simplified-to-traditional.bin',
  'script/traditional-to-simplified.bin',
  'script/words.bin',
];

/**
 * Simplified characters that are everyday Traditional ones too, which every such machine leaves; and those that are
 * old or rare, which only a cautious one does. Without 台 群 床 里 布 并 占 …, which people write for the longer form.
 * Source: our own, after OpenCC's characters with several forms of which one is the character itself.
 */
const EVERYDAY = new Set('丑丰于云仆余借克冬准几出别制升卜卷只后咸困干征御折斗曲朴松板游症系致舍范谷辟郁采面须');
const RARE = new Set('万么价佣党划厂厘叶吁吃咨夸尸岩岳帘广恒愿据杠杰涌熏确种筑胜腊苹荐适');

/** Fewer kept characters, in fewer different places, or a lesser share of all, may be slips or a name (SCRIPT.md §5). */
const LEAST = 2;
const LEAST_PLACES = 3;
const LEAST_SHARE = 0.3;
/** Code units that are compared at most: enough to tell, and a few milliseconds. */
const ENOUGH = 4000;
/** Characters of the lists, in words or not, without which nothing is loaded to compare: most pages that people wrote have fewer. */
const SUSPICIOUS =
  /于|(?<![皇太王母])后(?![妃宮土])|干(?![預涉擾戈支係連貝])|余|范|[征采游](?![泳擊服戰程])|准(?![予許])|制(?!度)|系(?![統列])|[万么价佣党划厂厘叶吁吃咨夸尸岩岳帘广恒愿据杠杰涌熏确种筑胜腊苹荐适]/gu;

/** True if the text has enough of a machine's characters for {@link mechanicalByComparison}. Needs no tables. */
export function mayBeMechanical(text: string): boolean {
  return (text.match(SUSPICIOUS)?.length ?? 0) >= LEAST;
}

interface Place {
  readonly character: string;
  /** With the character before: 位于 and 關于 are two places, one name again and again is one. */
  readonly word: string;
  readonly kept: boolean;
}

/** True if a Traditional text was made from Simplified one character at a time. Names such as 于右任 don't count. */
export function mechanicalByComparison(text: string, tables: Tables): boolean {
  const places = compare(text.slice(0, ENOUGH), tables);
  return isMechanical(places) || isMechanical(places.filter(({ character }) => EVERYDAY.has(character)));
}

function isMechanical(places: readonly Place[]): boolean {
  // A machine leaves a character everywhere; who writes 於 in one place knows it in the next, where a name has 于.
  const converted = new Set(places.filter((place) => !place.kept).map(({ character }) => character));
  const kept = places.filter((place) => place.kept && !converted.has(place.character));
  if (kept.length / places.length <= LEAST_SHARE) return false;
  const words = new Set(kept.map(({ word }) => word)).size;
  const isPlain =
    new Set(kept.map(({ character }) => character)).size >= LEAST || kept.some(({ character }) => RARE.has(character));
  return words >= (isPlain ? LEAST : LEAST_PLACES);
}

function compare(text: string, tables: Tables): readonly Place[] {
  const back = configurationFor('zh-Hans', 'zh-Hant');
  if (back === null) throw new Error('conversion: no configuration leads from Simplified to Traditional');
  const lens = createLens({ tables, configuration: back });
  // What Taiwan and Hong Kong write otherwise than OpenCC's standard is no machine's doing.
  const [fromTaiwan, fromHongKong, simplify] = (['tw2t', 'hk2t', 't2s'] as const).map((name) => createConverter(tables, name));
  return text.split('\n').flatMap((line) => {
    const standard = fromHongKong?.(fromTaiwan?.([line]) ?? [line]) ?? [line];
    const simplified = simplify?.(standard) ?? standard;
    return placesOf(standard.join(''), simplified.join(''), lens(simplified).join(''));
  });
}

/** Where a conversion back would change a character, and whether the text had it changed. */
function placesOf(written: string, simplified: string, again: string): Place[] {
  if (written.length !== simplified.length || again.length !== simplified.length) return [];
  const places: Place[] = [];
  for (let at = 0; at < simplified.length; at += 1) {
    const character = simplified.charAt(at);
    if (again.charAt(at) === character || !(EVERYDAY.has(character) || RARE.has(character))) continue;
    places.push({ character, word: simplified.slice(Math.max(0, at - 1), at + 1), kept: written.charAt(at) === character });
  }
  return places;
}
