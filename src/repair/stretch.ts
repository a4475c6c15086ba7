import { pairOf, unitOf } from '@/text/gbk';
import { type Key, keyOf, keysFrom } from './keys';
import type { Judge } from './scan';
import { QUESTION, readingAt } from './syntax';

/** How a stretch that is a byte off ends. */
interface Stretch {
  /** The character that the split one was, null where the stretch cannot be restored. */
  readonly key: Key | null;
  readonly restored: string;
  readonly end: number;
  /** The last two bytes of the author's text. */
  readonly before: number;
}

/**
 * Reads on behind `?r)` until the text is in step again, with each key that may be meant. Exactly one of them must
 * give ordinary text; else nothing of the stretch is changed. Null where nothing fits the reading at all.
 */
export function stretch(text: string, from: number, keys: readonly Key[], judge: Judge): Stretch | null {
  if (keys.length === 0) return null;
  const read = keys.map((key) => ({ key, ...readShifted(text, from, key.pair & 0xff, judge) }));
  const good = read.filter((one) => one.good);
  const [only] = good;
  if (good.length === 1 && only) return { key: only.key, restored: only.restored, end: only.end, before: only.before };
  return { key: null, restored: '', end: Math.max(...read.map((one) => one.end)), before: 0 };
}

/** Reads a stretch whose author's bytes begin with a lone first byte. */
function readShifted(text: string, from: number, first: number, judge: Judge) {
  let restored = '';
  let pending = first; // a first byte that waits for its second
  let before = first;
  let good = true;
  const take = (byte: number): boolean => {
    before = ((before << 8) | byte) & 0xffff;
    if (pending === 0) {
      if (byte > 0x80) pending = byte;
      else if (byte === 0x80) return false;
      else restored += String.fromCharCode(byte);
      return true;
    }
    const unit = unitOf(pending, byte);
    pending = 0;
    if (unit === 0) return false;
    if (!judge.plausible(unit)) good = false;
    restored += String.fromCharCode(unit);
    return true;
  };
  let at = from;
  while (pending !== 0) {
    if (at >= text.length) return { restored, end: at, before: 0, good: false };
    const code = text.charCodeAt(at);
    if (code === 0x28 || code === 0xff08) {
      // Damaged twice: the second machine read the shifted characters as they show.
      const found = readingAt(text, at, judge.style);
      const key = found && keyOf(before);
      if (!found || !key || !judge.accepts(key, found.reading)) return { restored, end: at, before: 0, good: false };
      at = found.end;
      continue;
    }
    if (QUESTION.has(code)) {
      const found = readingAt(text, at, judge.style);
      const keys = found ? judge.choose(keysFrom(before & 0xff, found.reading), found.reading) : [];
      const [only] = keys;
      if (!found) return { restored, end: at + 1, before: 0, good: false };
      if (keys.length !== 1 || !only) return { restored, end: found.end, before: 0, good: false };
      take(only.pair & 0xff);
      at = found.end;
      continue;
    }
    at++;
    const pair = code < 0x80 || code === 0x20ac ? 0 : pairOf(code);
    if (pair !== 0) {
      if (!take(pair >> 8) || !take(pair & 0xff)) return { restored, end: at, before: 0, good: false };
    } else {
      const byte = code === 0x20ac ? 0x80 : code;
      if (byte < 0x40 || byte > 0x80 || byte === 0x7f) return { restored, end: at - 1, before: 0, good: false };
      if (!take(byte)) return { restored, end: at, before: 0, good: false };
    }
  }
  // A reading that is left over behind the stretch says that it was read wrongly.
  const left = text.charCodeAt(at) === 0x28 ? readingAt(text, at, judge.style) : null;
  const key = left && keyOf(before);
  if (left && (!key || !judge.accepts(key, left.reading))) good = false;
  return { restored, end: at, before, good };
}

/** The four marks whose bytes the machine also cuts at, out of step; each begins with A3. */
const CUT = /[，！；：？]/u;

/**
 * Where a first byte was lost before full-width punctuation (`確?！笆`, `提高?；@區`), the end of what is a byte off
 * from there; 0 where the text reads better as it stands.
 */
export function lostLead(text: string, at: number, judge: Judge): number {
  const mark = text[at + 1] ?? '';
  if (!CUT.test(mark)) return 0;
  // What the mark shows is the second byte of one character and the first of the next: A3 | xx.
  const second = pairOf(mark.charCodeAt(0)) & 0xff;
  const read = readShifted(text, at + 2, second, judge);
  if (!read.good) return 0;
  // A reading behind what is not restored belongs to it: nothing is changed by half.
  return readingAt(text, read.end, judge.style)?.end ?? read.end;
}
