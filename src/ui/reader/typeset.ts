import type { Translate } from '@/platform/format-message';
import { headingLevel } from './heading-level';
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
  for (const block of [...body.children]) if (block.matches('p:not([data-role])')) raise(document, block);
  for (const table of body.querySelectorAll('table')) box(document, table, t);
  for (const image of body.querySelectorAll('img')) enlargeable(document, image, t);
  for (const place of body.querySelectorAll('span[data-role=picture]')) {
    place.setAttribute('title', t('rv.picture'));
    if (!place.textContent) place.textContent = t('rv.picture');
  }
  for (const notes of body.querySelectorAll('aside[data-role=notes]')) {
    const title = document.createElement('h2');
    title.textContent = t('rv.notes');
    notes.prepend(title);
  }
  body.querySelectorAll('h2, h3').forEach((heading, index) => {
    heading.id = `heading-${index}`;
    heading.setAttribute('tabindex', '-1');
  });
  if (choices.fullWidth || choices.vertical) showMarks(document, body, choices);
}

/** A paragraph numbered 一、 or （一） becomes a heading. */
function raise(document: Document, paragraph: Element): void {
  const level = headingLevel(paragraph.textContent ?? '');
  if (level === null) return;
  const heading = document.createElement(`h${level}`);
  heading.append(...paragraph.childNodes);
  paragraph.replaceWith(heading);
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
  for (const cell of table.querySelectorAll('td')) {
    if (/^[\s+-]*[\d,.]+\s*[%％‰]?\s*$/u.test(cell.textContent ?? '')) cell.classList.add('figure');
  }
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
  const walker = document.createTreeWalker(body, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node; node = walker.nextNode()) texts.push(node as Text);
  for (const node of texts) {
    if (node.parentElement?.closest('a, code, .table, button')) continue;
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
      const rest = node.splitText(start);
      if (rest.data.length > end - start) rest.splitText(end - start);
      const wrap = document.createElement('span');
      wrap.className = as === null ? 'upright' : 'shown-as';
      if (as !== null) wrap.dataset['as'] = as;
      rest.replaceWith(wrap);
      wrap.append(rest);
    }
  }
}

/** Marks that may not begin a line, and marks that may not end one. */
const NOT_FIRST = /^[\p{Pe}\p{Pf}，。、；：！？·…—]/u;
const NOT_LAST = /[\p{Ps}\p{Pi}]$/u;

/** A title with places where its line may break: between words, never before closing or after opening marks. */
export function titleParts(title: string): readonly string[] {
  const segments = [...new Intl.Segmenter('zh', { granularity: 'word' }).segment(title)].map(({ segment }) => segment);
  const parts: string[] = [];
  for (const segment of segments) {
    const last = parts.at(-1);
    if (last !== undefined && (NOT_FIRST.test(segment) || NOT_LAST.test(last))) parts[parts.length - 1] = last + segment;
    else parts.push(segment);
  }
  return parts;
}
