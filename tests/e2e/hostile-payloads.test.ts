import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { settledReport } from '../support/ask.ts';
import { type Driver, launch } from '../support/browser.ts';
import { eventually, press } from '../support/controls.ts';
import { writeStorage } from '../support/extension.ts';
import { articlePage, SPAM_LINE } from '../support/fixtures.ts';
import { PAYLOADS } from '../support/hostile-payloads.ts';
import { screenPage } from '../support/screens.ts';

/*
 * A stranger's script through every surface that shows what a page says: as markup, which the page itself runs, and as
 * text, which nobody may. `hit()` counts; what is blocked by a policy has got in all the same, so that is looked for too.
 */

const URL = 'https://www.moumou.gov.cn/xwzx/zwyw/t20240409_1.html';
const COUNTER =
  '<script>var hits = 0, seen = []; function hit() { hits++; seen.push(event ? event.type + event.target.outerHTML : String(event)); }</script>';
const SETTLED = 400;

const escaped = (text: string): string =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
const a_while = (): Promise<void> => new Promise((resolve) => setTimeout(resolve, SETTLED));
const hits = (page: Page): Promise<unknown> => page.evaluate('hits');

/** Runs in a page: whether the reading view is open over it. */
const isReading = (): boolean => document.querySelector('qingwen-reader') !== null;

/** Runs in a page of ours: what could act in it and is not its own. */
function active(): string[] {
  const found: string[] = [];
  for (const element of document.querySelectorAll('*')) {
    for (const { name, value } of element.attributes)
      if (/^on/iu.test(name) || /^[\s\u0000-\u001f]*(?:javascript|vbscript|data:text)/iu.test(value))
        found.push(`${name}=${value}`);
    if (/^(?:iframe|object|embed|base|frame|math)$/u.test(element.localName)) found.push(element.localName);
    if (element instanceof HTMLScriptElement && !element.src.startsWith(location.origin)) found.push(element.outerHTML);
  }
  return found;
}

