import type { HTTPRequest } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { serialiseDocument } from '../../tools/inspect/serialise.ts';
import { askPage, settledReport } from '../support/ask.ts';
import { type Driver, launch, type Tab } from '../support/browser.ts';
import { control, eventually, press } from '../support/controls.ts';
import { articlePage, SHADOWING } from '../support/fixtures.ts';
import { firefoxPageCount, pdfPages } from '../support/pdf-text.ts';

const URL = 'https://www.moumou.gov.cn/xwzx/zwyw/t20240409_1.html';

describe.each(BROWSER_NAMES)('the reading view over a page in %s', (name) => {
  let driver: Driver;
  let tab: Tab;

  beforeAll(async () => {
    driver = await launch({ name, extension: builtExtension(name) });
    tab = await driver.newTab();
  });
  afterAll(() => driver.close());

  const isOpen = () => tab.page.evaluate(() => document.querySelector('qingwen-reader') !== null);
  /** Opens the view from the panel, and leaves the panel for the page. */
  const openView = async (): Promise<void> => {
    const popup = await driver.extensionPage(`popup.html?tab=${tab.id}`);
    await press(popup, 'button', 'Reading view');
    await eventually(isOpen, Boolean, 'the view is open');
    await popup.close();
    await tab.page.bringToFront();
  };

  it('opens from the panel, keeps the page out and itself in, and leaves nothing behind', async () => {
    await tab.open({ url: URL, body: articlePage() });
    await settledReport(driver, tab.id);
    const before = await tab.page.evaluate(serialiseDocument);
    await tab.page.evaluate(() => scrollTo(0, 40));
    const place = await tab.page.evaluate(() => scrollY);
    const popup = await driver.extensionPage(`popup.html?tab=${tab.id}`);
    await press(popup, 'button', 'Reading view');
    await eventually(isOpen, Boolean, 'the view is open');

    // The page sees that there is something, and nothing of it.
    const seen = await tab.page.evaluate(() => {
      const host = document.querySelector('qingwen-reader');
      return { root: host?.shadowRoot ?? null, text: host?.textContent, active: document.activeElement === host };
    });
    expect(seen).toEqual({ root: null, text: '', active: true });
    await popup.close();

    await tab.page.bringToFront();
    // Events that the page makes up do not count.
    await tab.page.evaluate(() => {
      const host = document.querySelector('qingwen-reader');
      for (const key of ['Escape', 'v'])
        host?.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, composed: true }));
    });
    expect(await isOpen()).toBe(true);

    await tab.page.keyboard.press('Escape');
    await eventually(isOpen, (open) => !open, 'the view is closed');
    expect(await tab.page.evaluate(() => scrollY)).toBe(place);
    expect(await tab.page.evaluate(serialiseDocument)).toBe(before);
  });

  it('shows the pictures that the page has loaded, without asking for one again', async () => {
    const picture = 'https://www.moumou.gov.cn/xwzx/zwyw/tp.svg';
    const svg =
      '<svg xmlns="http://www.w3.org/2000/svg" width="600" height="300"><rect width="600" height="300" fill="#0a695f"/></svg>';
    const pictures = `<p><img src="tp.svg" alt="會議現場"></p>
      <p><img src="kongbai.gif" data-src="https://www.moumou.gov.cn/houlai.jpg" alt="捲到才載入"></p>
      <p><img srcset="xiao.jpg 1x, da.jpg 2x" loading="lazy" alt="多種大小" style="margin-top:9000px"></p>
      <p><img src="wei.svg" loading="lazy" alt="未載入"></p><p style="background-image: url(beijing.jpg); display: none">背景</p>`;
    const body = articlePage().replace('</p>', `</p>${pictures}`);
    await tab.open({ url: URL, body, others: { [picture]: { body: svg, contentType: 'image/svg+xml' } } });
    await settledReport(driver, tab.id);
    const asked: string[] = [];
    const note = (request: HTTPRequest) => void asked.push(request.url());
    tab.page.on('request', note);
    await openView();
    await new Promise((resolve) => setTimeout(resolve, 400));
    // Only Chromium lets a test look into the closed root, by accessible name.
    if (name === 'chromium') await control(tab.page, 'button', 'Enlarge the picture: 會議現場');
    expect(asked.filter((url) => url.startsWith('http'))).toEqual([]);
    // Control: the page's own request is noticed.
    await tab.page.evaluate(() => {
      new Image().src = 'https://www.moumou.gov.cn/other.svg';
    });
    await eventually(
      async () => asked,
      (seen) => seen.includes('https://www.moumou.gov.cn/other.svg'),
      'a request is noticed',
    );
    tab.page.off('request', note);
  });

  it('is put back where a page takes its host away, gives way to a page that insists, and opens again', async () => {
    await tab.open({ url: URL, body: articlePage() });
    await settledReport(driver, tab.id);
    const popup = await driver.extensionPage(`popup.html?tab=${tab.id}`);
    await press(popup, 'button', 'Reading view');
    await eventually(isOpen, Boolean, 'the view is open');
    await tab.page.evaluate(() => document.querySelector('qingwen-reader')?.remove());
    await eventually(isOpen, Boolean, 'the view is put back');
    await tab.page.evaluate(() => {
      const take = () => document.querySelector('qingwen-reader')?.remove();
      new MutationObserver(take).observe(document.documentElement, { childList: true });
      take();
    });
    await eventually(isOpen, (open) => !open, 'the page has its way');
    await tab.open({ url: URL, body: articlePage() });
    await settledReport(driver, tab.id);
    await press(popup, 'button', 'Reading view');
    await eventually(isOpen, Boolean, 'the view is open again');
    await popup.close();
  });

  it('opens and copies over a page whose elements are named like what a document has', async () => {
    // Plain text in it: its lines are paragraphs.
    const plain = '</p><pre>　　第一，各部門要抓好落實，確保完成全年目標任務。\n　　第二，要定期公布進展並接受社會監督。</pre>';
    const page = articlePage()
      .replace('</p>', plain)
      .replace('</body>', `${SHADOWING}<textarea aria-label="paste"></textarea></body>`);
    await tab.open({ url: URL, body: page });
    await settledReport(driver, tab.id);
    // Control: the page's own script has no such method any more.
    expect(await tab.page.evaluate('typeof document.createElement')).not.toBe('undefined');
    expect(await tab.page.evaluate('document.createElement instanceof HTMLImageElement')).toBe(true);
    const isThere = () => tab.page.evaluate('Document.prototype.querySelector.call(document, "qingwen-reader") !== null');
    const popup = await driver.extensionPage(`popup.html?tab=${tab.id}`);
    await press(popup, 'button', 'Reading view');
    await eventually(isThere, Boolean, 'the view is open');
    await popup.close();
    await tab.page.bringToFront();
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await isThere()).toBe(true);
    if (name === 'chromium') await control(tab.page, 'heading', '市政府召開常務會議研究第二季度重點工作');
    // The first key that asks for more than reading: what it needs comes from the background, and the copy still counts as the reader's.
    await tab.page.keyboard.press('c');
    await new Promise((resolve) => setTimeout(resolve, 700));
    await tab.page.keyboard.press('Escape');
    await eventually(isThere, (there) => !there, 'the view is closed');
    await tab.page.focus('textarea');
    await tab.page.keyboard.down('Control');
    await tab.page.keyboard.press('v');
    await tab.page.keyboard.up('Control');
    const pasted = await eventually(
      () => tab.page.$eval('textarea', ({ value }) => value),
      (text) => text !== '',
      'the article is pasted',
    );
    expect(pasted).toMatch(/^市政府召開常務會議研究第二季度重點工作\n/u);
    expect(pasted).toContain('會議還討論了其他事項');
    expect(pasted).toContain('全年目標任務。\n第二，要定期公布');
  });

  it('is what the browser prints while it is open: a document, and nothing of the page', async () => {
    const sentence = '會議要求各地各部門提高認識、落實責任，定期公布進展並接受社會監督。'.repeat(4);
    const long = Array.from({ length: 60 }, (_, n) => `<p>　　第${n}項，${sentence}</p>`).join('');
    const aside = '<div style="position:fixed;inset:0 auto auto 0;height:100px">在旁邊的話</div>';
    const page = articlePage().replace('</p>', `</p>${long}`).replace('</body>', `${aside}</body>`);
    await tab.open({ url: URL, body: page });
    await settledReport(driver, tab.id);
    await openView();
    if (name === 'chromium') await control(tab.page, 'radio', 'Simplified');
    // As the browser's menu does: without our knowing before.
    const pdf = await tab.page.pdf({ format: 'A4', margin: { top: '1cm', bottom: '1cm' } });
    if (name === 'firefox') {
      // A modal dialog would be one page.
      expect(firefoxPageCount(pdf)).toBeGreaterThan(2);
      // And the view is there again, with the keys.
      await new Promise((resolve) => setTimeout(resolve, 100));
      await tab.page.keyboard.press('Escape');
      await eventually(isOpen, (open) => !open, 'the view is closed');
      return;
    }
    const pages = pdfPages(pdf);
    expect(pages.length).toBeGreaterThan(2);
    expect(pages[0]).toMatch(/市政府召開常務會議研究第二季度重點工作2024-04-0910:30.*市政府辦公室/u);
    const text = pages.join('');
    for (let n = 0; n < 60; n++) expect(text.split(`第${n}項，會議`)).toHaveLength(2);
    expect(text).toMatch(
      /第二季度重點工作·2024-04-0910:30·.*市政府辦公室·Aswritten·Retrieved\d{4}-\d\d-\d\dfromhttps:\/\/www\.moumou\.gov\.cn\/xwzx\/zwyw\/t20240409_1\.html$/u,
    );
    for (const other of ['在旁邊的話', '簡', '主辦', 'Original']) expect(text).not.toContain(other);
    // And the view is there again, with its focus.
    await control(tab.page, 'radio', 'Simplified');
    await tab.page.keyboard.press('Escape');
    await eventually(isOpen, (open) => !open, 'the view is closed');
  });

  it('keeps keys, clicks and copying from the page, and gives back the place that the page was left at', async () => {
    const listen = `<script>const heard = [];
      for (const type of ['keydown', 'keyup', 'click', 'contextmenu', 'copy'])
        document.addEventListener(type, (event) => { heard.push(type); event.preventDefault(); });
      document.addEventListener('keydown', () => heard.push('captured'), true);</script><div style="height:4000px"></div>`;
    await tab.open({ url: URL, body: articlePage(listen) });
    await settledReport(driver, tab.id);
    await tab.page.evaluate(() => scrollTo(0, 300));
    await openView();
    const heard = () => tab.page.evaluate('heard') as Promise<string[]>;
    await tab.page.mouse.click(640, 300);
    for (const key of ['ArrowRight', 'Tab', 'End', 'v', 'v'] as const) await tab.page.keyboard.press(key);
    await tab.page.evaluate(() => scrollTo(0, 900));
    expect(await heard()).toEqual([]);
    await tab.page.keyboard.press('Escape');
    await eventually(isOpen, (open) => !open, 'the view is closed');
    // Firefox counts in parts of a pixel.
    expect(await tab.page.evaluate(() => scrollY)).toBeCloseTo(300, 0);
    // Control: the page hears again.
    await tab.page.keyboard.press('ArrowRight');
    expect(await heard()).toContain('captured');
  });

  // Only Chromium lets a test look into the closed root, by accessible name.
  it.runIf(name === 'chromium')('has headings, notes and pictures as the page means them', async () => {
    const more = `<h3>工作安排</h3><p>會議研究了三個問題<a href="#_ftn1">［1］</a>，各部門要抓好落實。</p>
      <p><img src="kongbai.gif" data-src="https://www.moumou.gov.cn/houlai.jpg" alt="捲到才載入"></p><p>［1］ 數據截至二月底。</p>`;
    await tab.open({ url: URL, body: articlePage('').replace('</div></div>', `${more}</div></div>`) });
    await settledReport(driver, tab.id);
    await openView();
    await control(tab.page, 'heading', '工作安排');
    await control(tab.page, 'button', '［1］');
  });

  it.runIf(name === 'chromium')('links to a quotation in words that the page has, damage and all', async () => {
    const damaged = '會議要求各地發(fā)展經濟，當?shù)刂攸c企業要落實責任，確保完成全年目標任務。';
    const body = articlePage().replace('<p>　　市政府今天', `<p>　　${damaged}</p><p>　　市政府今天`);
    await tab.open({ url: URL, body });
    await settledReport(driver, tab.id);
    await askPage(driver, tab.id, 'setScript', 'zh-Hans');
    const { origin } = new globalThis.URL(URL);
    await driver.browser.defaultBrowserContext().overridePermissions(origin, ['clipboard-read']);
    await openView();
    await control(tab.page, 'button', 'Take along');
    // Into the first paragraph, three times: all of it is selected.
    await tab.page.mouse.click(640, 285, { count: 3 });
    await press(tab.page, 'button', 'Take along');
    await press(tab.page, 'button', 'Copy link to quotation');
    const address = decodeURIComponent(await tab.page.evaluate(() => navigator.clipboard.readText()));
    expect(address).toBe(`${URL}#:~:text=${damaged}`);
  });
});
