import type { Finding } from '@/model/finding';
import type { ElementId, PageElement } from '@/model/page';
import type { Reason } from '@/model/reason';
import { ancestors, elementOf, holds, linesIn } from '@/model/tree';
import { folded } from '@/text/fold';
import { shippedLexicon } from './lexicon';
import { COMMON_SHARE } from './score';
import { isCheap, strangeness } from './signals/links';
import { isForeignWriting } from './signals/script';
import type { Surroundings } from './surroundings';

/*
 * Blocks of links to strange addresses, and frames that show them: what stands in them need not be known. Found by where
 * they lead, how many they are and whether the reader can see them; a block with prose of an office in it is none.
 */

/** Fewer strange links than this are no farm. */
const LEAST_LINKS = 3;
/** As many as this are one beyond doubt, all else being equal. */
const MANY_LINKS = 10;
/** Of the links of a farm at least so many lead to strange places. */
const LEAST_SHARE = 0.75;
/** Weights in logits, as in score.ts. */
const PRIOR = -4;
const STRANGE = 3.2;
const MANY = 1.6;
const HIDDEN = 2.6;
const SOUND = 1.6;
/** Written in letters that a page in Chinese has for its foreign readers alone, and links them to none of its own. */
const SCRIPT = 2.2;
/** Nothing of it is met elsewhere on the page, and it leads to bought addresses. */
const UNRELATED = 0.8;
/** Of the links' strangeness, at least so much on average: nearly all are bought. */
const BOUGHT = 0.75;
/** A frame whose address is cheap and hidden, or itself says what it shows; one of these alone is a question. */
const FRAME_SURE = 0.9;
const FRAME_ASKED = 0.6;

/** The link farms and strange frames of a page. */
export function findFarms(around: Surroundings, least: number): readonly Finding[] {
  const { page } = around;
  const strange = new Map<ElementId, number>();
  const frames: Finding[] = [];
  for (const element of page.elements) {
    if (element.tag === 'a' || element.tag === 'area') {
      const value = strangeness(element.href, page.url);
      if (value > 0) strange.set(element.id, value);
    } else if (element.tag === 'iframe' || element.tag === 'frame' || element.tag === 'embed' || element.tag === 'object') {
      const found = frame(element, around);
      if (found) frames.push(found);
    }
  }
  if (strange.size < LEAST_LINKS) return frames;
  const farms: Finding[] = [];
  const judgements = new Map<ElementId, Finding | null>();
  let past = -1;
  for (const id of strange.keys()) {
    if (id < past) continue;
    const farm = farmAround(id, strange, around, judgements);
    if (!farm || farm.confidence < least) continue;
    farms.push(farm);
    if (farm.at.kind === 'element') past = elementOf(page, farm.at.element).end;
  }
  return [...farms, ...frames];
}

function frame(element: PageElement, around: Surroundings): Finding | null {
  const { href } = element;
  const strange = strangeness(href, around.page.url);
  if (href === null || strange === 0) return null;
  const hidden = around.hiding(element.id) > 0;
  const told = tells(href);
  const bought = strange === 1 && isCheap(href);
  if (!(told || bought || (strange === 1 && hidden))) return null;
  const evidence: Reason[] = [{ code: 'foreign-links' }];
  if (told) evidence.push({ code: 'spam-words' });
  if (hidden) evidence.push({ code: 'hidden' });
  return {
    key: `spam/link-farm ${href}`,
    rule: 'spam/link-farm',
    kind: 'spam',
    sort: 'link-farm',
    at: { kind: 'element', element: element.id },
    confidence: told || (bought && hidden) ? FRAME_SURE : FRAME_ASKED,
    evidence,
    text: href,
  };
}

/** True for an address that has a decisive word of spam in it: bet365-app.example. */
function tells(href: string): boolean {
  const words = shippedLexicon().find(folded(href.replace(/[^\p{L}\p{N}]+/gu, ' ')));
  return words.some(({ sort, strength }) => sort !== 'contact' && strength === 3);
}

