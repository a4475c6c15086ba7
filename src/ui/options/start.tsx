import { render } from 'preact';
import { rememberTheme } from '@/platform/action';
import { loadWords } from '@/platform/i18n';
import { watchSettings } from '@/platform/settings-read';
import { OptionsApp } from './OptionsApp';

/** Shows the options, in the language of the moment: choosing another one shows them anew. */
export async function startOptions(document: Document): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('options.html has no #root');
  let shown = '';
  const show = async (): Promise<void> => {
    const words = await loadWords();
    if (words.name === shown) return;
    shown = words.name;
    document.documentElement.lang = words.lang;
    document.title = words.t('opt.title');
    render(<OptionsApp words={words} key={words.name} />, root);
  };
  await show();
  watchSettings('about:blank', () => void show());
  await rememberTheme();
}
