import type { Judge } from './judge';
import { isSyllable, keysFrom } from './keys';
import { lostLead, stretch } from './stretch';
import { BRACKET, QUESTION, readingAt } from './syntax';

/*
 * What the machine did (DAMAGE.md, section 1): behind every two bytes of a listed character it put `(reading)`, also
 * where the two bytes belong to two characters. The scan undoes it from left to right, over bytes:
 *
 *   aligned    a pair of the text is a pair of the author's        發 (fā) 展
 *   shifted    from `?r)` on one byte off, until a byte that       當 ?shù) 刂 攸 c
 *              stands alone brings both back in step                  └ B5 ┘ D8│D6 D8│FC 63
 */

/** A stretch of a text that the machine injured. Offsets in UTF-16 code units. */
export type Injury =
  /** A reading behind a character (or behind the two halves of two characters): goes. */
  | { readonly kind: 'annotation'; readonly start: number; readonly end: number }
  /** A stretch that is a byte off: replaced. */
  | { readonly kind: 'shifted'; readonly start: number; readonly end: number; readonly restored: string }
  /** Bytes are gone, or several characters fit: stays as it is. */
  | { readonly kind: 'lost'; readonly start: number; readonly end: number };

/** The injuries of a text in order, none overlapping. Linear in the text's length. */
export function scan(text: string, judge: Judge): readonly Injury[] {
  const injuries: Injury[] = [];
  let before = 0; // the last two bytes of the author's text, 0 where they are unknown
  let shown = 0; // the last character that is not a reading
  for (let at = 0; at < text.length; ) {
    const code = text.charCodeAt(at);
    const found = BRACKET.has(code) || QUESTION.has(code) ? injuryAt(text, at, before, shown, judge) : null;
    if (found) {
      injuries.push(found.injury);
      at = found.injury.end;
      before = found.before;
      if (found.injury.kind !== 'annotation') shown = 0;
      continue;
    }
    before = followed(before, code, judge);
    shown = code;
    at++;
  }
  return injuries;
}

function injuryAt(text: string, start: number, before: number, shown: number, judge: Judge) {
  const found = readingAt(text, start, judge.style);
  if (BRACKET.has(text.charCodeAt(start))) {
    if (!found || !judge.annotated(before, shown, found.reading)) return null;
    return { injury: { kind: 'annotation', start, end: found.end } as const, before };
  }
  const lost = lostLead(text, start, judge);
  if (lost > 0) return { injury: { kind: 'lost', start, end: lostTo(text, lost, judge) } as const, before: 0 };
  if (!found || !isSyllable(found.reading)) return null;
  // Of the forms that a Simplified character may have had, the one behind which the reading can stand.
  const leads = (before > 0 ? [before & 0xff] : judge.lastBytesOf(shown)).filter((lead) => lead > 0x80);
  if (leads.length === 0) return null;
  const [keys = [], ...more] = leads
    .map((lead) => judge.choose(keysFrom(lead, found.reading), found.reading))
    .filter((fitting) => fitting.length > 0);
  const { restored, end, before: behind } = stretch(text, found.end, more.length === 0 ? keys : [], judge);
  const injury: Injury =
    restored === null ? { kind: 'lost', start, end: lostTo(text, end, judge) } : { kind: 'shifted', start, end, restored };
  return { injury, before: behind };
}

/** Where a loss ends that may end in the mark with which the next begins: `典範?！闭猩?，F(xiàn)在`. */
export function lostTo(text: string, from: number, judge: Judge): number {
  let end = from;
  while (QUESTION.has(text.charCodeAt(end - 1))) {
    const more = lostLead(text, end - 1, judge);
    if (more <= end) break;
    end = more;
  }
  return end;
}

/** The last two bytes once a character follows. */
function followed(before: number, code: number, judge: Judge): number {
  if (code < 0x80) return ((before << 8) | code) & 0xffff;
  if (code === 0x20ac) return ((before << 8) | 0x80) & 0xffff;
  return judge.pairOf(code);
}
