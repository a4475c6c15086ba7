import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers.ts';
import { builtExtension } from '../../tools/build.ts';
import { type Driver, launch } from '../support/browser.ts';

describe.each(BROWSER_NAMES)('the built extension in %s', (name) => {
  let driver: Driver;
  beforeAll(async () => {
    driver = await launch({ name, extension: builtExtension(name) });
  });
  afterAll(() => driver.close());

  it('is there, and a page can be shown under any address', async () => {
    const tab = await driver.newTab();
    await tab.open({
      url: 'http://www.gd.gov.cn/gdywdt/a.html',
      // GBK, said by nobody but the page itself.
      body: Buffer.from('<meta charset="gbk"><title>\xb9\xab\xb8\xe6</title><p>\xd6\xd0\xce\xc4</p>', 'latin1'),
    });
    expect(await tab.page.evaluate(() => document.body.innerText)).toBe('中文');
    expect(await tab.page.title()).toBe('公告');
    expect(tab.page.url()).toBe('http://www.gd.gov.cn/gdywdt/a.html');
    expect(tab.id).toBeGreaterThan(0);
    await tab.close();
  });

  it('lets a page that leads away stay where it is, and runs no script where none is wanted', async () => {
    const tab = await driver.newTab();
    const body = '<p>1</p><script>document.querySelector("p").textContent = 2; location.href = "/elsewhere"</script>';
    await tab.open({ url: 'https://www.gov.hk/a.html', body });
    await new Promise((resolve) => setTimeout(resolve, 300));
    expect(await tab.page.evaluate(() => document.body.innerText)).toBe('2');
    await tab.open({ url: 'https://www.gov.hk/a.html', body, scripts: false });
    expect(await tab.page.evaluate(() => document.body.innerText)).toBe('1');
    await tab.close();
  });
});
