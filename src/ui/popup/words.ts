import type { Catalogues } from '@/platform/i18n';

/** The languages with the panel's own words (tools/locales.ts). */
export const PANEL_WORDS: Catalogues = {
  en: () => import('../../../locales/en.yml?for=popup'),
  zh_CN: () => import('../../../locales/zh_CN.yml?for=popup'),
  zh_TW: () => import('../../../locales/zh_TW.yml?for=popup'),
  zh_HK: () => import('../../../locales/zh_HK.yml?for=popup'),
};
