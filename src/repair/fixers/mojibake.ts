import { isEveryday, isInGb2312, pairOf, unitOf } from '@/text/gbk';
import { simplifiedForComparison } from '@/text/simplified';
import { big5PairOf } from '../big5';
import type { Fix } from '../draft';
import { looksLikeGbkAsBig5 } from '../rare-in-big5';
import { BIG5_AS_GBK, GBK_AS_LATIN, UTF8_AS_LATIN } from '../signs';
import { hasUtf8AsGbk } from '../utf8-as-gbk';

/** What windows-1252 has at 80–9F; a space where Latin-1's control characters stay. */
const WINDOWS = '€ ‚ƒ„…†‡ˆ‰Š‹Œ Ž  ‘’“”•–—˜™š›œ žŸ';

/** Fewer decoded characters than this may be chance. */
const LEAST = 2;

/** Fewer than this are short and stand alone; of more this share is of everyday characters. */
const SHORT = 4;
const PROBABLE_SHARE = 0.8;

/** So many characters in a row that are everyday in another encoding are no chance, where half of them are rare as they show. */
const PROOF = 6;
const PROVEN_SHARE = 0.9;
const STRANGE_SHARE = 0.7;

const HAN = /[\u3400-\u9fff]/u;

/**
 * Text that was read in another encoding than it was written in: 鏂板崕 (新华), æ–°å, ÐÂ»ª.
 * Leaves: what does not decode strictly as a whole to Chinese text, such as a run that lost a byte.
 */
export function mojibake(text: string): readonly Fix[] {
  if (hasUtf8AsGbk(text)) return runsOfUtf8(text, bytesAsGbk);
  if (text.search(UTF8_AS_LATIN) >= 0) return runsOfUtf8(text, bytesAsLatin);
  const reread = looksLikeGbkAsBig5(text)
    ? readAgain(text, big5PairOf, 'gbk')
    : text.search(BIG5_AS_GBK) >= 0
      ? readAgain(text, pairOf, 'big5')
      : [];
  return reread.length > 0 ? reread : gbkAsLatin(text);
}

/** Stretches of two-byte characters and ASCII whose bytes are everyday text in another encoding, and are none as they show. */
function readAgain(text: string, pairIn: (code: number) => number, charset: 'gbk' | 'big5'): readonly Fix[] {
  const decoder = new TextDecoder(charset, { fatal: true });
  const fixes: Fix[] = [];
  let start = 0;
  for (let at = 0; at <= text.length; at++) {
    const code = text.charCodeAt(at); // NaN at the end
    if (code < 0x80 || pairIn(code) !== 0) continue;
    const shown = text.slice(start, at);
    const decoded = everydayShare(shown) < STRANGE_SHARE ? decodedFrom(shown, pairIn, decoder) : null;
    if (decoded !== null && hanOf(decoded).length >= PROOF && everydayShare(decoded) >= PROVEN_SHARE)
      fixes.push({ start, end: at, rule: 'repair/mojibake', ...(mayLack(shown, charset) ? LOST : restored(decoded)) });
    start = at + 1;
  }
  return fixes;
}

const LOST = { text: null, sort: 'bytes-lost' } as const;
const restored = (text: string) => ({ text, sort: 'broken-code' }) as const;

/** The commonest characters of Big5 show as private use; where there is none, a copy has dropped it. */
function mayLack(shown: string, charset: 'gbk' | 'big5'): boolean {
  return charset === 'big5' && !/[\ue000-\uf8ff]/u.test(shown);
}

function decodedFrom(shown: string, pairIn: (code: number) => number, decoder: TextDecoder): string | null {
  const bytes: number[] = [];
  for (let at = 0; at < shown.length; at++) {
    const code = shown.charCodeAt(at);
    if (code < 0x80) bytes.push(code);
    else bytes.push(pairIn(code) >> 8, pairIn(code) & 0xff);
  }
  try {
    return decoder.decode(Uint8Array.from(bytes));
  } catch {
    return null; // not that encoding
  }
}

/** The bytes that a code unit was read from: one as a number below 256, two as lead << 8 | trail; -1 where it was not. */
type Bytes = (codeUnit: number) => number;

function bytesAsGbk(code: number): number {
  if (code < 0x80) return code;
  return code === 0x20ac ? 0x80 : pairOf(code) || -1;
}

function bytesAsLatin(code: number): number {
  if (code < 0x100) return code;
  const at = WINDOWS.indexOf(String.fromCharCode(code));
  return at >= 0 ? 0x80 + at : -1;
}

