import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import type { Page } from 'puppeteer-core';
import { build } from 'vite';
import type { BrowserName } from '../../tools/browsers.ts';
import { lists } from '../../tools/lists.ts';
import { locales } from '../../tools/locales.ts';
import { noInnerHtml } from '../../tools/no-inner-html.ts';
import { type Driver, launch } from './browser.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A screen in a browser without the extension. */
export async function openScreen(
  name: BrowserName,
  entry: string,
  viewport: { readonly width: number; readonly height: number },
): Promise<{ readonly driver: Driver; readonly page: Page }> {
  const driver = await launch({ name });
  const { page, open } = await driver.newTab();
  await page.setViewport(viewport);
  await open({ url: 'https://screen.example/', body: await screenPage(entry) });
  return { driver, page };
}

/** A screen as one page: the exports of `entry` (a path below the project) are `screens` in it. */
export async function screenPage(entry: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    plugins: [lists(), locales(), noInnerHtml(), preact()],
    resolve: { alias: { '@': join(ROOT, 'src') } },
    define: { 'process.env.NODE_ENV': '"production"' },
    build: {
      write: false,
      minify: false,
      cssCodeSplit: false,
      lib: { entry: join(ROOT, entry), formats: ['iife'], name: 'screens' },
    },
  });
  const output = (Array.isArray(built) ? built : [built]).flatMap((one) => ('output' in one ? one.output : []));
  const script = output.map((file) => (file.type === 'chunk' ? file.code : '')).join('\n');
  const style = output
    .map((file) => (file.type === 'asset' && file.fileName.endsWith('.css') ? String(file.source) : ''))
    .join('\n');
  return `<!doctype html><html lang="en"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>Qingwen</title>
<style>${style}</style></head><body><div id="root"></div><script>${script.replaceAll('</script', '<\\/script')}</script></body></html>`;
}
