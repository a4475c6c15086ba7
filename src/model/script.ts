/** What a reader can choose to see, as BCP 47 tags; 'original' is the page as written. */
export type ScriptChoice = 'original' | 'zh-Hans' | 'zh-Hant' | 'zh-Hant-TW' | 'zh-Hant-HK';

/** What a page is written in. 'none': (nearly) no Chinese text. 'mixed': both scripts in earnest. */
export type WrittenScript = 'zh-Hans' | 'zh-Hant' | 'mixed' | 'none';

/** The choices in the order in which every script row shows them. */
export const SCRIPT_CHOICES: readonly ScriptChoice[] = ['original', 'zh-Hans', 'zh-Hant', 'zh-Hant-TW', 'zh-Hant-HK'];
