import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { browser as Browser } from 'wxt/browser';
import { BROWSER_NAMES } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { askPage, settledReport } from '../support/ask.ts';
import { type Driver, launch } from '../support/browser.ts';
import { articlePage, SPAM_LINE } from '../support/fixtures.ts';

describe.each(BROWSER_NAMES)('a visit in %s', (name) => {
  let driver: Driver;

  beforeAll(async () => {
    driver = await launch({ name, extension: builtExtension(name) });
  });
  afterAll(() => driver?.close());

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
    await askPage(driver, tab.id, 'undo', [entry?.id ?? -1]);
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

  it('finds an article whose body a script writes late, and the next one of the same application', async () => {
    const tab = await driver.newTab();
    const whole = articlePage('');
    const body = whole.replace(/<div class="article">[\s\S]*<\/div><\/div>/u, '<div id="app"></div>');
    const [article = ''] = /<div class="article">[\s\S]*?<\/div><\/div>/u.exec(whole) ?? [];
    await tab.open({ url: 'https://www.example.gov.cn/zwyw/1.html', body: body === whole ? '' : body });
    expect((await settledReport(driver, tab.id)).verdict?.kind).not.toBe('article');
    await tab.page.evaluate(`setTimeout(() => { document.querySelector('#app').innerHTML = ${JSON.stringify(article)} }, 100)`);
    await expect.poll(async () => (await settledReport(driver, tab.id)).verdict?.kind, { timeout: 5_000 }).toBe('article');
    await tab.page.evaluate(`history.pushState(null, '', '/zwyw/2.html');
      document.querySelector('#app').innerHTML = ${JSON.stringify(article.replaceAll('第二季度', '第三季度'))}`);
    await expect.poll(async () => (await settledReport(driver, tab.id)).article?.title, { timeout: 5_000 }).toContain('第三季度');
    await tab.close();
  });

  it('outlives frames that go on to another site, and puts all else back', async () => {
    const url = 'https://www.example.gov.cn/zwyw/1.html';
    const contentType = 'text/html; charset=utf-8';
    const others = {
      'https://www.example.gov.cn/frame.html': { body: `<p>${SPAM_LINE}</p><p>今日天氣晴朗，市民出遊。</p>`, contentType },
      'https://elsewhere.example/': { body: '<p>別處</p>', contentType },
    };
    const tab = await driver.newTab();
    const frame = (id: string, src: string) => `<iframe id="${id}" src="${src}"></iframe>`;
    // the second has gone by the time that is decided about it
    const body = articlePage(`${frame('late', '/frame.html')}${frame('soon', 'https://elsewhere.example/')}`);
    await tab.open({ url, body, others });
    await expect
      .poll(() => settledReport(driver, tab.id).then(({ entries }) => entries.some(({ kind }) => kind === 'spam')))
      .toBe(true);
    const { state, failures } = await settledReport(driver, tab.id);
    expect({ state, failures }).toEqual({ state: 'running', failures: [] });
    await tab.page.evaluate(`document.querySelector('#late').src = 'https://elsewhere.example/'`);
    await expect.poll(() => tab.page.evaluate(`document.querySelector('#late').contentDocument`)).toBe(null);
    await askPage(driver, tab.id, 'setScript', 'zh-Hans');
    expect((await askPage(driver, tab.id, 'undoAll')).state).toBe('undone');
    expect(await tab.page.evaluate('document.querySelectorAll("[data-qingwen]").length')).toBe(0);
    expect((await askPage(driver, tab.id, 'getReport')).failures).toEqual([]);
    await tab.close();
  });

  it('finds an article in the open shadow root of an ordinary element, and of one with a name of its own', async () => {
    const tab = await driver.newTab();
    const whole = articlePage('');
    const [article = ''] = /<div class="article">[\s\S]*?<\/div><\/div>/u.exec(whole) ?? [];
    for (const host of ['div', 'x-article']) {
      const inside = `<${host}><template shadowrootmode="open">${article}<p id="spam">${SPAM_LINE}</p></template></${host}>`;
      await tab.open({ url: 'https://www.example.gov.cn/zwyw/1.html', body: whole.replace(article, inside) });
      const report = await settledReport(driver, tab.id);
      expect(report.verdict?.kind).toBe('article');
      expect(report.article?.body.length).toBeGreaterThan(100);
      expect(report.entries.map(({ text }) => text)).toContain(SPAM_LINE);
    }
    await tab.close();
  });

  it('hides a frame that carries spam, whenever it has loaded', async () => {
    const tab = await driver.newTab();
    const frame = `<iframe id="frame" srcdoc="<p>${SPAM_LINE}</p>" style="width:1px;height:1px"></iframe>`;
    for (const body of [articlePage(frame), articlePage('').replace('<div class="article">', `${frame}<div class="article">`)]) {
      await tab.open({ url: 'https://www.example.gov.cn/zwyw/1.html', body });
      const said = () =>
        tab.page.evaluate(`(() => {
        const frame = document.querySelector('#frame');
        const inside = frame.contentDocument.querySelector('p');
        return [frame, inside].some((one) => one.closest('[data-qingwen="spam"]') !== null);
      })()`);
      await expect.poll(said, { timeout: 8_000 }).toBe(true);
    }
    await tab.close();
  });

  it('repairs a line that a script has put together of several texts', async () => {
    const tab = await driver.newTab();
    const parts = ['會議強調，加快產(chǎn)', '業(yè)轉(zhuǎn)型，推動經(jīng)濟發(fā)展，', '抓好關(guān)鍵環(huán)節。'];
    const script = `<p id="parts"></p><script>document.querySelector('#parts').append(...${JSON.stringify(parts)})</script>`;
    const body = articlePage('').replace('</p>', `</p>${script}`);
    await tab.open({ url: 'https://www.example.gov.cn/zwyw/1.html', body });
    const seen = () => tab.page.evaluate('[...document.querySelector("#parts").childNodes].map(({ data }) => data)');
    await expect.poll(seen).toEqual(['會議強調，加快產', '業轉型，推動經濟發展，', '抓好關鍵環節。']);
    expect((await settledReport(driver, tab.id)).failures).toEqual([]);
    await askPage(driver, tab.id, 'undoAll');
    expect(await seen()).toEqual(parts);
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
});
