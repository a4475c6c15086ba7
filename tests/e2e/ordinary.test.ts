import type { Page } from 'puppeteer-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { readPageText } from '../../tools/inspect/page-text.ts';
import { serialiseDocument } from '../../tools/inspect/serialise.ts';
import { settledReport } from '../support/ask.ts';
import { type Driver, launch, type Tab } from '../support/browser.ts';
import { ORDINARY_PAGES, type OrdinaryPage } from '../support/ordinary/pages.ts';
import { SHAPES } from '../support/ordinary/shapes.ts';

/*
 * 260 ordinary pages without spam: 26 shapes on ten sites. Each browser is asked for every shape on a site or two, and
 * the other one for it on others; QINGWEN_ALL=1 asks both for all, which takes minutes.
 */
const pagesFor = (turn: number): readonly OrdinaryPage[] =>
  process.env['QINGWEN_ALL'] ? ORDINARY_PAGES : ORDINARY_PAGES.filter((_, n) => (Math.floor(n / SHAPES.length) + n) % 8 === turn);

/** Where no extension runs: what the page is by itself, in the same browser. */
const ELSEWHERE = 'https://www.elsewhere.example/1.html';

/** Runs in the page: where every block stands, but for how far down, since what stood above may be gone. */
function blocks(): string[] {
  const seen: string[] = [];
  for (const element of document.querySelectorAll('p, h1, h2, h3, li, td, th, form, input, table, img, video, iframe')) {
    const { x, width } = element.getBoundingClientRect();
    if (!element.closest('[data-qingwen="clutter"]')) seen.push(`${element.localName} ${x} ${width}`);
  }
  return seen;
}

/** Runs in the page: fills in its last form, sends it, and gives what would have been sent; the page stays. */
function fillIn(): string[] {
  const form = [...document.forms].at(-1);
  const sent: string[] = [];
  form?.addEventListener('submit', (event) => {
    event.preventDefault();
    for (const [name, value] of new FormData(form)) sent.push(`${name}=${value}`);
  });
  for (const field of form?.elements ?? []) {
    if (field instanceof HTMLInputElement && /^(?:checkbox|radio)$/u.test(field.type)) field.click();
    else if (
      field instanceof HTMLTextAreaElement ||
      (field instanceof HTMLInputElement && !/^(?:submit|reset)$/u.test(field.type))
    )
      field.value = `值 ${field.name}`;
    else if (field instanceof HTMLSelectElement) field.selectedIndex = 1;
  }
  form?.requestSubmit();
  return sent;
}

const lines = (text: string): string[] =>
  text
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);

interface Seen {
  readonly lines: readonly string[];
  readonly blocks: readonly string[];
  readonly form: readonly string[];
  readonly document: string;
}

async function look(page: Page): Promise<Seen> {
  const { text } = await page.evaluate(readPageText);
  const document = await page.evaluate(serialiseDocument);
  return { lines: lines(text), blocks: await page.evaluate(blocks), form: await page.evaluate(fillIn), document };
}

describe.each(BROWSER_NAMES)('an ordinary page in %s', (name) => {
  let driver: Driver;
  let tab: Tab;
  beforeAll(async () => {
    driver = await launch({ name, extension: builtExtension(name) });
    tab = await driver.newTab();
    // so high that no page has a scroll bar, which comes and goes with a page's length and takes width
    await tab.page.setViewport({ width: 1280, height: 4_000 });
  });
  afterAll(() => driver.close());

  const pages = pagesFor(BROWSER_NAMES.indexOf(name));

  const both = async ({ url, body }: OrdinaryPage) => {
    await tab.open({ url: ELSEWHERE, body });
    const without = await look(tab.page);
    await tab.open({ url, body });
    const report = await settledReport(driver, tab.id);
    return { without, report, with: await look(tab.page) };
  };

  it.each(pages.filter(({ article }) => !article))('that is no article receives no write: $name', async (page) => {
    const { without, report, with: after } = await both(page);
    expect({ kind: report.verdict?.kind, writes: report.writes, entries: report.entries, failures: report.failures }).toEqual({
      kind: expect.not.stringMatching(/^article$/u),
      writes: 0,
      entries: [],
      failures: [],
    });
    expect(after).toEqual(without);
    if (/^(?:search-form|consultation|log-in|query|survey|search-results)$/u.test(page.shape)) expect(after.form).not.toEqual([]);
  });

  it.each(pages.filter(({ article }) => article))('that is an article loses its widgets alone: $name', async (page) => {
    const { without, report, with: after } = await both(page);
    const { clutter = [] } = page;
    expect(report.failures).toEqual([]);
    expect(without.lines.filter((line) => !after.lines.includes(line) && !clutter.includes(line))).toEqual([]);
    expect(after.lines.filter((line) => !without.lines.includes(line))).toEqual([]);
    expect(report.entries.filter(({ kind }) => kind !== 'clutter')).toEqual([]);
    if (report.entries.length === 0) expect(after).toEqual(without);
    else expect(after.blocks.every((block) => without.blocks.includes(block))).toBe(true);
  });
});
