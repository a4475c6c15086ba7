import type { ElementId } from '@/model/page';
import { ancestors, hidingOf } from '@/model/tree';
import type { Hit, Sort } from './lexicon';
import { type Passage, restOf } from './passages';
import type { ReadLine } from './reading';
import type { Signals } from './score';
import { isButtons } from './signals/buttons';
import { contact, withoutHandles } from './signals/contact';
import { keywordRun } from './signals/keyword-run';
import { strangeness } from './signals/links';
import { prose } from './signals/prose';
import { isNameList, protection, quoted, speaking } from './signals/protection';
import { repeatedHead } from './signals/repeated-head';
import { otherScript } from './signals/script';
import { words } from './signals/words';
import { placeOf, type Surroundings } from './surroundings';

/** The signals of some stretches that are judged as one, and what they are for. */
export interface Weighed {
  readonly signals: Signals;
  readonly sort: Sort | null;
}

/** So much of a line has to be seen around what is buried in it. */
const SENTENCE = 12;
/** An item of a list has at most so many letters; a longer piece is a clause. */
const ITEM = 16;
/** A hidden line of which so many pieces are items is a list. */
const LABELS = 0.6;
/** Evidence of an item that is an office's own; around 0 it may be anybody's, and counts half. */
const HONEST = -0.3;
const LETTER = /[\p{L}\p{N}]/gu;
/** So many lines may be one notice; more are a list, in which a word of a notice may be chance. */
const FEW_LINES = 3;
/** Words that offers have too make no more of a report than this: what would be taken is asked about. */
const HEARSAY = 0.3;
/** So much of a clause is one word, and it is that word. */
const NAME = 0.9;
/** A neighbouring sentence that reports or warns speaks for its neighbours too, at this much of its weight. */
const NEIGHBOUR = 0.2;
/** An article that reports of crime is a report at this much of the weight, also where the sentence does not say so. */
const REPORT = 0.35;

/** Weighs stretches as one: the lines of a list, or a single one. */
export function weigh(passages: readonly Passage[], around: Surroundings): Weighed {
  // The same label again and again is one item.
  const texts = [...new Set(passages.map(textOf))];
  const text = texts.join(' ');
  const hits = passages.flatMap(hitsOf);
  const letters = lettersIn(text);
  const said = words(hits, lettersIn(withoutHandles(text)));
  const [first] = passages;
  const whole = passages.every(({ whole }) => whole);
  const place = first ? (joinedToHeadline(first, around) ? 'in-title' : placeOf(around, first.read, whole)) : null;
  const elements = passages.flatMap(({ read, first, last }) => read.pieces.slice(first, last + 1).map(({ element }) => element));
  // A title is seen in the tab, an attribute never: being in the head or in a hidden picture says nothing of them.
  const hidden = first?.read.line.kind === 'text' ? Math.min(...elements.map((element) => around.hiding(element))) : 0;
  const links = Math.max(0, ...elements.map((element) => linked(element, around)));
  // A report links to no bought address, nor hides a word of its own.
  const inArticle = place === null || place === 'inside-paragraph' ? around.report * REPORT * (1 - hidden) * (1 - links) : 0;
  return {
    sort: said.sort,
    signals: {
      words: said.weight,
      density: said.density,
      prose: mean(passages),
      letters,
      whole,
      pieces: passages.reduce((sum, { first, last }) => sum + last - first + 1, 0),
      lines: passages.length,
      heads: repeatedHead(text),
      run: texts.length >= 3 ? Math.max(keywordRun(texts.join('|')), keywordRun(text)) : keywordRun(text),
      contact: contact(text, hits),
      protection: isNameList(passages.length === 1 && first ? first.read.text : text)
        ? 1
        : Math.min(1, protectionOfAll(passages, around) + inArticle),
      enumerated: enumerated(text),
      quoted: Math.max(0, ...passages.map(quotedIn)),
      hidden,
      buried: first && hidden > 0 && passages.length === 1 ? buriedIn(first, around) : 0,
      links,
      script: otherScript(passages.map(sourceOf).join(' '), around.script),
      related: around.topic.related(text),
      company: companyOf(passages, around),
      disguised: passages.reduce((sum, { read, whole }) => sum + (whole ? read.disguised : Math.min(1, read.disguised)), 0),
      place,
    },
  };
}

