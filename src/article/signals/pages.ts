import type { Article } from '@/model/article';
import type { ElementId, Page, PageElement } from '@/model/page';
import { squeeze } from '@/text/white-space';
import type { Shape } from '../shape';

/** The other parts of an article that is split over several pages (分页), as its pager links them; null where it is whole. */
export function pagesOf(shape: Shape, root: ElementId, end: number): Article['pages'] {
  const links = pagerLinks(shape, root, end);
  const numbered = links.filter(({ number }) => number !== null);
  const previous = links.find(({ text }) => /^[<«‹]*上一?[页頁]/u.test(text))?.href ?? null;
  const next = links.find(({ text }) => /^下一?[页頁][>»›]*/u.test(text))?.href ?? null;
  if (numbered.length === 0 && previous === null && next === null) return null;
  const numbers = numbered.map(({ number }) => number ?? 1);
  const own = numbered.find(({ href }) => href === null || sameAddress(href, shape.page.url))?.number ?? null;
  const current = own ?? currentFrom(shape.page, numbers, previous);
  const total = Math.max(current, ...numbers, next === null ? 1 : current + 1);
  if (total < 2) return null;
  const at = (wanted: number): string | null => numbered.find(({ number }) => number === wanted)?.href ?? null;
  return {
    current,
    total,
    previous: current > 1 ? (previous ?? at(current - 1)) : null,
    next: current < total ? (next ?? at(current + 1)) : null,
  };
}

interface PagerLink {
  readonly text: string;
  readonly number: number | null;
  readonly href: string | null;
}

/** A pager stands in the body's element or so many elements behind it. */
const NEAR = 60;
const PAGER_TEXT = /^(?:[[(（第]?(\d{1,3})[\])）页頁]?|[<«‹]*上一?[页頁]|下一?[页頁][>»›]*)$/u;

/** The links of a pager: figures and 上一页 下一页 whose addresses are parts of this page's own. */
function pagerLinks(shape: Shape, root: ElementId, end: number): readonly PagerLink[] {
  const { elements, url } = shape.page;
  const until = Math.min(elements.length, (elements[root]?.end ?? 0) + NEAR);
  const found: PagerLink[] = [];
  for (let id = root; id < until; id++) {
    const element = elements[id];
    if (element?.tag !== 'a' || element.firstLine + 1 < end) continue;
    const text = squeeze(ownText(shape, element));
    const match = PAGER_TEXT.exec(text);
    if (!match || (element.href !== null && !isPart(element.href, url))) continue;
    found.push({ text, number: match[1] === undefined ? null : Number(match[1]), href: element.href });
  }
  return found;
}

function ownText(shape: Shape, element: PageElement): string {
  let text = '';
  for (let at = Math.max(0, element.firstLine - 1); at <= element.endLine; at++) {
    for (const run of shape.page.lines[at]?.runs ?? [])
      if (run.element >= element.id && run.element < element.end) text += run.text;
  }
  return text.slice(0, 20);
}

/** True where two addresses name parts of one article: t2024_1.html and t2024_1_2.html, ?id=1 and ?id=1&page=2. */
export function isPart(other: string, url: string): boolean {
  return stem(other) === stem(url) && stem(url) !== null;
}

const PAGE_SUFFIX = /(?:[_-](?:p|page)?\d{1,2}|\/\d{1,2})?(?=\.\w+$|$)/iu;

function stem(address: string): string | null {
  if (!URL.canParse(address)) return null;
  const { host, pathname, search } = new URL(address);
  const query = search.replace(/[?&](?:page|p|pageno|pagenum|curpage|pageindex)=\d+/giu, '').replace(/^&/u, '?');
  return `${host}${pathname.replace(PAGE_SUFFIX, '')}${query}`;
}

function sameAddress(a: string, b: string): boolean {
  return a.replace(/#.*$/u, '') === b.replace(/#.*$/u, '');
}

/** A figure that is no link is the page itself: the one missing from 1 … n. */
function currentFrom({ url }: Page, numbers: readonly number[], previous: string | null): number {
  const most = Math.max(1, ...numbers);
  for (let number = 1; number <= most; number++) if (!numbers.includes(number)) return number;
  const suffix = /[_-](\d{1,2})(?=\.\w+$)/u.exec(url);
  return suffix ? Number(suffix[1]) + 1 : previous === null ? 1 : most + 1;
}
