import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Report } from '@/model/report';
import { BROWSER_NAMES } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { type PageText, readPageText } from '../../tools/inspect/page-text.ts';
import { serialiseDocument } from '../../tools/inspect/serialise.ts';
import { askPage, settledReport } from '../support/ask.ts';
import { type Driver, launch, type Tab } from '../support/browser.ts';

/** What is expected of the sample page: tests/pages/sample/expected.json. */
interface Expected {
  readonly url: string;
  readonly kind: string;
  readonly title: string;
  readonly subtitles: readonly string[];
  readonly publishedTime: string;
  readonly source: string;
  readonly column: readonly string[];
  readonly body: readonly string[];
  /** Gone from sight and from what can be copied. */
  readonly gone: readonly string[];
  /** By script: what must then stand in the body. */
  readonly converted: Readonly<Record<'zh-Hant-TW' | 'zh-Hans', readonly string[]>>;
}

const SAMPLE = new URL('../pages/sample/', import.meta.url);
const page = readFileSync(new URL('page.html', SAMPLE));
const expected: Expected = JSON.parse(readFileSync(new URL('expected.json', SAMPLE), 'utf8'));

describe.each(BROWSER_NAMES)('the sample page in %s', (name) => {
  let driver: Driver;
  let tab: Tab;
  let report: Report;
  let said: PageText;
  let untouched: string;

  beforeAll(async () => {
    const plain = await launch({ name });
    const other = await plain.newTab();
    await other.open({ url: expected.url, body: page });
    untouched = await other.page.evaluate(serialiseDocument);
    await plain.close();

    driver = await launch({ name, extension: builtExtension(name) });
    tab = await driver.newTab();
    await tab.open({ url: expected.url, body: page });
    report = await settledReport(driver, tab.id);
    said = await tab.page.evaluate(readPageText);
  });
  afterAll(() => driver.close());

  it('is an article, with its parts', () => {
    expect(report.verdict?.kind).toBe(expected.kind);
    expect(report.article).toMatchObject({
      title: expected.title,
      subtitles: expected.subtitles,
      publishedTime: expected.publishedTime,
      source: expected.source,
      column: expected.column,
    });
  });

  it('has its body whole, in order and repaired', () => {
    expect(report.article?.body.split('\n').map((line) => line.trim())).toEqual(expected.body);
    for (const paragraph of expected.body) expect(said.text).toContain(paragraph);
  });

  it('has no spam and no widget left, neither to see nor to copy, and a clean tab title', () => {
    for (const gone of expected.gone) {
      expect(said.text).not.toContain(gone);
      expect(said.exposed).not.toContain(gone);
      expect(said.documentTitle).not.toContain(gone);
    }
  });

  it.each(['zh-Hant-TW', 'zh-Hans'] as const)('is shown in %s and as written again', async (script) => {
    const shown = await askPage(driver, tab.id, 'setScript', script);
    for (const phrase of expected.converted[script]) expect(shown.article?.body).toContain(phrase);
    const { text } = await tab.page.evaluate(readPageText);
    for (const phrase of expected.converted[script]) expect(text).toContain(phrase);
    await askPage(driver, tab.id, 'setScript', 'original');
    expect((await tab.page.evaluate(readPageText)).text).toBe(said.text);
  });

  it('is what was served, byte for byte, after undo all', async () => {
    expect(await tab.page.evaluate(serialiseDocument)).not.toBe(untouched);
    await askPage(driver, tab.id, 'undoAll');
    expect(await tab.page.evaluate(serialiseDocument)).toBe(untouched);
  });
});
