import { pairOf } from '@/text/gbk';
import { type Key, keyOf, keysFrom } from './keys';
import { lostLead, stretch } from './stretch';
import { QUESTION, readingAt, type Style } from './syntax';

/*
 * What the machine did (DAMAGE.md, section 1): behind every two bytes of a listed character it put `(reading)`, also
 * where the two bytes belong to two characters. The scan undoes it from left to right, over bytes:
 *
 *   aligned    a pair of the text is a pair of the author's       發 ( f ā ) 展
 *   shifted    from `?r)` on, one byte off, until a byte that      當 ?shù) 刂 攸 c
 *              stands alone brings both back in step                  └─ B5 ┘ D8│D6 D8│FC 63
 */

/** A stretch of a text that the machine injured. Offsets in UTF-16 code units. */
export type Injury =
  /** A reading behind a character (or behind the two halves of two characters): goes. */
  | { readonly kind: 'annotation'; readonly start: number; readonly end: number; readonly key: Key; readonly reading: string }
  /** A stretch that is a byte off: replaced. */
  | {
      readonly kind: 'shifted';
      readonly start: number;
      readonly end: number;
      readonly restored: string;
      readonly key: Key;
      readonly reading: string;
    }
  /** Bytes are gone, or several characters fit: stays as it is. */
  | { readonly kind: 'lost'; readonly start: number; readonly end: number };

/** What the scan asks of whoever knows the page. */
export interface Judge {
  readonly style: Style;
  /** May this reading go from behind this character? */
  accepts(key: Key, reading: string): boolean;
  /** Of the keys that fit a split character those that can be meant. */
  choose(keys: readonly Key[], reading: string): readonly Key[];
  /** May this character (a code unit) stand in a restored stretch? */
  plausible(codeUnit: number): boolean;
}

/** The injuries of a text in order, none overlapping. Linear in the text's length. */
export function scan(text: string, judge: Judge): readonly Injury[] {
  const injuries: Injury[] = [];
  let before = 0; // the last two bytes of the author's text, 0 where they are unknown
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    if (code === 0x28 || code === 0xff08) {
      const found = readingAt(text, at, judge.style);
      const key = found && keyOf(before);
      if (found && key && judge.accepts(key, found.reading)) {
        injuries.push({ kind: 'annotation', start: at, end: found.end, key, reading: found.reading });
        at = found.end;
        continue;
      }
    } else if (QUESTION.has(code)) {
      const lost = lostLead(text, at, judge);
      if (lost) {
        injuries.push({ kind: 'lost', start: at, end: lost });
        at = lost;
        before = 0;
        continue;
      }
      const found = readingAt(text, at, judge.style);
      const lead = before & 0xff;
      if (found && lead > 0x80) {
        const keys = judge.choose(keysFrom(lead, found.reading), found.reading);
        const result = stretch(text, found.end, keys, judge);
        if (result) {
          injuries.push(
            result.key
              ? {
                  kind: 'shifted',
                  start: at,
                  end: result.end,
                  restored: result.restored,
                  key: result.key,
                  reading: found.reading,
                }
              : { kind: 'lost', start: at, end: result.end },
          );
          at = result.end;
          before = result.before;
          continue;
        }
      }
    }
    before = followed(before, code);
    at++;
  }
  return injuries;
}

/** The last two bytes once a character follows. */
function followed(before: number, code: number): number {
  if (code < 0x80) return ((before << 8) | code) & 0xffff;
  if (code === 0x20ac) return ((before << 8) | 0x80) & 0xffff;
  return pairOf(code);
}
