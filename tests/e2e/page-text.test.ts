import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { BROWSER_NAMES } from '../../tools/browsers.ts';
import { readPageText } from '../../tools/inspect/page-text.ts';
import { serialiseDocument } from '../../tools/inspect/serialise.ts';
import { type Driver, launch, type Tab } from '../support/browser.ts';

const BODY = `<!DOCTYPE html><!-- a --><html lang="zh-CN"><head><title>題</title></head><body>
<p>看<b>得</b>見</p><p style="display:none">page hides</p><p data-qingwen="spam" style="display:none">we hid</p>
<img alt="圖"><script>var unread = 1</script>
<div id="host"><template shadowrootmode="open"><style>p{}</style><p>影</p>子</template></div>
<div style="display:none"><template shadowrootmode="open"><p>影無</p></template></div>
<iframe srcdoc="<p>框"></iframe><iframe style="display:none" srcdoc="<p>框無"></iframe><iframe src="https://www.gov.mo/"></iframe>
</body></html>`;

describe.each(BROWSER_NAMES)('what inspect reads off a page in %s', (name) => {
  let driver: Driver;
  let tab: Tab;
  beforeAll(async () => {
    driver = await launch({ name });
    tab = await driver.newTab();
    await tab.open({ url: 'https://www.gd.gov.cn/a.html', body: BODY });
  });
  afterAll(() => driver.close());

  it('is what a reader sees, with shadow roots and frames', async () => {
    const { text, documentTitle, lang } = await tab.page.evaluate(readPageText);
    expect(text.split(/\s+/u).filter(Boolean)).toEqual(['看得見', '影', '子', '框']);
    expect({ documentTitle, lang }).toEqual({ documentTitle: '題', lang: 'zh-CN' });
  });

  it('is also what the page hides itself, but not what we hid', async () => {
    const { exposed } = await tab.page.evaluate(readPageText);
    expect(
      exposed
        .split('\n')
        .map((line) => line.trim())
        .filter(Boolean),
    ).toEqual(['看得見', 'page hides', '圖', '影', '子', '影無', '框', '框無']);
  });

  it('serialises the document with all that belongs to it', async () => {
    const serialised = await tab.page.evaluate(serialiseDocument);
    expect(serialised).toMatch(/^<!10 html ><!8 #comment {2}a ><html lang="zh-CN">/u);
    expect(serialised).toContain('<template shadowrootmode="open"><style>p{}</style><p>影</p>子</template>');
    expect(serialised).toContain('<!-- frame -->\n<html><head></head><body><p>框</p></body></html>');
    expect(serialised).toContain('</html>');
  });
});
