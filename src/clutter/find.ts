import type { Article } from '@/model/article';
import type { Finding, Target } from '@/model/finding';
import type { Found } from '@/model/found';
import type { ElementId, Page } from '@/model/page';
import type { Reason } from '@/model/reason';
import { ancestors, attributeOf, elementOf, lineOf, linesIn } from '@/model/tree';
import type { Candidate, ClutterRule } from './rule';
import { RULES } from './rules';
import { FRAME, type Scene, sceneOf, shownText } from './scene';
import { shellsOf } from './shells';
import { covers } from './targets';

/** The clutter of a page, repaired and measured. A page without an article has none. `rules` for tests alone. */
export function findClutter(page: Page, article: Article | null, rules: readonly ClutterRule[] = RULES): Found {
  if (article === null) return { findings: [], failures: [] };
  const scene = sceneOf(page, article);
  const failures: string[] = [];
  const findings = rules.flatMap((rule) => {
    try {
      return [...rule.find(scene)]
        .filter((candidate) => isAllowed(scene, rule, candidate))
        .map((candidate) => finding(scene, rule, candidate));
    } catch (error) {
      failures.push(`${rule.id}: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  });
  return { findings: withShells(scene, outermost(page, findings)), failures };
}

/** The one guard for all rules: nothing of the article, no frame of the page, no sentence, nothing that is hidden anyway. */
function isAllowed(scene: Scene, { sentences }: ClutterRule, { at }: Candidate): boolean {
  const { page } = scene;
  if (at.kind === 'span') {
    const { line } = at.span;
    return (!scene.isArticleLine(line) || scene.isMetaLine(line)) && !isHiddenByPage(scene, lineOf(page, line).element);
  }
  const { tag } = elementOf(page, at.element);
  if (FRAME.has(tag) || scene.keeps(at.element)) return false;
  if (!sentences && hasSentence(page, at.element)) return false;
  return !isHiddenByPage(scene, at.element);
}

/** Han characters from which on a line with a mark of a sentence is taken for prose that somebody wrote, not for a label. */
const SENTENCE = 36;
/** The same where it ends in a full stop, as no headline does. */
const STOPPED = 20;
/** Share of a line's text that may stand in links before it is a list of links rather than prose. */
const LINKED = 0.5;

const NO_HAN = /[^\u3400-\u9fff\uf900-\ufaff]+/g;

function hasSentence(page: Page, id: ElementId): boolean {
  return linesIn(page, id).some((line) => {
    if (line.kind !== 'text' || !/[。！？；]/u.test(line.text)) return false;
    const least = /[。；]\s*$/u.test(line.text) ? STOPPED : SENTENCE;
    if (line.text.length < least || line.text.replace(NO_HAN, '').length < least) return false;
    let linked = 0;
    for (const { element, text } of line.runs) if (isInLink(page, element)) linked += text.length;
    return linked < line.text.length * LINKED;
  });
}

function isInLink(page: Page, id: ElementId): boolean {
  for (let at: ElementId | null = id; at !== null; at = elementOf(page, at).parent) {
    const { tag } = elementOf(page, at);
    if (tag === 'a') return true;
    if (tag === 'div' || tag === 'td' || tag === 'li') return false;
  }
  return false;
}

/** What the page does not show needs no hiding; a dialogue that it opens later must stay able to open. */
function isHiddenByPage({ page, keeps }: Scene, id: ElementId): boolean {
  for (const element of ancestors(page, id)) {
    // A page that hides its article too is one that its scripts have yet to show.
    if (keeps(element.id)) return false;
    const hiding = page.measures.get(element.id)?.hiding;
    if (hiding === 'display' || hiding === 'visibility') return true;
    if (/display\s*:\s*none/iu.test(attributeOf(element, 'style'))) return true;
  }
  return false;
}

/** Findings that stand in no other's target; of several on one target, the surest. In document order. */
function outermost(page: Page, findings: readonly Finding[]): readonly Finding[] {
  const order = [...findings].sort(
    (a, b) =>
      position(page, a.at) - position(page, b.at) ||
      size(page, b.at) - size(page, a.at) ||
      b.confidence - a.confidence ||
      (a.rule < b.rule ? -1 : 1),
  );
  const result: Finding[] = [];
  for (const one of order) if (!result.some((other) => covers(page, other.at, one.at))) result.push(one);
  return result;
}

/** Findings with the boxes that they would leave empty: one takes its box along, several in a box become one. */
function withShells(scene: Scene, findings: readonly Finding[]): readonly Finding[] {
  const taken = new Map<Finding, Finding | null>();
  for (const { element, findings: inside } of shellsOf(scene, findings)) {
    const at: Target = { kind: 'element', element };
    const [first, ...others] = [...inside].sort((a, b) => b.text.length - a.text.length);
    if (!first) continue;
    const text = shownText(scene.page, element);
    const all = { at, text, key: `${first.rule} ${folded(scene.page, at, text)}` };
    taken.set(first, others.length === 0 ? { ...first, at } : { ...first, ...all });
    for (const other of others) taken.set(other, null);
  }
  return findings
    .flatMap((one) => taken.get(one) ?? (taken.has(one) ? [] : one))
    .sort((a, b) => position(scene.page, a.at) - position(scene.page, b.at));
}

/** Elements by their number, spans behind the element that they stand in. */
function position(page: Page, at: Target): number {
  return at.kind === 'element' ? at.element : lineOf(page, at.span.line).element + 0.5;
}

function size(page: Page, at: Target): number {
  return at.kind === 'element' ? elementOf(page, at.element).end - at.element : at.span.end - at.span.start;
}

function finding(scene: Scene, { id, sort }: ClutterRule, { at, confidence }: Candidate): Finding {
  const { page } = scene;
  const text =
    at.kind === 'element' ? shownText(page, at.element) : lineOf(page, at.span.line).text.slice(at.span.start, at.span.end);
  const element = at.kind === 'element' ? at.element : lineOf(page, at.span.line).element;
  return {
    key: `${id} ${folded(page, at, text)}`,
    rule: id,
    kind: 'clutter',
    sort,
    at,
    confidence,
    evidence: [evidence(scene, element)],
    text,
  };
}

const PLACES = { before: 'before-article', after: 'after-article', amid: 'outside-article' } as const;

function evidence(scene: Scene, element: ElementId): Reason {
  return { code: PLACES[scene.placeOf(element)] };
}

/** Characters of a text that its key keeps. */
const KEY_LENGTH = 60;

/** What makes passages of different pages equal: their text without white space and with figures as 0; without text, the element's names. */
function folded(page: Page, at: Target, text: string): string {
  const told = text
    .replace(/[\s\u200b\ufeff]+/gu, '')
    .replace(/\d+/gu, '0')
    .slice(0, KEY_LENGTH);
  if (told !== '' || at.kind === 'span') return told;
  const { tag, htmlId, classes } = elementOf(page, at.element);
  return `${tag}#${htmlId}.${classes.trim().replace(/\s+/gu, '.')}`;
}