/** The outermost element around a strange link that is a farm; null where none is. */
function farmAround(
  id: ElementId,
  strange: ReadonlyMap<ElementId, number>,
  around: Surroundings,
  judgements: Map<ElementId, Finding | null>,
): Finding | null {
  const { page, article, kept } = around;
  let best: Finding | null = null;
  for (const element of ancestors(page, id)) {
    if (element.id === id) continue;
    if (element.tag === 'body' || element.tag === 'html' || (page.part !== undefined && element.id < page.part)) break;
    if (article?.root != null && holds(page, element.id, article.root)) break;
    let farm = judgements.get(element.id);
    if (farm === undefined) {
      const keeps = linesIn(page, element.id).some(({ id: line }) => kept.has(line));
      farm = keeps ? null : judged(element, strange, around);
      judgements.set(element.id, farm);
    }
    if (farm) best = farm;
    else if (best) break;
  }
  return best;
}

function judged(element: PageElement, strange: ReadonlyMap<ElementId, number>, around: Surroundings): Finding | null {
  const { page, lines } = around;
  let links = 0;
  let foreign = 0;
  let sum = 0;
  for (let at = element.id + 1; at < element.end; at++) {
    const inner = page.elements[at];
    if (inner?.tag !== 'a' && inner?.tag !== 'area') continue;
    if (inner.href === null || inner.href === '') continue;
    links++;
    const value = strange.get(inner.id) ?? 0;
    if (value === 0) continue;
    foreign++;
    sum += value;
  }
  if (foreign < LEAST_LINKS || foreign / links < LEAST_SHARE) return null;
  const all = linesIn(page, element.id);
  const seen = all.filter(({ kind }) => kind === 'text');
  // Links over pictures say what they are for in attributes.
  const texts = seen.length > 0 ? seen : all;
  const evidence = texts.reduce((total, { id }) => total + (lines[id]?.evidence ?? 0), 0);
  const length = texts.reduce((total, { id }) => total + (lines[id]?.text.length ?? 0), 0);
  const sound = length === 0 ? 0 : Math.max(-1.5, Math.min(1, (evidence / length) * 5));
  const hidden = around.hiding(element.id) || (texts[0] ? around.hiding(texts[0].element) : 0);
  const folds = texts.map(({ id }) => lines[id]?.text ?? '').join(' ');
  const script = isForeignWriting(texts.map(({ text }) => text).join(' ')) ? 1 : 0;
  const alien = sum / foreign >= BOUGHT && (around.topic.related(folds) ?? 1) <= COMMON_SHARE;
  const total =
    PRIOR +
    STRANGE * (sum / foreign - 0.25) * (foreign / links) +
    MANY * Math.min(1, foreign / MANY_LINKS) +
    HIDDEN * hidden +
    SOUND * sound +
    SCRIPT * script +
    (alien ? UNRELATED : 0);
  const evidenceOf: Reason[] = [{ code: 'foreign-links', n: foreign }];
  if (hidden > 0) evidenceOf.push({ code: 'hidden' });
  if (sound > 0.3) evidenceOf.push({ code: 'unlikely-prose' });
  if (script > 0) evidenceOf.push({ code: 'other-script' });
  const text = texts.map((line) => line.text.trim()).join('\n');
  return {
    key: `spam/link-farm ${folded(text).replace(/\s+/gu, '').slice(0, 200)}`,
    rule: 'spam/link-farm',
    kind: 'spam',
    sort: 'link-farm',
    at: { kind: 'element', element: element.id },
    // Strange links alone are no more than a question.
    confidence: evidenceOf.length < 2 ? Math.min(0.7, logistic(total)) : logistic(total),
    evidence: evidenceOf,
    text,
  };
}

function logistic(sum: number): number {
  return 1 / (1 + Math.exp(-sum));
}
