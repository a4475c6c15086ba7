import type { ElementId, LineId, PageElement } from '@/model/page';
import { type FoundDate, findDates, firstDate } from '@/text/date';
import { type FoundLabel, findLabels, type LabelKind, labelOf } from '@/text/labels';
import { lettersIn } from '@/text/letters';
import { squeeze, tidy } from '@/text/white-space';
import type { Shape, ShapedLine } from '../shape';
import { furnitureOf } from './furniture';
import { isDateAndPublisher, unlabelledSource } from './source';
import { isDateOnly } from './title';

/** What the lines with labels say, and which lines they are. */
export interface MetaFacts {
  readonly lines: ReadonlySet<LineId>;
  readonly published: FoundDate | null;
  /** False where only a date of revision is printed, or one in the page's foot. */
  readonly publishedSure: boolean;
  readonly source: string | null;
  /** The issuing body that a table of properties names: a source where nothing better is told. */
  readonly office: string | null;
  readonly author: string | null;
  readonly editor: string | null;
  readonly documentNumber: string | null;
  readonly indexNumber: string | null;
  readonly keywords: readonly string[];
  /** A title that a property table names (名称：). */
  readonly name: string | null;
}

/** A labelled line longer than this is a sentence of the article. */
const LONGEST_META = 160;
/** What may be left of a line with time or source when labels, dates and widgets are gone. */
const KINDS_OF_HEAD: ReadonlySet<LabelKind> = new Set([
  'published',
  'updated',
  'source',
  'author',
  'editor',
  'views',
  'widget',
  'keywords',
  'index-number',
  'document-number',
]);

