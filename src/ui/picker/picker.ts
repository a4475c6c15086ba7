import { attribute, boxOf, classesOf, idOf, localNameOf, parentElementOf, previousElementOf } from '@/dom/accessors';
import type { Translate } from '@/platform/format-message';
import { type Bar, choosingBar, doneBar } from './bar';
import { type Choice, choose, chosen, widen } from './choice';
import { type HiddenBySheet, hideBySheet } from './hidden';
import sheet from './picker.css?inline';
import { type Step, selectorFor } from './selector';

/*
 *   pointer ─▶ chain of elements ─▶ choice ─▶ outline, bar
 *   ↑ ↓ wider, narrower · Space preview · Enter hide · Esc leave
 *   hide ─▶ selector ─▶ hidden at once, kept as a rule ─▶ "Hidden · Undo" for 6 seconds
 *
 * Only events that a person caused count. Nothing is written to the page's elements: what is hidden at once is hidden
 * by a sheet, and by the visit's own journal as soon as it has heard of the rule.
 */

/** How long "Hidden · Undo" stays, in milliseconds; it stays while the pointer or the focus is on it. */
const UNDO_TIME = 6000;
/** How often a page may take our host away before the picker gives up. */
const PATIENCE = 3;

/** Keeps a rule for the page's site, or takes it back; false where nothing can be kept (private windows). */
export type Keep = (selector: string, on: boolean) => Promise<boolean>;

/** Hiding by hand on one page, from the first pointing to the end of undo. */
export class Picker {
  private readonly document: Document;
  private readonly t: Translate;
  private readonly keep: Keep;
  private readonly closed: () => void;
  private readonly host: HTMLElement;
  private readonly root: ShadowRoot;
  private readonly layer: HTMLElement;
  private readonly outline: HTMLElement;
  private readonly bar: Bar;
  private readonly listening = new AbortController();
  private choice: Choice<Element> | null = null;
  /** A click fixes the choice, so that the pointer can go to the bar. */
  private fixed = false;
  private preview: HiddenBySheet | null = null;
  private losses = 0;

  constructor(document: Document, t: Translate, lang: string, keep: Keep, closed: () => void) {
    this.document = document;
    this.t = t;
    this.keep = keep;
    this.closed = closed;
    this.host = document.createElement('qingwen-picker');
    this.root = this.host.attachShadow({ mode: 'closed' });
    this.layer = document.createElement('div');
    this.layer.className = 'layer';
    this.layer.lang = lang;
    this.layer.popover = 'manual';
    this.outline = document.createElement('div');
    this.outline.className = 'outline';
    this.outline.hidden = true;
    this.bar = choosingBar(document, t, {
      wider: () => this.step(1),
      narrower: () => this.step(-1),
      preview: () => this.togglePreview(),
      hide: () => void this.hide(),
      cancel: () => this.close(),
    });
    const style = document.createElement('style');
    style.textContent = sheet;
    this.layer.append(this.outline, this.bar.element);
    this.root.append(style, this.layer);
  }

  /** Shows the bar and listens. */
  open(): void {
    this.document.documentElement.append(this.host);
    this.layer.showPopover();
    this.show();
    const { signal } = this.listening;
    const options = { capture: true, signal } as const;
    addEventListener('pointermove', (event) => this.pointed(event), options);
    // What a click would do in the page must not happen: all that leads to it is taken.
    for (const name of ['pointerdown', 'pointerup', 'mousedown', 'mouseup', 'auxclick', 'dblclick', 'contextmenu'] as const)
      addEventListener(name, (event) => this.swallow(event), options);
    addEventListener('click', (event) => this.clicked(event), options);
    addEventListener('keydown', (event) => this.pressed(event), options);
    addEventListener('scroll', () => this.show(), options);
    addEventListener('resize', () => this.show(), options);
  }

  /** Leaves without hiding anything. */
  close(): void {
    this.endPreview();
    this.end();
  }

  private end(): void {
    this.listening.abort();
    this.host.remove();
    this.closed();
  }

  private isOurs(event: Event): boolean {
    return event.target === this.host;
  }

