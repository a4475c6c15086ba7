import { render } from 'preact';
import type { ScriptChoice } from '@/model/script';
import { rememberTheme } from '@/platform/action';
import { shortcuts } from '@/platform/commands';
import { loadWords } from '@/platform/i18n';
import { writeSetting } from '@/platform/settings';
import { readSettings } from '@/platform/settings-read';
import { closeTab } from '@/platform/tabs';
import { preferredScript } from '@/settings/preferred-script';
import { WelcomeApp } from './WelcomeApp';

const EVERYWHERE = 'about:blank';

const keep = async (script: ScriptChoice): Promise<void> => {
  await writeSetting('all', EVERYWHERE, 'script', script);
  if (script !== 'original') await writeSetting('all', EVERYWHERE, 'lastScript', script);
};

/** Shows the welcome page. What the browser's language suggests is kept at once, as the choice that it shows. */
export async function startWelcome(document: Document): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('welcome.html has no #root');
  const [words, keys, { settings }] = await Promise.all([loadWords(), shortcuts(), readSettings(EVERYWHERE)]);
  document.documentElement.lang = words.lang;
  document.title = words.t('hi.title');
  const suggested = words.lang === 'zh-HK' ? 'zh-Hant-HK' : preferredScript(navigator.language);
  // seen again (its address was kept), it shows what was chosen since
  const script = settings.script.value === 'original' ? suggested : settings.script.value;
  if (script !== settings.script.value && !settings.script.locked) await keep(script);
  const key = (name: 'script' | 'reader' | 'clean') => keys.get(name) ?? '';
  render(
    <WelcomeApp
      words={words}
      script={script}
      keys={[key('script'), key('reader'), key('clean')]}
      onScript={(choice) => void keep(choice)}
      onDone={() => void closeTab()}
    />,
    root,
  );
  await rememberTheme();
}
