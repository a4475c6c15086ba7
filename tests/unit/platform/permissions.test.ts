import { describe, expect, it } from 'vitest';
import { matches, patternFor } from '@/platform/permissions';

describe('patternFor', () => {
  it.each([
    ['https://news.example.com:8080/a?b', '*://news.example.com/*'],
    ['http://127.0.0.1/', '*://127.0.0.1/*'],
    ['file:///home/a.html', 'file:///*'],
    ['https://web.archive.org/web/2022/http://www.gov.cn/', '*://web.archive.org/*'],
  ])('asks for the host of %s alone', (url, pattern) => expect(patternFor(url)).toBe(pattern));
  it.each([
    'chrome://settings',
    'about:config',
    'https://chromewebstore.google.com/detail/x',
    'https://chrome.google.com/webstore/detail/x',
    'https://addons.mozilla.org/x',
    'data:text/html,x',
    'not an address',
  ])('asks for nothing on %s', (url) => expect(patternFor(url)).toBeNull());
});

describe('matches', () => {
  it.each([
    ['*://*.gov.cn/*', 'https://www.gov.cn/a', true],
    ['*://*.gov.cn/*', 'http://gov.cn/', true],
    ['*://*.gov.cn/*', 'https://evilgov.cn/', false],
    ['*://*.gov.cn/*', 'https://www.gov.cn.example.com/', false],
    ['*://a.example/*', 'https://b.a.example/', false],
    ['https://a.example/*', 'http://a.example/', false],
    ['file:///*', 'file:///a.html', true],
    ['*://*/*', 'https://a.example/', true],
    ['*://*/*', 'file:///a.html', false],
    ['<all_urls>', 'chrome://settings', false],
  ])('%s and %s: %s', (pattern, url, expected) => expect(matches(pattern, url)).toBe(expected));
});
