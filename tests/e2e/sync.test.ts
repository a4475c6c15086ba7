import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Browser } from 'webextension-polyfill';
import { canonical } from '@/settings/shards';
import { BROWSER_NAMES } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { type Driver, launch } from '../support/browser.ts';
import { eventually, isOn, press } from '../support/controls.ts';
import { readStorage, writeStorage } from '../support/extension.ts';

/*
 * Two machines of one account. No driver can sign in, so each browser keeps an account of its own, and the test carries
 * what one holds to the other as the browser's maker would: item by item, and of an item written twice the last alone.
 */

declare const browser: Browser;

const record = (values: object, words: object = {}) => ({ values, words, rules: {} });
/** As long as a machine takes to answer what comes from the account, milliseconds. */
const pause = () => new Promise((resolve) => setTimeout(resolve, 1000));
const SYNC = 'Sync through your browser’s account';

describe.each(BROWSER_NAMES)('two machines that sync in %s', (name) => {
  let here: Driver;
  let there: Driver;

  const settings = async (machine: Driver): Promise<string> => {
    const { sync: _, version: __, managed: ___, ...stored } = await machine.inExtension(readStorage, 'local');
    return canonical(stored);
  };
  const account = (machine: Driver) => machine.inExtension(readStorage, 'sync');
  const carry = async (from: Driver, to: Driver): Promise<void> => to.inExtension(writeStorage, 'sync', await account(from));

  const begin = async (): Promise<Driver> => {
    const driver = await launch({ name, extension: builtExtension(name) });
    await driver.inExtension(writeStorage, 'local', { everywhere: record({ language: ['en', 1] }) });
    // the welcome page comes to the front, and a tab behind it draws nothing
    await eventually(
      () => driver.inExtension(() => browser.tabs.query({ url: browser.runtime.getURL('/welcome.html') })),
      ({ length }) => length === 1,
      'the welcome page is open',
    );
    return driver;
  };
  beforeAll(async () => {
    [here, there] = await Promise.all([begin(), begin()]);
  });
  afterAll(() => Promise.all([here.close(), there.close()]));

  it('uploads nothing until the reader says so, and says what it uploads', async () => {
    await here.inExtension(writeStorage, 'local', { 'site:www.gd.gov.cn': record({ script: ['zh-Hans', 10] }) });
    const options = await here.extensionPage('options.html#general');
    expect(await isOn(options, 'switch', SYNC)).toBe(false);
    expect(await options.evaluate(() => document.body.innerText)).toContain('Uploads your sites with their settings');
    expect(await account(here)).toEqual({});
    for (const machine of [here, there]) {
      const page = machine === here ? options : await machine.extensionPage('options.html#general');
      await press(page, 'switch', SYNC);
      await page.close();
    }
    await eventually(
      () => account(here),
      (held) => JSON.stringify(held).includes('www.gd.gov.cn'),
      'the site is in the account',
      15_000,
    );
    await carry(here, there);
    await eventually(
      () => settings(there),
      (stored) => stored.includes('www.gd.gov.cn'),
      'the site is on the other machine',
      15_000,
    );
  });

  it('loses nothing where both write at once, and of one value keeps the later', async () => {
    const now = Date.now();
    await Promise.all([
      here.inExtension(writeStorage, 'local', {
        'site:www.gd.gov.cn': record({ script: ['zh-Hant-TW', now], spam: [false, now] }),
        'site:here.gov.cn': record({}, { 'spam/x 彩票': ['keep', now] }),
        dictionary: { '|里': ['裏', now] },
      }),
      there.inExtension(writeStorage, 'local', {
        'site:www.gd.gov.cn': record({ script: ['zh-Hans', now + 1], clutter: [false, now] }),
        'domain:there.gov.cn': record({ enabled: [false, now] }),
        dictionary: { '|于伟国': ['于偉國', now] },
      }),
    ]);
    const uploaded = (machine: Driver, what: string) =>
      eventually(
        () => account(machine),
        (held) => JSON.stringify(held).includes(what),
        `${what} is uploaded`,
        15_000,
      );
    await uploaded(here, 'here.gov.cn');
    await uploaded(there, 'there.gov.cn');
    // of each item the account keeps what came last: at first what the other machine wrote into the same items is gone
    const agreed = await eventually(
      async () => {
        await carry(there, here);
        await pause();
        await carry(here, there);
        await pause();
        return [await settings(here), await settings(there)] as const;
      },
      ([a, b]) => a === b,
      'both machines hold the same',
      30_000,
    );
    const [all] = agreed;
    for (const part of [
      '"script":["zh-Hans"',
      '"spam":[false',
      '"clutter":[false',
      'here.gov.cn',
      'there.gov.cn',
      '裏',
      '于偉國',
    ])
      expect(all).toContain(part);
  });

  it('takes back what was uploaded when it is switched off, and keeps what is here', async () => {
    const before = await settings(here);
    const options = await here.extensionPage('options.html#general');
    await press(options, 'switch', SYNC);
    await eventually(
      () => account(here),
      (held) => Object.keys(held).length === 0,
      'the account is empty',
    );
    expect(await settings(here)).toBe(before);
  });

  it('keeps nothing of what a reader resets, once it syncs no more, and puts it back on one click', async () => {
    const all = async () =>
      JSON.stringify(
        await Promise.all((['local', 'sync', 'session'] as const).map((area) => here.inExtension(readStorage, area))),
      );
    expect(await all()).toContain('www.gd.gov.cn');
    const options = await here.extensionPage('options.html#backup');
    await press(options, 'button', 'Reset everything');
    await press(options, 'button', 'Yes, reset');
    await eventually(all, (stored) => !stored.includes('gov.cn'), 'no site is named');
    expect(
      Object.keys(await here.inExtension(readStorage, 'local')).filter((key) => key.includes(':') || key === 'dictionary'),
    ).toEqual([]);
    await press(options, 'button', 'Undo');
    await eventually(all, (stored) => stored.includes('www.gd.gov.cn'), 'the site is back');
  });
});