  private swallow(event: Event): void {
    if (this.isOurs(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
  }

  private pointed(event: PointerEvent): void {
    if (!event.isTrusted || this.isOurs(event) || this.fixed || this.preview) return;
    this.point(event);
  }

  private clicked(event: MouseEvent): void {
    if (this.isOurs(event)) return;
    this.swallow(event);
    if (!event.isTrusted || this.preview) return;
    this.point(event);
    this.fixed = this.choice !== null;
  }

  private point({ clientX, clientY }: MouseEvent): void {
    const chain: Element[] = [];
    for (let at = this.document.elementFromPoint(clientX, clientY); at && !this.isAtTop(at); at = parentElementOf(at)) {
      if (localNameOf(at).startsWith('qingwen-')) return;
      chain.push(at);
    }
    if (chain[0] !== this.choice?.chain[0]) this.choice = choose(chain);
    this.show();
  }

  private pressed(event: KeyboardEvent): void {
    if (!event.isTrusted || event.ctrlKey || event.metaKey || event.altKey) return;
    const onButton = this.root.activeElement instanceof HTMLButtonElement;
    const act = {
      ArrowUp: () => this.step(1),
      ArrowDown: () => this.step(-1),
      Escape: () => this.close(),
      // A button of ours that has the focus is pressed by these.
      ...(!onButton && { Enter: () => void this.hide(), ' ': () => this.togglePreview() }),
    }[event.key];
    if (!act) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    act();
  }

  private step(by: 1 | -1): void {
    if (!this.choice) return;
    const previewed = this.preview !== null;
    this.endPreview();
    this.choice = widen(this.choice, by);
    this.fixed = true;
    if (previewed) this.togglePreview();
    else this.show();
  }

  private togglePreview(): void {
    if (!this.choice) return;
    if (this.preview) this.endPreview();
    else this.preview = hideBySheet(this.document, this.selector(), this.host);
    this.fixed = true;
    this.show();
  }

  private endPreview(): void {
    this.preview?.show();
    this.preview = null;
  }

  /** The outline over what is chosen, and its name in the bar. */
  private show(): void {
    if (!this.host.isConnected) {
      if (++this.losses > PATIENCE) {
        this.close();
        return;
      }
      this.document.documentElement.append(this.host);
      this.layer.showPopover();
    }
    const element = this.choice && chosen(this.choice);
    this.outline.hidden = !element || this.preview !== null;
    if (element) {
      const { left, top, width, height } = boxOf(element);
      Object.assign(this.outline.style, { left: `${left}px`, top: `${top}px`, width: `${width}px`, height: `${height}px` });
    }
    this.bar.show(element && nameOf(element), this.preview !== null);
  }

  private selector(): string {
    if (!this.choice) throw new Error('nothing is chosen');
    const element = chosen(this.choice);
    return selectorFor(this.pathOf(element), {
      escape: (name) => CSS.escape(name),
      isUnique: (selector) => {
        const found = this.document.querySelectorAll(selector);
        return found.length === 1 && found[0] === element;
      },
    });
  }

  private pathOf(element: Element): Step[] {
    const path: Step[] = [];
    for (let at: Element | null = element; at && !this.isAtTop(at); at = parentElementOf(at)) {
      const tag = localNameOf(at);
      let nth = 1;
      for (let before = previousElementOf(at); before; before = previousElementOf(before)) if (localNameOf(before) === tag) nth++;
      path.push({ tag, id: idOf(at), classes: [...classesOf(at)], nth });
    }
    return path;
  }

  /** True for the page's body and root, which nobody means to hide. */
  private isAtTop(element: Element): boolean {
    return element === this.document.body || element === this.document.documentElement;
  }

  private async hide(): Promise<void> {
    if (!this.choice) return;
    const selector = this.selector();
    const element = chosen(this.choice);
    this.endPreview();
    const hidden = hideBySheet(this.document, selector, this.host);
    this.listening.abort();
    await this.keep(selector, true);
    this.offerUndo(element, selector, hidden);
  }

  private offerUndo(element: Element, selector: string, hidden: HiddenBySheet): void {
    const done = doneBar(this.document, this.t, () => {
      clearTimeout(timer);
      hidden.show();
      void this.keep(selector, false);
      this.end();
    });
    const over = (): void => {
      if (done.matches(':hover, :focus-within')) {
        timer = setTimeout(over, UNDO_TIME);
        return;
      }
      // The visit hides it by now, as an entry that can be undone; where it cannot (a site that is off, a private
      // window) the sheet stays for as long as the page does.
      if (attribute(element, 'data-qingwen') !== null) hidden.show();
      if (this.host.querySelector('style')) this.layer.remove();
      else this.host.remove();
      this.closed();
    };
    let timer = setTimeout(over, UNDO_TIME);
    this.layer.replaceChildren(done);
  }
}

/** What the bar calls an element. */
function nameOf(element: Element): string {
  const id = idOf(element);
  return `${localNameOf(element)}${id ? `#${id}` : ''}${[...classesOf(element)]
    .slice(0, 2)
    .map((name) => `.${name}`)
    .join('')}`;
}
