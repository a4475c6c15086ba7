/*
 * Letters by their blocks. `\p{L}` says the same of what pages hold, but its hundreds of ranges take as long to compile
 * as a page takes to be searched for them.
 */

const LETTERS =
  'A-Za-z\\u00c0-\\u1fff\\u2c00-\\u2dff\\u3005-\\u3007\\u3031-\\u318f\\u31a0-\\u31ff\\u3400-\\u9fff\\ua000-\\ud7ff\\uf900-\\ufdff\\uff21-\\uff3a\\uff41-\\uff5a\\uff66-\\uffdc';
/** Besides the ten digits: ², ①, Ⅳ, ㈠, full-width digits. */
const FIGURES =
  '0-9\\u00b2\\u00b3\\u00b9\\u2070-\\u2089\\u2150-\\u218b\\u2460-\\u249b\\u24ea-\\u24ff\\u2776-\\u2793\\u3021-\\u3029\\u3220-\\u3229\\uff10-\\uff19';

/** What no letter is in a text. Letters beyond the BMP, of rare names, count as none. */
const NO_LETTERS = new RegExp(`[^${LETTERS}]+`, 'g');
const LETTER_OR_FIGURE = new RegExp(`[${LETTERS}${FIGURES}]`);

/** How many letters a text has. */
export function lettersIn(text: string): number {
  return text.replace(NO_LETTERS, '').length;
}

/** True for a text with a letter or a figure in it. */
export function saysSomething(text: string): boolean {
  return LETTER_OR_FIGURE.test(text);
}
