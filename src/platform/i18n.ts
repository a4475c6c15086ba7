import { resolve } from '@/settings/resolve';
import type { SettingValue } from '@/settings/schema';
import { type Catalogue, createTranslate, type Translate } from './format-message';
import { browser } from './native';
import { readStored } from './stored';

/** A language of the interface, by its catalogue in locales/. */
export type CatalogueName = Exclude<SettingValue<'language'>, 'auto'>;

/** Each catalogue's `lang`. */
export const LANG: Readonly<Record<CatalogueName, 'en' | 'zh-CN' | 'zh-TW' | 'zh-HK'>> = {
  en: 'en',
  zh_CN: 'zh-CN',
  zh_TW: 'zh-TW',
  zh_HK: 'zh-HK',
};

/** The words of the interface in the chosen language. */
export interface Words {
  readonly t: Translate;
  /** For the root's `lang`. */
  readonly lang: (typeof LANG)[CatalogueName];
  readonly name: CatalogueName;
}

/**
 * The catalogue for the languages that a reader prefers, best first: the first of them that is Chinese or English.
 * Chinese without a script or region is Simplified; Hong Kong and Macau get theirs, other Traditional readers Taiwan's.
 */
export function catalogueFor(languages: readonly string[]): CatalogueName {
  for (const language of languages) {
    const [base, ...rest] = language.toLowerCase().replaceAll('_', '-').split('-');
    if (base === 'en') return 'en';
    if (base === 'yue') return rest.includes('hans') ? 'zh_CN' : 'zh_HK';
    if (base !== 'zh') continue;
    if (rest.includes('hans')) return 'zh_CN';
    if (rest.includes('hk') || rest.includes('mo')) return 'zh_HK';
    if (rest.includes('tw') || rest.includes('hant')) return 'zh_TW';
    return 'zh_CN';
  }
  return 'en';
}

/** The catalogue for a browser: that of its own language, but Hong Kong's where a Traditional browser's reader prefers its pages. */
export function catalogueOfBrowser(own: string, preferred: readonly string[]): CatalogueName {
  const name = catalogueFor([own, ...preferred]);
  // browsers come in zh-TW only: what their readers set for web pages tells Hong Kong and Macau apart
  const chinese = preferred.filter((language) => /^(?:zh|yue)\b/iu.test(language));
  return name === 'zh_TW' && chinese.length > 0 && catalogueFor(chinese) === 'zh_HK' ? 'zh_HK' : name;
}

/** Each language's words, loaded when they are asked for. */
export type Catalogues = Readonly<Record<CatalogueName, () => Promise<{ default: Catalogue }>>>;

const ALL: Catalogues = {
  en: () => import('../../locales/en.yml'),
  zh_CN: () => import('../../locales/zh_CN.yml'),
  zh_TW: () => import('../../locales/zh_TW.yml'),
  zh_HK: () => import('../../locales/zh_HK.yml'),
};

/** The catalogue of a language; 'auto' is the browser's. */
const nameOf = (language: SettingValue<'language'>): CatalogueName =>
  language === 'auto' ? catalogueOfBrowser(browser.i18n.getUILanguage(), navigator.languages) : language;

/** The catalogue that the reader chose, or the browser's: for scripts that carry only the words that they say. */
export async function chosenCatalogue(): Promise<CatalogueName> {
  const { sources } = await readStored(null);
  return nameOf(resolve('language', null, sources).value);
}

/** The words in a language; 'auto' is the browser's. `catalogues`: a screen's own, where it is not to load all. */
export async function wordsIn(language: SettingValue<'language'>, catalogues: Catalogues = ALL): Promise<Words> {
  const name = nameOf(language);
  const { default: catalogue } = await catalogues[name]();
  return { t: createTranslate(catalogue), lang: LANG[name], name };
}

/** The words in the language that the reader chose, or the browser's: Hong Kong's too, which no browser chooses for an extension. */
export async function loadWords(catalogues: Catalogues = ALL): Promise<Words> {
  const { sources } = await readStored(null);
  return wordsIn(resolve('language', null, sources).value, catalogues);
}
