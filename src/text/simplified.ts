import { unpacked } from './packed';
import sharedForms from './shared-forms.txt';
import forms from './traditional.txt?forms';

/** What the tables say of one character. */
export type Script = 'Hans' | 'Hant' | 'both';

/** The tables' first code point. */
export const FIRST = 0x4e00; // the tables hold characters of U+4E00–U+9FA5 alone
const LAST = 0x9fa5;

interface Tables {
  /** By code point from FIRST: the Simplified form's code point of a Traditional character, 0 elsewhere. */
  readonly simplified: Uint32Array;
  /** By code point from FIRST: 1 where the character is Simplified alone. */
  readonly simplifiedOnly: Uint8Array;
}

let built: Tables | null = null;

/** The tables themselves, for loops over whole pages. */
export function tables(): Tables {
  if (built) return built;
  const simplified = new Uint32Array(LAST - FIRST + 1);
  const simplifiedOnly = new Uint8Array(LAST - FIRST + 1);
  const numbers = unpacked(forms);
  let traditional = 0;
  for (let at = 0; at < numbers.length; at += 2) {
    traditional += numbers[at] ?? 0;
    const step = numbers[at + 1] ?? 0;
    const form = traditional + (step % 2 === 0 ? step / 2 : -(step + 1) / 2);
    simplified[traditional - FIRST] = form;
    if (form >= FIRST && form <= LAST) simplifiedOnly[form - FIRST] = 1;
  }
  for (const form of sharedForms) if (form !== '\n') simplifiedOnly[form.charCodeAt(0) - FIRST] = 0;
  for (let at = 0; at < simplified.length; at++) if (simplified[at] !== 0) simplifiedOnly[at] = 0;
  built = { simplified, simplifiedOnly };
  return built;
}

/** Which script a code point belongs to: to one alone, or (as most) to both. */
export function scriptOf(code: number): Script {
  if (code < FIRST || code > LAST) return 'both';
  const { simplified, simplifiedOnly } = tables();
  if (simplified[code - FIRST] !== 0) return 'Hant';
  return simplifiedOnly[code - FIRST] === 1 ? 'Hans' : 'both';
}

/**
 * A text with each Traditional character replaced by its Simplified form, as long in code points. For comparison only:
 * it is character by character and wrong for words (乾坤); what a reader sees is converted by `conversion/`.
 */
export function simplifiedForComparison(text: string): string {
  const { simplified } = tables();
  let out = '';
  let from = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const form = code >= FIRST && code <= LAST ? (simplified[code - FIRST] ?? 0) : 0;
    if (form === 0 || form === code) continue;
    out += text.slice(from, at) + String.fromCodePoint(form);
    from = at + 1;
  }
  return from === 0 ? text : out + text.slice(from);
}
