import { unitOf } from '@/text/gbk';
import type { Judge } from './judge';
import { type Key, keysFrom } from './keys';
import { BRACKET, QUESTION, readingAt } from './syntax';

/** How a stretch that is a byte off ends. */
interface Stretch {
  /** The author's text; null where it cannot be restored. */
  readonly restored: string | null;
  /** Where the text is in step again, or where it can be read no further. */
  readonly end: number;
  /** The last two bytes of the author's text, 0 where they are unknown. */
  readonly before: number;
}

/**
 * Reads on behind `?r)` until the text is in step again. Where what comes of it is no ordinary text, or several keys fit
 * and more than one gives what can stand in a text, nothing of the stretch is changed.
 */
export function stretch(text: string, from: number, keys: readonly Key[], judge: Judge): Stretch {
  const readings = keys.map(({ pair }) => {
    const shifted = new Shifted(pair & 0xff, judge);
    return { ...shifted.read(text, from), possible: shifted.possible };
  });
  const [only, ...more] = readings.length > 1 ? readings.filter(({ possible }) => possible) : readings;
  return only && more.length === 0 ? only : new Shifted(UNKNOWN, judge).read(text, from);
}

/** What shows as € without being the byte 80. */
const TWO_BYTE_EURO = 0xa2e3;

/** In place of a byte that is lost. */
const UNKNOWN = 0x100;

/** The four marks whose bytes the machine also cuts at, out of step, and the colon. Their first byte is A3. */
const CUT = /[，！；：？]/u;

/**
 * Where a first byte was lost before full-width punctuation (`確?！笆`, `提高?；@區`), the end of what is a byte off
 * from there; 0 where the text reads better as it stands.
 */
export function lostLead(text: string, at: number, judge: Judge): number {
  const mark = text[at + 1] ?? '';
  if (!CUT.test(mark)) return 0;
  // What the mark shows is the second byte of one character and the first of the next: A3 | xx.
  const second = judge.pairOf(mark.charCodeAt(0)) & 0xff;
  const shifted = new Shifted(second, judge);
  const { restored, end } = shifted.read(text, at + 2);
  // A stretch may also end in a second loss: `典范?！闭猩?，全`.
  const endsInLoss = QUESTION.has(text.charCodeAt(end - 1));
  if (restored === null && !(shifted.ordinary && (shifted.unknown || endsInLoss))) return 0;
  // A reading behind what is not restored belongs to it: nothing is changed by half.
  return BRACKET.has(text.charCodeAt(end)) ? (readingAt(text, end, judge.style)?.end ?? end) : end;
}

/** Reads a stretch whose author's bytes begin with a lone first byte. */
class Shifted {
  private restored = '';
  /** The character before is one that carries its reading wherever it stands, and has none. */
  private owing = false;
  /** A reading stands between the two bytes of the next character: what parted them took its own reading from it. */
  private parted = false;
  /** False once something came out that ordinary text does not have. */
  ordinary = true;
  /** True once a byte could be one of several. */
  unknown = false;
  /** False once it was read as what no text can be: a byte pair that is none, a listed character without its reading. */
  possible = true;
  /** The last two bytes of the author's text. */
  private before: number;
  /** A first byte that waits for its second, 0 where there is none: then the text is in step. */
  private pending: number;
  private readonly judge: Judge;

  constructor(pending: number, judge: Judge) {
    this.before = pending;
    this.pending = pending;
    this.judge = judge;
  }

  private refute(): void {
    this.ordinary = false;
    this.possible = false;
  }

  /** Reads until the text is in step. `restored` is null where a byte is missing or the outcome is no ordinary text. */
  read(text: string, from: number): Stretch {
    let at = from;
    while (this.pending !== 0) {
      const next = this.step(text, at);
      // What cannot be read has its mark with it: `?` where the second byte of a character and an ASCII one are gone.
      if (next < 0) {
        this.possible = false;
        return { restored: null, end: QUESTION.has(text.charCodeAt(at)) ? at + 1 : at, before: 0 };
      }
      at = next;
    }
    // A reading left over behind the stretch says that it was read wrongly.
    const left = BRACKET.has(text.charCodeAt(at)) ? readingAt(text, at, this.judge.style) : null;
    const fits = left ? this.judge.annotated(this.before, 0, left.reading) !== undefined : !this.owing;
    if (!fits) this.refute();
    if (this.ordinary && !this.unknown) return { restored: this.judge.written(this.restored), end: at, before: this.before };
    return { restored: null, end: left?.end ?? at, before: 0 };
  }

  /** Reads one character of the text as it shows, or one reading; gives the offset behind it, -1 where it cannot be read. */
  private step(text: string, at: number): number {
    const code = text.charCodeAt(at); // NaN at the end of the text
    const found = BRACKET.has(code) || QUESTION.has(code) ? readingAt(text, at, this.judge.style) : null;
    if (found && BRACKET.has(code)) {
      // Damaged twice: the second machine read the shifted characters as they show.
      if (!this.judge.annotated(this.before, 0, found.reading)) return -1;
      this.owing = false;
      this.parted = this.pending !== 0;
      return found.end;
    }
    if (found) {
      const [key, ...more] = this.judge.choose(keysFrom(this.before & 0xff, found.reading), found.reading);
      // Which byte it was may not be known, but where the text is in step again is.
      if (!this.take(key && more.length === 0 ? key.pair & 0xff : UNKNOWN)) return -1;
      this.owing = false;
      this.parted = this.pending !== 0;
      return found.end;
    }
    if (code === 0x20ac && this.judge.plausible(unitOf(this.pending, 0x80))) return this.take(0x80) ? at + 1 : -1;
    if (code < 0x80) return code >= 0x40 && code !== 0x7f && this.take(code) ? at + 1 : -1;
    const pair = code === 0x20ac ? TWO_BYTE_EURO : this.judge.pairOf(code);
    return pair && this.take(pair >> 8) && this.take(pair & 0xff) ? at + 1 : -1;
  }

  private take(byte: number): boolean {
    if (this.owing) this.refute();
    this.owing = false;
    this.before = ((this.before << 8) | byte) & 0xffff;
    if (this.pending !== 0) {
      const unknown = this.pending === UNKNOWN || byte === UNKNOWN;
      const unit = unknown ? 0 : unitOf(this.pending, byte);
      this.pending = 0;
      if (unit === 0 && !unknown) return false;
      if (unknown) this.unknown = true;
      else if (!this.judge.possible(unit)) this.refute();
      else if (!this.judge.plausible(unit)) this.ordinary = false;
      // The split character itself may have lost its reading to the split.
      this.owing = this.restored !== '' && !this.parted && this.judge.isListed(unit);
      this.parted = false;
      this.restored += String.fromCharCode(unit);
    } else if (byte > 0x80) this.pending = byte;
    else if (byte < 0x80) this.restored += String.fromCharCode(byte);
    else return false;
    return true;
  }
}
