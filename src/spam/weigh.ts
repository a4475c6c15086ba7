import type { ElementId } from '@/model/page';
import { ancestors } from '@/model/tree';
import type { Hit, Sort } from './lexicon';
import type { Passage } from './passages';
import type { Signals } from './score';
import { contact } from './signals/contact';
import { keywordRun } from './signals/keyword-run';
import { strangeness } from './signals/links';
import { prose } from './signals/prose';
import { isNameList, protection, quoted } from './signals/protection';
import { otherScript } from './signals/script';
import { words } from './signals/words';
import { placeOf, type Surroundings } from './surroundings';

/** The signals of some stretches that are judged as one, and what they are for. */
export interface Weighed {
  readonly signals: Signals;
  readonly sort: Sort | null;
}

const LETTER = /[\p{L}\p{N}]/gu;
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
  const letters = text.match(LETTER)?.length ?? 0;
  const said = words(hits, letters);
  const [first] = passages;
  const place = first
    ? placeOf(
        around,
        first.read,
        passages.every(({ whole }) => whole),
      )
    : null;
  const elements = passages.flatMap(({ read, first, last }) => read.pieces.slice(first, last + 1).map(({ element }) => element));
  // A title is seen in the tab, an attribute never: being in the head or in a hidden picture says nothing of them.
  const hidden = first?.read.line.kind === 'text' ? Math.min(...elements.map((element) => around.hiding(element))) : 0;
  const inArticle = place === null || place === 'inside-paragraph' ? around.report * REPORT * (1 - hidden) : 0;
  return {
    sort: said.sort,
    signals: {
      words: said.weight,
      density: said.density,
      prose: mean(passages),
      letters,
      lines: passages.length,
      run: texts.length >= 3 ? Math.max(keywordRun(texts.join('|')), keywordRun(text)) : keywordRun(text),
      contact: contact(text, hits),
      protection: isNameList(text)
        ? 1
        : Math.min(1, passages.reduce((most, passage) => Math.max(most, protectionOf(passage, around)), 0) + inArticle),
      quoted: Math.max(0, ...passages.map(quotedIn)),
      hidden,
      links: Math.max(0, ...elements.map((element) => linked(element, around))),
      script: otherScript(passages.map(sourceOf).join(' '), around.script),
      related: around.topic.related(text),
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
    sum += prose(passage.read.weights, start, end) * (end - start);
    length += end - start;
  }
  return length === 0 ? 0 : sum / length;
}

/** What the sentences of a stretch and those beside them say. */
function protectionOf(passage: Passage, around: Surroundings): number {
  const { read, first, last } = passage;
  // The parts of a title are no sentences.
  if (read.line.kind !== 'text') return protection(textOf(passage));
  const { pieces } = read;
  const unseen = (at: number) => around.hiding(pieces[at]?.element ?? read.line.element) > 0;
  const state = unseen(first);
  let from = first;
  while (from > 0 && !pieces[from - 1]?.ends && unseen(from - 1) === state) from--;
  let to = last;
  while (to < pieces.length - 1 && !pieces[to]?.ends && unseen(to + 1) === state) to++;
  const own = protection(read.text.slice(startOf({ read, first: from }), endOf({ read, last: to })));
  // What the reader cannot see stands in no sentence that he can.
  if (passage.whole || (state && !pieces.every((_, at) => unseen(at)))) return own;
  return Math.max(own, NEIGHBOUR * protection(read.text));
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

function linked(element: ElementId, { page }: Surroundings): number {
  for (const at of ancestors(page, element)) {
    if (at.tag === 'a' || at.tag === 'area') return strangeness(at.href, page.url);
  }
  return 0;
}
