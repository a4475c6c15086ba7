import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { findingsOfAxe } from '../../support/axe.ts';
import type { Driver } from '../../support/browser.ts';
import { eventually } from '../../support/controls.ts';
import { openScreen } from '../../support/screens.ts';

/* The reading view over plain data, in both browsers: how it is set, what its keys do, what does not get in. */

const LANGUAGES = ['en', 'zh-CN', 'zh-TW', 'zh-HK'] as const;
const THEMES = ['light', 'sepia', 'dark'] as const;
const PANELS = ['text', 'outline', 'take', 'speak', 'more'] as const;

interface Screens {
  readonly screens: { show(language: string, settings?: object, body?: string): void };
  readonly asked: unknown[][];
}

describe.each(['chromium', 'firefox'] as const)('the reading view in %s', (name) => {
  let driver: Driver;
  let page: Page;

  beforeAll(async () => {
    ({ driver, page } = await openScreen(name, 'tests/browser/ui/reader-screens.tsx', { width: 1000, height: 800 }));
  });
  afterAll(() => driver?.close());

  async function show(language: string = 'zh-CN', settings: object = {}, body?: string): Promise<void> {
    await page.evaluate(
      (language, settings, body) => (globalThis as unknown as Screens).screens.show(language, settings, body),
      language,
      settings,
      body,
    );
    await page.waitForSelector('dialog[open] article h1');
    await new Promise((resolve) => setTimeout(resolve, 40));
  }
  const asked = () => page.evaluate(() => (globalThis as unknown as Screens).asked);
  const open = (panel: string) =>
    page.evaluate((panel) => document.querySelector<HTMLElement>(`[data-panel=${panel}]`)?.click(), panel);

  test('is without findings of axe, in every language and theme, with every panel', async () => {
    const found: string[] = [];
    for (const [index, language] of LANGUAGES.entries()) {
      for (const theme of THEMES) {
        await show(language, { readerTheme: theme, readerFlow: index === 2 ? 'down' : 'across' });
        for (const panel of [null, ...(theme === THEMES[index % 3] ? PANELS : [])]) {
          if (panel) await open(panel);
          await new Promise((resolve) => setTimeout(resolve, 40));
          found.push(...(await findingsOfAxe(page)).map((finding) => `${language} ${theme} ${panel}: ${finding}`));
        }
      }
    }
    expect(found).toEqual([]);
  });

  test('finds headings by their numbers, and keeps what documents have', async () => {
    await show();
    const parts = await page.$$eval('.prose > *', (blocks) => blocks.map((block) => block.localName));
    expect(parts).toEqual(['p', 'h2', 'p', 'h3', 'p', 'figure', 'div', 'blockquote', 'div', 'div']);
    const right = await page.$eval('.prose [data-role=signature] p', (line) => getComputedStyle(line).textAlign);
    expect(right).toBe('end');
    expect(await page.$eval('.prose rt', (reading) => reading.textContent)).toBe('jiāng');
  });

  test('numbered lines with nothing between them are a list, and others are headings of two levels', async () => {
    const body = [
      '一、时间：三月一日',
      '二、地点：会议室',
      '三、主持人：张三',
      '四、议定事项',
      '会议同意该方案。',
      '（一）规划',
      '经讨论通过。',
    ]
      .map((line) => `<p>${line}</p>`)
      .join('');
    await show('zh-CN', {}, `${body}<h4>附记</h4><p>完。</p><h5>另记</h5><p>完。</p>`);
    const headings = await page.$$eval('.prose :is(h2, h3)', (all) => all.map((one) => `${one.localName} ${one.textContent}`));
    expect(headings).toEqual(['h2 （一）规划', 'h2 附记', 'h3 另记']);
  });

  test('addresses break, tables keep their figures whole, and what the page sets right or in the middle stays there', async () => {
    const address = `https://www.example.gov.cn/${'abcdefghij/'.repeat(12)}`;
    const cells = Array.from({ length: 14 }, (_, n) => `<td>${n}123456789</td>`).join('');
    await show(
      'en',
      {},
      `<p>网址：${address}</p><table><tr>${cells}</tr></table><p data-role="centred">管理办法</p><p data-role="signature">办公室</p>`,
    );
    const seen = await page.evaluate(() => {
      const at = (selector: string) => document.querySelector(selector) as HTMLElement;
      const [box, cell] = [at('.table'), at('td')];
      return {
        text: at('.prose p').textContent,
        fits: at('.prose p').scrollWidth <= at('.prose').clientWidth,
        scrolls: box.scrollWidth > box.clientWidth,
        whole: cell.clientHeight < 48,
        set: ['centred', 'signature'].map((role) => getComputedStyle(at(`[data-role=${role}]`)).textAlign),
      };
    });
    expect(seen).toEqual({ text: `网址：${address}`, fits: true, scrolls: true, whole: true, set: ['center', 'end'] });
  });

  test('a mark opens its note, and Escape closes the note only', async () => {
    await show();
    await page.focus('.note');
    await page.keyboard.press('Enter');
    expect(await page.$eval('[popover]:popover-open', (note) => note.textContent)).toBe('① 数据截至2月底。');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('[popover]:popover-open') === null);
    expect(await asked()).toEqual([]);
  });

  test('the paragraph in sight stays there when the size, the direction or the text is another one', async () => {
    const text = '会议要求各地抓好落实，确保完成全年目标任务。'.repeat(6);
    const body = Array.from({ length: 40 }, (_, n) => `<p>第${n}段：${text}</p>`).join('');
    await show('en', {}, body);
    await page.evaluate(() => document.querySelectorAll('.prose > p')[20]?.scrollIntoView());
    const inSight = () =>
      page.evaluate(() => {
        const blocks = [...document.querySelectorAll('.prose > p')];
        const down = document.querySelector('dialog')?.dataset['flow'] === 'down';
        return blocks.findIndex((block) => {
          const { bottom, left } = block.getBoundingClientRect();
          return down ? left < innerWidth - 70 : bottom > 66;
        });
      });
    const before = await inSight();
    for (const key of ['+', '+', 'v', 'v']) {
      await page.keyboard.press(key as 'v');
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(Math.abs((await inSight()) - before)).toBeLessThanOrEqual(1);
    }
  });

  test('the text is never changed by what the setting adds', async () => {
    await show();
    const plain = await page.$eval('.prose', (prose) => prose.textContent);
    await show('zh-CN', { readerPunctuation: true, readerFlow: 'down' });
    expect(await page.$eval('.prose', (prose) => prose.textContent)).toBe(plain);
    const shown = await page.$$eval('.shown-as', (marks) => marks.map((mark) => (mark as HTMLElement).dataset['as']));
    expect(shown).toContain('，');
    expect(shown).toContain('﹃');
  });

  test('nothing that acts gets in', async () => {
    const body = `<p onclick="alert(1)" style="position:fixed">一</p><script>window.ran = 1</script><iframe src="https://x.example/"></iframe>
      <a href="javascript:window.ran=1">二</a><form action="https://x.example/"><input name="q"><button>三</button></form><style>p{display:none}</style>
      <img src="x" onerror="window.ran=1"><svg><script>window.ran=1</script></svg><a href="https://www.example.gov.cn/">四</a><object data="https://x.example/"></object>`;
    await show('zh-CN', {}, body);
    const inside = await page.$eval('.prose', (prose) => ({
      bad: prose.querySelectorAll('script, iframe, form, input, style, svg, object, [onclick], [onerror], [style]').length,
      links: [...prose.querySelectorAll('a')].map((link) => [link.getAttribute('href'), link.rel]),
      ran: 'ran' in window,
    }));
    expect(inside).toEqual({
      bad: 0,
      links: [
        [null, ''],
        ['https://www.example.gov.cn/', 'noopener noreferrer'],
      ],
      ran: false,
    });
    // An attachment's address of another kind is shown, not linked.
    expect(await page.$$eval('.attachments a', (links) => links.map((link) => link.getAttribute('href')))).toEqual([
      'https://www.example.gov.cn/f.pdf',
    ]);
  });

  test('keys choose a script, change the size, the theme, the direction', async () => {
    await show('en');
    for (const key of ['4', '+', ']', 'd', 'v', 'c']) {
      await page.keyboard.press(key as 'v');
      await new Promise((resolve) => setTimeout(resolve, 60));
    }
    expect(await asked()).toEqual([
      ['setScript', 'zh-Hant-TW'],
      ['keep', 'readerSize', 20],
      ['keep', 'readerMeasure', 38],
      ['keep', 'readerTheme', 'sepia'],
      ['keep', 'readerFlow', 'down'],
      ['take', 'text', 'shown'],
    ]);
    expect(await page.$eval('article', (article) => getComputedStyle(article).writingMode)).toBe('vertical-rl');
    expect(await page.$eval('[role=status]', (status) => status.textContent)).toBe('Copied');
  });

  test('single letters can be switched off', async () => {
    await show('en', { readerKeys: false });
    await page.keyboard.press('v');
    expect(await asked()).toEqual([]);
  });

  test('Escape closes the panel first and gives the focus back, then the view', async () => {
    await show('en');
    expect(await page.evaluate(() => document.activeElement?.id)).toBe('title');
    await page.focus('[data-panel=text]');
    await page.keyboard.press('Enter');
    await page.waitForSelector('.panel');
    await page.keyboard.press('Escape');
    await page.waitForFunction(() => document.querySelector('.panel') === null);
    expect(await page.evaluate(() => (document.activeElement as HTMLElement).dataset['panel'])).toBe('text');
    await page.keyboard.press('Escape');
    await new Promise((resolve) => setTimeout(resolve, 60));
    expect(await asked()).toEqual([['close']]);
  });

  test('fits into 320 px, and 100,000 characters are laid out as far as the first screen goes, with room for the rest', async () => {
    await page.setViewport({ width: 320, height: 640 });
    await show();
    expect(await page.$eval('dialog', (dialog) => dialog.scrollWidth)).toBeLessThanOrEqual(320);
    await show('zh-CN', {}, `<p>${'会议要求各地抓好落实，'.repeat(20)}</p>`.repeat(460));
    const seen = () =>
      page.evaluate(() => ({
        blocks: document.querySelectorAll('.prose p').length,
        first: document.querySelector('.prose > p') !== null,
        last: document.querySelector('.prose > .later:last-child > p:last-child') !== null,
        height: document.querySelector('dialog')?.scrollHeight ?? 0,
      }));
    expect(await seen()).toMatchObject({ blocks: 460, first: true, last: true });
    // All laid out, for its true height.
    const guessed = await eventually(seen, ({ height }) => height > 200_000, 'there is room for all of it');
    await page.evaluate(() => {
      for (const part of document.querySelectorAll('.later')) part.classList.remove('later');
    });
    const share = guessed.height / (await seen()).height;
    expect(share).toBeGreaterThan(0.9);
    expect(share).toBeLessThan(1.1);
    await page.setViewport({ width: 1000, height: 800 });
  });
});
