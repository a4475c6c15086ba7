import { browser } from './native';

/** An entry of the context menu. */
export interface MenuEntry<Id extends string> {
  readonly id: Id;
  readonly title: string;
  readonly contexts: readonly ('page' | 'selection' | 'action')[];
}

/** Where an entry was chosen. */
export interface MenuClick<Id extends string> {
  readonly id: Id;
  readonly tabId: number;
  /** The selected text, '' where none is. */
  readonly selection: string;
}

/** Replaces the context menu's entries; the browser keeps them over restarts. */
export async function setMenu<Id extends string>(entries: readonly MenuEntry<Id>[]): Promise<void> {
  await browser.contextMenus.removeAll();
  for (const { id, title, contexts } of entries) {
    browser.contextMenus.create({ id, title, contexts: [...contexts] as ['page', ...'page'[]] }, () => {
      // two rebuilds at once may name an entry twice: the later one's removeAll has the last word
      if (browser.runtime.lastError) console.debug('qingwen: menu', browser.runtime.lastError.message);
    });
  }
}

/** Calls back when an entry is chosen. */
export function onMenu(callback: (click: MenuClick<string>) => void): void {
  browser.contextMenus.onClicked.addListener(({ menuItemId, selectionText }, tab) => {
    if (tab?.id !== undefined) callback({ id: String(menuItemId), tabId: tab.id, selection: selectionText ?? '' });
  });
}