/** The folded text of a stretch. */
export function textOf({ read, first, last }: Passage): string {
  return read.text.slice(startOf({ read, first }), endOf({ read, last }));
}

/** The words of the lexicon in a stretch. */
export function hitsOf(passage: Passage): readonly Hit[] {
  const start = startOf(passage);
  const end = endOf(passage);
  return passage.read.hits.filter((hit) => hit.start >= start && hit.end <= end);
}

function sourceOf({ read, first, last }: Passage): string {
  return read.line.text.slice(read.from[startOf({ read, first })], read.from[endOf({ read, last })]);
}

function startOf({ read, first }: Pick<Passage, 'read' | 'first'>): number {
  return read.pieces[first]?.start ?? 0;
}

function endOf({ read, last }: Pick<Passage, 'read' | 'last'>): number {
  return read.pieces[last]?.end ?? read.text.length;
}

function mean(passages: readonly Passage[]): number {
  let sum = 0;
  let length = 0;
  for (const passage of passages) {
    const [start, end] = [startOf(passage), endOf(passage)];
    // Handles and addresses sound like nothing and may be as long as all else: they count half.
    const spoken = (end - start + withoutHandles(textOf(passage)).length) / 2;
    sum += prose(passage.read.weights, start, end, spoken) * spoken;
    length += spoken;
  }
  return length === 0 ? 0 : sum / length;
}

/** What the surest of some lines says; few of them are read as one, as a label is with what stands beside it. */
function protectionOfAll(passages: readonly Passage[], around: Surroundings): number {
  const most = passages.reduce((most, passage) => Math.max(most, protectionOf(passage, around)), 0);
  const together = passages.length > 1 && passages.length <= FEW_LINES;
  return together ? Math.max(most, protection(passages.map(textOf).join(' '))) : most;
}

/** What the sentences of a stretch and those beside them say. */
function protectionOf(passage: Passage, around: Surroundings): number {
  const { read, first, last } = passage;
  // The parts of a title are no sentences.
  if (read.line.kind !== 'text') return protection(textOf(passage));
  const { pieces } = read;
  if (besideHeadline(passage, around) || joinedToHeadline(passage, around)) return protection(textOf(passage));
  const unseen = (at: number) => around.hiding(pieces[at]?.element ?? read.line.element) > 0;
  const state = unseen(first);
  let from = first;
  while (from > 0 && !pieces[from - 1]?.ends && unseen(from - 1) === state) from--;
  let to = last;
  while (to < pieces.length - 1 && !pieces[to]?.ends && unseen(to + 1) === state) to++;
  const sentence = read.text.slice(startOf({ read, first: from }), endOf({ read, last: to }));
  // A name of spam between two commas is no clause of an office's sentence, unless that speaks of such: a question at least.
  const said = protection(sentence);
  const own = isNameAlone(passage) ? Math.max(speaking(sentence), Math.min(HEARSAY, said)) : said;
  // What the reader cannot see stands in no sentence that he can.
  if (passage.whole || (state && !pieces.every((_, at) => unseen(at)))) return own;
  // What an office links to is its own, what it warns of it does not link to, nor print whom to write to.
  const away = linkedAway(passage, around) || contact(textOf(passage), hitsOf(passage)) > 1;
  return Math.max(own, away ? 0 : NEIGHBOUR * speaking(read.text));
}

/** True for a stretch that is one decisive word between two marks. */
function isNameAlone(passage: Passage): boolean {
  const letters = lettersIn(textOf(passage));
  return hitsOf(passage).some(
    ({ sort, strength, start, end }) => sort !== 'contact' && strength === 3 && letters > 3 && end - start >= NAME * letters,
  );
}

/** True where all else of a line is the page's headline: what is joined to it is no part of a sentence. */
function besideHeadline(passage: Passage, { article, lines }: Surroundings): boolean {
  if (passage.whole || !article) return false;
  const rest = restOf(passage);
  const headline = article.titleLines.map((id) => lines[id]?.text ?? '').join('');
  return lettersOf(rest) !== '' && lettersOf(headline) === lettersOf(rest);
}

