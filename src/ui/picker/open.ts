import { type Catalogue, createTranslate } from '@/platform/format-message';
import { type CatalogueName, catalogueFor, LANG } from '@/platform/i18n';
import { sendToBackground } from '@/platform/messages';
import { readReading } from '@/platform/reading';
import en from '../../../locales/en.yml?keys=pick';
import zhCN from '../../../locales/zh_CN.yml?keys=pick';
import zhHK from '../../../locales/zh_HK.yml?keys=pick';
import zhTW from '../../../locales/zh_TW.yml?keys=pick';
import { Picker } from './picker';

const WORDS: Readonly<Record<CatalogueName, Catalogue>> = { en, zh_CN: zhCN, zh_HK: zhHK, zh_TW: zhTW };

/** Under this name the open picker stands in our isolated world, so that a second injection closes it. */
const OPEN = '__qingwenPicker';
const world = globalThis as { [OPEN]?: Picker | undefined };

/** Begins hiding by hand on a page, or leaves it where it has begun. */
export async function togglePicker(document: Document): Promise<void> {
  if (world[OPEN]) {
    world[OPEN].close();
    return;
  }
  const { language } = await readReading(document.URL);
  const name = language === 'auto' ? catalogueFor([...navigator.languages]) : language;
  const keep = async (selector: string, on: boolean): Promise<boolean> => {
    const answer = await sendToBackground('keepRule', selector, on);
    return answer.ok && answer.value;
  };
  world[OPEN] = new Picker(document, createTranslate(WORDS[name]), LANG[name], keep, () => {
    world[OPEN] = undefined;
  });
  world[OPEN].open();
}
