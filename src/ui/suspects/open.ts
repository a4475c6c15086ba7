import { boxOf, isVisible } from '@/dom/accessors';
import { SUSPECT_PORT, type Suspect, type SuspectPort } from '@/model/suspects';
import { type Catalogue, createTranslate, type Translate } from '@/platform/format-message';
import { type CatalogueName, catalogueFor, LANG } from '@/platform/i18n';
import { sendToBackground } from '@/platform/messages';
import { readReading } from '@/platform/reading';
import en from '../../../locales/en.yml?keys=mark.';
import zhCN from '../../../locales/zh_CN.yml?keys=mark.';
import zhHK from '../../../locales/zh_HK.yml?keys=mark.';
import zhTW from '../../../locales/zh_TW.yml?keys=mark.';
import sheet from './suspects.css?inline';

const WORDS: Readonly<Record<CatalogueName, Catalogue>> = { en, zh_CN: zhCN, zh_HK: zhHK, zh_TW: zhTW };

/** With more passages in doubt than this there is one chip, on the first, which also leads to the panel. */
const MOST_CHIPS = 3;
/** How often a page may take our host away before the chips stay away; the panel still asks. */
const PATIENCE = 3;

const world = globalThis as { [SUSPECT_PORT]?: SuspectPort };

/** Shows a chip beside each passage in doubt, for as long as there is one. */
export async function openSuspects(document: Document): Promise<void> {
  const port = world[SUSPECT_PORT];
  if (!port) throw new Error('the chips were injected where no visit runs');
  const { language } = await readReading(document.URL);
  const name = language === 'auto' ? catalogueFor([...navigator.languages]) : language;
  new Chips(document, port, createTranslate(WORDS[name]), LANG[name]).start();
}

class Chips {
  private readonly document: Document;
  private readonly port: SuspectPort;
  private readonly t: Translate;
  private readonly lang: string;
  private host: HTMLElement | null = null;
  private root: ShadowRoot | null = null;
  private losses = 0;

  constructor(document: Document, port: SuspectPort, t: Translate, lang: string) {
    this.document = document;
    this.port = port;
    this.t = t;
    this.lang = lang;
  }

  start(): void {
    this.port.onChange(() => this.show());
    const place = (): void => this.place();
    addEventListener('resize', place);
    addEventListener('load', place, true); // pictures that arrive move what stands below them
    this.show();
  }

  private show(): void {
    // what a folded menu holds has no place to show a chip at; the panel asks for it
    const suspects = this.port.suspects().filter(({ element }) => element instanceof Element && isVisible(element));
    if (suspects.length === 0) {
      this.host?.remove();
      this.host = null;
      return;
    }
    const root = this.surface();
    if (!root) return;
    const focused = root.activeElement?.closest('[data-entry]')?.getAttribute('data-entry');
    const shown = suspects.length > MOST_CHIPS ? suspects.slice(0, 1) : suspects;
    root.replaceChildren(styleOf(this.document), ...shown.map((suspect) => this.chip(suspect, suspects.length > MOST_CHIPS)));
    for (const chip of root.querySelectorAll<HTMLElement>('.chip')) chip.showPopover();
    this.place();
    if (focused !== undefined) root.querySelector<HTMLElement>('button')?.focus();
  }

  /** The closed shadow root of our one host; null where the page keeps taking it away. */
  private surface(): ShadowRoot | null {
    if (this.host?.isConnected && this.root) return this.root;
    if (this.host && ++this.losses > PATIENCE) return null;
    this.host = this.document.createElement('qingwen-suspects');
    this.root = this.host.attachShadow({ mode: 'closed' });
    this.document.documentElement.append(this.host);
    return this.root;
  }

  private chip({ id }: Suspect, many: boolean): HTMLElement {
    const { document, t } = this;
    const chip = document.createElement('div');
    chip.className = 'chip';
    chip.popover = 'manual';
    chip.lang = this.lang;
    chip.setAttribute('role', 'group');
    chip.setAttribute('aria-label', t('mark.label'));
    chip.dataset['entry'] = String(id);
    const label = document.createElement('span');
    label.className = 'label';
    label.textContent = t('mark.label');
    const button = (text: string, act: () => unknown): HTMLButtonElement => {
      const made = document.createElement('button');
      made.type = 'button';
      made.textContent = text;
      made.addEventListener('click', ({ isTrusted }) => {
        if (isTrusted) act(); // only what a person caused
      });
      return made;
    };
    chip.append(
      label,
      button(t('mark.actions.1'), () => this.port.condemn(id)),
      button(t('mark.actions.2'), () => this.port.keep(id)),
    );
    if (many) chip.append(button(t('mark.actions.3'), () => sendToBackground('openPanel')));
    return chip;
  }

  /** At the lower right end of the passage, in the document's own coordinates, so that it scrolls with it. */
  private place(): void {
    const suspects = new Map(this.port.suspects().map(({ id, element }) => [String(id), element]));
    for (const chip of this.root?.querySelectorAll<HTMLElement>('.chip') ?? []) {
      const element = suspects.get(chip.dataset['entry'] ?? '');
      if (!(element instanceof Element)) continue;
      const box = boxOf(element);
      const right = Math.min(box.right, this.document.documentElement.clientWidth);
      chip.style.left = `${Math.max(0, right + scrollX - chip.offsetWidth)}px`;
      chip.style.top = `${box.bottom + scrollY + 6}px`;
    }
  }
}

function styleOf(document: Document): HTMLStyleElement {
  const style = document.createElement('style');
  style.textContent = sheet;
  return style;
}
