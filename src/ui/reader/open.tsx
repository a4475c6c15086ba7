import { render } from 'preact';
import { READER_PORT, READER_VIEW, type ReaderPort, type ReaderView } from '@/model/reader';
import type { Translate } from '@/platform/format-message';
import { sendToBackground } from '@/platform/messages';
import { keepReading, openComparison, type ReadingSettings, readReading } from '@/platform/reading';
import controls from '@/ui/shared/controls.css?inline';
import han from '@/ui/shared/han.css?inline';
import { keepEvents } from './events';
import { ReaderApp } from './ReaderApp';
import reader from './reader.css?inline';
import { READER_TOOLS, type ReaderTools, type TakeAs, type Taking } from './tools-port';
import { readerWords } from './words';

const world = globalThis as {
  [READER_PORT]?: ReaderPort;
  [READER_VIEW]?: ReaderView;
  [READER_TOOLS]?: ReaderTools;
};

/** What is beside reading, fetched when the reader first asks for it. @throws Error where the extension is gone. */
async function loadTools(): Promise<ReaderTools> {
  if (!world[READER_TOOLS]) await sendToBackground('loadReaderTools');
  const tools = world[READER_TOOLS];
  if (!tools) throw new Error('the tools of the reading view did not come');
  return tools;
}

/**
 * A sheet of the extension's own screens as a shadow root in a page needs it: the page's root size must not scale it, so
 * rem is 16 px here; and browsers know no `@font-face` of a shadow root, so the Latin face would be looked for in vain.
 */
const inRoot = (sheet: string): string =>
  sheet
    .replace(/@font-face\s*\{[^}]*\}|"Qw Latin",/gu, '')
    .replace(/([\d.]+)rem\b/gu, (_, size: string) => `${Number(size) * 16}px`);

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
    style.textContent = `${inRoot(han)}\n${inRoot(controls)}\n${reader}`;
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
  const stayPrintable = printable(root);
  return () => {
    observer.disconnect();
    release();
    stayPrintable();
    // What scrolled on behind the view goes back to where it was left.
    if (window.scrollX !== left || window.scrollY !== top) window.scrollTo({ left, top, behavior: 'instant' });
  };
}

/**
 * A browser prints a modal dialog once a page, in its window's size. While it prints, the view is none: reader.css sets
 * it as a document and user.css leaves the page out. Gives the way to stop.
 */
function printable(root: ShadowRoot): () => void {
  let back = (): void => undefined;
  const before = (): void => {
    const dialog = root.querySelector('dialog');
    if (!dialog?.open) return;
    const { scrollTop } = dialog;
    const scroller = root.querySelector('.scroller');
    const scrollLeft = scroller?.scrollLeft ?? 0;
    const focused = root.activeElement;
    back = () => {
      back = () => undefined;
      dialog.showModal();
      dialog.scrollTop = scrollTop;
      if (scroller) scroller.scrollLeft = scrollLeft;
      if (focused instanceof HTMLElement) focused.focus({ preventScroll: true });
    };
    dialog.close();
  };
  // Not while the browser is still putting its paper away: Chromium would draw no more.
  const after = (): void => void setTimeout(() => back());
  window.addEventListener('beforeprint', before);
  window.addEventListener('afterprint', after);
  return () => {
    window.removeEventListener('beforeprint', before);
    window.removeEventListener('afterprint', after);
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
    take: async (what: Taking, as: TakeAs) => (await loadTools()).take(root, port, t, lang, what, as),
    tools: loadTools,
    compare: () => void openComparison(),
    close,
  };
  render(<ReaderApp services={services} initial={settings} translate={t} words={lang} />, place);
}
