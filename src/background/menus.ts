import { loadWords } from '@/platform/i18n';
import { reach } from '@/platform/injection';
import { type MenuClick, type MenuEntry, setMenu } from '@/platform/menus';
import { sendToPage } from '@/platform/messages';
import { readStored } from '@/platform/stored';
import { openOptions } from '@/platform/tabs';
import { resolve } from '@/settings/resolve';
import { perform } from './commands';

/** Builds the context menu in the reader's language, or empties it where it is switched off. */
export async function setUpMenus(): Promise<void> {
  const [{ t }, { sources }] = await Promise.all([loadWords(), readStored(null)]);
  const entries: MenuEntry<string>[] = [
    { id: 'script', title: t('keys.names.1'), contexts: ['page'] },
    { id: 'reader', title: t('keys.names.2'), contexts: ['page'] },
    { id: 'clean', title: t('keys.names.3'), contexts: ['page'] },
    { id: 'dictionary', title: t('menu.selection.1'), contexts: ['selection'] },
    { id: 'notspam', title: t('menu.selection.2'), contexts: ['selection'] },
    { id: 'convert', title: t('menu.selection.3'), contexts: ['selection'] },
    // where a click on the button switches the script, this is the way to the panel with the mouse
    { id: 'panel', title: t('keys.names.4'), contexts: ['action'] },
  ];
  await setMenu(resolve('menus', null, sources).value ? entries : entries.filter(({ contexts }) => contexts.includes('action')));
}

/** Does what a chosen entry asks for. */
export async function choose({ id, tabId, selection }: MenuClick<string>): Promise<void> {
  switch (id) {
    case 'script':
    case 'reader':
    case 'clean':
    case 'panel':
      return perform(id, tabId);
    case 'dictionary':
      return openOptions(`dictionary=${encodeURIComponent(selection.trim())}`);
    case 'notspam':
      return keepSelected(tabId);
    case 'convert':
      return convertSelected(tabId);
  }
}

/** Keeps the passages of spam, marked or put back, that the selection touches. */
async function keepSelected(tabId: number): Promise<void> {
  await sendToPage(tabId, 'keepSelection');
}

/** Shows the selection in the script that the reader chose last; also where the content script does not run yet. */
async function convertSelected(tabId: number): Promise<void> {
  const reached = await reach(tabId);
  if (!reached.ok) return;
  const { sources } = await readStored(null);
  await sendToPage(tabId, 'convertSelection', resolve('lastScript', null, sources).value);
}
