import type { BodyPart } from '@/model/article';
import type { ElementId, LineId, PageElement } from '@/model/page';
import { findDates } from '@/text/date';
import { type Shape, type ShapedLine, shapedIn } from '../shape';
import { isPicture } from './images';

/** The body as parts, in reading order: tables and lists whole, pictures with their captions, lines with their roles. `title` without white space. */
export function partsOf(shape: Shape, root: ElementId, lines: readonly ShapedLine[], title = ''): readonly BodyPart[] {
  const own = new Set(lines.map(({ line }) => line.id));
  const wholes = wholesOf(shape, root, own, title);
  const parts: { readonly at: number; readonly part: BodyPart }[] = [];
  const [signed, until] = signatureIn(lines);
  const taken = new Set<LineId>();
  for (const whole of wholes) {
    const held = shapedIn(shape, whole.id);
    for (const { line } of held) taken.add(line.id);
    parts.push({
      at: held[0]?.line.id ?? whole.firstLine,
      part: { kind: whole.tag === 'table' ? 'table' : 'list', element: whole.id },
    });
  }
  const pictures = picturesOf(shape, root, lines, wholes);
  for (const picture of pictures) {
    const caption = captionOf(shape, picture, own, taken);
    if (caption !== null) taken.add(caption);
    parts.push({ at: picture.firstLine - 0.5, part: { kind: 'image', element: picture.id, caption } });
  }
  for (const [place, line] of lines.entries()) {
    if (taken.has(line.line.id)) continue;
    parts.push({
      at: line.line.id,
      part: { kind: 'text', line: line.line.id, role: roleOf(shape, root, line, signed <= place && place <= until) },
    });
  }
  return parts.sort((a, b) => a.at - b.at).map(({ part }) => part);
}

/** Tables of data and lists all of whose lines are the body's; none inside another. */
function wholesOf(shape: Shape, root: ElementId, own: ReadonlySet<LineId>, title: string): readonly PageElement[] {
  const { elements } = shape.page;
  const end = elements[root]?.end ?? 0;
  const found: PageElement[] = [];
  for (let id: number = tableAround(shape, root); id < end; id++) {
    const element = elements[id];
    if (!element || (element.tag !== 'table' && element.tag !== 'ul' && element.tag !== 'ol')) continue;
    const held = shapedIn(shape, element.id);
    // The headline again, over a table's columns, leaves no hole in the table.
    const isHeld = ({ line, text }: ShapedLine, at: number) =>
      own.has(line.id) || (at === 0 && text === title && held.length > 2);
    if (held.length === 0 || !held.every(isHeld)) continue;
    if (element.tag === 'table' ? !isData(shape, element) : held.length < 2) continue;
    found.push(element);
    id = element.end - 1;
  }
  return found;
}

/** A body that is a table's rows is the table. */
function tableAround(shape: Shape, root: ElementId): ElementId {
  const { elements } = shape.page;
  let at: PageElement | undefined = elements[root];
  while (at && (at.tag === 'tr' || at.tag === 'tbody' || at.tag === 'thead'))
    at = at.parent === null ? undefined : elements[at.parent];
  return at?.tag === 'table' ? at.id : root;
}

/** True for a table that is read as one: rows of several cells, and no article inside a cell. */
function isData(shape: Shape, table: PageElement): boolean {
  const rows = rowsOf(shape, table);
  return rows.some(({ cells }) => cells.length > 1);
}

/** A row of a table with what stands in its cells. */
export interface Row {
  readonly cells: readonly (readonly ShapedLine[])[];
}

/** The rows of a table that have text, in order; empty cells are left out. */
export function rowsOf(shape: Shape, table: PageElement): readonly Row[] {
  const { elements } = shape.page;
  const rows: Row[] = [];
  for (let id = table.id + 1; id < table.end; id++) {
    const row = elements[id];
    if (row?.tag !== 'tr') continue;
    const cells: ShapedLine[][] = [];
    for (let at = row.id + 1; at < row.end; ) {
      const cell = elements[at];
      if (!cell) break;
      if (cell.tag === 'td' || cell.tag === 'th') {
        const held = shapedIn(shape, cell.id);
        if (held.length > 0) cells.push([...held]);
        at = cell.end;
      } else at++;
    }
    if (cells.length > 0) rows.push({ cells });
    id = row.end - 1;
  }
  return rows;
}

