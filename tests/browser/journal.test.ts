import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../../tools/browsers.ts';
import { type Driver, launch } from '../support/browser.ts';
import { bundle } from '../support/bundle.ts';

const RUNS = 300;

describe.each(['chromium', 'firefox'] as BrowserName[])('the journal in %s', (name) => {
  let driver: Driver;
  let script: string;

  beforeAll(async () => {
    script = await bundle('tests/browser/journal.page.ts', 'journal');
    driver = await launch({ name });
  });
  afterAll(() => driver?.close());

  /** What a property says: '' if it holds, else its counterexample. */
  async function said(call: string): Promise<string> {
    const tab = await driver.newTab();
    try {
      return (await tab.page.evaluate(`${script}; journal.${call}`)) as string;
    } finally {
      await tab.close();
    }
  }

  test('undo all gives the document back, byte for byte and node for node', async () => {
    expect(await said(`undoAllIsExact(${RUNS})`)).toBe('');
  });
  test('… and the property notices a lens that stays', async () => {
    expect(await said(`undoAllIsExact(${RUNS}, true)`)).not.toBe('');
  });
  test('any subset undone equals never having applied it', async () => {
    expect(await said(`subsetsUndo(${RUNS})`)).toBe('');
  });
  test('shown text equals lens(splice(original, active))', async () => {
    expect(await said(`shownIsSplice(${RUNS})`)).toBe('');
  });
  test('… and the property notices splices put in from the wrong end', async () => {
    expect(await said(`shownIsSplice(${RUNS}, true)`)).not.toBe('');
  });
  test('a lens that learns late ends as one that knew all along, whatever the page does meanwhile', async () => {
    expect(await said(`lateAnswers(${RUNS})`)).toBe('');
  });
  test('… and the property notices one that never learns', async () => {
    expect(await said(`lateAnswers(${RUNS}, true)`)).not.toBe('');
  });
  test('running twice changes nothing the second time', async () => {
    expect(await said(`twiceIsOnce(${RUNS})`)).toBe('');
  });
});
