import type { ElementId, Line, Page } from '@/model/page';
import { fold } from '@/text/fold';
import { type Hit, type Lexicon, shippedLexicon } from './lexicon';
import { type NgramModel, shippedModel } from './model';
import { addresses } from './signals/contact';

/** What texts are read with; the shipped ones, or others in tests that leave something out. */
export interface Knowledge {
  readonly lexicon: Lexicon;
  readonly model: NgramModel;
}

/** The knowledge that comes with the program. */
export function shippedKnowledge(): Knowledge {
  return { lexicon: shippedLexicon(), model: shippedModel() };
}

/** A stretch between separators, in one element. Offsets in UTF-16 code units of the folded text. */
export interface Piece {
  readonly start: number;
  readonly end: number;
  /** The innermost element that it stands in. */
  readonly element: ElementId;
  /** Positive where it sounds like spam; a clear word is 2 to 4, a clause of an office −2 to −6. */
  readonly evidence: number;
  /** True if a sentence ends right behind it. */
  readonly ends: boolean;
}

/** A line, folded and weighed. */
export interface ReadLine {
  readonly line: Line;
  readonly text: string;
  /** By code unit of `text`: offset in the line's own text. */
  readonly from: Uint32Array;
  readonly disguised: number;
  readonly weights: Float32Array;
  readonly hits: readonly Hit[];
  readonly pieces: readonly Piece[];
  /** Sum of the pieces' evidence. */
  readonly evidence: number;
}

