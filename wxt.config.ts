import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { lists } from './tools/lists.ts';
import { locales } from './tools/locales.ts';

/** The government hosts where Qingwen runs by itself (docs/architecture.md, "Where it runs"). */
const GOVERNMENT = ['*://*.gov.cn/*', '*://*.gov.hk/*', '*://*.gov.mo/*', '*://*.gov.tw/*'];

export default defineConfig({
  srcDir: 'src',
  entrypointsDir: '../entrypoints',
  publicDir: 'public',
  modulesDir: 'modules',
  outDir: process.env['QINGWEN_OUT'] ?? '.output',
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  vite: () => ({ plugins: [lists(), locales(), preact()] }),
  manifest: ({ browser }) => ({
    name: '__MSG_manifest_name__', // modules/manifest-locales.ts, from locales/
    description: '__MSG_manifest_description__',
    default_locale: 'en',
    permissions: [
      'storage', // the reader's settings, on this machine
      'activeTab', // to clean a page outside the government hosts on one click
      'scripting', // to inject what a page needs when it needs it
      'contextMenus', // the entries of the context menu
    ],
    host_permissions: GOVERNMENT,
    optional_host_permissions: ['*://*/*'],
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'qingwen@qingwen.example',
          strict_min_version: '142.0',
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
