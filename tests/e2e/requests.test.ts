import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { builtExtension } from '../../tools/build.ts';
import { askPage, settledReport } from '../support/ask.ts';
import { type Driver, launch } from '../support/browser.ts';
import { articlePage } from '../support/fixtures.ts';

/*
 * What the extension sends, counted by sender: a browser makes requests of its own. A request planted in the
 * extension's own page must be seen first, or "none seen" would say nothing.
 */

const PLANTED = 'http://127.0.0.1:47321/planted';

/** Runs in a page of the extension: a request such as none of its code makes. */
async function plant(url: string): Promise<void> {
  await fetch(url, { mode: 'no-cors' }).catch(() => undefined);
}

async function useEverything(driver: Driver): Promise<void> {
  const tab = await driver.newTab();
  await tab.open({ url: 'https://www.moumou.gov.cn/xwzx/1.html', body: articlePage() });
  await settledReport(driver, tab.id);
  await askPage(driver, tab.id, 'setScript', 'zh-Hans');
  const popup = await driver.extensionPage(`popup.html?tab=${tab.id}`);
  await popup.waitForSelector('h1');
  await askPage(driver, tab.id, 'undoAll');
  await popup.close();
  await tab.close();
}

const isForeign = (url: string): boolean => !/^(?:chrome|moz)-extension:|^(?:data|blob|about|resource|chrome):/u.test(url);

describe('no request leaves Chromium', () => {
  let driver: Driver;
  const seen: string[] = [];
  beforeAll(async () => {
    driver = await launch({ name: 'chromium', extension: builtExtension('chromium') });
    // The background and every page of the extension, those that come later too.
    for (const target of driver.browser.targets()) await watch(target);
    driver.browser.on('targetcreated', (target) => void watch(target));
  });
  afterAll(() => driver.close());

  async function watch(target: ReturnType<Driver['browser']['targets']>[number]): Promise<void> {
    if (!target.url().startsWith('chrome-extension://')) return;
    const session = await target.createCDPSession();
    session.on('Network.requestWillBeSent', ({ request }) => void (isForeign(request.url) && seen.push(request.url)));
    await session.send('Network.enable');
  }

  it('from the background or from any page of the extension', async () => {
    await useEverything(driver);
    expect(seen).toEqual([]);
    await driver.inExtension(plant, PLANTED);
    await expect.poll(() => seen).toEqual([PLANTED]);
  });
});

describe('no request leaves Firefox', () => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch({ name: 'firefox', extension: builtExtension('firefox') });
    await driver.privileged(`
      globalThis.qingwenSeen = [];
      Services.obs.addObserver((channel) => {
        channel.QueryInterface(Ci.nsIHttpChannel);
        const sender = channel.loadInfo?.triggeringPrincipal?.URI?.spec ?? '';
        if (sender.startsWith('moz-extension://')) qingwenSeen.push(channel.URI.spec);
      }, 'http-on-modify-request');`);
  });
  afterAll(() => driver.close());

  const seen = async (): Promise<unknown> => JSON.parse(await driver.privileged('return JSON.stringify(qingwenSeen)'));

  it('from any part of the extension', async () => {
    await useEverything(driver);
    expect(await seen()).toEqual([]);
    await driver.inExtension(plant, PLANTED);
    await expect.poll(seen).toEqual([PLANTED]);
  });
});
