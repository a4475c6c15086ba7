import type { ScriptChoice } from '@/model/script';

/**
 * The script that a reader of a browser in this language is offered first: Hong Kong and Macau theirs, Taiwan its
 * own, the mainland and Singapore Simplified; everyone else sees pages as written.
 */
export function preferredScript(language: string): ScriptChoice {
  const [base, ...rest] = language.toLowerCase().split('-');
  if (base !== 'zh' && base !== 'yue') return 'original';
  if (rest.includes('hk') || rest.includes('mo') || base === 'yue') return 'zh-Hant-HK';
  if (rest.includes('tw') || rest.includes('hant')) return 'zh-Hant-TW';
  return 'zh-Hans';
}
