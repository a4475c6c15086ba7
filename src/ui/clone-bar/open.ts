import { READER_PORT, type ReaderPort } from '@/model/reader';
import type { CloneWarning } from '@/model/report';
import type { Translate } from '@/platform/format-message';
import { sendToBackground } from '@/platform/messages';
import sheet from './clone-bar.css?inline';
import { barWords } from './words';

/** Where the bar is known in the content scripts' own world, so that it is shown once in a document's life. */
const BAR: unique symbol = Symbol.for('qingwen.clone-bar');

const world = globalThis as { [READER_PORT]?: ReaderPort; [BAR]?: true };

/** The mark of a copy, as on the toolbar (INTERFACE, section 3). */
const MARK = 'M3.5 6.6V3.5h3.1 M12.5 9.4v3.1H9.4 M6.2 6.2l3.6 3.6 M9.8 6.2l-3.6 3.6';

/**
 * Shows the bar that says that a page is a copy of an official site. Calm: it takes no focus, moves nothing, and goes
 * for good when it is closed or the page is shown as it was.
 */
export async function openCloneBar(document: Document): Promise<void> {
  const port = world[READER_PORT];
  if (!port || world[BAR]) return;
  world[BAR] = true;
  const { t, lang } = await barWords();
  const { clone, state } = port.report();
  // the page may have been put back while the words were loaded
  if (!clone || state !== 'running') return;
  const host = document.createElement('qingwen-bar');
  const root = host.attachShadow({ mode: 'closed' });
  const stop = port.onChange(() => {
    const { state, clone } = port.report();
    if (state !== 'running' || !clone) close();
  });
  const close = (): void => {
    stop();
    host.remove();
  };
  const style = document.createElement('style');
  style.textContent = sheet;
  const bar = barElement(document, clone, t, lang, close);
  root.append(style, bar);
  document.documentElement.append(host);
  bar.showPopover();
}

function barElement(
  document: Document,
  { name, host, officialHost }: CloneWarning,
  t: Translate,
  lang: string,
  close: () => void,
): HTMLElement {
  const make = <Tag extends keyof HTMLElementTagNameMap>(tag: Tag, className: string, text = ''): HTMLElementTagNameMap[Tag] => {
    const element = document.createElement(tag);
    element.className = className;
    element.textContent = text;
    return element;
  };
  const button = (className: string, text: string, work: () => void): HTMLButtonElement => {
    const element = make('button', className, text);
    element.type = 'button';
    // only what a person did counts
    element.addEventListener('click', (event) => {
      if (event.isTrusted) work();
    });
    return element;
  };
  const bar = make('section', 'bar');
  bar.lang = lang;
  bar.popover = 'manual';
  bar.setAttribute('aria-label', t('clone.title'));
  const words = make('p', 'words');
  words.append(make('strong', '', t('clone.title')), make('span', '', t('clone.sub', { name, host })));
  if (officialHost === null) words.append(make('span', '', t('clone.unknown')));
  bar.append(mark(document), words);
  if (officialHost !== null) {
    const link = make('a', 'go', t('clone.go', { host: officialHost }));
    link.href = `https://${officialHost}/`;
    link.rel = 'noreferrer';
    bar.append(link);
  }
  const mute = button('quiet', t('clone.mute'), () => {
    void sendToBackground('keepSetting', 'cloneWarning', false);
    close();
  });
  const dismiss = button('quiet close', '', close);
  dismiss.setAttribute('aria-label', t('rv.dismiss'));
  bar.append(mute, dismiss);
  return bar;
}

function mark(document: Document): SVGSVGElement {
  const namespace = 'http://www.w3.org/2000/svg';
  const svg = document.createElementNS(namespace, 'svg');
  svg.setAttribute('viewBox', '0 0 16 16');
  svg.setAttribute('aria-hidden', 'true');
  const tile = document.createElementNS(namespace, 'rect');
  for (const [key, value] of [
    ['width', '16'],
    ['height', '16'],
    ['rx', '3.75'],
    ['fill', '#A9670A'],
  ] as const)
    tile.setAttribute(key, value);
  const lines = document.createElementNS(namespace, 'path');
  for (const [key, value] of [
    ['d', MARK],
    ['fill', 'none'],
    ['stroke', '#fff'],
    ['stroke-width', '1.5'],
  ] as const)
    lines.setAttribute(key, value);
  svg.append(tile, lines);
  return svg;
}
