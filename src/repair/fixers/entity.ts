import type { Fix } from '../draft';
import { REFERENCE } from '../signs';
import names from '../tables/entities.txt';

/** Where a text speaks of HTML its references are meant as they stand. */
const SPEAKS_OF_HTML = /<[a-z/!]|HTML|XML|实体|實體|转义|轉義/iu;

/** What windows-1252 has at 80–9F: browsers read `&#150;` as –. */
const WINDOWS = '€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008dŽ\u008f\u0090‘’“”•–—˜™š›œ\u009džŸ';

let byName: ReadonlyMap<string, string> | null = null;

/**
 * References that were escaped twice and so show as text: &nbsp; &#x4E2D; &ldquo;.
 * Leaves: what is no reference of HTML (&foo;), and texts about HTML.
 */
export function entity(text: string): readonly Fix[] {
  if (!text.includes('&') || SPEAKS_OF_HTML.test(text)) return [];
  const fixes: Fix[] = [];
  for (const match of text.matchAll(REFERENCE)) {
    const character = meant(match[1], match[2], match[3]);
    if (character === undefined) continue;
    const start = match.index;
    fixes.push({ start, end: start + match[0].length, text: character, rule: 'repair/entity', sort: 'broken-code' });
  }
  return fixes;
}

function meant(name: string | undefined, decimal: string | undefined, hexadecimal: string | undefined): string | undefined {
  if (name !== undefined) return named().get(name);
  const code = decimal !== undefined ? Number.parseInt(decimal, 10) : Number.parseInt(hexadecimal ?? '', 16);
  if (code >= 0x80 && code <= 0x9f) return WINDOWS[code - 0x80];
  const isScalar = code >= 0x20 && code !== 0x7f && code <= 0x10ffff && !(code >= 0xd800 && code <= 0xf8ff); // nor an icon's private use
  return isScalar ? String.fromCodePoint(code) : undefined;
}

function named(): ReadonlyMap<string, string> {
  byName ??= new Map(
    names.split('\n').map((entry) => {
      const [name = '', code = ''] = entry.split(' ');
      return [name, String.fromCodePoint(Number.parseInt(code, 16))];
    }),
  );
  return byName;
}
