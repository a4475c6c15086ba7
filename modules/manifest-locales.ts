import { defineWxtModule } from 'wxt/modules';
import { type Message, readLocales } from '../tools/locales.ts';

/** The languages that browsers choose for a manifest; Chrome knows no zh_HK, whose readers get zh_TW there. */
const MANIFEST_LOCALES = ['en', 'zh_CN', 'zh_TW'] as const;

/** What the manifest says in words: its own message names, and the message of locales/ that each one is. */
const MANIFEST_MESSAGES: Readonly<Record<string, string>> = {
  manifest_name: 'manifest.name',
  manifest_description: 'manifest.description',
  command_script: 'keys.names.1',
  command_reader: 'keys.names.2',
  command_clean: 'keys.names.3',
  command_panel: 'keys.names.4',
};

const textOf = (message: Message | undefined): string => {
  if (typeof message !== 'string') throw new Error('a message of the manifest has one form');
  return message;
};

/** Writes `_locales/` for the manifest's name, description and commands (`__MSG_manifest_name__` …). */
export default defineWxtModule({
  name: 'manifest-locales',
  setup(wxt) {
    wxt.hook('build:publicAssets', (_, files) => {
      const locales = readLocales(new URL('../locales/', import.meta.url));
      for (const locale of MANIFEST_LOCALES) {
        const messages = Object.entries(MANIFEST_MESSAGES).map(([name, key]) => [
          name,
          { message: textOf(locales[locale][key]) },
        ]);
        files.push({
          relativeDest: `_locales/${locale}/messages.json`,
          contents: JSON.stringify(Object.fromEntries(messages), null, 1),
        });
      }
    });
  },
});
