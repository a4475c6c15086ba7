import { type Catalogue, createTranslate, type Translate } from '@/platform/format-message';
import { type CatalogueName, catalogueFor, LANG } from '@/platform/i18n';
import type { ReadingSettings } from '@/platform/reading';
import en from '../../../locales/en.yml?keys=rv.,script.,print.';
import zhCN from '../../../locales/zh_CN.yml?keys=rv.,script.,print.';
import zhHK from '../../../locales/zh_HK.yml?keys=rv.,script.,print.';
import zhTW from '../../../locales/zh_TW.yml?keys=rv.,script.,print.';

const WORDS: Readonly<Record<CatalogueName, Catalogue>> = { en, zh_CN: zhCN, zh_HK: zhHK, zh_TW: zhTW };

/** The reading view's words in the reader's language: a script that is injected cannot load them by itself. */
export function readerWords(language: ReadingSettings['language']): { readonly t: Translate; readonly lang: string } {
  const name = language === 'auto' ? catalogueFor([...navigator.languages]) : language;
  return { t: createTranslate(WORDS[name]), lang: LANG[name] };
}
