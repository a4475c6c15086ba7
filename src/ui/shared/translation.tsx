import { createContext } from 'preact';
import { useContext } from 'preact/hooks';
import type { Translate } from '@/platform/format-message';

/** The languages that the interface speaks, as BCP 47 tags. */
export type InterfaceLanguage = 'en' | 'zh-CN' | 'zh-TW' | 'zh-HK';

/** How a screen says things: given once at its root. */
export const TranslationContext = createContext<Translate | null>(null);

/** The translator of the screen that a component stands in. @throws Error outside of one. */
export function useTranslate(): Translate {
  const translate = useContext(TranslationContext);
  if (!translate) throw new Error('words were asked for outside of a <TranslationContext.Provider>');
  return translate;
}
