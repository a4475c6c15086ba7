import type { ElementId, PageElement } from '@/model/page';
import { firstDate } from '@/text/date';
import { findLabels, labelOf } from '@/text/labels';
import { saysSomething } from '@/text/letters';
import { prose, SENTENCE, type Shape, type ShapedLine, shapedIn, sumOf, sumsOf } from '../shape';
import { excerptsIn } from './excerpts';
import { isHostLine } from './furniture';
import { isDateOnly } from './title';

/** Which lines of the body's element are the body. */
export interface BodyLines {
  readonly lines: readonly ShapedLine[];
  /** The first line behind the body: from here on stands what belongs to the page. */
  readonly end: number;
}

/** Of the running text, what may stand behind a line that ends an article (相关阅读) if it does end it. */
const REST = 0.4;

/** The label of the text itself, in a table of properties whose last it is. */
const TEXT = /^(?:公告|新[闻聞]|[详詳][细細])?[内內](?:容|文)[:：]?$/u;

/** A headline is repeated in one of so many first lines, if it is. */
const REPEATED = 3;

/** The lines of an element that are the article's: from line `first` on, without furniture, up to what ends it. */
export function bodyLines(
  shape: Shape,
  root: ElementId,
  first: number,
  title: string,
  isMeta: (line: ShapedLine) => boolean,
): BodyLines {
  const inside = shapedIn(shape, root).filter((line) => line.line.id >= first);
  // The headline again, at the head of the text.
  for (let at = 0; at < REPEATED && at < inside.length; at++) if (inside[at]?.text === title) inside.splice(0, at + 1);
  const total = inside.reduce((sum, line) => sum + prose(line), 0);
  let passed = 0;
  let end = inside.length;
  while (inside[0] && (!saysSomething(inside[0].text) || TEXT.test(inside[0].text))) inside.shift();
  const asides = asidesIn(shape, root, inside);
  const hosts = hostsIn(shape, inside);
  const credits = creditsIn(shape, inside);
  for (const [at, line] of inside.entries()) {
    if ((asides.has(line) && goesOn(shape, inside, at, asides)) || hosts.has(line) || isHeadingOf(shape, inside, at)) {
      passed += prose(line);
      continue;
    }
    if ((endsArticle(line) || ENDS.test(line.text)) && at > 0 && total - passed <= total * REST) {
      end = at;
      break;
    }
    passed += prose(line);
  }
  end = beforeList(shape, inside, end);
  const excerpts = excerptsIn(shape);
  const kept = inside
    .slice(0, end)
    .filter((line) => !excerpts.has(line.line.id))
    .filter((line) => (belongs(shape, line) || credits.has(line)) && !asides.has(line));
  while (kept.length > 0 && !hosts.has(kept.at(-1) as ShapedLine) && isTrailing(kept.at(-1) as ShapedLine, isMeta)) kept.pop();
  while (endsInPair(kept)) kept.splice(-2);
  trimRuns(shape, root, kept);
  const last = kept.at(-1);
  return { lines: kept, end: last ? last.line.id + 1 : first };
}

/** Links to other stories amid the text: a heading (延伸阅读) and the links below it, in a box of their own or not. */
function asidesIn(shape: Shape, root: ElementId, inside: readonly ShapedLine[]): ReadonlySet<ShapedLine> {
  const asides = new Set<ShapedLine>();
  for (const [at, head] of inside.entries()) {
    if (head.furniture !== 'tail' || asides.has(head)) continue;
    if (head.linked > 0) asides.add(head);
    let to = at + 1;
    while (isLinked(inside[to])) to++;
    const box = boxOf(shape, root, head);
    // A heading above text, or with nothing below it, is the article's.
    const isWhole =
      to > at + 1 &&
      inside.slice(at, to).some((line) => line !== head && line.line.element >= box.id && line.line.element < box.end);
    if (isWhole) for (const line of inside.slice(at, to)) asides.add(line);
  }
  return asides;
}

/** So many links below each other are a list. */
const LIST = 3;
/** A longer line is no heading of one. */
const HEADING = 12;

/** Where a list of other stories begins that ends the element, whatever its heading: in a box with its links alone, or with the day of each. */
function beforeList(shape: Shape, inside: readonly ShapedLine[], end: number): number {
  let from = end;
  while (from > 1 && isLinked(inside[from - 1])) from--;
  const head = inside[from - 1];
  const last = inside[end - 1];
  if (!head || !last || end - from < LIST || from < 2) return end;
  if (head.text.length > HEADING || head.stops + head.commas > 0 || !saysSomething(head.text)) return end;
  if (inside.slice(from, end).every(({ apart }) => firstDate(apart) !== null)) return from - 1;
  const box = shape.page.elements[boxAround(shape, head.line.element, last.line.element)];
  const alone = box !== undefined && inside.slice(0, from - 1).every((line) => !isIn(line, box));
  return alone ? from - 1 : end;
}

