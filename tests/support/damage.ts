import { withoutTone } from '@/text/pinyin';

/*
 * The machine, written from DAMAGE.md, section 1: the text as GBK bytes (code page 936), each listed character's two
 * bytes followed by its reading wherever they occur, then decoded by a decoder that writes one `?` for a lead byte with
 * an impossible second byte and swallows that too. Bytes are code units 0–255 of a string.
 */

/** What a tool does to a text. */
export interface Machine {
  /** Character to reading, in the order in which the entries are applied. */
  readonly list: ReadonlyMap<string, string>;
  /** Also cuts at the bytes of ，！；？ out of step (class C). */
  readonly cuts?: boolean;
  readonly toneless?: boolean;
  /** A space behind each closing bracket. */
  readonly spaced?: boolean;
}

/** What came out, and what went in. */
export interface Damaged {
  readonly text: string;
  /** Readings behind a character, in step or not. */
  readonly annotations: number;
  /** Brackets that a lone byte swallowed: characters split in two. */
  readonly splits: number;
  /** Bytes that are gone: nothing can restore them. */
  readonly lost: number;
}

const byPair = new Map<string, string>();
const byCharacter = new Map<string, string>();
for (let lead = 0x81; lead <= 0xfe; lead++) {
  for (let trail = 0x40; trail <= 0xfe; trail++) {
    if (trail === 0x7f) continue;
    const character = new TextDecoder('gb18030').decode(Uint8Array.of(lead, trail));
    const pair = String.fromCharCode(lead, trail);
    byPair.set(pair, character);
    if (!byCharacter.has(character)) byCharacter.set(character, pair);
  }
}

/** The two bytes of a character, undefined where GBK lacks it. */
export function bytesOf(character: string): string | undefined {
  return byCharacter.get(character);
}

/** The marks at whose bytes a tool of class C cuts. */
const MARKS = ['，', '！', '；', '？'].map((mark) => byCharacter.get(mark) ?? '');

/** A text after the machine. Characters that GBK lacks part it into pieces. */
export function damage(text: string, machine: Machine): Damaged {
  const tally = { annotations: 0, splits: 0, lost: 0 };
  const entries = [...machine.list].flatMap(([character, reading]) => {
    const key = byCharacter.get(character);
    const written = machine.toneless ? withoutTone(reading) : reading;
    return key ? [{ key, inserted: `(${encoded(written)})${machine.spaced ? ' ' : ''}` }] : [];
  });
  const out = pieces(text).map((piece) => {
    if (typeof piece !== 'string') return piece.outside;
    let bytes = piece;
    const there = new Set<string>();
    for (let at = 1; at < piece.length; at++) there.add(piece.slice(at - 1, at + 1));
    for (const { key, inserted } of entries) {
      if (!there.has(key)) continue;
      const parts = bytes.split(key);
      tally.annotations += parts.length - 1;
      bytes = parts.join(key + inserted);
    }
    const cut = machine.cuts ? MARKS.reduce((all, mark) => all.flatMap((part) => cutAt(part, mark)), [bytes]) : [bytes];
    return cut.map((part) => decoded(part, tally)).join('');
  });
  return { text: out.join(''), ...tally, annotations: tally.annotations - tally.splits };
}

function encoded(text: string): string {
  return Array.from(text, (character) => byCharacter.get(character) ?? character).join('');
}

function pieces(text: string): (string | { readonly outside: string })[] {
  const found: (string | { readonly outside: string })[] = [''];
  for (const character of text) {
    const bytes = character < '\u0080' ? character : byCharacter.get(character);
    const last = found.at(-1);
    if (bytes === undefined) found.push({ outside: character });
    else if (typeof last === 'string') found[found.length - 1] = last + bytes;
    else found.push(bytes);
  }
  return found;
}

function cutAt(bytes: string, mark: string): string[] {
  return MARKS.includes(bytes) ? [bytes] : bytes.split(mark).flatMap((part, at) => (at === 0 ? [part] : [mark, part]));
}

function decoded(bytes: string, tally: { splits: number; lost: number }): string {
  let out = '';
  for (let at = 0; at < bytes.length; at++) {
    const lead = bytes[at] ?? '';
    if (lead < '\u0080') out += lead;
    else if (lead === '\u0080') out += '€';
    else {
      const next = bytes[++at] ?? '';
      const character = byPair.get(lead + next);
      if (character === undefined) {
        if (next === '(') tally.splits++;
        else tally.lost++;
      }
      out += character ?? '?';
    }
  }
  return out;
}
