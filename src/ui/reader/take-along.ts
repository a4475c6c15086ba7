import type { ReaderPort } from '@/model/reader';
import type { Translate } from '@/platform/format-message';
import { shownLanguage } from '@/ui/shared/script-names';
import { copyText, printArticle, saveFile } from './clipboard';
import { setHeadings } from './headings';
import { asMarkdown } from './markdown';
import print from './print.css?inline';
import { placeIn, type Quoted, quotationAddress } from './quotation';
import { sanitised } from './sanitise';
import { sheetFoot, today } from './sheet-foot';
import { articleElement, asHtml, asText, cite, inlinePictures, metaLine, type Taken } from './take';
import type { TakeAs, Taking } from './tools-port';

/** The article in the words in which it is to be taken. */
function takenAs(port: ReaderPort, as: TakeAs, words: string): Taken | null {
  const report = port.report();
  const article = as === 'shown' ? report.article : port.written();
  if (!article) return null;
  const lang = shownLanguage(as === 'shown' ? report.shown : 'original', report.written);
  const body = sanitised(port.body(as));
  setHeadings(body);
  return { article, body, report, lang, words };
}

/** Takes the article along; gives what is to be said of it. */
export function take(root: ShadowRoot, port: ReaderPort, t: Translate, words: string, what: Taking, as: TakeAs): string | null {
  const taken = takenAs(port, as, words);
  if (!taken) return null;
  const said = sheetFoot(t, taken.report, as);
  const foot = [taken.article.title, metaLine(t, taken), said].filter((part) => part !== '').join(' · ');
  const copied = (done: boolean): string | null => (done ? t('rv.copied') : null);
  switch (what) {
    case 'text':
      return copied(copyText(document, asText(t, taken, said)));
    case 'markdown':
      return copied(copyText(document, asMarkdown(articleElement(inert(), t, taken, said))));
    case 'html': {
      const html = articleElement(inert(), t, taken, said).outerHTML;
      return copied(copyText(document, html, html));
    }
    case 'gbt7714':
    case 'apa':
    case 'bibtex':
      return copied(copyText(document, cite(t, what, taken, today())));
    case 'quotation': {
      const quote = quotation(root, port);
      return quote === null ? t('rv.select') : copied(copyText(document, quotationAddress(taken.report.url, quote)));
    }
    case 'file': {
      inlinePictures(taken.body);
      saveFile(root, `${fileName(taken.article.title)}.html`, asHtml(t, taken, print, foot), 'text/html');
      return t('rv.take.5');
    }
    case 'print':
      printArticle(root, articleElement(inert(), t, taken, foot), print, taken.lang);
      return null;
  }
}

/** A document that loads nothing. */
const inert = (): Document => document.implementation.createHTMLDocument('');

function fileName(title: string): string {
  return (
    title
      .replace(/[\p{Cc}\\/:*?"<>|]+/gu, ' ')
      .trim()
      .slice(0, 80) || 'article'
  );
}

/** Blocks of text, inside which alone a browser finds a quotation's end. */
const BLOCKS = 'p, h2, h3, h4, h5, h6, li, td, th, dt, dd, figcaption, caption';

/** What the page says, as published, where the reader has selected something; null where nothing is selected. */
function quotation(root: ShadowRoot, port: ReaderPort): Quoted | null {
  const prose = root.querySelector('.prose');
  const range = selectedIn(root);
  if (!prose || !range || range.toString().trim() === '') return null;
  const all = [...prose.querySelectorAll(BLOCKS)];
  const shown = all.filter((block) => range.intersectsNode(block));
  const published = [...sanitised(port.body('published')).querySelectorAll(BLOCKS)];
  const end = (block: Element | undefined, edge: 'start' | 'end') => {
    if (!block) return null;
    const text = block.textContent ?? '';
    const other = published[all.indexOf(block)]?.textContent ?? text;
    return { text: other, at: placeIn(other, text, offsetIn(block, range, edge), edge) };
  };
  const first = end(
    shown.find((block) => block.textContent !== ''),
    'start',
  );
  const last = end(
    shown.findLast((block) => offsetIn(block, range, 'end') > 0),
    'end',
  );
  return first && last && { first: first.text, start: first.at, last: last.text, end: last.at };
}

/** What is selected in the view, into which a browser looks only if it is given the root. */
function selectedIn(root: ShadowRoot): Range | null {
  const [selected] = document.getSelection()?.getComposedRanges({ shadowRoots: [root] }) ?? [];
  if (!selected || !root.contains(selected.startContainer) || !root.contains(selected.endContainer)) return null;
  const range = document.createRange();
  range.setStart(selected.startContainer, selected.startOffset);
  range.setEnd(selected.endContainer, selected.endOffset);
  return range;
}

/** How far into a block's text a selection begins or ends, in UTF-16 code units. */
function offsetIn(block: Element, range: Range, edge: 'start' | 'end'): number {
  const before = document.createRange();
  before.selectNodeContents(block);
  const [node, offset] = edge === 'start' ? [range.startContainer, range.startOffset] : [range.endContainer, range.endOffset];
  // A selection that begins above the block has all of it, one that ends behind it too.
  const place = before.comparePoint(node, offset);
  if (place < 0) return 0;
  if (place === 0) before.setEnd(node, offset);
  return before.toString().length;
}
