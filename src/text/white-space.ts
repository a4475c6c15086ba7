/** Characters that take no room or only room: white space of all kinds, zero-width marks, the byte order mark. */
const BLANK = /[\s\u00ad\u200b-\u200f\u2060\ufeff]+/gu;

/** A text without any white space or zero-width characters: what two printings of it have in common. */
export function squeeze(text: string): string {
  return text.replace(BLANK, '');
}

/** A text as a reader sees it: stretches of white space as one space, none at the ends. */
export function tidy(text: string): string {
  return text.replace(BLANK, ' ').trim();
}

/** Texts that are read one after another as one, each tidied, a space between them; those that say nothing are left out. */
export function spaced(texts: readonly string[]): string {
  return texts
    .map(tidy)
    .filter((text) => text !== '')
    .join(' ');
}
