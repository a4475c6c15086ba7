import { type Catalogue, createTranslate, type Translate } from '@/platform/format-message';
import { type CatalogueName, chosenCatalogue, LANG } from '@/platform/i18n';
import en from '../../../locales/en.yml?keys=clone.,rv.dismiss';
import zhCN from '../../../locales/zh_CN.yml?keys=clone.,rv.dismiss';
import zhHK from '../../../locales/zh_HK.yml?keys=clone.,rv.dismiss';
import zhTW from '../../../locales/zh_TW.yml?keys=clone.,rv.dismiss';

const WORDS: Readonly<Record<CatalogueName, Catalogue>> = { en, zh_CN: zhCN, zh_HK: zhHK, zh_TW: zhTW };

/** The bar's words in the reader's language. */
export async function barWords(): Promise<{ readonly t: Translate; readonly lang: string }> {
  const name = await chosenCatalogue();
  return { t: createTranslate(WORDS[name]), lang: LANG[name] };
}
