import type { ElementId, Line, PageElement } from '@/model/page';
import { ancestors, descendants, elementOf, linesIn } from '@/model/tree';
import { isLabelOfCells } from './label-cell';
import { FRAME, otherLines, type Scene } from './scene';

/** Characters of a heading, with what stands behind it (更多>>). */
const HEADING = 24;
/** Share of a list's text that stands in links; dates and counts stand beside them. */
const LINKED = 0.55;
/** Links of a list and of a column of lists at most: beyond is a page's whole navigation. */
const LINKS = 80;
/** Characters of a link on the average: headlines are longer, a site's columns shorter. */
const HEADLINE = 7;
const FORM: ReadonlySet<string> = new Set(['form', 'textarea', 'nav', 'header']);

/** Lists of headlines under a heading that a pattern finds: the largest element that shows headings and links and nothing else. */
export function listsHeaded(scene: Scene, heading: RegExp): Generator<ElementId> {
  return headed(scene, heading, HEADLINE);
}

/** The same for links of any length: names of sites. */
export function headedLinks(scene: Scene, heading: RegExp): Generator<ElementId> {
  return headed(scene, heading, 0);
}

function* headed(scene: Scene, heading: RegExp, shortest: number): Generator<ElementId> {
  for (const line of otherLines(scene)) {
    if (!isHeading(line, heading) || scene.isInMasthead(line.element)) continue;
    const list = around(scene, line.element, shortest);
    if (list === null) continue;
    yield list;
    yield* behind(scene, list);
  }
}

function isHeading(line: Line, heading: RegExp): boolean {
  const known = told.get(line) ?? headingIn(line);
  told.set(line, known);
  return known !== '' && heading.test(known);
}

/** What lines say as headings: several rules ask. */
const told = new WeakMap<Line, string>();

/** A short line without the marks and the link around its words, '' where it is no heading. */
function headingIn({ text }: Line): string {
  const squeezed = text.replace(/[\s\u200b]+/g, '');
  if (squeezed.length > HEADING || /[。；]$/.test(squeezed)) return '';
  return squeezed.replace(/^[【[〔（(|｜■◆●▪·•>＞»]+|[】\]〕）)|｜：:>＞»]+$|(?:更多|more|MORE|换一换).*$/g, '');
}

function around(scene: Scene, heading: ElementId, shortest: number): ElementId | null {
  const { page, keeps } = scene;
  let result: ElementId | null = null;
  for (const element of ancestors(page, heading)) {
    if (FRAME.has(element.tag) || keeps(element.id) || !isListOfLinks(scene, element, shortest)) break;
    if (element.tag !== 'td' && element.tag !== 'th') result = element.id;
  }
  return result;
}

/** The list that stands beside its heading, where both stand in something of the article's. */
function* behind({ page, keeps, charactersOf, linkedIn }: Scene, heading: ElementId): Generator<ElementId> {
  const { end, parent } = elementOf(page, heading);
  if (linkedIn(heading).links > 0 || parent === null || end >= elementOf(page, parent).end) return;
  const next = elementOf(page, end as ElementId);
  if (keeps(next.id) || FRAME.has(next.tag)) return;
  const { links, characters } = linkedIn(next.id);
  if (links > 0 && characters >= charactersOf(next.id) * LINKED) yield next.id;
}

/** Characters of the numbers that a content system keeps its articles under, where a template prints them. */
function numbersIn({ page }: Scene, id: ElementId): number {
  let sum = 0;
  for (const { text } of linesIn(page, id)) for (const [number] of text.matchAll(NUMBER)) sum += number.length;
  return sum;
}

const NUMBER = /[0-9a-f]{24,}/giu;

function isListOfLinks(scene: Scene, { id }: PageElement, shortest: number): boolean {
  const { page } = scene;
  if (descendants(page, id).some(({ tag }) => FORM.has(tag))) return false;
  const { links, characters } = scene.linkedIn(id);
  if (links > LINKS || (links > 0 && characters < links * shortest)) return false;
  const headings = linesIn(page, id).filter(({ text, kind }) => kind === 'text' && text.trim().length <= HEADING);
  const short = headings.reduce((sum, { text }) => sum + text.trim().length, 0);
  const all = scene.charactersOf(id);
  if (links === 0) return all <= HEADING && !isLabelOfCells(page, id);
  return characters >= (all - short - numbersIn(scene, id)) * LINKED;
}