/** The innermost element around two. */
function boxAround({ page: { elements } }: Shape, a: ElementId, b: ElementId): ElementId {
  let at = a;
  for (let box = elements[at]; box && (b < at || b >= box.end) && box.parent !== null; box = elements[at]) at = box.parent;
  return at;
}

/** True where the text goes on behind links amid it: with a sentence of the same element as the last before. */
function goesOn(shape: Shape, inside: readonly ShapedLine[], at: number, asides: ReadonlySet<ShapedLine>): boolean {
  const next = inside.slice(at).find((line) => !asides.has(line));
  const last = inside.slice(0, at).findLast((line) => !asides.has(line));
  if (!next || !last || next.furniture !== null || next.stops === 0 || isLinked(next) || next.text.length < SENTENCE)
    return false;
  return areSiblings(shape, next, last);
}

/** True where two lines stand beside each other: in one element, or in two of one parent. */
function areSiblings({ page: { elements } }: Shape, a: ShapedLine, b: ShapedLine): boolean {
  return a.line.element === b.line.element || elements[a.line.element]?.parent === elements[b.line.element]?.parent;
}

/** Who holds an event (主办单位：…), told beside the text's sentences; at the foot of a site numbers stand beside it. */
function hostsIn(shape: Shape, inside: readonly ShapedLine[]): ReadonlySet<ShapedLine> {
  const hosts = new Set<ShapedLine>();
  for (const [at, line] of inside.entries()) {
    if (line.furniture !== 'footer' || line.linked > 0 || !isHostLine(line.text)) continue;
    const last = inside.slice(0, at).findLast(({ furniture, stops }) => furniture === null && stops > 0);
    if (!last || !areSiblings(shape, line, last)) continue;
    if (!inside.slice(at).some((more) => more.furniture === 'footer' && !isHostLine(more.text))) hosts.add(line);
  }
  return hosts;
}

/** Who made what the text is about (监制：某人), with a sentence beside it below. */
function creditsIn(shape: Shape, inside: readonly ShapedLine[]): ReadonlySet<ShapedLine> {
  const isSentence = ({ furniture, stops }: ShapedLine) => furniture === null && stops > 0;
  return new Set(
    inside.filter(
      (line, at) =>
        line.furniture === 'credit' && inside.slice(at).some((more) => isSentence(more) && areSiblings(shape, line, more)),
    ),
  );
}

/** True for a heading like 推荐阅读 with the article's own text below it: no link, and beside the sentences before. */
function isHeadingOf(shape: Shape, inside: readonly ShapedLine[], at: number): boolean {
  const [line, next] = inside.slice(at, at + 2);
  const last = inside[at - 1];
  if (!line || !next || !last || line.furniture !== 'tail' || line.linked > 0 || next.linked > 0 || next.furniture !== null)
    return false;
  return !holdsLink(shape, next) && areSiblings(shape, line, last) && areSiblings(shape, line, next);
}

/** True where a line holds a link of any kind: to a document too. */
function holdsLink({ page: { elements } }: Shape, { line }: ShapedLine): boolean {
  return line.runs.some(({ element }) => elements[element]?.tag === 'a');
}

function isLinked(line: ShapedLine | undefined): boolean {
  return line !== undefined && line.linked >= line.text.length * LINKED;
}

/** A date may stand beside a link. */
const LINKED = 0.6;

/** The block around a heading's own: the list of links stands in it. */
function boxOf({ page: { elements } }: Shape, root: ElementId, { line }: ShapedLine): PageElement {
  let at = elements[line.element] as PageElement;
  while (at.parent !== null && at.parent > root && at.endLine - at.firstLine < 2) at = elements[at.parent] as PageElement;
  return at;
}

/** A box with this share of the running text is where the text is; what stands outside of it has to be sentences. */
const MAIN = 0.75;

