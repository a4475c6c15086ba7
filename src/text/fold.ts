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

/** Default-ignorable characters: nothing is drawn for them. */
const INVISIBLE =
  /[\u00ad\u061c\u115f\u1160\u200b\u200c\u200e\u200f\u202a-\u202e\u2060-\u206f\u3164\ufeff\uffa0]|\u200d|\u034f|\u17b4|\u17b5|\u180b|\u180c|\u180d|\u180e|[\ufe00-\ufe0f]|\udb40[\udc00-\uddef]/g;

/** What is put between the characters of a word to hide it: symbols, dots, emoji. Not the marks that honest text puts there. */
const DISGUISE = /[.*~^+=#@&$%\\/|_'`"!·•‧・∙°\u2010-\u2015\u2190-\u2bff\u3020\ufffd-]|\p{Extended_Pictographic}/u;

const HAN = /\p{Script=Han}/u;
/** Code points that NFKC and lower case leave as they are: Han, and the lower half of ASCII. */
const PLAIN = /^[\u3001\u3002\u4e00-\u9fff\u0020-\u0040\u005b-\u007e]*$/u;

/** A text as it is compared: NFKC, without invisible characters and disguises, Simplified, lower case, look-alikes replaced. */
export function fold(text: string): Folded {
  const units: string[] = [];
  const starts: number[] = [];
  normalize(text, units, starts);
  const hidden = undisguise(units, starts);
  return alike(units, starts, hidden, text.length);
}

/** The folded text alone. */
export function folded(text: string): string {
  return fold(text).text;
}

/** Code points to what they are compared as; `units` gets strings of one or more code units, `starts` their place. */
function normalize(text: string, units: string[], starts: number[]): void {
  const plain = PLAIN.test(text);
  const visible = plain ? text : text.replace(INVISIBLE, (found) => '\u200b'.repeat(found.length));
  let at = 0;
  for (const character of visible) {
    if (character !== '\u200b') {
      const form = plain ? character : character.normalize('NFKC').toLowerCase();
      for (const part of form) {
        units.push(/\s/u.test(part) ? ' ' : part);
        starts.push(at);
      }
    }
    at += character.length;
  }
  const simple = [...simplifiedForComparison(units.join(''))];
  for (let n = 0; n < units.length; n++) units[n] = simple[n] ?? '';
}

/** Drops what stands between the characters of a word (博★彩, 彩.票, 加 微 信); gives how much. */
function undisguise(units: string[], starts: number[]): number {
  const han = units.map((unit) => HAN.test(unit));
  const drop: boolean[] = [];
  let dropped = 0;
  for (let at = 1; at < units.length - 1; at++) {
    if (han[at] || !han[at - 1]) continue;
    let next = at;
    while (next < units.length && !han[next] && isGap(units[next] ?? '')) next++;
    if (next === at || next - at > 3 || !han[next]) continue;
    const gap = units.slice(at, next).join('');
    const alone = (han[at - 2] ? 0 : 1) + (han[next + 1] ? 0 : 1);
    // A space or a list's separator has to part two lone characters; a symbol may also cut one off a word.
    const list = /^[ |_/.-]+$/u.test(gap);
    if (alone === 0 || (list && alone < 2)) continue;
    for (let n = at; n < next; n++) drop[n] = true;
    if (gap.trim() !== '') dropped += next - at;
    at = next - 1;
  }
  if (drop.length === 0) return 0;
  let kept = 0;
  for (let n = 0; n < units.length; n++) {
    if (drop[n]) continue;
    units[kept] = units[n] ?? '';
    starts[kept++] = starts[n] ?? 0;
  }
  units.length = kept;
  starts.length = kept;
  return dropped;
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

/** Replaces look-alikes and joins what is left. */
function alike(units: readonly string[], starts: readonly number[], hidden: number, end: number): Folded {
  const text = units.join('');
  const from: number[] = [];
  units.forEach((unit, n) => {
    for (let k = 0; k < unit.length; k++) from.push(starts[n] ?? 0);
  });
  from.push(end);
  const { pattern, meant } = lookAlikes();
  let disguised = hidden;
  let out = '';
  let last = 0;
  const to: number[] = [];
  for (const { 0: found, index } of text.matchAll(pattern)) {
    const latin = /^[\u0370-\u04ff]$/u.test(found);
    // A Cyrillic or Greek letter is a disguise only inside of a Latin word.
    if (latin && !/[a-z0-9]/u.test(`${text[index - 1] ?? ''}${text[index + 1] ?? ''}`)) continue;
    const means = meant.get(found) ?? found;
    disguised++;
    out += text.slice(last, index) + means;
    for (let n = last; n < index; n++) to.push(from[n] ?? 0);
    for (let n = 0; n < means.length; n++) to.push(from[Math.min(index + n, index + found.length - 1)] ?? 0);
    last = index + found.length;
  }
  if (last === 0) return { text, from: Uint32Array.from(from), disguised };
  for (let n = last; n < from.length; n++) to.push(from[n] ?? 0);
  return { text: out + text.slice(last), from: Uint32Array.from(to), disguised };
}
