import { render } from 'preact';
import { type CatalogueName, loadWords, type Words, wordsIn } from '@/platform/i18n';
import { frontTab } from '@/platform/tabs';
import { browserPort } from './browser-port';
import { PopupApp } from './PopupApp';
import { PANEL_WORDS } from './words';

/** Where the panel keeps the language that it spoke last, so that its first paint waits for no storage. */
const SPOKEN = 'language';

/**
 * Shows the panel of a tab: the one named (`popup.html?tab=5`, so that it can also be opened as a page), else the one
 * in front of its window. It shows at once in the language that it spoke last, and again if that has changed.
 */
export async function startPopup(document: Document, named: string | null): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('popup.html has no #root');
  const port = browserPort(frontTab(named), named !== null);
  const show = ({ t, lang, name }: Words): void => {
    document.documentElement.lang = lang;
    document.title = t('panel.label');
    localStorage.setItem(SPOKEN, name);
    render(<PopupApp port={port} translate={t} />, root);
  };
  const chosen = loadWords(PANEL_WORDS);
  const spoken = localStorage.getItem(SPOKEN);
  if (isCatalogue(spoken)) show(await wordsIn(spoken, PANEL_WORDS));
  const words = await chosen;
  if (words.name !== spoken) show(words);
}

function isCatalogue(name: string | null): name is CatalogueName {
  return name === 'en' || name === 'zh_CN' || name === 'zh_TW' || name === 'zh_HK';
}
