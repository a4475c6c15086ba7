import type { Article } from '@/model/article';
import type { ElementId, LineId, Page } from '@/model/page';
import { ancestors, descendants, elementOf, lineOf, linesIn } from '@/model/tree';
import { isWidgetText, widgetsIn } from './widgets';

/** What of a page is its article and stays. */
export interface Kept {
  /** True where an element is, holds or stands in something of the article: never a target. */
  keeps(id: ElementId): boolean;
  /** True where a line is one of the article's: its title, its body, or its data. */
  isArticleLine(id: LineId): boolean;
  /** True where a line holds the article's time, source and the like. */
  isMetaLine(id: LineId): boolean;
  /** Where an element stands: before the article's first line, behind its last, or between. A late part outside of the article counts as behind it. */
  placeOf(id: ElementId): Place;
}

/** Where something stands. */
export type Place = 'before' | 'amid' | 'after';

/** What stands at the foot of a site and in no article's data. */
const FOOT = /主办|主辦|承办|承辦|版权|版權|ICP|标识码|技术支持|邮编|郵編|地址|电话|電話/u;

/** What stays of a page: the article's lines, tables and pictures, its data, its attachments, and all that holds them. */
export function keptOf(page: Page, article: Article): Kept {
  const elements = new Set<ElementId>();
  const shown: ElementId[] = [];
  const lines = new Set<LineId>();
  const meta = new Set<LineId>();

  const keep = (id: ElementId): void => {
    for (const element of ancestors(page, id)) {
      if (elements.has(element.id)) break;
      elements.add(element.id);
    }
  };
  const keepLine = (id: LineId): void => {
    const line = lineOf(page, id);
    lines.add(id);
    shown.push(line.element);
    keep(line.element);
    for (const run of line.runs) if (/\S/u.test(run.text)) keep(run.element);
  };
  const keepWhole = (id: ElementId): void => {
    shown.push(id);
    keep(id);
    for (const line of linesIn(page, id)) keepLine(line.id);
    for (const { id: inner } of descendants(page, id)) elements.add(inner);
  };

  const lastShown = (): number => shown.reduce((last, id) => Math.max(last, id), -1);

  for (const part of article.body) {
    if (part.kind === 'text') keepLine(part.line);
    else keepWhole(part.element);
    if (part.kind === 'image' && part.caption !== null) keepLine(part.caption);
  }
  for (const id of article.titleLines) keepLine(id);
  for (const id of article.metaLines) {
    const line = lineOf(page, id);
    // A line of widgets alone ("浏览次数：12") is no data of the article's.
    if (isWidgetText(line)) continue;
    // Nor is a share bar, whatever networks it names.
    if (widgetsIn(line).some(({ widget, start }) => widget === 'share' && line.text.slice(0, start).trim() === '')) continue;
    // Nor is "主办单位：…" at the foot of the site, though it reads like a source.
    if (line.element > lastShown() && FOOT.test(line.text)) continue;
    lines.add(id);
    meta.add(id);
    // A control may stand in the line as an element of its own: only what holds the line is kept here.
    keep(line.element);
  }
  // What holds a part that arrived late is not the part's to hide.
  for (let id = 0; id < (page.part ?? 0); id++) elements.add(id as ElementId);
  for (const id of linksThatStay(page, article)) keep(id);

  const first = Math.min(...shown);
  const last = Math.max(...shown);
  return {
    keeps: (id) => elements.has(id),
    isArticleLine: (id) => lines.has(id),
    isMetaLine: (id) => meta.has(id),
    placeOf: (id) => {
      if (shown.length === 0) return page.late && article.root === null ? 'after' : 'amid';
      return elementOf(page, id).end <= first ? 'before' : id > last ? 'after' : 'amid';
    },
  };
}

/** Attachments, and the other parts of an article that is split over several pages, stay reachable. */
function* linksThatStay(page: Page, { attachments, pages }: Article): Generator<ElementId> {
  const addresses = new Set(attachments.map(({ href }) => href));
  for (const address of [pages?.previous, pages?.next]) if (address) addresses.add(address);
  if (addresses.size === 0) return;
  for (const { id, tag, href } of page.elements) if (tag === 'a' && href !== null && addresses.has(href)) yield id;
}
