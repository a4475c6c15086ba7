import type { ElementId, PageElement } from '@/model/page';
import { type FoundDate, findDates } from '@/text/date';
import { findLabels } from '@/text/labels';
import { squeeze, tidy } from '@/text/white-space';
import type { Shape, ShapedLine } from '../shape';

/** Names of elements that hold a source. `ly` and `laiyuan` are 来源. */
const SOURCE_NAME =
  /(?:^|[-_\s])(?:source|(?<!rich[-_])media|js_name|nickname|laiyuan|ly|from|origin|article-source|source_baidu|news-source|art_source)(?:$|[-_\s\d])/iu;
/** How names of those who publish end. */
const PUBLISHER =
  /(?:[报報网網社台臺刊]|客户端|公众号|公眾號|日[报報]|周刊|週刊|杂志|雜誌|在[线線]|新[闻聞]|之声|传媒|[发發]布|[频頻]道|CSDN|(?:融媒体?|融媒體|新闻|新聞|传播|傳播)中心|(?:[委府]办|宣传部|办公室|办公厅|人民政府|[镇乡区县市]政府|委员会|委員會)|^.{1,8}[市县縣区區省州镇乡农農教交糧].{0,6}[局厅廳署處处]|^平安.{2,6})$/u;
const NO_SOURCE = /^(?:https?:|www\.)|\d{3,}|阅读|浏览|字体|字号|打印|分享|评论|记者|記者|报导|報導|[:：]/u;
const LONGEST = 20;

/** A source that stands without a label beside the time: named so by its element, a link, or a publisher's name. */
export function unlabelledSource(shape: Shape, head: readonly ShapedLine[], taiwan: boolean): string | null {
  for (const [at, line] of head.entries()) {
    if (line.text.length > 90 || findDates(line.apart, taiwan).length === 0) continue;
    if (findLabels(line.apart).some(({ kind }) => kind === 'source')) continue;
    const found = named(shape, line) ?? besideDate(line, taiwan) ?? neighbour(shape, head, at);
    if (found !== null) return found;
  }
  return null;
}

/** A line of its own right above or below the time whose element is named a source. */
function neighbour(shape: Shape, head: readonly ShapedLine[], at: number): string | null {
  for (const line of [head[at - 1], head[at + 1]]) {
    if (!line || line.text.length > LONGEST || line.stops + line.commas > 0 || line.furniture !== null) continue;
    const found = named(shape, line);
    if (found !== null && found.length === tidy(line.apart).length) return found;
  }
  return null;
}

/** True for a date and, behind a gap, the name of who published, in either order: `2025-04-18　某县融媒体中心`. */
export function isDateAndPublisher({ apart: raw, text, stops, commas }: ShapedLine, taiwan = false): boolean {
  if (text.length > 60 || stops + commas > 0) return false;
  const [date, ...more] = findDates(raw, taiwan);
  if (!date || date.iso.length < 10 || more.length > 0) return false;
  if (isBetweenStrokes(raw, date)) return true;
  if (text.length > LONGEST_PAIR) return false;
  const words = withoutDates(raw, taiwan)
    .split(/[\s|｜丨]+/u)
    .filter((word) => word !== '');
  const [first = '', second] = words;
  if (words.length === 0 || words.length > 2 || words.some((word) => word.length > LONGEST)) return false;
  // Behind a date at the line's beginning any one name is whose it is.
  const named =
    second === undefined &&
    first.length <= NAME &&
    /^[\s|｜]/u.test(raw.slice(date.end)) &&
    raw.slice(0, date.start).trim() === '';
  return named || /[|｜丨]/u.test(raw) || (second === undefined && OFFICE.test(first)) || PUBLISHER.test(second ?? first);
}

/** A longer line is no date and the name of who published. */
const LONGEST_PAIR = 40;

/** A date that is one of a few things between strokes: `PM Lee Hsien Loong | 9 February 2024 | Istana`. */
function isBetweenStrokes(raw: string, { text }: FoundDate): boolean {
  const parts = raw.split(/[|｜丨]/u).map((part) => part.trim());
  return parts.length > 1 && parts.length <= 4 && parts.some((part) => tidy(part) === tidy(text));
}

/** An office that stands alone beside a date. */
const OFFICE = /^.{1,10}(?:[局廳厅處处署科室所部院府中心隊队委辦办会會馆館]|(?<!公)司)$/u;
/** Characters of a name behind a date: 平安某市, 某县发布. */
const NAME = 10;

/** The text of runs whose element (or the one around it) is named a source. */
function named(shape: Shape, line: ShapedLine): string | null {
  let text = '';
  for (const run of line.line.runs) if (isNamed(shape, run.element)) text += run.text;
  const found = tidy(withoutDates(text)).replace(/^(?:来源|來源)\s*/u, '');
  return found.length >= 2 && found.length <= LONGEST && !NO_SOURCE.test(found) ? found : null;
}

function isNamed(shape: Shape, id: ElementId): boolean {
  for (let at: ElementId | null = id, level = 0; at !== null && level < 2; level++) {
    const element: PageElement | undefined = shape.page.elements[at];
    if (!element) return false;
    if (SOURCE_NAME.test(element.classes) || SOURCE_NAME.test(element.htmlId)) return true;
    at = element.parent;
  }
  return false;
}

function besideDate(line: ShapedLine, taiwan: boolean): string | null {
  const words = withoutDates(line.apart, taiwan)
    .split(/[\s|｜丨]+/u)
    .map((word) => squeeze(word))
    .filter((word) => word.length >= 2 && word.length <= LONGEST && !NO_SOURCE.test(word));
  const [only = '', second] = words;
  // A person's name has three characters at most.
  const alone = second === undefined && only.length > 3 && isDateAndPublisher(line, taiwan) ? only : null;
  return words.find((word) => PUBLISHER.test(word) || (second === undefined && OFFICE.test(word))) ?? alone;
}

function withoutDates(text: string, taiwan = false): string {
  let rest = text;
  for (const date of [...findDates(text, taiwan)].reverse()) rest = `${rest.slice(0, date.start)} ${rest.slice(date.end)}`;
  return rest;
}
