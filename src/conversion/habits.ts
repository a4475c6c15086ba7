/**
 * Habits of writing that a reader may choose, laid over a converted text: which of two forms of a character, and which
 * quotation marks. Each exchanges one code unit for one, so runs stay as they are; the reader's own words stay too.
 */
import type { CharacterForm } from '@/model/settings';
import { FIXED, START, type Tape } from './tape';
import { isHan } from './words/stretch';

/** By the form chosen: pairs of what else may stand there and what is shown. */
const FORMS: Readonly<Record<CharacterForm, string>> = {
  台: '臺台',
  臺: '台臺',
  裏: '裡裏',
  裡: '裏裡',
  線: '綫線',
  綫: '線綫',
  群: '羣群峯峰牀床衞衛爲為衆眾啓啟',
  羣: '群羣峰峯床牀衛衞為爲眾衆啟啓',
};
/** Where 台 never is 臺: it is Simplified and Traditional alike. */
const PLAIN_TAI = /天台(?=[山縣宗])|台州|台甫|台端|台[鑒鑑]/gu;

export interface Habits {
  readonly forms: readonly CharacterForm[];
  /** “…” become 「…」 in Traditional, and the other way in Simplified. */
  readonly quotes: boolean;
}

/** Writes a converted text as the reader is used to; null where it is as the conversion gives it. */
export function createHabits({ forms, quotes }: Habits, isTraditional: boolean): ((tape: Tape) => void) | null {
  const exchanged = new Map<number, number>();
  for (const form of isTraditional ? forms : []) {
    const pairs = FORMS[form];
    for (let at = 0; at < pairs.length; at += 2) exchanged.set(pairs.charCodeAt(at), pairs.charCodeAt(at + 1));
  }
  if (exchanged.size === 0 && !quotes) return null;
  return (tape) => {
    const { units, length } = tape;
    const isFixed = fixedIn(tape);
    const marks = quotes ? quotationMarks(units, length, isTraditional) : new Map<number, number>();
    const plain = forms.includes('臺') && isTraditional ? plainTai(units, length) : new Set<number>();
    for (let at = 0; at < length; at += 1) {
      const shown = marks.get(at) ?? exchanged.get(units[at] as number);
      if (shown !== undefined && !plain.has(at) && !isFixed(at)) units[at] = shown;
    }
  };
}

/** Says, of places in their order, which are in the reader's own words. */
function fixedIn({ cuts }: Tape): (at: number) => boolean {
  let fixed = false;
  let next = 0;
  return (at) => {
    for (; next <= at; next += 1) if (cuts[next] === FIXED || cuts[next] === START) fixed = cuts[next] === FIXED;
    return fixed;
  };
}

function plainTai(units: Uint16Array, length: number): ReadonlySet<number> {
  const text = String.fromCharCode(...units.subarray(0, length));
  return new Set([...text.matchAll(PLAIN_TAI)].map(({ index, 0: word }) => index + word.indexOf('台')));
}

const MAINLAND = '“”‘’';
const CORNER = '「」『』';

/** The marks to exchange, by place: pairs that close within the line and have Chinese in them or beside them. */
function quotationMarks(units: Uint16Array, length: number, isTraditional: boolean): ReadonlyMap<number, number> {
  const [written, shown] = isTraditional ? [MAINLAND, CORNER] : [CORNER, MAINLAND];
  const found = new Map<number, number>();
  const open: { readonly at: number; readonly kind: number }[] = [];
  for (let at = 0; at < length; at += 1) {
    const mark = written.indexOf(String.fromCharCode(units[at] as number));
    if (mark === -1) continue;
    if (mark % 2 === 0) {
      open.push({ at, kind: mark });
      continue;
    }
    // What opened within and never closed was no quotation: an apostrophe of English.
    const opener = open.findLastIndex(({ kind }) => kind === mark - 1);
    if (opener === -1) continue;
    const start = (open[opener] as (typeof open)[number]).at;
    open.length = opener;
    if (!isChinese(units, start - 1, at + 1, length)) continue;
    found.set(start, shown.charCodeAt(mark - 1));
    found.set(at, shown.charCodeAt(mark));
  }
  return found;
}

/** True if Chinese stands in the quotation or right beside it. */
function isChinese(units: Uint16Array, before: number, after: number, length: number): boolean {
  for (let at = Math.max(0, before); at <= after && at < length; at += 1) {
    const unit = units[at] as number;
    if (isHan(unit) || (unit >= 0x3000 && unit <= 0x3002) || unit >= 0xff01) return true;
  }
  return false;
}
