/**
 * OpenCC's first step: characters that Unicode has twice for the sake of old encodings become the usual ones. Its
 * table of 1,002 entries is Unicode's canonical decomposition of two blocks, so the platform's own does.
 */
import { codePointLength, descriptionEnd } from './description';
import { clear, reserve, type Tape } from './tape';

const COMPATIBILITY = /[\uf900-\ufaff\u{2f800}-\u{2fa1f}]/u;

/** Puts the text of one tape on the other, with usual characters; parts of a complete description stay as they are. */
export function normalise(from: Tape, to: Tape): void {
  clear(to);
  to.plain = from.plain;
  reserve(to, from.length);
  let bound = 0;
  for (let at = 0; at < from.length; ) {
    for (; from.bounds[bound] === at; bound += 1) to.bounds.push(to.length);
    const unit = from.units[at] as number;
    if (unit < 0xd800 && (unit < 0x2ff0 || unit > 0x2fff)) {
      to.units[to.length] = unit; // hardly any character is in question
      to.length += 1;
      at += 1;
      continue;
    }
    const description = descriptionEnd(from.units, at, from.length);
    const end = description || at + codePointLength(from.units, at, from.length);
    for (; (from.bounds[bound] ?? end) < end; bound += 1) to.bounds.push(to.length + (from.bounds[bound] ?? at) - at);
    const text = String.fromCharCode(...from.units.subarray(at, end));
    const usual = description === 0 && COMPATIBILITY.test(text) ? text.normalize() : text;
    for (let index = 0; index < usual.length; index += 1) to.units[to.length + index] = usual.charCodeAt(index);
    to.length += usual.length;
    at = end;
  }
  for (; bound < from.bounds.length; bound += 1) to.bounds.push(to.length);
}