/** True for a line of a head: labels with values, or a date and little else. */
export function isMetaLine(line: ShapedLine, taiwan = false): boolean {
  const { apart: raw, text, stops } = line;
  if (text.length > LONGEST_META || stops > 1) return false;
  if (isDateOnly(raw)) return true;
  if (ENUMERATED.test(text)) return false;
  if (isDateAndName(line) || isDateAndPublisher(line, taiwan) || isPaper(line)) return true;
  const labels = labelsIn(line);
  const first = labels.find(({ kind }) => KINDS_OF_HEAD.has(kind));
  if (!first || isOccasion(first, labels, raw)) return false;
  const before = squeeze(raw.slice(0, first.start)).replace(/^[【[（(]/u, '');
  // The site's name may stand before the first label, but not half a sentence.
  if (before.length > NAME_BEFORE && /[，。、]/u.test(before)) return false;
  const dated = firstDate(raw.slice(0, first.start)) !== null;
  if (before.length > NAME_BEFORE && !dated && !(first.kind === 'published' && firstDate(raw.slice(first.end)) !== null))
    return false;
  return labels.length > 1 || text.length <= 60;
}

/** A time of day with a name or two: `2009年08月22日08:29 新闻晨报`. No sentence gives a year, a time and nothing else. */
function isDateAndName({ apart: raw, text, stops, commas }: ShapedLine): boolean {
  if (text.length > 70 || stops > 0 || commas > 1) return false;
  const date = firstDate(raw);
  return date?.iso.includes('T') === true && text.length - squeeze(date.text).length <= 40;
}

/** `时间：6月28日（周六）14:30`: when something takes place. A publication tells its year, or the time alone. */
function isOccasion(first: FoundLabel, labels: readonly FoundLabel[], raw: string): boolean {
  const value = squeeze(raw.slice(first.end));
  return (
    labels.length === 1 && /^(?:时间|時間|日期)$/u.test(first.word) && /[月日周週午]/u.test(value) && firstDate(raw) === null
  );
}

/** A newspaper's own line: `《某某日报》（2025年07月21日 第 01 版）`. */
function isPaper({ apart: raw, text, stops }: ShapedLine): boolean {
  return text.length <= 60 && stops === 0 && /第\d{1,3}版/u.test(text) && firstDate(raw) !== null;
}

/**
 * The labels of a line: words before a colon, or a word that stands in an element of its own before another
 * (`<strong>發布日期</strong><span>114-04-15</span>`). `end` lies behind the label in both.
 */
function labelsIn({ apart, text, line }: ShapedLine): readonly FoundLabel[] {
  const labels = findLabels(apart);
  if (labels.length > 0 || line.runs.length < 2 || text.length > LONGEST_PAIR) return labels;
  const first = line.runs.find((run) => run.text.trim() !== '');
  const whole = first && labelOf(first.text);
  const start = first ? apart.indexOf(first.text) : -1;
  if (!first || !whole || start < 0 || whole.word.length < 2 || first.element === line.element) return labels;
  return [{ ...whole, start, end: start + first.text.length }];
}

/** A longer line is no pair of a label and its value. */
const LONGEST_PAIR = 60;

/** What may stand before the first label of a head. */
const NAME_BEFORE = 12;

/** A numbered line is the article's: 一、时间：…, （二）来源：…, 3.编号：… */
const ENUMERATED =
  /^(?:[（(]?[一二三四五六七八九十]{1,3}[)）、.．]|[（(]?\d{1,2}[)）、.．](?!\d)|第[一二三四五六七八九十]{1,3}[条條章案])/u;

/** A value with the place it was found at. */
interface Value {
  readonly kind: LabelKind;
  readonly word: string;
  readonly text: string;
  readonly line: ShapedLine;
  /** True where the label stands alone, as in a table of properties. */
  readonly table: boolean;
}

/**
 * Reads the labels of the lines given (the head, the foot) and of the tables of properties among them.
 * `taiwan`: years of the Republic are dates too.
 */
export function readMeta(shape: Shape, head: readonly ShapedLine[], foot: readonly ShapedLine[], taiwan: boolean): MetaFacts {
  const lines = new Set<LineId>();
  const values: Value[] = [];
  collect(shape, head, lines, values);
  const inHead = values.length;
  collect(shape, foot, lines, values);
  const first = (kind: LabelKind, from = 0, to = values.length): Value | undefined =>
    values.slice(from, to).find((value) => value.kind === kind && value.text !== '');
  const text = (kind: LabelKind): string | null => first(kind)?.text ?? null;
  return {
    lines,
    ...publishedOf(values, inHead, head, foot, taiwan),
    source: sourceOf(values) ?? unlabelledSource(shape, head, taiwan),
    office: officeOf(values),
    author: text('author'),
    editor: text('editor'),
    documentNumber: text('document-number'),
    indexNumber: text('index-number'),
    keywords: (text('keywords') ?? '').split(/[\s,，;；、|]+/u).filter((word) => word !== ''),
    name:
      values.find(
        ({ kind, word, text }) => kind === 'other' && /^(?:名称|信息名称|文件名称|标题|標題)$/u.test(word) && text !== '',
      )?.text ?? null,
  };
}

/** Notes the labels of lines; a label alone on its line has its value in the next one. */
function collect(shape: Shape, from: readonly ShapedLine[], lines: Set<LineId>, values: Value[]): void {
  for (let at = 0; at < from.length; at++) {
    const line = from[at] as ShapedLine;
    const whole = labelOf(line.text);
    const next = from[at + 1];
    if (whole !== null && (/[:：]/u.test(line.text) || isCellLike(shape, line.line.element))) {
      lines.add(line.line.id);
      if (
        next &&
        whole.kind !== 'widget' &&
        whole.kind !== 'views' &&
        labelOf(next.text) === null &&
        sameRow(shape, line, next)
      ) {
        values.push({ ...whole, text: valueIn(whole.kind, next.apart), line: next, table: true });
        if (findLabels(next.apart).length === 0) {
          lines.add(next.line.id);
          at++;
        }
      }
      continue;
    }
    const labels = labelsIn(line);
    if (labels.length === 0) {
      if (isDateOnly(line.apart)) lines.add(line.line.id);
      continue;
    }
    if (isMetaLine(line) || labels[0]?.start === 0) lines.add(line.line.id);
    for (const [n, { kind, word, end }] of labels.entries()) {
      const until = labels[n + 1]?.start ?? line.apart.length;
      let text = valueIn(kind, line.apart.slice(end, until));
      if (
        text === '' &&
        n === labels.length - 1 &&
        next &&
        squeeze(line.apart.slice(end)) === '' &&
        labelOf(next.text) === null &&
        findLabels(next.apart).length === 0
      ) {
        text = valueIn(kind, next.apart);
        if (kind !== 'views' && kind !== 'widget' && kind !== 'other') lines.add(next.line.id);
      }
      values.push({ kind, word, text, line, table: false });
    }
  }
}

function isCellLike(shape: Shape, id: ElementId): boolean {
  const tag = shape.page.elements[id]?.tag;
  return (
    tag === 'td' ||
    tag === 'th' ||
    tag === 'dt' ||
    tag === 'li' ||
    tag === 'b' ||
    tag === 'strong' ||
    tag === 'span' ||
    tag === 'p' ||
    tag === 'div'
  );
}

/** True where two lines stand in one row of properties: the same parent or grandparent. */
function sameRow(shape: Shape, a: ShapedLine, b: ShapedLine): boolean {
  const up = (id: ElementId): ElementId | null => shape.page.elements[id]?.parent ?? null;
  const above = up(a.line.element);
  const element: PageElement | undefined = above === null ? undefined : shape.page.elements[above];
  const further = element && element.endLine - element.firstLine < 4 ? up(element.id) : above;
  const box = further === null ? undefined : shape.page.elements[further];
  return a.line.element === b.line.element || (box !== undefined && b.line.element >= box.id && b.line.element < box.end);
}

// A value ends where a widget, a bracket or the next field begins.
const CUT =
  /[[【|｜丨]|\n|\t{2,}| {6,}|(?:浏览|瀏覽|阅读|閱讀|点击|點擊|點閱|字体|字體|字号|字號|打印|列印|分享|收藏|关闭|扫一扫|我要纠错|语音|人气|访问|评论|下载)(?:[:：（(]|次|量|数|大小|到|$|\s)|时间[:：]|作者[:：]|\s(?:AI|语音|听|适老|关怀|智能)/u;

/** A label's value, tidied and cut where it ends. */
function valueIn(kind: LabelKind, raw: string): string {
  if (kind === 'published' || kind === 'updated') return raw;
  const trimmed = raw.replace(/^[\s\u3000\u00a0:：[【]+/u, '').replace(kind === 'source' ? /^来源[:：]\s*/u : /^$/u, '');
  if (kind === 'keywords' || kind === 'other') return tidy(trimmed);
  const cut = CUT.exec(trimmed);
  let value = tidy(cut ? trimmed.slice(0, cut.index) : trimmed);
  if (kind === 'source' || kind === 'author' || kind === 'editor') {
    const date = firstDate(value);
    if (date) value = tidy(value.slice(0, date.start)) || tidy(value.slice(date.end));
    value = value.replace(/^[-—－·,，;；/／\s]+|[-—－·,，;；/／】\])）>\s]+$/gu, (piece) =>
      /[)）]/u.test(piece) && /[(（]/u.test(value) ? piece.replace(/[^)）]+/gu, '') : '',
    );
    value = value.replace(/^[（(]([^（()）]*)[)）]?$/u, '$1');
  }
  return value.length > 80 || furnitureOf(squeeze(value), 0) === 'widget' ? '' : value;
}

/** The word of a label that says outright that it is a source goes before one that names an office. */
const OUTRIGHT = /来源|來源|稿源|出处|出處|转自|转载自|来自/u;
const OFFICE = /答复|答覆|回复|回覆|发布|發布|發佈|公告|张贴|張貼|提供|供稿|发文|發文|刊登|公布|發稿|撰稿|發言|上版/u;

function sourceOf(values: readonly Value[]): string | null {
  const sources = values.filter(({ kind, text }) => kind === 'source' && lettersIn(text) > 0);
  const best = sources.find(({ word }) => OUTRIGHT.test(word)) ?? sources.find(({ word, table }) => OFFICE.test(word) && !table);
  return best?.text ?? null;
}

function officeOf(values: readonly Value[]): string | null {
  return values.find(({ kind, word, text }) => kind === 'source' && text !== '' && OFFICE.test(word))?.text ?? null;
}

/** Labels of a publication, best first: 成文日期 is when a document was drawn up. */
const WORN = /^(?:成文|生成|日期|時間|时间|发文)/u;

function publishedOf(
  values: readonly Value[],
  inHead: number,
  head: readonly ShapedLine[],
  foot: readonly ShapedLine[],
  taiwan: boolean,
): { readonly published: FoundDate | null; readonly publishedSure: boolean } {
  const dated = (kind: LabelKind, from: readonly Value[], worn: boolean): FoundDate | null => {
    for (const { kind: is, word, text } of from) {
      if (is !== kind || WORN.test(word) !== worn) continue;
      const date = firstDate(text, taiwan);
      if (date) return date;
    }
    return null;
  };
  const top = values.slice(0, inHead);
  const bottom = values.slice(inHead);
  const cells = new Set(values.filter(({ table }) => table).map(({ line }) => line));
  const free = head.filter((line) => !cells.has(line));
  const sure =
    dated('published', top, false) ??
    dated(
      'published',
      top.filter(({ word }) => !/成文|生成/u.test(word)),
      true,
    ) ??
    loneDate(free, taiwan);
  const published =
    sure ??
    dated('updated', top, false) ??
    dated('published', bottom, false) ??
    dated('published', top, true) ??
    loneDate(foot.slice(0, FOOT_DATES), taiwan) ??
    dated('updated', bottom, false);
  return { published, publishedSure: sure !== null || (published?.iso.includes('T') ?? false) };
}

/** A date without a label counts behind the body only right below it. */
const FOOT_DATES = 3;

const TIME_ONLY = /^(?:香港时间|香港時間|北京时间)?(?:上午|下午)?\d{1,2}[:：時时]\d{1,2}(?:分|[:：]\d{1,2})?$/u;

/** A date without a label on a short line: the first with a time of day, else the first. */
function loneDate(lines: readonly ShapedLine[], taiwan: boolean): FoundDate | null {
  let best: FoundDate | null = null;
  for (const [at, line] of lines.entries()) {
    const { text, linked } = line;
    // 开始时间： and the like on the line before: a date of something else.
    if (/[:：]$/u.test(lines[at - 1]?.text ?? '')) continue;
    // A time of day may stand on a line of its own, under its date.
    const next = lines[at + 1];
    const raw = next && TIME_ONLY.test(next.text) ? `${line.apart} ${next.text}` : line.apart;
    if (text.length > 80 || linked > text.length * 0.75 || !isMetaLine(line, taiwan)) continue;
    for (const date of findDates(raw, taiwan)) {
      if (date.iso.includes('T')) return date;
      best ??= date;
    }
  }
  return best;
}
