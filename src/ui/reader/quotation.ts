/** Quotations up to this many characters are given whole in an address; longer ones by their two ends. */
const WHOLE = 60;
/** How much of each end. */
const END = 16;

/** An address that shows a quotation (a text fragment, `#:~:text=`). `quote` is as the page has it. */
export function quotationAddress(url: string, quote: string): string {
  const text = quote.replace(/\s+/gu, ' ').trim();
  const base = url.replace(/#.*$/u, '');
  const characters = [...text];
  const fragment =
    characters.length <= WHOLE
      ? part(text)
      : `${part(characters.slice(0, END).join(''))},${part(characters.slice(-END).join(''))}`;
  return `${base}#:~:text=${fragment}`;
}

/** A part of a text directive: a dash and a comma would be read as its own marks. */
const part = (text: string): string => encodeURIComponent(text.trim()).replace(/-/gu, '%2D');

/**
 * What a page says where a selection was made in another script of it: the same stretch where both are equally long,
 * else the whole paragraph. Offsets in UTF-16 code units.
 */
export function sameStretch(shown: string, written: string, start: number, end: number): string {
  return shown.length === written.length ? written.slice(start, end) : written;
}