function picturesOf(
  shape: Shape,
  root: ElementId,
  lines: readonly ShapedLine[],
  wholes: readonly PageElement[],
): readonly PageElement[] {
  const { elements } = shape.page;
  const end = elements[root]?.end ?? 0;
  const last = lines.at(-1)?.line.id ?? -1;
  const first = lines[0]?.line.id ?? 0;
  const found: PageElement[] = [];
  for (let id = root + 1; id < end; id++) {
    const element = elements[id];
    if (element?.tag !== 'img' || shape.hidden[id] === 1 || shape.unlikely[id] === 1 || !isPicture(element)) continue;
    if (lines.length > 0 && (element.firstLine > last + AFTER || element.firstLine < first - BEFORE)) continue;
    if (wholes.some((whole) => whole.id < id && id < whole.end)) continue;
    found.push(element);
  }
  return found;
}

/** A picture may stand this many lines behind the last line of the body (its own alt and title are lines too), or before the first. */
const AFTER = 4;
const BEFORE = 3;

/** The short line right under a picture, if it is set as a caption. */
function captionOf(shape: Shape, picture: PageElement, own: ReadonlySet<LineId>, taken: ReadonlySet<LineId>): LineId | null {
  for (let at = picture.firstLine; at < picture.firstLine + 4; at++) {
    const shaped = shape.lines[at];
    if (!shaped) continue;
    const id = shaped.line.id;
    if (!own.has(id) || taken.has(id)) return null;
    const element = shape.page.elements[shaped.line.element];
    const centred =
      /text-align\s*:\s*center/iu.test(element?.attributes?.['style'] ?? '') || element?.attributes?.['align'] === 'center';
    const short = shaped.text.length <= CAPTION;
    const says = /^(?:[▲△↑图圖])|[摄攝影][)）]?$|(?:资料图|资料照片|供图|供圖)[)）。]?$/u.test(shaped.text);
    return element?.tag === 'figcaption' || (short && (says || (centred && shaped.stops <= 1))) ? id : null;
  }
  return null;
}

/** The longest caption: the corpus's longest centred line under a picture has 74 characters. */
const CAPTION = 80;

type Role = Extract<BodyPart, { kind: 'text' }>['role'];

function roleOf(shape: Shape, root: ElementId, line: ShapedLine, signed: boolean): Role {
  if (signed) return 'signature';
  for (let at: ElementId | null = line.line.element; at !== null && at > root; at = shape.page.elements[at]?.parent ?? null) {
    const tag = shape.page.elements[at]?.tag ?? '';
    if (/^h[1-6]$/u.test(tag)) return 'heading';
    if (tag === 'li') return 'item';
    if (tag === 'blockquote' && shape.page.elements[at]?.classes.includes('Mso') !== true) return 'quote';
    if (tag === 'figcaption') return 'caption';
  }
  if (isHeading(line.text)) return 'heading';
  return /^(?:注[:：释]|備註|备注[:：]|\[\d+\]|［\d+］|[①-⑳]注)/u.test(line.text) && line.text.length < 120
    ? 'footnote'
    : 'paragraph';
}

/** Headings of documents: 一、… （一）… 第一章 …, without a full stop. */
function isHeading(text: string): boolean {
  if (text.length > 40 || /[。；;，：:,]$/u.test(text) || (text.match(/[。；]/gu)?.length ?? 0) > 0) return false;
  return /^(?:[一二三四五六七八九十百]+、|[（(][一二三四五六七八九十]+[）)]|第[一二三四五六七八九十百\d]+[章节編编部分節])/u.test(
    text,
  );
}

/** The first and the last line of the signature: short names of offices and a date at the very end, notes behind it or not. */
function signatureIn(lines: readonly ShapedLine[]): readonly [from: number, to: number] {
  for (let back = 1; back <= 4; back++) {
    const line = lines[lines.length - back];
    if (!line || line.text.length > 40) break;
    const date = findDates(line.raw)[0];
    if (!date || line.text.length > 25) continue;
    let from = lines.length - back;
    while (from > 0 && isOffice(lines[from - 1])) from--;
    return [from, lines.length - back];
  }
  return [lines.length, lines.length];
}

/** True where a body ends with an office and the day that it signed on. */
export function isSigned(lines: readonly ShapedLine[]): boolean {
  const [from, to] = signatureIn(lines);
  return from < to && to < lines.length;
}

function isOffice(line: ShapedLine | undefined): boolean {
  return (
    line !== undefined &&
    line.text.length <= 40 &&
    line.stops + line.commas === 0 &&
    /(?:[局厅廳部委会會院府处處室社办辦心司署公団团團校队隊所站科组組行])$/u.test(line.text)
  );
}