/** True for what is joined to the headline in its own line as tabs' titles are joined: it is no part of it, nor an item beside it. */
function joinedToHeadline({ read, first, last, whole }: Passage, { article }: Surroundings): boolean {
  if (whole || !article?.titleLines.includes(read.line.id)) return false;
  const { text } = read;
  return /[_-]\s*$/u.test(text.slice(0, startOf({ read, first }))) || /^\s*[_-]/u.test(text.slice(endOf({ read, last })));
}

function lettersIn(text: string): number {
  return text.match(LETTER)?.length ?? 0;
}

function lettersOf(text: string): string {
  return (text.match(LETTER) ?? []).join('');
}

function enumerated(text: string): number {
  const marks = text.match(/[、,，;；|｜]/gu) ?? [];
  return marks.filter((mark) => mark === '、').length / Math.max(1, marks.length);
}

/** Share of honest items in the list that a stretch is part of: of its own line where that is a list, and of the lines beside it. */
function companyOf(passages: readonly Passage[], around: Surroundings): number {
  const [first] = passages;
  if (first?.read.line.kind !== 'text' || besideHeadline(first, around)) return 0;
  if (joinedToHeadline(first, around)) return 0;
  const hidden = around.hiding(first.read.line.element) > 0;
  const beside = passages.every(({ whole }) => whole) ? around.listAround(first.read) : [];
  const items = [...new Set([...passages.map(({ read }) => read), ...beside])]
    .filter(isList)
    .flatMap(({ pieces, text }) => pieces.filter(({ start, end }) => !isButtons(text.slice(start, end))))
    .filter(({ element, start, end }) => around.hiding(element) > 0 === hidden && end - start <= ITEM);
  function isList({ pieces }: ReadLine): boolean {
    if (pieces.every(({ start, end, ends }) => end - start <= ITEM && !ends)) return true;
    // What nobody sees is no paragraph, whatever headlines stand between its labels.
    const seen = pieces.some(({ element }) => around.hiding(element) === 0);
    return !seen && pieces.filter(({ start, end }) => end - start <= ITEM).length >= LABELS * pieces.length;
  }
  const honest = items.reduce((sum, { evidence }) => sum + (evidence < HONEST ? 1 : evidence < -HONEST ? 0.5 : 0), 0);
  return items.length === 0 ? 0 : honest / items.length;
}

/** Ways to hide that folded menus, tabs and text for screen readers do not use in the midst of a line. */
const NEVER_HONEST: ReadonlySet<string> = new Set([
  'font-size',
  'colour',
  'off-screen',
  'zero-size',
  'marquee',
  'covered',
  'opacity',
]);

/** How much a hidden stretch stands in the midst of a line that is seen: 1 where it is hidden as only spam is, 0.5 otherwise. */
function buriedIn({ read, first, last }: Passage, around: Surroundings): number {
  const { pieces } = read;
  const seen = pieces.filter(({ element }, at) => (at < first || at > last) && around.hiding(element) === 0);
  if (seen.reduce((sum, { start, end }) => sum + end - start, 0) < SENTENCE) return 0;
  const element = pieces[first]?.element ?? read.line.element;
  return NEVER_HONEST.has(hidingOf(around.page, element)) ? 1 : 0.5;
}

function quotedIn(passage: Passage): number {
  // Between 、 stand the items of a sentence's own list.
  const { text } = passage.read;
  if (text[startOf(passage) - 1] === '、' || text[endOf(passage)] === '、') return 1;
  return quoted(
    passage.read.text,
    hitsOf(passage).filter(({ sort, strength }) => sort !== 'contact' && strength > 1),
  );
}

function linkedAway({ read, first, last }: Passage, around: Surroundings): boolean {
  return read.pieces.slice(first, last + 1).every(({ element }) => linked(element, around) === 1);
}

function linked(element: ElementId, { page }: Surroundings): number {
  for (const at of ancestors(page, element)) {
    if (at.tag === 'a' || at.tag === 'area') return strangeness(at.href, page.url);
  }
  return 0;
}
