import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { checkPage } from '../../tools/fuzz/check-page.ts';
import { generatePage } from '../../tools/fuzz/generate.ts';
import { randomFrom } from '../../tools/fuzz/random.ts';
import { type Driver, launch, type Tab } from '../support/browser.ts';

/* Pages on which `npm run fuzz` once found something, and a few made up at random, the same each time. */

const FOUND = new URL('../cases/fuzz/', import.meta.url);
const MADE_UP = 5;

describe.each(BROWSER_NAMES)('pages of the fuzzer in %s', (name) => {
  let driver: Driver;
  let tab: Tab;
  beforeAll(async () => {
    driver = await launch({ name, extension: builtExtension(name) });
    tab = await driver.newTab();
  });
  afterAll(() => driver.close());

  it.each(existsSync(FOUND) ? readdirSync(FOUND) : [])('what it once found stays mended: %s', async (file) => {
    const body = readFileSync(new URL(file, FOUND), 'utf8');
    // by any script of the interface
    for (const seed of [0, 2]) expect(await checkPage(driver, tab, { body, sentences: [], seed })).toEqual([]);
  });

  it('made up at random come through whole', async () => {
    for (let seed = 0; seed < MADE_UP; seed++)
      expect({ seed, wrong: await checkPage(driver, tab, { ...generatePage(randomFrom(seed)), seed }) }).toEqual({
        seed,
        wrong: [],
      });
  });
});
