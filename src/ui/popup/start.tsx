import { render } from 'preact';
import { shortcuts } from '@/platform/commands';
import { loadWords } from '@/platform/i18n';
import { frontTab } from '@/platform/tabs';
import { browserPort } from './browser-port';
import { PopupApp } from './PopupApp';

/**
 * Shows the panel of a tab: the one named (`popup.html?tab=5`, so that it can also be opened as a page), else the one
 * in front of its window.
 */
export async function startPopup(document: Document, named: string | null): Promise<void> {
  const [words, tab, keys] = await Promise.all([loadWords(), frontTab(named), shortcuts()]);
  const root = document.getElementById('root');
  if (!root) throw new Error('popup.html has no #root');
  document.documentElement.lang = words.lang;
  document.title = words.t('panel.label');
  const port = browserPort(tab ?? { id: -1, url: '', incognito: false }, named !== null);
  render(<PopupApp port={port} translate={words.t} first={{ readerKey: keys.get('reader') ?? '' }} />, root);
}
