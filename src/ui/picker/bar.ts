import type { Translate } from '@/platform/format-message';

/** What the bar's buttons do. */
export interface BarActions {
  wider(): void;
  narrower(): void;
  preview(): void;
  hide(): void;
  cancel(): void;
}

/** The bar at the bottom: what to do, what is chosen, and five buttons. */
export interface Bar {
  readonly element: HTMLElement;
  /** Shows what is chosen; null where nothing is. */
  show(name: string | null, previewed: boolean): void;
}

/** A button that only a person can press: a page's script cannot. */
function button(document: Document, text: string, act: () => void, look = ''): HTMLButtonElement {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = look;
  made.textContent = text;
  made.addEventListener('click', (event) => {
    if (event.isTrusted) act();
  });
  return made;
}

function frame(document: Document, label: string): HTMLElement {
  const bar = document.createElement('div');
  bar.className = 'bar';
  bar.setAttribute('role', 'toolbar');
  bar.setAttribute('aria-label', label);
  return bar;
}

function text(document: Document, className: string, words: string): HTMLElement {
  const said = document.createElement('span');
  said.className = className;
  said.textContent = words;
  return said;
}

/** The bar while something is being chosen. */
export function choosingBar(document: Document, t: Translate, actions: BarActions): Bar {
  const element = frame(document, t('pick'));
  const name = text(document, 'name', '');
  name.setAttribute('role', 'status');
  name.dir = 'ltr';
  const preview = button(document, t('pick.actions.3'), () => actions.preview());
  const needing = [
    button(document, t('pick.actions.1'), () => actions.wider()),
    button(document, t('pick.actions.2'), () => actions.narrower()),
    preview,
    button(document, t('pick.actions.4'), () => actions.hide(), 'main'),
  ];
  element.append(
    text(document, 'said', t('pick.bar')),
    name,
    ...needing,
    button(document, t('pick.actions.5'), () => actions.cancel()),
  );
  return {
    element,
    show(chosen, previewed) {
      name.textContent = chosen ?? '';
      preview.setAttribute('aria-pressed', String(previewed));
      for (const one of needing) one.disabled = chosen === null;
    },
  };
}

/** The bar once something is hidden. */
export function doneBar(document: Document, t: Translate, undo: () => void): HTMLElement {
  const element = frame(document, t('pick'));
  const said = text(document, 'said', t('pick.done.1'));
  said.setAttribute('role', 'status');
  element.append(said, button(document, t('pick.done.2'), undo, 'main'));
  return element;
}
