import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '@/model/report';
import { BROWSER_NAMES } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { type PageText, readPageText } from '../../tools/inspect/page-text.ts';
import { askPage, settledReport } from '../support/ask.ts';
import { type Driver, launch, type Tab } from '../support/browser.ts';

/** The text of the page that the project was created from; not part of the repository. */
const SEED = fileURLToPath(new URL('../../../shared/seed/page.txt', import.meta.url));

/** The page's text in HTML of the sort that such sites serve. */
function wrapped(text: string): string {
  const lines = text.split('\n').filter((line) => line.trim() !== '');
  const [path = '', first = '', second = '', names = '', info = '', widget = '', ...rest] = lines;
  const body = rest.slice(0, -1).map((line) => `<p>${line}</p>`);
  return `<html lang="zh"><head><title>${first.trim()}</title></head><body><div class="header">網站</div>
<div class="crumb">${path
    .trim()
    .split(' > ')
    .map((step) => `<a href="/${step.length}/">${step}</a>`)
    .join(' > ')}</div>
<div class="article"><h1>${first}<br>${second}</h1><p class="sub">${names}</p><div class="info">${info}<br>${widget}</div>
<div class="TRS_Editor">${body.join('\n')}</div><div>${rest.at(-1)}</div></div><div class="footer">主辦：某某</div></body></html>`;
}

describe.skipIf(!existsSync(SEED)).each(BROWSER_NAMES)('the page that the project was created from, in %s', (name) => {
  let driver: Driver;
  let tab: Tab;
  let report: Report;
  let said: PageText;
  beforeAll(async () => {
    driver = await launch({ name, extension: builtExtension(name) });
    tab = await driver.newTab();
    await tab.open({ url: 'http://www.gd.gov.cn/gdywdt/gdyw/content/post_1.html', body: wrapped(readFileSync(SEED, 'utf8')) });
    report = await settledReport(driver, tab.id);
    said = await tab.page.evaluate(readPageText);
  });
  afterAll(() => driver.close());

  it('has its breadcrumb as navigation, its title, subtitle, time and source', () => {
    expect(report.article?.column).toEqual(['首頁', '要聞動態', '要聞']);
    expect(`${report.article?.title} ${report.article?.subtitles.join(' ')}`.replaceAll(/\s/gu, '')).toMatch(
      /^新疆.{4,60}活動$/u,
    );
    expect(report.article?.publishedTime).toBe('2022-05-11T08:38:27+08:00');
    expect(report.article?.source).toBe('本網');
  });

  it('has six paragraphs, repaired, without a reading or a split character left', () => {
    expect(report.article?.body.split('\n')).toHaveLength(6);
    expect(said.text).toContain('當地重點');
    expect(said.text).not.toMatch(/\([a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜ]+\)|刂攸/u);
  });

  it('has lost its widget and its spam', () => {
    for (const gone of ['【打印】', '【字體', '亚洲', '无码', '黄色网站']) expect(said.exposed).not.toContain(gone);
  });

  it('has the right character for the sense where a Traditional form is asked for', async () => {
    const shown = await askPage(driver, tab.id, 'setScript', 'zh-Hant-TW');
    for (const phrase of ['真抓實幹', '幹部', '範圍', '旅遊', '關於']) expect(shown.article?.body).toContain(phrase);
  });
});