describe.each(BROWSER_NAMES)('a stranger’s script in %s', (name) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch({ name, extension: builtExtension(name) });
  });
  afterAll(() => driver.close());

  /** A page of ours, with what it complained of. */
  async function ours(path: string): Promise<{ readonly page: Page; readonly blocked: string[] }> {
    const blocked: string[] = [];
    const shown = await driver.extensionPage(path);
    shown.on('console', (message) => void (/Content.Security.Policy/iu.test(message.text()) && blocked.push(message.text())));
    await shown.waitForSelector('h1, h2');
    await a_while();
    return { page: shown, blocked };
  }

  it('is text where the page’s words are shown: in the panel, the comparison and the reading view', async () => {
    const words = PAYLOADS.map((payload) => `<p>　　會議指出，${escaped(payload)}，要抓好落實，確保年底前完成。</p>`).join('');
    const spam = PAYLOADS.slice(0, 20)
      .map((payload) => `<div>${SPAM_LINE},${escaped(payload)}</div>`)
      .join('');
    const file = `<p>附件：<a href="/a.pdf" title="${escaped(PAYLOADS[4] ?? '')}">${escaped(PAYLOADS[4] ?? '')}.pdf</a></p>`;
    const tab = await driver.newTab();
    const body = articlePage(`${spam}`)
      .replace('<head>', `<head>${COUNTER}`)
      .replace('</h1>', `${escaped(PAYLOADS[4] ?? '')}</h1>`)
      .replace('市政府辦公室 <', `${escaped(PAYLOADS[10] ?? '')} <`)
      .replace('<div class="content">', `<div class="content">${words}${file}`);
    await tab.open({ url: URL, body });
    const report = await settledReport(driver, tab.id);
    expect(report.article?.body).toContain('onerror=hit()');
    expect(report.entries.length).toBeGreaterThan(20);
    for (const path of [`popup.html?tab=${tab.id}`, `compare.html?tab=${tab.id}`]) {
      const { page, blocked } = await ours(path);
      for (const details of await page.$$('details > summary, button[aria-expanded=false]'))
        await details.click().catch(() => null);
      expect({ path, active: await page.evaluate(active), blocked }).toEqual({ path, active: [], blocked: [] });
      if (path.startsWith('popup')) {
        await press(page, 'button', 'Reading view');
        await eventually(() => tab.page.evaluate(isReading), Boolean, 'the view is open');
      }
      await page.close();
    }
    await a_while();
    expect(await hits(tab.page)).toBe(0);
    await tab.close();
  });

  it('is not run once more by the reading view, where the page runs it itself', async () => {
    const tab = await driver.newTab();
    const inserted = `<script>for (const payload of ${JSON.stringify(PAYLOADS).replaceAll('<', '\\u003c')}) {
      const line = document.createElement('p'); line.innerHTML = '會議指出，要抓好落實，確保年底前完成。' + payload;
      document.querySelector('.content').append(line); }</script>`;
    await tab.open({ url: URL, body: articlePage(inserted).replace('<head>', `<head>${COUNTER}`) });
    expect((await settledReport(driver, tab.id)).verdict?.kind).toBe('article');
    await a_while();
    const before = await hits(tab.page);
    expect(before).toBeGreaterThan(10);
    const { page } = await ours(`popup.html?tab=${tab.id}`);
    await press(page, 'button', 'Reading view');
    await eventually(() => tab.page.evaluate(isReading), Boolean, 'the view is open');
    await a_while();
    // what has the focus gets it anew with the tab: that is the page's own doing
    const more = ((await tab.page.evaluate('seen')) as string[]).slice(before as number);
    expect(more.filter((event) => !event.startsWith('focus'))).toEqual([]);
    await page.close();
    await tab.close();
  });

  it('is text in the options, whatever has got into what is stored', async () => {
    const stamp = Date.now();
    const texts = PAYLOADS.slice(0, 60);
    await driver.inExtension(writeStorage, 'local', {
      dictionary: Object.fromEntries(texts.map((text) => [`|${text.slice(0, 60)}`, [text.slice(0, 60), stamp]])),
      everywhere: { values: {}, words: {}, rules: Object.fromEntries(texts.map((text) => [text, [true, stamp]])) },
      ...Object.fromEntries(
        texts.map((text) => [
          `site:${text}`,
          { values: { spam: [false, stamp] }, words: { [text]: ['keep', stamp] }, rules: {} },
        ]),
      ),
    });
    for (const name of ['general', 'sites', 'rules', 'dictionary', 'access', 'backup', 'about']) {
      const { page, blocked } = await ours(`options.html#${name}`);
      expect({ name, active: await page.evaluate(active), blocked }).toEqual({ name, active: [], blocked: [] });
      await page.close();
    }
  });

  it('does not act in the view’s document or in what is taken out of it', async () => {
    const tab = await driver.newTab();
    const screens = (await screenPage('tests/support/hostile-screens.ts')).replace('<head>', `<head>${COUNTER}`);
    await tab.open({ url: 'https://screens.example/', body: screens });
    const files: { html: string; markdown: string; text: string }[] = [];
    for (const payload of PAYLOADS) {
      await tab.page.evaluate(`screens.show(${JSON.stringify(payload)})`);
      const file = (await tab.page.evaluate(
        `screens.taken(${JSON.stringify(payload)}, ${JSON.stringify(payload)})`,
      )) as (typeof files)[0];
      files.push(file);
    }
    await a_while();
    expect(await hits(tab.page)).toBe(0);
    // Markdown is read by programs that take markup and addresses in it at their word. A table without a head stays markup.
    expect(
      files
        .map(({ markdown }) => markdown)
        .filter((markdown) => /(?<!\\)<(?!https?:|\/?(?:table|caption|tbody|tr|td)>)/u.test(markdown)),
    ).toEqual([]);
    expect(files.map(({ markdown }) => markdown).filter((markdown) => /(?<!\\)\]\(\s*javascript:/iu.test(markdown))).toEqual([]);
    // A file that is opened.
    const all = files.map(({ html }) => html.replace(/^[\s\S]*<body>|<\/body>[\s\S]*$/gu, '')).join('');
    await tab.open({ url: 'https://file.example/', body: `<!doctype html><head>${COUNTER}</head><body>${all}</body>` });
    await a_while();
    expect(await hits(tab.page)).toBe(0);
    expect((await tab.page.evaluate(active)).filter((found) => !found.startsWith('<script>var hits'))).toEqual([]);
    await tab.close();
  });
});
