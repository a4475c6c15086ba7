import type { Translate } from '@/platform/format-message';
import { chineseWords } from './chinese-words';
import { setHeadings } from './headings';
import { fullWidthMarks, type ShownMark, uprightNumbers, verticalMarks } from './marks';
import { drawing, pagePicture } from './pictures';

/** How the body's marks are shown; the text itself is never changed. */
export interface MarkChoices {
  readonly fullWidth: boolean;
  /** Vertical writing, and whose quotation marks it has. */
  readonly vertical: 'traditional' | 'simplified' | null;
}

/** Sets a sanitised body as Chinese documents are set: headings by number, tables in their own boxes, pictures to enlarge. */
export function typeset(body: DocumentFragment, t: Translate, choices: MarkChoices): void {
  const document = body.ownerDocument;
  setHeadings(body);
  for (const table of body.querySelectorAll('table')) box(document, table, t);
  for (const image of body.querySelectorAll('img')) enlargeable(document, image, t);
  for (const place of body.querySelectorAll('span[data-role=picture]')) {
    place.setAttribute('title', t('rv.picture'));
    // Its caption says it already.
    const caption = place.nextElementSibling ?? place.parentElement?.nextElementSibling;
    if (!place.textContent || caption?.textContent?.startsWith(place.textContent)) place.textContent = t('rv.picture');
  }
  notes(document, body);
  breakable(document, body);
  body.querySelectorAll('h2, h3').forEach((heading, index) => {
    heading.id = `heading-${index}`;
    heading.setAttribute('tabindex', '-1');
  });
  if (choices.fullWidth || choices.vertical) showMarks(document, body, choices);
}

function box(document: Document, table: HTMLTableElement, t: Translate): void {
  if (table.parentElement?.closest('table')) return;
  const region = document.createElement('div');
  region.className = 'table';
  region.tabIndex = 0;
  region.setAttribute('role', 'region');
  region.setAttribute('aria-label', table.caption?.textContent?.trim() || t('rv.table'));
  table.replaceWith(region);
  region.append(table);
  for (const cell of table.querySelectorAll('td')) if (isFigure(cell)) cell.classList.add('figure');
  // Heads stand over their figures, in tables without spans, where a place in a row is a column.
  if (table.querySelector('[colspan], [rowspan]')) return;
  const [head, ...rows] = table.rows;
  for (const [at, cell] of [...(head?.cells ?? [])].entries()) {
    if (rows.length > 0 && rows.every(({ cells }) => cells[at]?.classList.contains('figure'))) cell.classList.add('figure');
  }
}

/** True for a cell that holds a number, with its sign and per cent. */
const isFigure = ({ textContent }: Element): boolean => /^[\s+-]*[\d,.]+\s*[%％‰]?\s*$/u.test(textContent ?? '');

/** A raised mark opens its note where it stands; the notes stay as a list at their place too. */
function notes(document: Document, body: DocumentFragment): void {
  const all = [...body.querySelectorAll('[data-role=notes] > *')];
  for (const [at, mark] of [...body.querySelectorAll('sup')].entries()) {
    const name = mark.textContent?.trim() ?? '';
    const note = mark.closest('[data-role=notes]') ? undefined : all.find((one) => one.textContent?.startsWith(name));
    if (!note || name === '') continue;
    const button = document.createElement('button');
    button.type = 'button';
    button.className = 'note';
    button.setAttribute('popovertarget', `note-${at}`);
    button.append(...mark.childNodes);
    const box = document.createElement('span');
    box.id = `note-${at}`;
    box.popover = 'auto';
    box.setAttribute('role', 'note');
    box.textContent = note.textContent;
    mark.append(button, box);
  }
}

/** Addresses and the like may break anywhere: kept whole, they would tear the line before them apart. */
function breakable(document: Document, body: DocumentFragment): void {
  for (const node of textsOf(document, body)) {
    for (const { index, 0: run } of [...node.data.matchAll(/[!-~]{16,}/gu)].reverse())
      wrapped(document, node, index, index + run.length).className = 'breakable';
  }
}

function textsOf(document: Document, body: DocumentFragment): readonly Text[] {
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  return texts;
}

/** A stretch of a text in an element of its own; what is before it keeps its offsets. */
function wrapped(document: Document, node: Text, start: number, end: number): HTMLElement {
  const rest = node.splitText(start);
  if (rest.data.length > end - start) rest.splitText(end - start);
  const wrap = document.createElement('span');
  rest.replaceWith(wrap);
  wrap.append(rest);
  return wrap;
}

/** A picture that the page has loaded becomes a drawing to enlarge; one that it has not is named. */
function enlargeable(document: Document, image: HTMLImageElement, t: Translate): void {
  const picture = pagePicture(window.document, image.src);
  // What holds its picture itself asks for nothing.
  const own = image.src.startsWith('data:') ? image.cloneNode() : null;
  if (!picture && !own) {
    const place = document.createElement('span');
    place.dataset['role'] = 'picture';
    place.textContent = image.alt;
    image.replaceWith(place);
    return;
  }
  const button = document.createElement('button');
  button.type = 'button';
  button.className = 'zoom';
  button.dataset['src'] = image.src;
  button.dataset['alt'] = image.alt;
  button.setAttribute('aria-label', image.alt ? `${t('rv.zoom')}: ${image.alt}` : t('rv.zoom'));
  image.replaceWith(button);
  button.append(picture ? drawing(picture, image.alt) : (own ?? ''));
}

/** Wraps marks that are shown as others: the text keeps its own, so that copies have it, and a style shows the other. */
function showMarks(document: Document, body: DocumentFragment, { fullWidth, vertical }: MarkChoices): void {
  for (const node of textsOf(document, body)) {
    if (node.parentElement?.closest('a, code, .table, .breakable, button')) continue;
    const marks: ShownMark[] = [
      ...(fullWidth ? fullWidthMarks(node.data) : []),
      ...(vertical ? verticalMarks(node.data, vertical) : []),
    ];
    const pieces = [
      ...marks.map(({ at, as }) => ({ start: at, end: at + 1, as })),
      ...(vertical ? uprightNumbers(node.data).map(({ start, end }) => ({ start, end, as: null })) : []),
    ].sort((a, b) => b.start - a.start);
    // From the end, so that what is before keeps its offsets.
    for (const { start, end, as } of pieces) {
      const wrap = wrapped(document, node, start, end);
      wrap.className = as === null ? 'upright' : 'shown-as';
      if (as !== null) wrap.dataset['as'] = as;
    }
  }
}

/** Marks that may not begin a line, and marks that may not end one. */
const NOT_FIRST = /^[\p{Pe}\p{Pf}，。、；：！？·…—]/u;
const NOT_LAST = /[\p{Ps}\p{Pi}]$/u;

/** A title with places where its line may break: between words, never before closing or after opening marks. */
export function titleParts(title: string): readonly string[] {
  const segments = [...chineseWords().segment(title)].map(({ segment }) => segment);
  const parts: string[] = [];
  for (const segment of segments) {
    const last = parts.at(-1);
    if (last !== undefined && (NOT_FIRST.test(segment) || NOT_LAST.test(last))) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}
