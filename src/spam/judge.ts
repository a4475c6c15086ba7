import type { ElementId } from '@/model/page';
import type { Reason } from '@/model/reason';
import { ancestors } from '@/model/tree';
import { isPageControl } from '@/text/page-control';
import type { Sort } from './lexicon';
import { type Passage, passages } from './passages';
import type { ReadLine } from './reading';
import { isBare, type Signals, SOME_CONTACT, score } from './score';
import type { Surroundings } from './surroundings';
import { weigh } from './weigh';

/** A stretch, and how surely it is spam. */
export interface Judged {
  readonly passage: Passage;
  readonly confidence: number;
  readonly reasons: readonly Reason[];
  readonly sort: Sort | null;
}

/** A line of this length may be one item of a list over several lines. */
const ITEM = 40;
/** Evidence of a line that a list may have between its suspicious ones. */
const NEUTRAL = -0.7;
/** How far up the items of a list meet. */
const LEVELS = 4;
/** On a page that surely carries spam, what looks like it is it rather than chance. */
const INFECTED = 0.93;
const LIFT = 0.9;
/** A headline is never taken for spam as a whole; a reader is asked at most. */
const HEADLINE = 0.7;

/** All suspicious stretches of a page, each judged by itself and as one of its list. */
export function judge(around: Surroundings): readonly Judged[] {
  const found = around.lines.map((read) => {
    const suspicious = passages(read, (a, b) => around.hiding(a) > 0 !== around.hiding(b) > 0);
    return suspicious.length > 0 && isPageControl(read.line.text) ? [] : suspicious;
  });
  const judged = new Map<Passage, Judged>();
  for (const passage of found.flat()) better(judged, [passage], around);
  for (const list of lists(around, found)) better(judged, list, around);
  return lifted([...judged.values()], around);
}

function better(judged: Map<Passage, Judged>, together: readonly Passage[], around: Surroundings): void {
  const { signals, sort } = weigh(together, around);
  const { confidence, reasons } = score(signals);
  for (const passage of together) {
    const before = judged.get(passage);
    if (before && before.confidence >= confidence) continue;
    const at = around.article?.titleLines.indexOf(passage.read.line.id) ?? -1;
    // What stands right below the headline is taken for more of it.
    const headline = passage.whole && (at === 0 || (at > 0 && !isBare(signals)));
    judged.set(passage, { passage, confidence: headline ? Math.min(HEADLINE, confidence) : confidence, reasons, sort });
  }
}

/** Lines behind each other that may be the items of one list: suspicious ones, and short ones between them that nothing speaks against. */
function lists({ page, lines }: Surroundings, found: readonly (readonly Passage[])[]): readonly (readonly Passage[])[] {
  const out: Passage[][] = [];
  let open: Passage[] = [];
  const close = () => {
    const last = open.findLastIndex(({ read }) => read.evidence > 0);
    const list = open.slice(0, last + 1);
    if (list.length >= 2) out.push(list);
    open = [];
  };
  for (const read of lines) {
    if (read.line.kind !== 'text') continue;
    const item = itemOf(read, found[read.line.id] ?? []);
    if (!item) close();
    else {
      if (open.length > 0 && !near(page, open.at(-1)?.read.line.element, read.line.element)) close();
      if (open.length > 0 || read.evidence > 0) open.push(item);
    }
  }
  close();
  return out;
}

function itemOf(read: ReadLine, found: readonly Passage[]): Passage | null {
  const [only] = found;
  // A page's own controls look like a list's items to a model, and spam likes to stand beside them.
  if (isPageControl(read.line.text)) return null;
  if (only?.whole) return only;
  if (read.text.length > ITEM || read.evidence < NEUTRAL || read.pieces.length === 0) return null;
  return { read, first: 0, last: read.pieces.length - 1, whole: true };
}

function near(page: Surroundings['page'], a: ElementId | undefined, b: ElementId): boolean {
  if (a === undefined) return false;
  const above = new Set<ElementId>();
  for (const { id } of ancestors(page, a)) if (above.size <= LEVELS) above.add(id);
  let level = 0;
  for (const { id, tag } of ancestors(page, b)) {
    if (above.has(id)) return tag !== 'body' || level <= 1;
    if (++level > LEVELS) return false;
  }
  return false;
}

/** Judges again what looks like spam and no report, where the page surely carries spam: by what it says, since labels of menus sound like it anywhere. */
function lifted(judged: readonly Judged[], around: Surroundings): readonly Judged[] {
  if (!judged.some(({ confidence }) => confidence >= INFECTED)) return judged;
  return judged.map((one) => {
    if (one.confidence >= INFECTED || one.confidence < 0.2) return one;
    const { signals } = weigh([one.passage], around);
    if (signals.protection > 0.3 || signals.prose < 0 || !speaks(signals)) return one;
    const odds = Math.log(one.confidence / (1 - one.confidence)) + LIFT;
    return { ...one, confidence: 1 / (1 + Math.exp(-odds)) };
  });
}

/** True where something but its sound speaks of the content. */
function speaks({ words, contact, links, disguised, buried }: Signals): boolean {
  return words > 0 || contact >= SOME_CONTACT || links > 0 || disguised > 0 || buried > 0;
}
