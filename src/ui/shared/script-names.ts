import type { MessageKey } from '@/model/message-key.generated';
import type { ScriptChoice, WrittenScript } from '@/model/script';
import type { Translate } from '@/platform/format-message';

/** A script's name in the interface's language. */
export const SCRIPT_NAMES = {
  original: 'script.original',
  'zh-Hans': 'script.names.1',
  'zh-Hant': 'script.names.2',
  'zh-Hant-TW': 'script.names.3',
  'zh-Hant-HK': 'script.names.4',
} as const satisfies Record<ScriptChoice, MessageKey>;

/** Each choice written in its own script, the same in every interface language: the label is the preview. */
export const SCRIPT_LABELS: Readonly<Record<Exclude<ScriptChoice, 'original'>, string>> = {
  'zh-Hans': '简体',
  'zh-Hant': '繁體',
  'zh-Hant-TW': '台灣',
  'zh-Hant-HK': '香港',
};

/** What a page is written in, in words; null where it has no Chinese text to speak of. */
export function writtenName(t: Translate, written: WrittenScript): string | null {
  if (written === 'none') return null;
  return written === 'mixed' ? t('script.mixed') : t(SCRIPT_NAMES[written]);
}

/** The `lang` of text as the reader sees it: the chosen script's, or the page's own where it is shown as written. */
export function shownLanguage(shown: ScriptChoice, written: WrittenScript): string {
  if (shown !== 'original') return shown;
  return written === 'zh-Hant' ? 'zh-Hant' : written === 'none' ? 'zh' : 'zh-Hans';
}