/** What separates pieces. Not 、 or an apostrophe inside of names, and nothing that folding took out. */
const SEPARATOR = /[\s|｜_,，、/\\;；:：。！？!?…\-–—~·•★☆【】[\]()（）<>《》“”"「」『』+]/u;
const SENTENCE_END = /[。！？!?…]/u;
/** A semicolon behind more letters than this ends a sentence; behind fewer it parts the items of a list. */
const CLAUSE = 16;

function ends(mark: string | undefined, length: number): boolean {
  if (mark === undefined) return false;
  return SENTENCE_END.test(mark) || (/[；;]/u.test(mark) && length > CLAUSE);
}

const SEPARATING = new Uint8Array(0x10000); // 1: separates, 2: does not, 0: not asked yet

function separates(code: number): boolean {
  if (code >= 0x4e00 && code <= 0x9fff) return false;
  SEPARATING[code] ||= SEPARATOR.test(String.fromCharCode(code)) ? 1 : 2;
  return SEPARATING[code] === 1;
}

/** True for a mark inside of a Latin name or address: vip_881, t.me/abc. */
function inHandle(text: string, at: number): boolean {
  return /^[a-z0-9][_/-][a-z0-9]/u.test(text.slice(at - 1, at + 2));
}

/** True for a space between words of a writing that parts words by spaces: there it parts no items. */
function inPhrase(text: string, at: number): boolean {
  return text[at] === ' ' && spaced(text.charCodeAt(at - 1)) && spaced(text.charCodeAt(at + 1));
}

/** True for letters from a to the end of the small scripts, and Hangul. */
function spaced(code: number): boolean {
  return (code >= 0x61 && code <= 0x7a) || (code >= 0xc0 && code <= 0x1fff) || (code >= 0xac00 && code <= 0xd7a3);
}

/** What a notice is signed with: a date in figures or spelled out, or at the beginning of the line an office. */
const SIGNATURE =
  /(?:\d{4}|[〇零一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,2})月(?:\d{1,2}|[一二三四五六七八九十]{1,3})日|^[\u4e00-\u9fff]{1,20}(?:人民政府|委员会|办公室|办公厅|管理局|[县市区省州]\S{0,6}局)/gu;
/** A clear word of spam that begins so soon behind it is no part of what is signed. */
const SOON = 8;

/** Where a signature ends that spam was put behind without a mark between; -1 where there is none. */
function signedAt(text: string, found: readonly Hit[]): number {
  const clear = found.filter(({ strength }) => strength > 1);
  if (clear.length === 0) return -1;
  const ends = [...text.matchAll(SIGNATURE)].map((signature) => signature.index + signature[0].length);
  return ends.find((end) => clear.some(({ start }) => start >= end && start < end + SOON)) ?? -1;
}

/** What a word of each strength adds to what the model says of its characters. */
const BONUS = [0, 0.2, 1.2, 2.2] as const;

/** What a character of a word of each strength weighs at least. */
const SOUND = [-1, -1, 0.2, 0.32] as const;

/** A piece whose mean weight is below this is an office's own, or a place, a firm, a person: no word in it speaks for spam (葡京国际社区). */
const HONEST = -0.04;
/** Below this it may be one, and its words are strong at most. */
const DOUBTFUL = 0.08;
const HANDLE = /^@?(?=[a-z_]*\d|.*_)[a-z0-9_-]{5,20}$/u;
/** Added to the length, so that a word of two characters does not decide. */
const SHORT = 3;

/** Long lines are read this far; no paragraph is longer, and a page must not be able to make us slow. */
const LONGEST = 20_000;

/** Folds and weighs a line. */
export function readLine(line: Line, { lexicon, model }: Knowledge): ReadLine {
  const source = line.text.length > LONGEST ? line.text.slice(0, LONGEST) : line.text;
  const { text, from, disguised } = fold(source);
  const weights = model.weigh(text);
  // An address sounds like nothing, whatever it is written onto (乐橙国际www.123vip.com).
  for (const [start, end] of text.includes('.') ? addresses(text) : []) weights.fill(0, start, end);
  const { pieces, hits } = divided(line, text, from, weights, lexicon.find(text));
  return {
    line,
    text,
    from,
    disguised,
    weights,
    hits,
    pieces,
    evidence: pieces.reduce((sum, { evidence }) => sum + evidence, 0),
  };
}

const cache = new WeakMap<readonly Line[], readonly ReadLine[]>();

/** All lines of a page, read once however often they are asked for. */
export function readLines(page: Page, knowledge: Knowledge): readonly ReadLine[] {
  const shipped = knowledge.lexicon === shippedLexicon() && knowledge.model === shippedModel();
  const known = shipped ? cache.get(page.lines) : undefined;
  if (known) return known;
  const lines = page.lines.map((line) => readLine(line, knowledge));
  if (shipped) cache.set(page.lines, lines);
  return lines;
}

/** Divides a line into pieces, and weighs the words of each by what the model says of the whole piece; `weights` are raised to the sound of its words. */
function divided(
  line: Line,
  text: string,
  from: Uint32Array,
  weights: Float32Array,
  found: readonly Hit[],
): { readonly pieces: readonly Piece[]; readonly hits: readonly Hit[] } {
  const pieces: Piece[] = [];
  const hits: Hit[] = [];
  let next = 0;
  let run = 0;
  let runEnd = line.runs[0]?.text.length ?? 0;
  let start = -1;
  const signed = signedAt(text, found);
  const close = (end: number) => {
    if (start < 0) return;
    const sound = sumOf(weights, start, end) / (end - start + SHORT);
    let evidence = 0;
    for (let hit = found[next]; hit && hit.start < end; hit = found[++next]) {
      const part = hit.start > start || hit.end < end;
      // The model has learned nothing of words in other writing, and they are met only whole.
      const sure = !part || hit.sort === 'contact' || spaced(text.charCodeAt(hit.start));
      const most = sure || sound >= DOUBTFUL ? 3 : sound < HONEST ? 1 : 2;
      const strength = Math.min(most, hit.strength);
      hits.push({ ...hit, strength });
      evidence += BONUS[strength] ?? 0;
      // A word of the lexicon sounds like spam, whether the model has learned its characters or not.
      const least = SOUND[strength] ?? 0;
      for (let at = hit.start; at < hit.end; at++) weights[at] = Math.max(weights[at] ?? 0, least);
    }
    evidence += sumOf(weights, start, end);
    // A name or a number of a channel goes with what stands before it.
    if (evidence < 0 && HANDLE.test(text.slice(start, end))) evidence = 0;
    const element = line.runs[run]?.element ?? line.element;
    pieces.push({ start, end, element, evidence, ends: end === signed || ends(text[end], end - start) });
    start = -1;
  };
  for (let at = 0; at < text.length; at++) {
    if ((from[at] ?? 0) >= runEnd) {
      const inside = line.runs[run]?.element;
      let other = run;
      let end = runEnd;
      while ((from[at] ?? 0) >= end && other + 1 < line.runs.length) end += line.runs[++other]?.text.length ?? 0;
      if (line.runs[other]?.element !== inside) close(at);
      run = other;
      runEnd = end;
    }
    if (at === signed) close(at);
    if (separates(text.charCodeAt(at)) && !inHandle(text, at) && !inPhrase(text, at)) close(at);
    else if (start < 0) start = at;
  }
  close(text.length);
  return { pieces, hits };
}

function sumOf(weights: Float32Array, start: number, end: number): number {
  let sum = 0;
  for (let at = start; at < end; at++) sum += weights[at] ?? 0;
  return sum;
}
