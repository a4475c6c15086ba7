import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser as Browser } from 'wxt/browser';
import { BROWSER_NAMES } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { readPageText } from '../../tools/inspect/page-text.ts';
import { askPage, settledReport } from '../support/ask.ts';
import { type Driver, launch } from '../support/browser.ts';
import { articlePage, homePage, listPage, SPAM_LINE } from '../support/fixtures.ts';

const SEED = fileURLToPath(new URL('../../../shared/seed/page.txt', import.meta.url));

describe.each(BROWSER_NAMES)('a visit in %s', (name) => {
  let driver: Driver;

  beforeAll(async () => {
    driver = await launch({ name, extension: builtExtension(name) });
  });
  afterAll(() => driver?.close());

  it.each([
    ['list', listPage()],
    ['home', homePage()],
  ] as const)('writes nothing to a %s page', async (kind, body) => {
    const tab = await driver.newTab();
    await tab.open({ url: `https://www.example.gov.cn/${kind === 'home' ? '' : 'zwyw/'}`, body });
    const { verdict, writes, entries } = await settledReport(driver, tab.id);
    expect({ kind: verdict?.kind, writes, entries }).toEqual({ kind, writes: 0, entries: [] });
    await tab.close();
  });

  it('does not run outside the government hosts', async () => {
    const tab = await driver.newTab();
    await tab.open({ url: 'https://www.example.net/zwyw/1.html', body: articlePage() });
    await expect(askPage(driver, tab.id, 'getReport')).rejects.toThrow();
    expect(await tab.page.$$eval('[data-qingwen]', (found) => found.length)).toBe(0);
    await tab.close();
  });

  it('tells the page nothing when it starts, and the page cannot end it', async () => {
    const tab = await driver.newTab();
    const spy = `<script>
      window.heard = [];
      addEventListener('message', ({ data }) => heard.push(JSON.stringify(data)));
      for (const id of ['${driver.base.split('/')[2] ?? ''}', 'qingwen@qingwen.example'])
        document.addEventListener(id + ':page:wxt:content-script-started', () => heard.push('event'));
    </script>`;
    await tab.open({ url: 'https://www.example.gov.cn/zwyw/1.html', body: articlePage().replace('<head>', `<head>${spy}`) });
    await settledReport(driver, tab.id);
    expect(await tab.page.evaluate('heard')).toEqual([]);
    await tab.page.evaluate(`document.dispatchEvent(new CustomEvent('${driver.base.split('/')[2]}:page:wxt:content-script-started',
      { detail: { contentScriptName: 'page', messageId: 'x' } }))`);
    await tab.page.evaluate(
      `document.querySelector('.content').insertAdjacentHTML('afterend', '<div id="late">${SPAM_LINE}</div>')`,
    );
    await expect.poll(() => tab.page.$eval('#late', (late) => late.getAttribute('data-qingwen'))).toBe('spam');
    await tab.close();
  });

  it('begins once, however often its script is injected', async () => {
    const tab = await driver.newTab();
    await tab.open({ url: 'https://www.example.gov.cn/zwyw/1.html', body: articlePage() });
    const before = await settledReport(driver, tab.id);
    await driver.inExtension(async (tabId: number) => {
      const { scripting } = (globalThis as unknown as { chrome: typeof Browser }).chrome;
      for (let n = 0; n < 3; n++) await scripting.executeScript({ target: { tabId }, files: ['/content-scripts/page.js'] });
    }, tab.id);
    const after = await settledReport(driver, tab.id);
    expect(after.writes).toBe(before.writes);
    expect(after.entries).toEqual(before.entries);
    await tab.close();
  });

  it('cleans what arrives late, leaves what the reader put back, and stops when all is undone', async () => {
    const tab = await driver.newTab();
    await tab.open({ url: 'https://www.example.gov.cn/zwyw/1.html', body: articlePage('') });
    await settledReport(driver, tab.id);
    const insert = (id: string) =>
      tab.page.evaluate(
        `document.querySelector('.content').insertAdjacentHTML('afterend', '<div id="${id}">${SPAM_LINE}</div>')`,
      );
    const mark = (id: string) => tab.page.$eval(`#${id}`, (late) => late.getAttribute('data-qingwen'));
    await insert('first');
    await expect.poll(() => mark('first')).toBe('spam');

    const entry = (await settledReport(driver, tab.id)).entries.find(({ kind }) => kind === 'spam');
    await askPage(driver, tab.id, 'undo', entry?.id ?? -1);
    expect(await mark('first')).toBe(null);
    await tab.page.evaluate('document.querySelector("#first").append(" ")');
    await settledReport(driver, tab.id);
    expect(await mark('first')).toBe(null);

    await askPage(driver, tab.id, 'undoAll');
    await insert('second');
    await new Promise((resolve) => setTimeout(resolve, 400));
    expect(await mark('second')).toBe(null);
    expect((await askPage(driver, tab.id, 'redoAll')).state).toBe('running');
    await expect.poll(() => mark('second')).toBe('spam');
    await tab.close();
  });

  it('hides spam that stands in the served markup before the page is loaded', async () => {
    const tab = await driver.newTab();
    const slow =
      '<script>document.addEventListener("DOMContentLoaded", () => { window.marked = document.querySelector("#spam").getAttribute("data-qingwen") })</script>';
    const filler = '<p>　　各部門要按照分工落實責任，定期公布進展，並接受社會監督。</p>'.repeat(2000);
    const body = articlePage(`<div id="spam"><p>${SPAM_LINE}</p></div>${filler}`).replace('<head>', `<head>${slow}`);
    await tab.open({ url: 'https://www.example.gov.cn/zwyw/1.html', body });
    await settledReport(driver, tab.id);
    expect(await tab.page.$eval('#spam', (spam) => getComputedStyle(spam).display)).toBe('none');
    await tab.close();
  });

  it.skipIf(!existsSync(SEED))('gets everything right on the page that it was created from', async () => {
    const tab = await driver.newTab();
    await tab.open({
      url: 'https://www.gd.gov.cn/gdywdt/gdyw/content/post_3930000.html',
      body: wrapped(readFileSync(SEED, 'utf8')),
    });
    const { verdict, article } = await settledReport(driver, tab.id);
    const { text, exposed } = await tab.page.evaluate(readPageText);
    expect(verdict?.kind).toBe('article');
    expect(article?.title.replaceAll(' ', '')).toBe('新疆維吾爾自治區黨政代表團來粵考察交流共商對口支援與深化合作事宜');
    expect(article?.subtitles).toEqual(['李希王偉中艾爾肯·吐尼亞孜孟凡利參加有關活動']);
    expect(article?.publishedTime).toBe('2022-05-11T08:38:27+08:00');
    expect(article?.source).toBe('本網');
    expect(article?.column).toEqual(['首頁', '要聞動態', '要聞']);
    expect(article?.body.split('\n')).toHaveLength(6);
    expect(article?.body).toContain('推動當地重點產業園區提質增效');
    expect(article?.body).toContain('助推當地優化產業結構');
    for (const gone of ['情网站', '无码', '打印', '字體', '(f', '?']) {
      expect(text).not.toContain(gone);
      expect(exposed).not.toContain(gone);
    }
    const { article: taiwan } = await askPage(driver, tab.id, 'setScript', 'zh-Hant-TW');
    for (const right of ['真抓實幹', '關於', '幹部', '範圍', '旅遊']) expect(taiwan?.body).toContain(right);
    await tab.close();
  });
});

/** The text of the seed page in HTML of the sort that such sites serve. */
function wrapped(text: string): string {
  const lines = text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line.trim() !== '');
  const [crumbs = '', first = '', second = '', names = '', meta = '', widgets = '', ...rest] = lines;
  const body = rest
    .slice(0, 6)
    .map((line) => `<p>　　${line.trim()}</p>`)
    .join('\n');
  const spam = rest.slice(6).join('');
  return `<!DOCTYPE html><html><head><meta charset="utf-8"><title>${first.trim()}</title></head><body>
<div class="top"><a href="/">廣東省人民政府門戶網站</a></div><div class="position">${crumbs
    .split('>')
    .map((crumb) => `<a href="/${crumb.trim().length}/">${crumb.trim()}</a>`)
    .join(' &gt; ')}</div>
<div class="zw"><h3 class="zw-title">${first.trim()}<br>${second.trim()}</h3><p class="zw-subtitle">${names.trim()}</p>
<div class="zw-info"><span class="time">${meta.trim()}</span><span class="tools">${widgets.trim()}</span></div>
<div class="article-content">${body}</div></div>${spam}</body></html>`;
}