/** Takes runs of words without a sentence from both ends of a body, where they stand outside of its main box. */
function trimRuns(shape: Shape, root: ElementId, kept: ShapedLine[]): void {
  if (!isWords(kept[0]) && !isWords(kept.at(-1)) && !isAddress(kept.at(-1))) return;
  const values = new Array<number>(shape.lines.length).fill(0);
  for (const { line, stops, text } of kept) if (stops > 0) values[line.id] = text.length;
  const sums = sumsOf(values);
  const total = sums[values.length] ?? 0;
  let box = shape.page.elements[root];
  for (let id: number = root + 1, end = box?.end ?? 0; id < end; ) {
    const element = shape.page.elements[id];
    if (!element) break;
    if (sumOf(sums, element) >= total * MAIN) {
      box = element;
      end = element.end;
      id++;
    } else id = element.end;
  }
  const main = box;
  // One paragraph is no box: its neighbours are its equals.
  if (!main || main.id === root || kept.filter((line) => isIn(line, main)).length < 2) return;
  while (isRun(kept.at(-1), main) || (isAddress(kept.at(-1)) && !isIn(kept.at(-1) as ShapedLine, main))) kept.pop();
  while (isRun(kept[0], main)) kept.shift();
}

function isIn({ line }: ShapedLine, element: PageElement): boolean {
  return line.element >= element.id && line.element < element.end;
}

/** Several words, none of them a sentence, outside of the box. */
function isRun(line: ShapedLine | undefined, box: PageElement): boolean {
  return isWords(line) && line !== undefined && !isIn(line, box);
}

/** Where an office is found: a site's foot has it too. */
function isAddress(line: ShapedLine | undefined): boolean {
  return line !== undefined && line.stops === 0 && ADDRESS.test(line.text);
}

const ADDRESS = /^(?:地址|住址|[电電][话話]|[总總][机機]|[传傳]真|[邮郵][编編]|[服办辦][务務公][时時][间間])[:：]/u;

function isWords(line: ShapedLine | undefined): boolean {
  return line !== undefined && line.stops === 0 && line.text.length >= 12 && line.raw.trim().split(/[\s,，、|/_-]+/u).length >= 4;
}

/** How press releases end. */
const ENDS = /^[(（\-—－]*(?:完|全文完|ENDS?)[)）\-—－]*$/iu;

function endsArticle({ furniture }: ShapedLine): boolean {
  return furniture === 'tail' || furniture === 'neighbour' || furniture === 'footer';
}

function belongs(shape: Shape, { line, text, furniture }: ShapedLine): boolean {
  if (shape.unlikely[line.element] === 1) return false;
  return (
    furniture === null ||
    (furniture === 'credit' && /[来來]源|^供稿/u.test(text)) ||
    furniture === 'footer' ||
    furniture === 'tail' ||
    furniture === 'breadcrumb'
  );
}

/** A source below a text is the text's. */
const SOURCE_LINE = /^[【（(]?(?:信息|文章|稿件|资料|图文|內容)?[来來]源[:：][^:：\d]+$/u;

/** A label of attachments with nothing behind it. */
const ALONE = /^(?:相关|相關)?(?:附件|文件|档案|檔案)(?:下载|下載)?[:：]?$/u;

/** True for a label of the article's data and its value, each on a line of its own (信息来源, 某县融媒体中心). */
function endsInPair(kept: readonly ShapedLine[]): boolean {
  const [label, value] = kept.slice(-2);
  if (!label || !value || value.text.length > 30 || value.stops > 0) return false;
  const kind = label.text.length >= 4 ? labelOf(label.text)?.kind : undefined;
  return kind === 'source' || kind === 'published' || kind === 'updated';
}

/** True for what is left at the end of a body: labels of the page, single marks. */
function isTrailing(line: ShapedLine, isMeta: (line: ShapedLine) => boolean): boolean {
  const { text, furniture } = line;
  if (furniture === 'credit' && /^[【（(]?.{0,4}[来來]源|^供稿/u.test(text) && line.linked === 0) return false;
  if (furniture === null && SOURCE_LINE.test(text)) return false;
  return (
    furniture !== null ||
    ALONE.test(text) ||
    labelOf(text) !== null ||
    !saysSomething(text) ||
    // A signature has a day and no time.
    (isDateOnly(line.apart) && firstDate(line.apart)?.iso.includes('T') === true) ||
    (text.length <= 60 && isMeta(line) && !/^\d{4}/u.test(text) && /[:：]/u.test(text) && !isTold(line))
  );
}

/**
 * True for what looks like a line of a head and is the text's own: a date behind a label that no head has
 * (`活动时间：2024年5月18日上午9:00`), an office behind one that tasks have (`责任单位：市教育局`), a sentence.
 */
function isTold({ apart, text }: ShapedLine): boolean {
  if (text.endsWith('。')) return true;
  const labels = findLabels(apart);
  const date = firstDate(apart);
  if (labels.length === 0) return date !== null && /[\p{Script=Han}][:：]\s*$/u.test(apart.slice(0, date.start));
  return date === null && labels.length === 1 && TASK.test(labels[0]?.word ?? '');
}

const TASK = /^(?:[责責]任|主[办辦]|[业業][务務])?(?:[单單]位|部[门門])$/u;
