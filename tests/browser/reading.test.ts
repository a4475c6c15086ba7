import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { BrowserName } from '../../tools/browsers.ts';
import { type Driver, launch, type Tab } from '../support/browser.ts';
import { bundle } from '../support/bundle.ts';

const RUNS = 1_500;

describe.each(['chromium', 'firefox'] as BrowserName[])('reading by markup and by walking in %s', (name) => {
  let driver: Driver;
  let tab: Tab;

  beforeAll(async () => {
    const script = await bundle('tests/browser/reading.page.ts', 'reading');
    driver = await launch({ name });
    tab = await driver.newTab();
    await tab.open({ url: 'https://www.example.gov.cn/a/b.html', body: '<!doctype html><title>題</title><body>' });
    await tab.page.evaluate(`${script}; globalThis.reading = reading`);
  });
  afterAll(() => driver?.close());

  const said = (call: string): Promise<unknown> => tab.page.evaluate(`reading.${call}`);

  test('gives the same page over the same nodes, whatever was parsed', async () => {
    const { failure, refused } = (await said(`parsedAreTheSame(${RUNS})`)) as { failure: string; refused: number };
    expect(failure).toBe('');
    expect(refused).toBeLessThan(RUNS / 4);
  });

  test.each([
    ['references', '<p title="&quot;甲&amp;lt;&nbsp;&lt;">甲&amp;nbsp;乙&lt;丙&gt;&nbsp;</p>'],
    ['text that is not escaped', '<style>p > a {}</style><script>if (a < b && c) d("</p>")</script><xmp><b>甲</xmp>'],
    ['addresses', '<base href="/c/"><a href="d e.html?x=甲#乙">甲</a><a href="">乙</a><img src=""><img src=" /f.png ">'],
    [
      'addresses that are none',
      '<a href="http://[">甲</a><form action="/x"><input src="y" type="image"></form><div src="z"></div>',
    ],
    [
      'drawings',
      '<svg><title>甲</title><style>乙</style><a href="/x"><text>丙</text></a><foreignObject><p>丁<br></p></foreignObject></svg>',
    ],
    ['formulas', '<p>甲<math><mi>乙</mi><annotation>丙</annotation></math>丁</p>'],
    ['templates', '<template><p>甲</p><template><p>乙</p></template></template><p>丙</p>'],
    ['lists and tables', '<table><tr><td>甲<td>乙</table><select><option>丙<option>丁</select><ul><li>戊<li>己</ul>'],
    [
      'controls',
      '<input type="submit" value="甲"><input value="乙"><button title="丙">丁</button><textarea>\n\n戊&lt;</textarea>',
    ],
    ['lines before the text', '<pre>\n\n甲\n乙</pre><p>丙<!-- 丁 -->戊</p>'],
    ['what is set as a block', '<span style="display:block">甲</span>乙<b STYLE="Display: Flex">丙</b>'],
    ['blank frames', '<iframe></iframe><iframe>甲</iframe><p>乙</p>'],
    ['scripts off', '<noscript><p>甲</p></noscript><noscript>乙&amp;丙</noscript>'],
  ])('gives the same page: %s', async (_, html) => {
    expect(await said(`differs(${JSON.stringify(html)})`)).toBe('');
  });

  test.each([
    ['what stands where scripts do not run', '<noscript><p>甲&amp;</p></noscript><p>乙</p>'],
    ['blank frames', '<iframe></iframe><p>乙</p>'],
    ['a long text', `<p>${'甲'.repeat(70_000)}</p>`],
  ])('gives the same page in a document that is shown: %s', async (_, html) => {
    expect(await said(`differsHere(${JSON.stringify(html)})`)).toBe('');
  });

  test('frames that hold something are left to walking', async () => {
    expect(await said(`differsHere('<iframe srcdoc="<p>甲</p>"></iframe>')`)).toBe('');
    await tab.page.waitForFunction('document.querySelector("iframe").contentDocument.body.firstChild');
    expect(await said('differsHere(document.body.innerHTML)')).toBe('');
  });

  test('refuses trees that cannot be told from their markup', async () => {
    expect(await said('builtByScript()')).toEqual({
      'a text that ends its element': null,
      'content of a void element': null,
      'a comment that ends itself': null,
      'an element that may have a tree of its own': null,
      'texts beside each other': ['甲乙 somewhere', '丙'],
    });
  });
});
