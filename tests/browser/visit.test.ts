import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../../tools/browsers.ts';
import { type Driver, launch, type Tab } from '../support/browser.ts';
import { bundle } from '../support/bundle.ts';

describe.each(['chromium', 'firefox'] as BrowserName[])('reading and editing a page in %s', (name) => {
  let driver: Driver;
  let tab: Tab;

  beforeAll(async () => {
    const script = await bundle('tests/browser/visit.page.ts', 'visit');
    driver = await launch({ name });
    tab = await driver.newTab();
    await tab.open({ url: 'https://www.example.gov.cn/a.html', body: '<!doctype html><title>題</title><body>' });
    await tab.page.evaluate(`${script}; globalThis.visit = visit`);
  });
  afterAll(() => driver?.close());

  const said = (call: string): Promise<unknown> => tab.page.evaluate(`visit.${call}`);

  test.each([
    ['zeroSizeSpan', '會議強調，要抓好落實。', ['會議強調，葡京娛樂城要抓好落實。']],
    ['linkInParagraph', '會議強調，要抓好落實。', ['會議強調，葡京娛樂城要抓好落實。']],
    ['lineBetweenBreaks', '第一段。\n\n第二段。', ['第一段。', '葡京娛樂城', '第二段。']],
    ['phraseOverThreeNodes', '會議強調，要抓好落實。', ['會議強調，葡京娛樂城要抓好落實。']],
    ['tableWhole', '正文。', ['甲', '乙', '正文。']],
    ['imageWithCaption', '正文。', ['圖片說明', '正文。']],
  ])('can say and take back: %s', async (which, seen, lines) => {
    const result = (await said(`cases.${which}()`)) as { lines: string[]; seen: string; undone: boolean };
    expect({ ...result, seen: result.seen.trim() }).toEqual({ lines, seen, undone: true });
  });

  test('a part that arrives late is read with what stands above it', async () => {
    expect(await said('latePart()')).toEqual({
      above: ['html', 'body', 'main'],
      part: 'p',
      seen: expect.stringContaining('第二段，。'),
      undone: true,
    });
  });

  test('what the reader undid stays undone when its part is read again', async () => {
    expect(await said('undoneStays()')).toEqual([true, true, true]);
  });

  test('nothing is hidden by guessing our attribute', async () => {
    expect(await said('guessedAttribute()')).toEqual({ shown: 'shown', spam: 'spam', undone: true });
  });

  test('what a closed list has to choose from is not hidden, unless the list is', async () => {
    const html = `<p>正文</p><select id="seen"><option id="first">甲</option><option id="second">乙</option></select>
      <select style="display:none"><option id="third">丙</option></select>`;
    const selectors = ['#seen', '#first', '#second', '#third'];
    expect(await said(`hidings(${JSON.stringify(html)}, ${JSON.stringify(selectors)})`)).toEqual({
      '#seen': 'shown', '#first': 'shown', '#second': 'shown', '#third': 'display',
    }); // biome-ignore format: one glance
  });

  test('code, editable and foreign text are not for a lens', async () => {
    const html = `<p>正文<code>软件</code>后文</p><p lang="ja">図書館</p><p contenteditable>可改</p><p translate="no">不譯</p>
      <div lang="en"><p>news</p><p lang="zh-CN">新闻</p></div><p class="notranslate">也不</p>`;
    expect(await said(`mayConvert(${JSON.stringify(html)})`)).toEqual({
      題: true, 正文: true, 软件: false, 后文: true, 図書館: false, 可改: false, 不譯: false, news: false, 新闻: true, 也不: false,
    }); // biome-ignore format: one glance
  });

  test('lines end where a block ends or a <br> stands, and attributes are lines of their own', async () => {
    const html = `<div>甲<b>乙</b><br>丙<p>丁</p>戊<img alt="己" title="庚"><span style="display:block">辛</span></div>
      <input type="submit" value="壬"><input value="癸" placeholder="子"><textarea>丑</textarea><script>var 寅</script>`;
    expect(await said(`linesOf(${JSON.stringify(html)})`)).toEqual([
      'title: 題', 'text: 甲乙', 'text: 丙', 'text: 丁', 'text: 戊', 'alt: 己', 'title: 庚', 'text: 辛', 'value: 壬', 'placeholder: 子', 'text: 丑',
    ]); // biome-ignore format: one glance
  });
});
