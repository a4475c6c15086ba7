import { render } from 'preact';
import { READER_PORT, READER_VIEW, type ReaderPort, type ReaderView } from '@/model/reader';
import type { Translate } from '@/platform/format-message';
import { keepReading, openComparison, type ReadingSettings, readReading } from '@/platform/reading';
import components from '@/ui/shared/components.css?inline';
import han from '@/ui/shared/han.css?inline';
import { shownLanguage } from '@/ui/shared/script-names';
import { copyText, printArticle, saveFile } from './clipboard';
import { keepEvents } from './events';
import { setHeadings } from './headings';
import { asMarkdown } from './markdown';
import type { TakeAs, Taking } from './Panels';
import print from './print.css?inline';
import { placeIn, type Quoted, quotationAddress } from './quotation';
import { ReaderApp } from './ReaderApp';
import reader from './reader.css?inline';
import { sanitised } from './sanitise';
import { articleElement, asHtml, asText, cite, inlinePictures, metaLine, type Taken } from './take';
import { readerWords } from './words';

const world = globalThis as { [READER_PORT]?: ReaderPort; [READER_VIEW]?: ReaderView };

/** A page's own root size must not scale our sheets: rem is 16 px here. */
const inPixels = (sheet: string): string => sheet.replace(/([\d.]+)rem\b/gu, (_, size: string) => `${Number(size) * 16}px`);

/** Opens the reading view over a page, or closes it where it is open. Injected anew, it finds the first one. */
export function toggleReader(document: Document): void {
  world[READER_VIEW] ??= createView(document);
  world[READER_VIEW].toggle();
}

function createView(document: Document): ReaderView {
  let host: HTMLElement | null = null;
  let root: ShadowRoot | null = null;
  let opening = false;
  let leave = (): void => undefined;
  const close = (): void => {
    leave();
    leave = () => undefined;
    const dialog = root?.querySelector('dialog');
    // Gives the focus back to where it was in the page.
    if (dialog?.open) dialog.close();
    if (root) render(null, root);
    host?.remove();
    host = null;
    root = null;
  };
  const open = async (): Promise<void> => {
    const port = world[READER_PORT];
    if (!port) throw new Error('the reading view was injected where no visit runs');
    const settings = await readReading(port.report().url);
    const { t, lang } = readerWords(settings.language);
    host = document.createElement('qingwen-reader');
    root = host.attachShadow({ mode: 'closed' });
    leave = enter(host, root, close);
    const style = document.createElement('style');
    style.textContent = `${inPixels(han)}\n${inPixels(components)}\n${reader}`;
    const place = document.createElement('div');
    root.append(style, place);
    show(place, root, { port, settings, t, lang, close });
  };
  return {
    toggle() {
      // A page can take our host away; what is gone is opened anew.
      if (host && !host.isConnected) close();
      if (host) close();
      else if (!opening) {
        opening = true;
        open()
          .catch((error: unknown) => {
            console.error('qingwen: the reading view did not open', error);
            close();
          })
          .finally(() => {
            opening = false;
          });
      }
    },
  };
}

/** How often a host that the page takes away is put back, before the page has its way. */
const PUT_BACK = 3;

/** Puts the host into the page, keeps it there, and keeps the reader's hands off the page. Gives the way to undo it. */
function enter(host: HTMLElement, root: ShadowRoot, close: () => void): () => void {
  const { scrollX: left, scrollY: top } = window;
  document.documentElement.append(host);
  let lost = 0;
  const observer = new MutationObserver(() => {
    if (host.isConnected) return;
    lost++;
    if (lost > PUT_BACK || !document.documentElement) {
      close();
      return;
    }
    document.documentElement.append(host);
    const dialog = root.querySelector('dialog');
    dialog?.close();
    dialog?.showModal();
  });
  observer.observe(document, { childList: true });
  observer.observe(document.documentElement, { childList: true });
  const release = keepEvents(host, root);
  return () => {
    observer.disconnect();
    release();
    // What scrolled on behind the view goes back to where it was left.
    if (window.scrollX !== left || window.scrollY !== top) window.scrollTo({ left, top, behavior: 'instant' });
  };
}

interface Opened {
  readonly port: ReaderPort;
  readonly settings: ReadingSettings;
  readonly t: Translate;
  readonly lang: string;
  readonly close: () => void;
}

function show(place: HTMLElement, root: ShadowRoot, { port, settings, t, lang, close }: Opened): void {
  const services = {
    port,
    keep: <Name extends keyof ReadingSettings>(name: Name, value: ReadingSettings[Name]) => void keepReading(name, value),
    take: (what: Taking, as: TakeAs) => take(root, port, t, lang, what, as),
    compare: () => void openComparison(),
    close,
  };
  render(<ReaderApp services={services} initial={settings} translate={t} words={lang} />, place);
}

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

function take(root: ShadowRoot, port: ReaderPort, t: Translate, words: string, what: Taking, as: TakeAs): string | null {
  const taken = takenAs(port, as, words);
  if (!taken) return null;
  // The day where the reader is, as ISO writes it: Swedish does too.
  const today = new Date().toLocaleDateString('sv');
  const from = t('print.foot', { date: today, url: taken.report.url });
  const said = `${t(as === 'shown' ? 'rv.take.as.1' : 'rv.take.as.2')} · ${from}`;
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
      return copied(copyText(document, cite(t, what, taken, today)));
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
