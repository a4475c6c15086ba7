import type { Target } from '@/model/finding';
import type { ElementId, Line, LineId, Page, PageElement } from '@/model/page';
import { ancestors, descendants, holds, lineOf, runsIn } from '@/model/tree';
import { isPictureOfControl } from './names';
import { FRAME, type Scene } from './scene';
import { GLUE } from './widgets';

/** A stretch of a line that is clutter; offsets in UTF-16 code units of the line's text. */
export interface Piece {
  readonly line: LineId;
  readonly start: number;
  readonly end: number;
}

/** Elements whose content is more than the text in them; none of them goes along with a neighbour's text. */
const CONTENT: ReadonlySet<string> = new Set(['audio', 'embed', 'form', 'object', 'select', 'table', 'textarea', 'video']);
const PICTURES: ReadonlySet<string> = new Set(['canvas', 'iframe', 'img', 'svg']);
const CELLS: ReadonlySet<string> = new Set(['td', 'th', 'caption']);

/**
 * What to take out so that some pieces of text are gone: of each piece the largest element that shows nothing
 * but pieces, else the stretch itself. A table's cell is never taken alone, because its row would close up:
 * what is in it is taken, or its text.
 */
export function targetsOf(scene: Scene, pieces: readonly Piece[]): readonly Target[] {
  const covered = new Coverage(scene, pieces);
  const elements = new Set<ElementId>();
  const spans: Piece[] = [];
  for (const piece of pieces) {
    const whole = covered.largestAround(piece);
    if (whole !== null) elements.add(whole);
    else if (mayCut(scene, piece)) spans.push(piece);
  }
  return [
    ...[...elements].map((element): Target => ({ kind: 'element', element })),
    ...joined(scene, spans).map((span): Target => ({ kind: 'span', span })),
  ];
}

/** A cut is made in a line of the article's data, or in a line that holds little else. */
const LITTLE = 60;

function mayCut({ page, isMetaLine, isArticleLine }: Scene, { line, start, end }: Piece): boolean {
  if (isMetaLine(line)) return true;
  const { text } = lineOf(page, line);
  const rest = `${text.slice(0, start)}${text.slice(end)}`;
  return !isArticleLine(line) && rest.replace(/\s+/gu, '').length <= LITTLE && !/[。！？]/u.test(text);
}

/** Pieces that touch or overlap, as one. */
function joined({ page }: Scene, pieces: readonly Piece[]): readonly Piece[] {
  const result: Piece[] = [];
  for (const piece of [...pieces].sort((a, b) => a.line - b.line || a.start - b.start)) {
    const before = result.at(-1);
    const between = before?.line === piece.line ? lineOf(page, piece.line).text.slice(before.end, piece.start) : null;
    if (before && between !== null && [...between].every((character) => GLUE.has(character)))
      result[result.length - 1] = { ...before, end: Math.max(before.end, piece.end) };
    else result.push(piece);
  }
  return result;
}

/** How much of each element's text some pieces cover. */
class Coverage {
  private readonly characters = new Map<ElementId, number>();
  private readonly scene: Scene;

  constructor(scene: Scene, pieces: readonly Piece[]) {
    this.scene = scene;
    for (const id of new Set(pieces.map(({ line }) => line)))
      this.add(
        lineOf(scene.page, id),
        pieces.filter(({ line }) => line === id),
      );
  }

  private add(line: Line, pieces: readonly Piece[]): void {
    let start = 0;
    for (const { element, text } of line.runs) {
      let count = 0;
      for (let at = 0; at < text.length; at++) {
        const offset = start + at;
        if (says(text[at]) && pieces.some((piece) => piece.start <= offset && offset < piece.end)) count++;
      }
      start += text.length;
      if (count === 0) continue;
      for (const { id } of ancestors(this.scene.page, element)) this.characters.set(id, (this.characters.get(id) ?? 0) + count);
    }
  }

  private isWhole(id: ElementId): boolean {
    return (this.characters.get(id) ?? 0) === this.scene.charactersOf(id);
  }

  /** The largest element that holds a piece and shows nothing but pieces; null where the piece shares its text node or cell. */
  largestAround(piece: Piece): ElementId | null {
    const { page } = this.scene;
    const line = lineOf(page, piece.line);
    let result: ElementId | null = null;
    let inside: PageElement | null = null;
    for (const element of ancestors(page, innermostAround(this.scene, line, piece))) {
      if (!this.isWhole(element.id) || FRAME.has(element.tag) || this.scene.keeps(element.id)) break;
      if (inside && hasMore(this.scene, element, inside)) break;
      inside = element;
      if (!CELLS.has(element.tag)) result = element.id;
    }
    return result;
  }
}

/** The innermost element that holds all runs which a piece touches. */
function innermostAround({ page }: Scene, line: Line, { start, end }: Piece): ElementId {
  const touched: ElementId[] = [];
  let at = 0;
  for (const { element, text } of line.runs) {
    const from = Math.max(start, at);
    const to = Math.min(end, at + text.length);
    if (from < to && /\S/u.test(line.text.slice(from, to))) touched.push(element);
    at += text.length;
  }
  for (const { id } of ancestors(page, touched[0] ?? line.element))
    if (touched.every((element) => holds(page, id, element))) return id;
  return line.element;
}

/** True if an element holds content beside one of its descendants: a form, a player, a picture that is no control's. */
function hasMore({ page }: Scene, outer: PageElement, inner: PageElement): boolean {
  for (const element of descendants(page, outer.id)) {
    if (holds(page, inner.id, element.id)) continue;
    if (CONTENT.has(element.tag)) return true;
    if (PICTURES.has(element.tag) && !isPictureOfControl(page, element)) return true;
  }
  return false;
}

/** True for a character that says something by itself. */
export function says(character: string | undefined): boolean {
  return character !== undefined && !GLUE.has(character);
}

/** A whole line as a piece. */
export function wholeLine({ id, text }: Line): Piece {
  return { line: id, start: 0, end: text.length };
}

/** True if all that one target shows is gone with another. */
export function covers(page: Page, outer: Target, inner: Target): boolean {
  if (outer.kind === 'element') {
    if (inner.kind === 'element') return holds(page, outer.element, inner.element);
    const { line: id, start, end } = inner.span;
    const line = lineOf(page, id);
    if (holds(page, outer.element, line.element)) return true;
    return runsIn(page, line, outer.element).some(({ run, start: from }) => from <= start && end <= from + run.text.length);
  }
  if (inner.kind === 'span')
    return outer.span.line === inner.span.line && outer.span.start <= inner.span.start && inner.span.end <= outer.span.end;
  const line = lineOf(page, outer.span.line);
  const inside = runsIn(page, line, inner.element).filter(({ run }) => /\S/u.test(run.text));
  return (
    inside.length > 0 &&
    inside.every(({ run, start }) => outer.span.start <= start && start + run.text.trimEnd().length <= outer.span.end)
  );
}