/** Stretches that are UTF-8 as a whole, from one character's edge to another's. */
function runsOfUtf8(text: string, bytesOf: Bytes): readonly Fix[] {
  const fixes: Fix[] = [];
  for (let start = 0; start < text.length; ) {
    const run = utf8From(text, start, bytesOf);
    if (!run) {
      start++;
      continue;
    }
    fixes.push({ start, end: run.end, text: run.decoded, rule: 'repair/mojibake', sort: 'broken-code' });
    start = run.end;
  }
  return fixes;
}

/** The longest stretch of whole UTF-8 sequences from an offset on, with at least two Chinese characters; null if there is none. */
function utf8From(text: string, start: number, bytesOf: Bytes): { readonly decoded: string; readonly end: number } | null {
  let decoded = '';
  let whole: { decoded: string; end: number } | null = null;
  let found = 0;
  let code = 0;
  let missing = 0;
  for (let at = start; at < text.length; at++) {
    const read = bytesOf(text.charCodeAt(at));
    const bytes = read < 0 ? null : read > 0xff ? [read >> 8, read & 0xff] : [read];
    if (!bytes) break;
    let broken = false;
    for (const byte of bytes) {
      if (missing > 0) {
        if (byte < 0x80 || byte > 0xbf) broken = true;
        code = (code << 6) | (byte & 0x3f);
        if (--missing > 0 || broken) continue;
        if (!isChinese(code)) broken = true;
        decoded += String.fromCharCode(code);
        found++;
      } else if (byte < 0x80) {
        if (at === start) broken = true;
        decoded += String.fromCharCode(byte);
      } else if (byte >= 0xe2 && byte <= 0xef) {
        code = byte & 0x0f;
        missing = 2;
      } else broken = true;
    }
    if (broken) break;
    if (missing === 0 && bytes.some((byte) => byte >= 0x80)) whole = { decoded, end: at + 1 };
  }
  if (!whole || found < LEAST || !isProbable(whole.decoded)) return null;
  const isAlone = !HAN.test(text[start - 1] ?? '') && !HAN.test(text[whole.end] ?? '');
  return whole.decoded.length >= SHORT || isAlone ? whole : null;
}

/** True if what was decoded is what people write: all of it where it is short, else most. */
function isProbable(decoded: string): boolean {
  return everydayShare(decoded) >= (hanOf(decoded).length < SHORT ? 1 : PROBABLE_SHARE);
}

/** Han characters, and private use in place of them. */
function hanOf(text: string): readonly string[] {
  return text.match(/[\u3400-\u9fff\ue000-\uf8ff]/gu) ?? [];
}

/** How much of the Han characters of a text is everyday. */
function everydayShare(text: string): number {
  const characters = hanOf(text);
  return characters.length === 0 ? 1 : characters.filter(isEverydayForm).length / characters.length;
}

/** True for everyday characters in either script. */
function isEverydayForm(character: string): boolean {
  return isEveryday(pairOf(simplifiedForComparison(character).charCodeAt(0)));
}

/** True for Han characters and the marks of Chinese text. */
function isChinese(code: number): boolean {
  return (
    (code >= 0x4e00 && code <= 0x9fff) ||
    (code >= 0x3000 && code <= 0x3011) ||
    (code >= 0xff01 && code <= 0xff5e) ||
    (code >= 0x2010 && code <= 0x2026)
  );
}

function gbkAsLatin(text: string): readonly Fix[] {
  const fixes: Fix[] = [];
  for (const { 0: run, index: start } of text.matchAll(GBK_AS_LATIN)) {
    if (run.length % 2 !== 0 || new Set(run).size < 3 || !/[À-ÖØ-öø-ÿ]/u.test(run)) continue;
    let decoded = '';
    let everyday = 0;
    for (let at = 0; at < run.length; at += 2) {
      const pair = (run.charCodeAt(at) << 8) | run.charCodeAt(at + 1);
      if (!isInGb2312(pair)) break;
      if (isEveryday(pair)) everyday++;
      decoded += String.fromCharCode(unitOf(pair >> 8, pair & 0xff));
    }
    if (decoded.length * 2 !== run.length || everyday < LEAST || everyday * 3 < decoded.length * 2) continue;
    fixes.push({ start, end: start + run.length, text: decoded, rule: 'repair/mojibake', sort: 'broken-code' });
  }
  return fixes;
}
