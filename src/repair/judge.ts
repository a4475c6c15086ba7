import type { Facts, InsertedStyle } from '@/model/known';
import { isEveryday, isInGb2312, pairOf } from '@/text/gbk';
import { scriptOf, simplifiedForComparison } from '@/text/simplified';
import { isReadingOf, isUsualReadingOf, type Key, keyOf, keysOfSimplified } from './keys';
import variants from './tables/variants.txt';

/** What the scan asks of whoever knows the page. */
export interface Judge {
  readonly style: InsertedStyle;
  /** The two bytes that a code unit was when the machine saw it; 0 where that cannot be said. */
  pairOf(codeUnit: number): number;
  /** The last bytes that a character, shown with none of its own, may have had when the machine saw it. */
  lastBytesOf(codeUnit: number): readonly number[];
  /** The character behind whose bytes (`before`, as the code unit `shown` where it is one) this reading may go. */
  annotated(before: number, shown: number, reading: string): Key | undefined;
  /** Of the keys that fit a split character those that can be meant: by what is on the page's list. */
  choose(keys: readonly Key[], reading: string): readonly Key[];
  /** Does this character (a code unit) carry a reading wherever it stands? */
  isListed(codeUnit: number): boolean;
  /** Can this character (a code unit) stand in a text of the page's script at all? */
  possible(codeUnit: number): boolean;
  /** May this character (a code unit) stand in a restored stretch? */
  plausible(codeUnit: number): boolean;
  /** A restored stretch as the page writes it. */
  written(restored: string): string;
}

/** A list of a hundred characters leaves more characters of any page bare than it has; one of thousands none but variants. */
const WHOLE_SHARE = 0.1;

/** What is found where nothing else is known. */
export const USUAL: InsertedStyle = { brackets: 'half', spaced: false, simplified: false, bare: new Set(), complete: false };

const made = new WeakMap<Facts, Judge>();

/** What may go and what may be meant, by what the page as a whole says. */
export function judgeOf(facts: Facts): Judge {
  const judge = made.get(facts) ?? createJudge(facts);
  made.set(facts, judge);
  return judge;
}

function createJudge({ readings, inserted = USUAL }: Facts): Judge {
  const { simplified } = inserted;
  const listed = (key: Key) => readings.get(simplified ? key.simplified : key.character);
  const hasVariants = [...readings.keys()].some((character) => variants.includes(character));
  const mayBeListed = ({ character }: Key) => !inserted.bare.has(character) && (hasVariants || !variants.includes(character));
  const bare = [...inserted.bare].filter((character) => hasVariants || !variants.includes(character));
  // Where hardly a character that could be on the list stands bare, the list is all there is, and what it lacks says nothing.
  const isWhole = bare.length < readings.size * WHOLE_SHARE;
  const accepts = (key: Key, reading: string) => (listed(key) ?? reading) === reading && isReadingOf(key, reading);
  return {
    style: inserted,
    pairOf: simplified ? pairOfTraditional : pairOf,
    lastBytesOf: (codeUnit) => (simplified ? keysOfSimplified(String.fromCharCode(codeUnit)).map(({ pair }) => pair & 0xff) : []),
    annotated(before, shown, reading) {
      if (simplified && scriptOf(shown) === 'Hans') {
        return keysOfSimplified(String.fromCharCode(shown)).find((key) => accepts(key, reading));
      }
      const key = keyOf(before);
      return key && accepts(key, reading) ? key : undefined;
    },
    choose(keys, reading) {
      const onList = keys.filter((key) => listed(key) === reading);
      if (onList.length > 0 && !isWhole) return onList;
      const unseen = keys.filter((key) => listed(key) === undefined && isUsualReadingOf(key, reading) && mayBeListed(key));
      return [...onList, ...unseen];
    },
    isListed: (codeUnit) => readings.has(String.fromCharCode(codeUnit)),
    possible: isOrdinary,
    plausible: inserted.complete ? isOrdinary : isEverydayText,
    written: simplified ? simplifiedForComparison : (restored) => restored,
  };
}

/** The bytes of a character before the page was put into Simplified; 0 where it had several forms. */
function pairOfTraditional(codeUnit: number): number {
  if (scriptOf(codeUnit) !== 'Hans') return pairOf(codeUnit);
  const [only, ...more] = keysOfSimplified(String.fromCharCode(codeUnit));
  return only && more.length === 0 ? only.pair : 0;
}

/** 〇 of 二〇二三年, which GB 2312 lacks. */
const ZERO = 0x3007;

/** Kana, Greek, Cyrillic, zhuyin and box drawing: no text in Chinese has one of them between two characters. */
const isForeign = (pair: number) => isInGb2312(pair) && pair >= 0xa4a1 && pair < 0xb0a1;

/** True for what stands in ordinary Traditional text: GB 2312 without Simplified forms, and Traditional characters. */
function isOrdinary(codeUnit: number): boolean {
  const pair = pairOf(codeUnit);
  if ((codeUnit >= 0xe000 && codeUnit <= 0xf8ff) || isForeign(pair)) return false;
  if (codeUnit === ZERO) return true;
  if (isInGb2312(pair) && scriptOf(codeUnit) !== 'Hant') return scriptOf(codeUnit) !== 'Hans';
  return keyOf(pair) !== undefined;
}

/**
 * The same without what is rare. Where two bytes of a stretch were dropped, one character comes out that nobody wrote,
 * and all around it is in order: 要 of 主要依託 gone and 託 changed. Rare characters and letters give most of those away.
 */
function isEverydayText(codeUnit: number): boolean {
  const pair = pairOf(codeUnit);
  const key = keyOf(pair);
  if (key) return isEveryday(pairOf(key.simplified.charCodeAt(0)));
  if (pair < 0xb0a1) return MARKS.has(codeUnit);
  return isEveryday(pair) && scriptOf(codeUnit) !== 'Hans';
}

/** The marks of everyday text. */
const MARKS = new Set(Array.from('　〇、。·—…‘’“”〔〕〈〉《》「」『』【】×℃％（），．／：；？！', (mark) => mark.charCodeAt(0)));
