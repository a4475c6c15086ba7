import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { serialiseDocument } from '../../tools/inspect/serialise.ts';
import { askPage, settledReport } from '../support/ask.ts';
import { type Driver, launch, type Tab } from '../support/browser.ts';
import { writeStorage } from '../support/extension.ts';
import { stopBackground } from '../support/stop-background.ts';

const ADDRESS = 'https://www.moumou.gov.cn/zwyw/1.html';
const PARAGRAPHS = `<p>会议强调，要认真贯彻落实中央决策部署，加强软件开发和网络建设。</p>
  <p>她的头<b>发</b>很长，<i>后</i>来<a href="#">里面</a>还有一<span>只</span>鸟。</p>`;

/** A page in Simplified with all that holds text. */
const page = (more = '', head = ''): string => `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8">
  <title>关于软件开发的通知</title>${head}</head><body><h1>关于软件开发的通知</h1>${PARAGRAPHS}${more}</body></html>`;

describe.each(BROWSER_NAMES)('conversion in a page in %s', (name) => {
  let driver: Driver;
  let tab: Tab;

  beforeAll(async () => {
    driver = await launch({ name, extension: builtExtension(name) });
  });
  afterAll(() => driver?.close());

  async function open(body: string): Promise<void> {
    tab = await driver.newTab();
    await tab.open({ url: ADDRESS, body });
    await settledReport(driver, tab.id);
  }
  async function converted(body: string): Promise<void> {
    await open(body);
    await askPage(driver, tab.id, 'setScript', 'zh-Hant-TW');
  }
  const said = (expression: string): Promise<unknown> => tab.page.evaluate(expression);
  const eventually = (expression: string) => expect.poll(() => said(expression), { timeout: 5000 });

  it('takes a phrase that is split over inline elements, and all that a reader meets besides text', async () => {
    await converted(
      page(`<img id="i" alt="发展" title="软件"><input id="p" placeholder="请输入软件" value="软件">
        <input id="s" type="submit" value="发送"><a id="l" aria-label="返回后面">后面</a>`),
    );
    expect(await said('document.querySelectorAll("p")[1].textContent')).toBe('她的頭髮很長，後來裡面還有一隻鳥。');
    expect(await said('document.querySelectorAll("p")[1].innerHTML')).toContain('頭<b>髮</b>');
    expect(
      await said('[document.title, document.documentElement.lang, i.alt, i.title, p.placeholder, s.value, l.ariaLabel]'),
    ).toEqual(['關於軟件開發的通知', 'zh-Hant-TW', '發展', '軟件', '請輸入軟件', '發送', '返回後面']);
    expect(await said('p.value')).toBe('软件');
    await tab.close();
  });

  it('leaves what is typed, quoted, not to be translated, or in another language or script', async () => {
    const left = `<textarea>软件</textarea><div contenteditable="">软件</div><code>软件</code><p translate="no">软件</p>
      <p lang="ja">図書館の発展</p><p lang="ko">关于</p><p>李松仁說：「抬頭看檯面，乾隆年間的傢俱。」</p>`;
    await converted(page(`<section>${left}</section>`));
    expect(await said('document.querySelector("section").innerHTML')).toBe(left);
    await tab.close();
  });

  it('shows text that comes later, or that the page changes, and new text of a ticker again and again', async () => {
    await converted(page('<div id="list"></div><p id="ticker">今日发布</p>'));
    await said('list.innerHTML = "<p>后续发展</p>"');
    await eventually('list.textContent').toBe('後續發展');
    await said('list.firstChild.firstChild.data = "关于头发"');
    await eventually('list.textContent').toBe('關於頭髮');
    for (let n = 0; n < 9; n += 1) {
      await said(`ticker.firstChild.data = "第${n}条发布"`);
      await eventually('ticker.textContent').toBe(`第${n}條發佈`);
    }
    await tab.close();
  });

  it('shows the next article of the same application', async () => {
    await converted(page('<main id="view"></main>'));
    await said(
      `history.pushState(null, '', '/zwyw/2.html'); view.innerHTML = '<h2>后续发展</h2><p>${'软件开发的后续发展。'.repeat(20)}</p>'`,
    );
    await eventually('view.textContent.startsWith("後續發展軟件開發的後續發展")').toBe(true);
    await tab.close();
  });

  it('shows hundreds of lines that come at once, and lets the page go on meanwhile', async () => {
    await converted(page('<div id="list"></div>'));
    await said(`globalThis.turns = 0; (function turn() { turns += 1; setTimeout(turn); })();
      for (let n = 0; n < 400; n += 1) { const p = document.createElement('p'); p.textContent = n + '：头发的后续发展。'; list.append(p); }
      globalThis.turns = 0`);
    await eventually('list.lastChild.textContent').toBe('399：頭髮的後續發展。');
    expect(await said('turns')).toBeGreaterThan(5);
    await tab.close();
  });

  it('does not fight for ever with a page that puts its text back', async () => {
    await converted(
      page(
        '<p id="own">软件发展</p>',
        `<script>addEventListener('DOMContentLoaded', () => {
          globalThis.putBack = 0;
          const text = own.firstChild;
          new MutationObserver(() => { if (text.data !== '软件发展') { text.data = '软件发展'; putBack += 1; } }).observe(own, { characterData: true, subtree: true });
        })</script>`,
      ),
    );
    await new Promise((resolve) => setTimeout(resolve, 1500));
    const before = await said('putBack');
    await new Promise((resolve) => setTimeout(resolve, 500));
    expect(await said('putBack')).toBe(before);
    expect(before).toBeLessThan(10);
    await tab.close();
  });

  it('goes into open shadow roots and frames of the same origin, now and later', async () => {
    await converted(
      page(
        '<div id="host"><template shadowrootmode="open"><p>头发</p></template></div><iframe id="frame" srcdoc="<p>头发</p>"></iframe>',
      ),
    );
    await eventually('host.shadowRoot.textContent').toBe('頭髮');
    await eventually('frame.contentDocument.body.textContent').toBe('頭髮');
    await said(`host.shadowRoot.innerHTML = '<p>后续发展</p>'; frame.contentDocument.body.innerHTML = '<p>后续发展</p>';
      const late = document.createElement('div'); late.id = 'late'; late.attachShadow({ mode: 'open' }).innerHTML = '<p>以后</p>'; document.body.append(late)`);
    await eventually('host.shadowRoot.textContent').toBe('後續發展');
    await eventually('frame.contentDocument.body.textContent').toBe('後續發展');
    await eventually('late.shadowRoot.textContent').toBe('以後');
    await tab.close();
  });

  it('keeps the selection and the caret where they are', async () => {
    await open(page('<div id="edit" contenteditable>正在写的软件</div>'));
    await said(`edit.focus(); getSelection().collapse(edit.firstChild, 3)`);
    await askPage(driver, tab.id, 'setScript', 'zh-Hant-TW');
    expect(
      await said('[getSelection().focusNode === edit.firstChild, getSelection().focusOffset, document.activeElement === edit]'),
    ).toEqual([true, 3, true]);
    await said(
      'getSelection().setBaseAndExtent(document.querySelector("p").firstChild, 2, document.querySelector("p").firstChild, 6)',
    );
    await askPage(driver, tab.id, 'setScript', 'original');
    expect(await said('String(getSelection())')).toBe('强调，要');
    await tab.close();
  });

  it('gives everything back exactly, also what the page changed meanwhile', async () => {
    await open(page('<p id="a" title="软件">软件</p><p id="b">头发</p>'));
    const before = await tab.page.evaluate(serialiseDocument);
    for (const script of ['zh-Hant-TW', 'zh-Hant-HK', 'original'] as const) await askPage(driver, tab.id, 'setScript', script);
    expect(await tab.page.evaluate(serialiseDocument)).toBe(before);

    await askPage(driver, tab.id, 'setScript', 'zh-Hant');
    await said(`a.title = '网络'; a.firstChild.data = '网络'; b.replaceChildren('开发'); document.title = '发布'`);
    await eventually('[a.title, a.textContent, b.textContent, document.title].join()').toBe('網絡,網絡,開發,發佈');
    await askPage(driver, tab.id, 'setScript', 'original');
    expect(await said('[a.title, a.textContent, b.textContent, document.title].join()')).toBe('网络,网络,开发,发布');
    expect(await said('document.documentElement.lang')).toBe('zh-CN');
    await tab.close();
  });

  /** So many lines that they are asked for in many parts; no two alike. */
  const long = `<main>${Array.from({ length: 1500 }, (_, n) => `<p>第${n}次：她的头发很长，软件开发的后续发展里面还有${'很多鸟，'.repeat(20)}只只不同。</p>`).join('')}</main>`;

  it('ends in the script that was chosen last, however quickly', async () => {
    await open(page(long));
    const quickly = ['zh-Hant-TW', 'zh-Hant-HK', 'original', 'zh-Hant-HK'] as const;
    await Promise.all(quickly.map((script) => askPage(driver, tab.id, 'setScript', script)));
    expect(await said('document.querySelector("main").lastChild.textContent')).toContain(
      '第1499次：她的頭髮很長，軟件開發的後續發展裏面還有',
    );
    expect(await said('[/[发软后续里]/.test(document.body.textContent), document.documentElement.lang]')).toEqual([
      false,
      'zh-Hant-HK',
    ]);
    await tab.close();
  });

  it('is as it was where everything is undone while it is being converted', async () => {
    await open(page(long));
    const before = await tab.page.evaluate(serialiseDocument);
    const conversion = askPage(driver, tab.id, 'setScript', 'zh-Hant-TW');
    await eventually('document.body.textContent.includes("髮")').toBe(true);
    await askPage(driver, tab.id, 'undoAll');
    expect((await conversion).failures).toEqual([]);
    expect(await tab.page.evaluate(serialiseDocument)).toBe(before);
    await tab.close();
  });

  it('goes on where the background is stopped meanwhile', async () => {
    await open(page(long));
    for (const script of ['zh-Hant-TW', 'zh-Hant-HK'] as const) {
      const conversion = askPage(driver, tab.id, 'setScript', script);
      for (let n = 0; n < 4; n += 1) {
        await new Promise((resolve) => setTimeout(resolve, 10 + 25 * n));
        await stopBackground(driver);
      }
      const { shown, failures } = await conversion;
      expect({ shown, failures }).toEqual({ shown: script, failures: [] });
      expect(await said('/[发软后续里]/.test(document.body.textContent)')).toBe(false);
    }
    await tab.close();
  });

  it('never shows a converted line as written, while what was done to it is undone and done again', async () => {
    await open(
      `<!doctype html><title>關於經濟發展</title><p id="damaged">某市加快產(chǎn)業(yè)轉(zhuǎn)型，推動經(jīng)濟發(fā)展。</p>`,
    );
    const { entries } = await askPage(driver, tab.id, 'setScript', 'zh-Hans');
    expect(await said('damaged.textContent')).toBe('某市加快产业转型，推动经济发展。');
    await said(`globalThis.texts = []; new MutationObserver(() => texts.push(damaged.textContent))
      .observe(damaged, { characterData: true, subtree: true })`);
    const [first] = entries;
    await askPage(driver, tab.id, 'undo', [first?.id ?? -1]);
    await askPage(driver, tab.id, 'redo', [first?.id ?? -1]);
    expect(await said('texts')).toEqual(['某市加快产(chǎn)业转型，推动经济发展。', '某市加快产业转型，推动经济发展。']);
    await tab.close();
  });

  it('writes nothing before a framework has taken over what its server made', async () => {
    const root = '<div id="__next"><p id="served">服务器写的头发</p></div>';
    const script = `<script>addEventListener('load', () => setTimeout(() => { globalThis.taken = served.textContent; served.dataset.taken = ''; }))</script>`;
    await driver.inExtension(writeStorage, 'local', { everywhere: { values: { script: ['zh-Hant', 1] }, words: {}, rules: {} } });
    tab = await driver.newTab();
    await tab.open({ url: ADDRESS, body: page(root, script) });
    await eventually('globalThis.taken').toBe('服务器写的头发');
    await eventually('served.textContent').toBe('服務器寫的頭髮');
    await tab.close();
  });
});
