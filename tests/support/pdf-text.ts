import { inflateSync } from 'node:zlib';

/** A font's glyphs: how many hexadecimal digits each takes, and the characters that they stand for. */
interface Font {
  readonly width: number;
  readonly characters: ReadonlyMap<string, string>;
}

/** Words said in place of glyphs, a font's name, glyphs, and the end of such words. */
const DRAWN = /\/ActualText <FEFF(\w+)>|\/F(\d+) [\d.]+ Tf|<([\dA-F]+)>|\b(EMC)\b/gu;

const utf16 = (hex: string): string => Buffer.from(hex, 'hex').swap16().toString('utf16le');

/**
 * The text of each page of a PDF that Chromium has made, in the order in which it is drawn, without white space. Just
 * as much of the format as Skia writes: deflated streams, fonts named by their object (`/F4 4 0 R`) with a
 * table from glyph to character each.
 */
export function pdfPages(pdf: Uint8Array): readonly string[] {
  const bytes = Buffer.from(pdf);
  const raw = bytes.toString('latin1');
  const objects = new Map<string, string>();
  for (const { 1: id = '', 2: body = '' } of raw.matchAll(/(?:^|\n)(\d+) 0 obj\n([\s\S]*?)\nendobj/gu)) objects.set(id, body);
  const stream = (id: string | undefined): string => {
    const body = objects.get(id ?? '') ?? '';
    const start = body.indexOf('stream\n') + 'stream\n'.length;
    const end = body.lastIndexOf('\nendstream');
    if (end < start) return '';
    const data = Buffer.from(body.slice(start, end), 'latin1');
    return (/\/FlateDecode/u.test(body.slice(0, start)) ? inflateSync(data) : data).toString('latin1');
  };
  const fonts = new Map<string, Font>();
  const glyphs = (font: string): Font => {
    const known = fonts.get(font) ?? fontOf(stream(/\/ToUnicode (\d+) 0 R/u.exec(objects.get(font) ?? '')?.[1]));
    fonts.set(font, known);
    return known;
  };
  return [...objects.values()]
    .filter((body) => /\/Type \/Page\b/u.test(body))
    .map((body) => {
      let [font, text, said] = ['', '', false];
      for (const [, actual, name, hex, end] of stream(/\/Contents (\d+) 0 R/u.exec(body)?.[1]).matchAll(DRAWN)) {
        if (actual !== undefined) {
          text += utf16(actual);
          said = true;
        } else if (end) said = false;
        else if (name !== undefined) font = name;
        else if (!said)
          for (const glyph of hex?.match(glyphs(font).width === 2 ? /../gu : /.{4}/gu) ?? [])
            text += glyphs(font).characters.get(glyph) ?? '';
      }
      return text.replace(/\s+/gu, '');
    });
}

/**
 * How many pages a PDF has that Firefox has made. Its objects stand in deflated streams, and its fonts do not say what
 * most of their Chinese glyphs mean.
 */
export function firefoxPageCount(pdf: Uint8Array): number {
  const raw = Buffer.from(pdf).toString('latin1');
  for (const { 1: data = '' } of raw.matchAll(/\/Type \/ObjStm[\s\S]*?stream\n([\s\S]*?)\nendstream/gu)) {
    const count = /\/Type \/Pages[\s\S]*?\/Count (\d+)/u.exec(inflateSync(Buffer.from(data, 'latin1')).toString('latin1'));
    if (count) return Number(count[1]);
  }
  return 0;
}

/** What a ToUnicode table says of each glyph. */
function fontOf(table: string): Font {
  const characters = new Map<string, string>();
  for (const { 1: part = '' } of table.matchAll(/beginbfchar\n([\s\S]*?)endbfchar/gu))
    for (const [, glyph = '', as = ''] of part.matchAll(/<(\w+)> <(\w+)>/gu)) characters.set(glyph, utf16(as));
  for (const { 1: part = '' } of table.matchAll(/beginbfrange\n([\s\S]*?)endbfrange/gu)) {
    for (const [, from = '', to = '', as = ''] of part.matchAll(/<(\w+)> <(\w+)> <(\w{4})>/gu)) {
      for (let n = 0; n <= Number.parseInt(to, 16) - Number.parseInt(from, 16); n++) {
        const glyph = (Number.parseInt(from, 16) + n).toString(16).toUpperCase().padStart(from.length, '0');
        characters.set(glyph, String.fromCharCode(Number.parseInt(as, 16) + n));
      }
    }
  }
  return { width: /begincodespacerange\n<(\w+)>/u.exec(table)?.[1]?.length ?? 4, characters };
}
