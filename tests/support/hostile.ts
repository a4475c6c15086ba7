import { articlePage, SPAM_LINE } from './fixtures.ts';

/** A page that makes it hard. */
export interface HostilePage {
  readonly name: string;
  readonly body: string | Uint8Array;
  readonly contentType?: string;
}

const script = (code: string): string => `<div>${SPAM_LINE}</div><script>${code}</script>`;
const text = '市政府今天召開常務會議，研究部署今年第二季度的重點工作。';

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
];
