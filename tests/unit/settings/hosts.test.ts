import { describe, expect, it } from 'vitest';
import { domainsOf, isBelow, parseAddress, siteOf } from '@/settings/hosts';
import { parentOf } from '@/settings/parent';

describe('siteOf', () => {
  it.each([
    ['https://WWW.gd.gov.cn/a/b.html?c#d', 'www.gd.gov.cn'],
    ['http://www.gov.cn.:8080/', 'www.gov.cn'],
    ['http://[::1]/', '[::1]'],
    ['file:///home/a.html', 'file:'],
    ['https://政务.中国/', 'xn--zfr164b.xn--fiqs8s'],
  ])('gives the site of %s', (url, site) => expect(siteOf(url)).toBe(site));
  it.each(['chrome://extensions', 'about:blank', 'data:text/html,a', 'moz-extension://a/b', 'no address', ''])(
    'gives none for %s',
    (url) => expect(siteOf(url)).toBeNull(),
  );
});

describe('domainsOf', () => {
  it('cuts at label boundaries, the host first', () =>
    expect(domainsOf('a.gd.gov.cn')).toEqual(['a.gd.gov.cn', 'gd.gov.cn', 'gov.cn', 'cn']));
  it.each(['192.168.0.1', '[::1]', 'file:'])('never cuts %s', (host) => expect(domainsOf(host)).toEqual([host]));
});

describe('isBelow', () => {
  it('matches at label boundaries only', () => {
    expect(isBelow('a.home', 'home')).toBe(true);
    expect(isBelow('homeip.net', 'home')).toBe(false);
    expect(isBelow('evilgov.cn', 'gov.cn')).toBe(false);
  });
});

describe('parentOf', () => {
  it.each([
    ['jtt.example.gov.cn', 'example.gov.cn'],
    ['www.a.b.example.gov.cn', 'example.gov.cn'],
    ['gd.gov.cn', 'gov.cn'],
    ['www.gov.cn', 'gov.cn'],
    ['www.info.gov.hk', 'info.gov.hk'],
    ['news.example.com', 'example.com'],
    ['example.com', 'example.com'],
    ['news.example.com.hk', 'example.com.hk'],
    ['a.b.bj.cn', 'b.bj.cn'],
    ['someone.github.io', 'someone.github.io'],
  ])('%s is offered %s', (host, parent) => expect(parentOf(host)).toBe(parent));
  it.each(['192.168.0.1', '[::1]', 'localhost', 'gov.cn', 'com.hk', 'com', 'github.io', 'file:'])('%s is offered none', (host) =>
    expect(parentOf(host)).toBeNull(),
  );
});

describe('parseAddress', () => {
  it.each([
    ['https://www.gd.gov.cn/a.html?b=c', 'site', 'www.gd.gov.cn'],
    ['  www.gd.gov.cn/a  ', 'site', 'www.gd.gov.cn'],
    ['//www.gd.gov.cn', 'site', 'www.gd.gov.cn'],
    ['www.gd.gov.cn:8080', 'site', 'www.gd.gov.cn'],
    ['*.gd.gov.cn', 'domain', 'gd.gov.cn'],
    ['*://*.gd.gov.cn/*', 'domain', 'gd.gov.cn'],
    ['「https://www.gd.gov.cn/」。', 'site', 'www.gd.gov.cn'],
    ['www。gov。cn', 'site', 'www.gov.cn'],
    ['http://127.0.0.1:8000/x', 'site', '127.0.0.1'],
    ['localhost', 'site', 'localhost'],
    ['file:///home/me/page.html', 'site', 'file:'],
    ['view-source:https://www.gov.cn', null, null],
    ['政务.中国', 'site', 'xn--zfr164b.xn--fiqs8s'],
  ])('reads %s', (text, kind, host) => expect(parseAddress(text)).toEqual(kind === null ? null : { kind, host }));
  it.each([
    '',
    ' ',
    'guangdong',
    '广东省人民政府',
    'a b.com',
    'chrome://settings',
    'javascript:alert(1)',
    '.',
    'a..b',
    'http://',
  ])('refuses %j', (text) => expect(parseAddress(text)).toBeNull());
});
