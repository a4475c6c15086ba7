import preact from '@preact/preset-vite';
import { defineConfig } from 'wxt';
import { DEFAULT_PATTERNS } from './src/sites/default-hosts.ts';
import { bundleReport } from './tools/bundle-report.ts';
import { lists } from './tools/lists.ts';
import { loadableScripts } from './tools/loadable-scripts.ts';
import { locales } from './tools/locales.ts';
import { noInnerHtml } from './tools/no-inner-html.ts';
import { silentContext } from './tools/silent-context.ts';

/** Alt and a letter; on a Mac, where Alt types, Control and Shift. Other letters are taken by access keys of government sites (U C Z L R B S) and by browsers’ menus (D E F V S B T H). */
const key = (letter: string) => ({ default: `Alt+${letter}`, mac: `MacCtrl+Shift+${letter}` });

const icons = (name: string) =>
  Object.fromEntries([16, 32, 48, ...(name === 'mark' ? [128] : [])].map((size) => [String(size), `icons/${name}-${size}.png`]));

export default defineConfig({
  srcDir: 'src',
  entrypointsDir: '../entrypoints',
  publicDir: 'public',
  modulesDir: 'modules',
  outDir: process.env['QINGWEN_OUT'] ?? '.output',
  imports: false,
  modules: ['@wxt-dev/webextension-polyfill'],
  // Chunks that are needed together are asked for together; no browser of ours needs the polyfill, which could make requests.
  vite: () => ({
    build: { modulePreload: { polyfill: false } },
    plugins: [lists(), locales(), bundleReport(), silentContext(), noInnerHtml(), preact(), loadableScripts()],
  }),
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
    host_permissions: [...DEFAULT_PATTERNS], // docs/architecture.md, "Where it runs"
    // each host is asked for by itself, when the reader wants it; files where a reader opens saved pages
    optional_host_permissions: ['*://*/*', 'file:///*'],
    ...(browser !== 'firefox' && {
      minimum_chrome_version: '148', // `browser`, Element.setHTML
      // sets and maps pass as they are, and text without being written as JSON; Firefox clones by itself
      message_serialization: 'structured_clone',
    }),
    storage: { managed_schema: 'managed.json' }, // held equal to settings/schema.ts by tests/unit/settings/managed.test.ts
    commands: {
      script: { suggested_key: key('Q'), description: '__MSG_command_script__' },
      reader: { suggested_key: key('A'), description: '__MSG_command_reader__' },
      clean: { suggested_key: key('W'), description: '__MSG_command_clean__' },
      panel: { suggested_key: key('Y'), description: '__MSG_command_panel__' },
    },
    icons: icons('mark'),
    action: {
      default_title: '__MSG_manifest_name__',
      default_icon: icons('access'),
      ...(browser === 'firefox' && {
        theme_icons: [16, 32].map((size) => ({
          size,
          light: `icons/access-dark-${size}.png`, // for dark themes, whose text is light
          dark: `icons/access-${size}.png`,
        })),
      }),
    },
    ...(browser === 'firefox' && {
      browser_specific_settings: {
        gecko: {
          id: 'qingwen@qingwen.example',
          strict_min_version: '148.0', // Element.setHTML
          data_collection_permissions: { required: ['none'] },
        },
      },
    }),
  }),
});
