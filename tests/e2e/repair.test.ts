import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { readPageText } from '../../tools/inspect/page-text.ts';
import { settledReport } from '../support/ask.ts';
import { type Driver, launch, type Tab } from '../support/browser.ts';
import { eventually } from '../support/controls.ts';
import { articlePage } from '../support/fixtures.ts';

const UTF8_AS_GBK = new TextDecoder('gbk').decode(new TextEncoder().encode('新华网北京市'));

/** Each class of damage that can be undone: what the popup shows before and after. */
const REPAIRED: readonly (readonly [before: string, after: string])[] = [
  ['產(chǎn)', '產'],
  ['?shù)刂攸c', '地重點'],
  ['?yōu)橛美\ue433褂昧艘粋€(gè)', '為用例使用了一個'],
  ['&ldquo;', '“'],
  ['濟\u200b', '濟'],
  ['⼈', '人'],
  [UTF8_AS_GBK, '新华网北京市'],
  ['2O22', '2022'],
];

/** What bytes are gone from: told, and left. */
const LEFT = ['?；@', '锟斤拷锟斤拷'];

const PARAGRAPHS = [
  '某市加快產(chǎn)業(yè)轉(zhuǎn)型，推動經(jīng)濟發(fā)展，抓好關(guān)鍵環(huán)節，建設當?shù)刂攸c項目。',
  `他們${REPAIRED[2]?.[0]}方法，每個(gè)人都要學(xué)習。`,
  '會議強調&amp;ldquo;三農&amp;ldquo;工作，推動經濟\u200b與社會⼈口協同，2O22年完成。',
  `來稿：${UTF8_AS_GBK}。`,
  '水平大幅提高?；@區建設加快發(fā)展，附件：锟斤拷锟斤拷。',
];

const FIXTURE = articlePage(`<div class="content">${PARAGRAPHS.map((text) => `<p>${text}</p>`).join('\n')}</div>`);

/** The rows of a group of the popup, opened as a whole: what each shows, and its undo. Runs in the popup. */
function rowsOf(name: string): { before: string; after: string }[] {
  return [...document.querySelectorAll(`ul.entries.${name} > li`)].map((row) => ({
    before: row.querySelector('del')?.textContent ?? row.querySelector('.entry-text')?.textContent ?? '',
    after: row.querySelector('ins')?.textContent ?? '',
  }));
}

/** Opens what is closed of every group, and of every list that shows its first rows alone; gives how much that was. Runs in the popup. */
function openMore(): number {
  const closed = [...document.querySelectorAll<HTMLElement>('.disclosure button[aria-expanded="false"], .entries-more button')];
  for (const button of closed) button.click();
  return closed.length;
}

/**
 * Presses the last button of the row that shows this text, once it says something else than `than`: the page answers
 * before the popup has drawn the answer. Gives what the button said, empty while there is no such button. Runs in the popup.
 */
function pressOther(text: string, than: string): string {
  const row = [...document.querySelectorAll('ul.entries.repair > li')].find((one) =>
    [...one.querySelectorAll('bdi')].some((part) => part.textContent === text),
  );
  const button = row?.querySelector<HTMLElement>('.entry-actions button:last-child');
  const says = button?.textContent ?? '';
  if (says === than) return '';
  button?.click();
  return says;
}

describe.each(BROWSER_NAMES)('a page with every class of damage in %s', (name) => {
  let driver: Driver;
  let tab: Tab;
  let popup: Page;
  const said = async () => (await tab.page.evaluate(readPageText)).text;

  beforeAll(async () => {
    driver = await launch({ name, extension: builtExtension(name) });
    tab = await driver.newTab();
    await tab.open({ url: 'https://www.moumou.gov.cn/xwzx/zwyw/t20240409_1.html', body: FIXTURE });
    await settledReport(driver, tab.id);
    popup = await driver.extensionPage(`popup.html?tab=${tab.id}`);
    await popup.waitForSelector('.disclosure');
    await eventually(
      () => popup.evaluate(openMore),
      (closed) => closed === 0,
      'everything is open',
    );
  });
  afterAll(() => driver.close());

  it('says what was written, and leaves what is lost', async () => {
    const text = await said();
    for (const whole of [
      '某市加快產業轉型，推動經濟發展，抓好關鍵環節，建設當地重點項目。',
      '他們為用例使用了一個方法，每個人都要學習。',
      '會議強調“三農“工作，推動經濟與社會人口協同，2022年完成。',
      '來稿：新华网北京市。',
      '水平大幅提高?；@區建設加快發展，附件：锟斤拷锟斤拷。',
    ])
      expect(text).toContain(whole);
  });

  it('is shown in the popup, each repair before and after, and what is left', async () => {
    const repairs = await eventually(
      () => popup.evaluate(rowsOf, 'repair'),
      (rows) => rows.length > 4,
      'all repairs are shown',
    );
    for (const [before, after] of REPAIRED)
      expect(repairs.map((row) => [row.before, row.after])).toContainEqual(expect.arrayContaining([before, after]));
    const broken = (await popup.evaluate(rowsOf, 'broken')).map(({ before }) => before);
    for (const left of LEFT) expect(broken).toContain(left);
  });

  it.each(REPAIRED)('%s is put back by its undo, and repaired again', async (before) => {
    const press = (than: string) =>
      eventually(
        () => popup.evaluate(pressOther, before, than),
        (says) => says !== '',
        `${before} has another button than ${than}`,
      );
    const cleaned = await said();
    const undo = await press('');
    await eventually(said, (text) => text !== cleaned && text.includes(before.slice(0, 4)), `${before} is back`);
    await press(undo);
    await eventually(said, (text) => text === cleaned, `${before} is repaired again`);
  });
});
