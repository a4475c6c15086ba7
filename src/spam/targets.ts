import type { Target } from '@/model/finding';
import type { ElementId, LineId, Page, Span } from '@/model/page';
import { ancestors, attributeOf, children, elementOf, holds, lineOf, linesIn } from '@/model/tree';
import { type Passage, restOf } from './passages';
import { isButtons } from './signals/buttons';
import type { Surroundings } from './surroundings';

/** What shows something without a text of its own: an element that holds it holds more than spam. */
const MEDIA: ReadonlySet<string> = new Set([
  'audio',
  'canvas',
  'embed',
  'iframe',
  'img',
  'input',
  'object',
  'svg',
  'textarea',
  'video',
]);

const FRAMES: ReadonlySet<string> = new Set(['iframe', 'frame']);
/** Separators that go with a stretch at the end of a line or behind part of a sentence. */
const JOINT_BEFORE = /[\s,，、:：|｜_/\\\-–—·•;；~]+$/u;
const JOINT_BEHIND = /^[\s,，、|｜_/\\\-–—·•;；~]+/u;
const JOINT_FIRST = /^[\s,，、:：|｜_/\\\-–—·•;；~]+/u;
const END_BEHIND = /^[。！？!?；;…]+[”」』)）]*/u;

/** What has to go where a stretch goes: the outermost element that holds nothing but spam, or a stretch of the line. `spam` are the lines that are spam as a whole. */
export function target(passage: Passage, spam: ReadonlySet<LineId>, around: Surroundings): Target {
  const { page } = around;
  const { line } = passage.read;
  if (line.kind !== 'text') return { kind: 'span', span: spanOf(passage) };
  const layer = layerAround(passage, spam, around);
  if (layer !== null) return { kind: 'element', element: layer };
  if (passage.whole && onlySpam(page, line.element, spam)) {
    return { kind: 'element', element: outermost(line.element, spam, around) };
  }
  const span = spanOf(passage);
  const inline = inlineOf(page, span);
  return inline === null ? { kind: 'span', span } : { kind: 'element', element: inline };
}

function outermost(inner: ElementId, spam: ReadonlySet<LineId>, around: Surroundings): ElementId {
  const { page } = around;
  let at = inner;
  for (const { id, tag } of ancestors(page, inner)) {
    if (tag === 'body' || tag === 'html') {
      if (frameAround(page, id) === null) break;
      continue;
    }
    if (isOutside(id, around)) break;
    const more = FRAMES.has(tag) ? false : showsMore(page, id, at);
    if (id !== inner && !(onlySpam(page, id, spam) && !more)) break;
    at = id;
  }
  return at;
}

/** True for what is above the part that is read, or holds the article. */
function isOutside(id: ElementId, { page, article }: Surroundings): boolean {
  if (page.part !== undefined && id < page.part) return true;
  return article?.root != null && holds(page, id, article.root);
}

/** The frame that an element stands in, its own origin's; null for the page's own. */
function frameAround(page: Page, id: ElementId): ElementId | null {
  for (const above of ancestors(page, id)) if (FRAMES.has(above.tag)) return above.id;
  return null;
}

/** The layer over the page that holds a stretch and, besides spam, no more than its own buttons; null where there is none. */
function layerAround(passage: Passage, spam: ReadonlySet<LineId>, around: Surroundings): ElementId | null {
  const { page, lines } = around;
  const { read } = passage;
  const beside = restOf(passage);
  let layer: ElementId | null = null;
  for (const { id, tag } of ancestors(page, read.line.element)) {
    if (tag === 'body' || tag === 'html' || isOutside(id, around)) break;
    const rest = linesIn(page, id)
      .filter(({ kind, id: line }) => kind === 'text' && !spam.has(line))
      .map((line) => (line === read.line ? beside : (lines[line.id]?.text ?? '')));
    if (!isButtons(rest.join(' '))) break;
    if (isLayer(page, id)) layer = id;
  }
  return layer;
}

function isLayer(page: Page, id: ElementId): boolean {
  const { position } = page.measures.get(id) ?? {};
  return position === 'fixed' || /position\s*:\s*fixed/iu.test(attributeOf(elementOf(page, id), 'style'));
}

function onlySpam(page: Page, id: ElementId, spam: ReadonlySet<LineId>): boolean {
  const { firstLine, endLine, tag } = elementOf(page, id);
  if (tag === 'body' || tag === 'html') return false;
  // A line that began before the element and goes on inside of it is not the element's.
  const lines = page.lines.slice(firstLine, endLine).filter(({ kind }) => kind === 'text');
  return lines.length > 0 && lines.every(({ id: line }) => spam.has(line)) && lines.length === textLines(page, id);
}

function textLines(page: Page, id: ElementId): number {
  return linesIn(page, id).filter(({ kind }) => kind === 'text').length;
}

/** True if an element shows something besides one of its descendants. */
function showsMore(page: Page, outer: ElementId, inner: ElementId): boolean {
  const skip = elementOf(page, inner);
  for (let at = outer + 1; at < elementOf(page, outer).end; at++) {
    if (at === inner) at = skip.end;
    const element = page.elements[at];
    if (at < elementOf(page, outer).end && element && MEDIA.has(element.tag)) return true;
  }
  return false;
}

/** The stretch of the line as written, with the separators that would be left over. */
export function spanOf({ read, first, last, whole }: Passage): Span {
  const { line, from, pieces } = read;
  if (whole) return { line: line.id, start: 0, end: line.text.length };
  let start = from[pieces[first]?.start ?? 0] ?? 0;
  let end = from[pieces[last]?.end ?? 0] ?? line.text.length;
  const before = line.text.slice(0, start);
  const behind = line.text.slice(end);
  const opens = first === 0 || pieces[first - 1]?.ends === true;
  if (last === pieces.length - 1) {
    end = line.text.length;
    if (!opens && pieces[last]?.ends) end -= behind.length; // the end of the sentence that goes on before it
    start -= JOINT_BEFORE.exec(before)?.[0].length ?? 0;
  } else if (opens) {
    end += END_BEHIND.exec(behind)?.[0].length ?? JOINT_BEHIND.exec(behind)?.[0].length ?? 0;
    if (first === 0) start = 0;
  } else start -= JOINT_BEFORE.exec(before)?.[0].length ?? 0;
  return { line: line.id, start, end };
}

/** The outermost inline element whose text is exactly a stretch of its line; null where there is none. */
function inlineOf(page: Page, span: Span): ElementId | null {
  const line = lineOf(page, span.line);
  const wanted = line.text.slice(span.start, span.end).trim();
  // A separator before the element is the sentence's: only what stands in a text of its own takes it along.
  const begin = span.start + (JOINT_FIRST.exec(line.text.slice(span.start, span.end))?.[0].length ?? 0);
  let at = 0;
  for (const run of line.runs) {
    const start = at;
    at += run.text.length;
    if (at <= begin || run.text.trim() === '') continue;
    if (start >= span.end) break;
    let best: ElementId | null = null;
    for (const { id } of ancestors(page, run.element)) {
      if (id === line.element || !holds(page, line.element, id)) break;
      const inside = line.runs.filter(({ element }) => holds(page, id, element)).map(({ text }) => text);
      if (stripped(inside.join('')) === stripped(wanted) && ![...children(page, id)].some(({ tag }) => MEDIA.has(tag))) best = id;
    }
    return best;
  }
  return null;
}

function stripped(text: string): string {
  return text.replace(/[\s,，、:：|｜_/\\\-–—·•;；~。！？!?…]+/gu, '');
}
