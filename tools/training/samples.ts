import { seeded } from '../seeded.ts';
import { expanded, type Grammar, phraseOf } from './grammar.ts';

/** What a model is made of. */
export interface Material {
  /** How phrases of spam and honest ones of the same words are made. */
  readonly grammar: Grammar;
  /** The lexicon, by sort. */
  readonly phrases: ReadonlyMap<string, readonly { readonly word: string; readonly strength: number }[]>;
  /** What offers put before and behind their words. */
  readonly before: readonly string[];
  readonly behind: readonly string[];
  /** Lines of spam. */
  readonly spam: readonly string[];
  /** Lines of prose. */
  readonly prose: readonly string[];
  /** Lines of honest pages of any kind: menus, labels, headlines. */
  readonly labels: readonly string[];
  /** Common words with their counts and kinds (jieba's: nr names, ns places, nt bodies). */
  readonly words: readonly { readonly word: string; readonly count: number; readonly kind: string }[];
}

/** A text and what it is. */
export interface Sample {
  readonly text: string;
  readonly spam: boolean;
}

/** Lists of spam made of the lexicon's words. */
const RUNS = 14_000;
/** Lists and sentences of phrases made by the grammar, of either kind. */
const MADE = 40_000;
/** Lists made of common words. */
const WORD_RUNS = 30_000;
/** How many of their words stand with what offers put around them. */
const TAILED = 0.3;
/** How often the lines that we wrote are taken: they are few and to the point. */
const WRITTEN_TIMES = 12;

const SEPARATORS = [',', '，', '|', '-', '_', '/', ' ', '、', ''];

/** Samples of both kinds; the same for the same material. */
export function samples(material: Material): readonly Sample[] {
  const random = seeded(20_240_917);
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const out: Sample[] = [];
  const sorts = [...material.phrases]
    .filter(([sort]) => sort !== 'contact')
    .map(([sort, list]) => [sort, list.filter(told)] as const);
  const contact = (material.phrases.get('contact') ?? []).filter(({ strength }) => strength > 1);
  const strong = new Map(sorts.map(([sort, list]) => [sort, list.filter(({ strength }) => strength > 2)]));
  const offered = (word: string) =>
    random() < TAILED ? (random() < 0.3 ? pick(material.before) + word : word + pick(material.behind)) : word;
  for (let n = 0; n < RUNS; n++) {
    const [sort] = pick(sorts);
    const list = strong.get(sort) ?? [];
    if (list.length === 0) continue;
    const parts: string[] = [];
    for (let count = 1 + Math.floor(random() * 6); count > 0; count--) {
      parts.push(offered(pick(list).word));
      if (random() < 0.15 && contact.length > 0) parts.push(pick(contact).word);
    }
    out.push({ text: parts.join(pick(SEPARATORS)), spam: true });
  }
  for (let n = 0; n < WRITTEN_TIMES; n++) {
    for (const line of material.spam) out.push({ text: random() < 0.5 ? line : piece(line, random), spam: true });
    for (const line of material.prose.slice(0, 400)) out.push({ text: random() < 0.5 ? line : piece(line, random), spam: false });
  }
  for (const line of material.prose) {
    out.push({ text: line, spam: false });
    for (const clause of line.split(/[。，；：、？！]/u)) if (clause.length > 2) out.push({ text: clause, spam: false });
  }
  for (const text of new Set(material.labels)) out.push({ text: text.slice(0, 200), spam: false });
  out.push(...made(material.grammar, random), ...wordRuns(material, random));
  return out;
}

/** What the grammar makes: lists of phrases of one sort, with calls to get in touch, and honest lists of one pattern. */
function made(grammar: Grammar, random: () => number): readonly Sample[] {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const sorts = [...grammar.patterns.keys()].filter((sort) => sort !== 'honest');
  const word = (list: string) => pick(grammar.lists.get(list) ?? ['']);
  const out: Sample[] = [];
  for (let n = 0; n < MADE; n++) {
    const sort = pick(sorts);
    const parts = Array.from({ length: 1 + Math.floor(random() * 6) }, () => phraseOf(grammar, sort, random).text);
    if (random() < 0.2) parts.push(random() < 0.5 ? word('channel') : word('call'));
    out.push({ text: parts.join(pick(SEPARATORS)), spam: true });
    const { text, pattern } = phraseOf(grammar, 'honest', random);
    const more = Array.from({ length: Math.floor(random() * 7) }, () => expanded(grammar, pattern, random));
    out.push({ text: [text, ...more].join(pick(SEPARATORS)), spam: false });
  }
  return out;
}

/** Lists of common words, that are none of the lexicon's: what a keyword run looks like that is no spam. */
function wordRuns({ words, phrases }: Material, random: () => number): readonly Sample[] {
  const black = [...phrases.values()].flat().filter(({ strength }) => strength > 1);
  const known = new Set(black.map(({ word }) => word));
  const usable = words.filter(
    ({ word }) => !known.has(word) && !black.some((at) => at.word.length > 2 && word.includes(at.word)),
  );
  if (usable.length === 0) return [];
  const sums: number[] = [];
  let sum = 0;
  for (const { count } of usable) {
    sum += count ** 0.6; // flatter than life, so that rare words are met
    sums.push(sum);
  }
  const draw = (): string => {
    const target = random() * sum;
    let low = 0;
    let high = sums.length - 1;
    while (low < high) {
      const middle = (low + high) >> 1;
      if ((sums[middle] ?? 0) < target) low = middle + 1;
      else high = middle;
    }
    return usable[low]?.word ?? '';
  };
  return Array.from({ length: WORD_RUNS }, () => ({
    text: Array.from({ length: 1 + Math.floor(random() * 7) }, draw).join(random() < 0.5 ? '' : ' '),
    spam: false,
  }));
}

/** What the model can tell from others: to it all letters of other writing are one (src/spam/features.ts). */
function told({ word }: { readonly word: string }): boolean {
  return /\p{sc=Han}/u.test(word);
}

function piece(line: string, random: () => number): string {
  const parts = line.split(/[，,、|。；]/u).filter((part) => part.length > 1);
  const from = Math.floor(random() * parts.length);
  return parts.slice(from, from + 1 + Math.floor(random() * 3)).join('，');
}
