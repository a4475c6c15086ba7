import { articlePage, SPAM_LINE } from './fixtures.ts';

/** A page that makes it hard. */
export interface HostilePage {
  readonly name: string;
  readonly body: string | Uint8Array;
  readonly contentType?: string;
  /** Takes long by its size alone: tried where QINGWEN_ALL is set. */
  readonly heavy?: true;
  /** No page of HTML: nothing of ours runs there. */
  readonly foreign?: true;
}

const script = (code: string): string => `<div>${SPAM_LINE}</div><script>${code}</script>`;
const text = '市政府今天召開常務會議，研究部署今年第二季度的重點工作。';

/** A page of paragraphs of the same bytes, said by the server alone to be text. */
const bytes = (hex: string, times: number): Uint8Array =>
  Buffer.from(`3c7469746c653e${hex}3c2f7469746c653e${`3c703e${hex.repeat(8)}3c2f703e`.repeat(times)}`, 'hex');

/** UTF-16 with its mark, little end first. */
const utf16 = (page: string): Uint8Array => Buffer.from(`\ufeff${page}`, 'utf16le');

/** Pages that fight back, break rules or are simply too much; written by us. */
export const HOSTILE_PAGES: readonly HostilePage[] = [
  {
    name: 'overridden DOM methods',
    body: articlePage(
      script(`for (const name of ['setAttribute', 'removeAttribute', 'getAttribute', 'matches', 'closest', 'querySelectorAll'])
        Element.prototype[name] = () => { throw new Error(name) };
        Text.prototype.replaceData = Array.prototype.push = Array.prototype.map = () => { throw new Error('gone') };`),
    ),
  },
  {
    name: 'prototype pollution',
    body: articlePage(script("Object.prototype.kind = 'article'; Object.prototype.get = null; Object.prototype.spam = false;")),
  },
  {
    name: 'named elements in the way',
    body: articlePage(
      `<form><input name="parentNode"><input name="attributes"><input name="childNodes"><input name="nodeType"><input name="getAttribute">
       <p>${SPAM_LINE}</p></form><img name="body"><form name="documentElement"></form><a id="defaultView"></a><div>${SPAM_LINE}</div>`,
    ),
  },
  {
    name: 'a name for everything that a document has',
    body: articlePage(
      `<div>${SPAM_LINE}</div>${[
        'URL',
        'readyState',
        'contentType',
        'documentElement',
        'body',
        'head',
        'title',
        'defaultView',
        'implementation',
        'activeElement',
        'styleSheets',
        'adoptedStyleSheets',
        'getElementsByTagName',
        'querySelectorAll',
        'querySelector',
        'getElementById',
        'createElement',
        'createTreeWalker',
        'createRange',
        'addEventListener',
        'removeEventListener',
        'nodeType',
        'firstChild',
        'childNodes',
        'ownerDocument',
        'getRootNode',
        'contains',
        'isConnected',
        'elementsFromPoint',
        'elementFromPoint',
        'getSelection',
        'hasFocus',
        'visibilityState',
        'hidden',
        'location',
        'baseURI',
        'scrollingElement',
        'images',
        'forms',
        'evaluate',
        'localName',
        'parentNode',
        'nextSibling',
      ]
        .map((name) => `<img name="${name}"><form name="${name}"></form>`)
        .join('')}`,
    ),
  },
  {
    name: 'an observer that takes back what we do',
    body: articlePage(
      script(`new MutationObserver((records) => { for (const { target } of records)
        if (target.hasAttribute && target.hasAttribute('data-qingwen')) target.removeAttribute('data-qingwen'); })
        .observe(document, { attributes: true, subtree: true });`),
    ),
  },
  {
    name: 'a storm of changes',
    body: articlePage(
      script(`let n = 0; const storm = setInterval(() => { for (let i = 0; i < 500; i++) {
        const p = document.createElement('p'); p.textContent = '滾動消息' + n++; document.body.append(p); if (n > 1000) p.previousSibling.remove(); }
        if (n > 10000) clearInterval(storm); }, 50);`),
    ),
  },
  { name: 'document.write while it is read', body: articlePage("<script>document.write('<p>寫入的一段</p>')</script>") },
  { name: 'nesting 5,000 deep', body: articlePage(`${'<div>'.repeat(5_000)}${SPAM_LINE}${'</div>'.repeat(5_000)}`) },
  { name: '60,000 elements', body: articlePage(`<ul>${'<li><a href="/a">市政府要聞</a></li>'.repeat(20_000)}</ul>`) },
  { name: 'one text node of 2 MB', body: articlePage(`<p>${text.repeat(25_000)}</p>`) },
  {
    name: 'repetitions that trip patterns',
    body: articlePage(
      `<p>${'('.repeat(50_000)}</p><p>${'發(fā'.repeat(20_000)}</p><p>${'，'.repeat(50_000)}</p><a href="http://${'a.'.repeat(20_000)}">x</a>`,
    ),
  },
  {
    name: 'lone surrogates',
    body: articlePage(script("document.querySelector('p').textContent = '\\ud800市政府\\udc00(\\ud800)發(f\\ud800)';")),
  },
  {
    name: 'frames in frames',
    body: articlePage(`<iframe srcdoc="<iframe srcdoc='<p>${SPAM_LINE}</p>'></iframe><p>${text}</p>"></iframe>`),
  },
  { name: 'a frameset', body: '<html><frameset cols="50%,50%"><frame src="/a.html"><frame src="about:blank"></frameset></html>' },
  { name: 'quirks mode', body: articlePage().replace('<!DOCTYPE html>', '') },
  {
    name: 'XHTML',
    contentType: 'application/xhtml+xml',
    body: `<?xml version="1.0" encoding="utf-8"?><html xmlns="http://www.w3.org/1999/xhtml" lang="zh"><head><title>公告</title></head><body><h1>公告</h1><p>${text}</p><div>${SPAM_LINE}</div></body></html>`,
  },
  { name: 'UTF-16', contentType: 'text/html', body: utf16(articlePage().replace('<meta charset="utf-8">', '')) },
  { name: 'an empty page', body: '' },
  {
    name: 'a document opened anew after it was cleaned',
    body: articlePage(
      script(
        `addEventListener('load', () => setTimeout(() => { document.open(); document.write('<p>另一頁的文字</p>'); document.close(); }, 100));`,
      ),
    ),
  },
  {
    name: 'markup that moves while it is read',
    body: articlePage(
      script(`const around = document.querySelector('.article'); let n = 0; const timer = setInterval(() => {
        document.body.insertBefore(around, document.body.childNodes[n++ % document.body.childNodes.length]); if (n > 50) clearInterval(timer); }, 10);`),
    ),
  },
  {
    name: 'texts that change ten times a second',
    body: articlePage(
      script(`let n = 0; const timer = setInterval(() => { for (const p of document.querySelectorAll('.content p')) p.firstChild.data += '。';
        if (++n > 20) clearInterval(timer); }, 100);`),
    ),
  },
  {
    name: 'patterns tripped in attributes and addresses',
    body: articlePage(
      `<div class="${'share '.repeat(20_000)}" id="${'a-'.repeat(20_000)}" style="${'display:none;'.repeat(5_000)}">${text}</div>
       <img alt="${'發(fā'.repeat(20_000)}" title="${'('.repeat(50_000)}"><a href="https://a.gov.cn/${'%'.repeat(50_000)}?${'a=b&amp;'.repeat(10_000)}">${text}</a>`,
    ),
  },
  { name: 'GBK', contentType: 'text/html; charset=gbk', body: bytes('d6d0b9facae9b9abb8e6a1a3', 400) },
  { name: 'GB18030', contentType: 'text/html; charset=gb18030', body: bytes('d6d08130813095328236a1a3', 400) },
  { name: 'Big5', contentType: 'text/html; charset=big5', body: bytes('a4a4a4e5a4bda7ebb9d2a143', 400) },
  { name: 'a wrong encoding', contentType: 'text/html; charset=big5', body: Buffer.from(articlePage()) },
  {
    name: 'an SVG document',
    heavy: true,
    foreign: true,
    contentType: 'image/svg+xml',
    body: `<svg xmlns="http://www.w3.org/2000/svg"><text y="20">${text}</text></svg>`,
  },
  {
    name: 'an XML document',
    heavy: true,
    foreign: true,
    contentType: 'text/xml',
    body: `<?xml version="1.0"?><rss><channel><title>${text}</title></channel></rss>`,
  },
  { name: 'plain text', contentType: 'text/plain; charset=utf-8', body: `${text}\n${SPAM_LINE}` },
  {
    name: 'a page saved by a browser',
    body: `<!-- saved from url=(0040)https://www.moumou.gov.cn/xwzx/1.html -->\n${articlePage().replaceAll('href="/', 'href="https://www.moumou.gov.cn/').replace('<head>', '<head><base href="file:///C:/Users/a/%E6%96%B0%E8%81%9E_files/">')}`,
  },
  {
    name: 'nesting 10,000 deep, inline',
    heavy: true,
    body: articlePage(`${'<span>'.repeat(10_000)}${SPAM_LINE}${'</span>'.repeat(10_000)}`),
  },
  {
    name: '200,000 elements',
    heavy: true,
    body: articlePage(`<ul>${'<li><a href="/a">市政府要聞</a></li>'.repeat(66_000)}</ul>`),
  },
  { name: 'one text node of 5 MB', heavy: true, body: articlePage(`<p>${text.repeat(60_000)}</p>`) },
  { name: 'a document of 10 MB', heavy: true, body: articlePage(`<p>${text}</p>`.repeat(110_000)) },
  {
    name: 'a storm of 10,000 nodes a second',
    heavy: true,
    body: articlePage(
      script(`let n = 0; const storm = setInterval(() => { for (let i = 0; i < 500; i++, n++) {
        const p = document.createElement('p'); p.textContent = '滾動消息' + n; document.body.append(p); if (n > 2000) document.body.children[20].remove(); }
        if (n > 60000) clearInterval(storm); }, 50);`),
    ),
  },
];
