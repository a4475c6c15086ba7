import type { Article } from '@/model/article';
import type { ElementId, Line, LineId, Page, PageElement } from '@/model/page';
import { ancestors, linesIn, runsIn, textOf } from '@/model/tree';
import { type Counts, countsOf } from './counts';
import { type Kept, keptOf } from './kept';
import { isMastheadItself, scriptOf, wordsOf } from './names';
import { type Widget, widgetsIn } from './widgets';

/** A page with its article, as the rules look at them: what stays, what it shows, the controls in it. Worked out once for all rules. */
export interface Scene extends Kept, Counts {
  readonly page: Page;
  readonly article: Article;
  /** The text of controls, in lines that are none of the article's and in those of its data. */
  readonly controls: readonly Control[];
  /** What runs on a click: `javascript:` addresses and `onclick`. */
  readonly scripts: readonly { readonly element: PageElement; readonly script: string }[];
  /** True for what stands in the site's masthead or navigation: a reader needs that to find the way. */
  isInMasthead(id: ElementId): boolean;
  /** The elements that may be targets and whose id or classes have a word of a `naming`, outside of the masthead. */
  named(names: RegExp): readonly PageElement[];
}

/** The text of a control; offsets in UTF-16 code units of the line's text. */
export interface Control {
  readonly line: LineId;
  readonly start: number;
  readonly end: number;
  readonly widget: Widget;
}

/** Elements that are no clutter as a whole, whatever they hold. */
export const FRAME: ReadonlySet<string> = new Set([
  'html',
  'head',
  'body',
  'frameset',
  'main',
  'tbody',
  'thead',
  'colgroup',
  'col',
]);

/** A page with its article, looked at once. */
export function sceneOf(page: Page, article: Article): Scene {
  const kept = keptOf(page, article);
  const mayGo = page.elements.filter(({ id, tag }) => !FRAME.has(tag) && !kept.keeps(id));
  // most elements of a page share their names with others: each pattern is tried once on each
  const byWords = new Map<string, PageElement[]>();
  for (const element of mayGo) {
    if (element.htmlId === '' && element.classes === '') continue;
    const words = wordsOf(element);
    const group = byWords.get(words);
    if (group) group.push(element);
    else byWords.set(words, [element]);
  }
  const masthead = mastheadOf(page, kept);
  return {
    ...kept,
    ...countsOf(page),
    page,
    article,
    controls: controlsOf(page, kept),
    scripts: mayGo.map((element) => ({ element, script: scriptOf(element) })).filter(({ script }) => script !== ''),
    isInMasthead: (id) => masthead[id] === 1,
    named: (names) =>
      [...byWords]
        .filter(([words]) => names.test(words))
        .flatMap(([, elements]) => elements.filter(({ id }) => masthead[id] === 0))
        .sort((a, b) => a.id - b.id),
  };
}

function mastheadOf({ elements }: Page, { keeps }: Kept): Uint8Array {
  const masthead = new Uint8Array(elements.length);
  for (const element of elements) {
    const { id, parent } = element;
    if ((parent !== null && masthead[parent] === 1) || (!keeps(id) && isMastheadItself(element))) masthead[id] = 1;
  }
  return masthead;
}

/** How often the same control may stand on a page before it is taken for part of a list's entries or comments. */
const OFTEN = 6;

function controlsOf(page: Page, { isArticleLine, isMetaLine }: Kept): readonly Control[] {
  const controls: (Control & { readonly said: string })[] = [];
  const times = new Map<string, number>();
  for (const line of page.lines) {
    if (line.kind !== 'text' || (isArticleLine(line.id) && !isMetaLine(line.id))) continue;
    for (const { widget, start, end } of widgetsIn(line)) {
      const said = line.text.slice(start, end).replace(/\d+/gu, '0');
      times.set(said, (times.get(said) ?? 0) + 1);
      controls.push({ line: line.id, start, end, widget, said });
    }
  }
  return controls.filter(({ said }) => (times.get(said) ?? 0) <= OFTEN);
}

/** The text lines of a page that are none of the article's. */
export function* otherLines({ page, isArticleLine }: Scene): Generator<Line> {
  for (const line of page.lines) if (line.kind === 'text' && !isArticleLine(line.id)) yield line;
}

/** The elements that may be targets: neither the page's frame nor part of the article. */
export function* otherElements({ page, keeps }: Scene): Generator<PageElement> {
  for (const element of page.elements) if (!FRAME.has(element.tag) && !keeps(element.id)) yield element;
}

/** What an element shows, its lines apart; also of an inline one, which has no lines of its own. */
export function shownText(page: Page, id: ElementId): string {
  const own = textOf(page, id);
  if (own !== '') return own;
  for (const block of ancestors(page, id)) {
    const lines = linesIn(page, block.id).filter(({ kind }) => kind === 'text');
    if (lines.length === 0) continue;
    return lines
      .map((line) => runsIn(page, line, id).map(({ run }) => run.text))
      .filter((runs) => runs.length > 0)
      .map((runs) => runs.join(''))
      .join('\n');
  }
  return '';
}
