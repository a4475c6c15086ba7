import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectClone } from '@/sites/clone';
import { DEFAULT_PATTERNS } from '@/sites/default-hosts';
import { isGovernmentHost } from '@/sites/government-host';
import { officialHostOf, siteName } from '@/sites/mastheads';
import { a, h, p, page, title } from '../../support/page';

/** A page in the shape of a provincial government's, served from anywhere. */
const copy = (url: string, name = '澜江省人民政府') =>
  page(
    { url },
    title(`全省乡村客运会议召开_要闻_${name}门户网站`),
    h('div', { class: 'head' }, h('img', { alt: name, src: '/logo.png' })),
    h('div', { class: 'content' }, p('会议总结两年来的做法，研究解决问题。'), p('会议要求，各地要抓好落实。')),
    h('div', { class: 'foot' }, p(`主办：${name}办公厅　承办：省数据局`), p('网站标识码：9900000001　澜ICP备00000000号')),
  );

describe('detectClone finds', () => {
  it('a copy with a masthead, an imprint and a printed site code', () =>
    expect(detectClone(copy('http://www.copy.example.com/a.html'))).toEqual({
      name: '澜江省人民政府',
      host: 'www.copy.example.com',
      officialHost: null,
    }));
  it('the official host where the extension itself knows it', () =>
    expect(detectClone(copy('https://gd-gov.example.net/', '广东省人民政府'))?.officialHost).toBe('www.gd.gov.cn'));
  it('a copy that a machine made Traditional', () =>
    expect(detectClone(copy('https://gd-gov.example.net/', '廣東省人民政府'))).toMatchObject({
      name: '广东省人民政府',
      officialHost: 'www.gd.gov.cn',
    }));
  it('a copy whose tags name the official host, which is never shown', () => {
    const tags = page({ url: 'http://a.example.com/' }, title('会议召开'), h('div', p('会议要求，各地要抓好落实。')));
    const found = detectClone({
      ...tags,
      meta: new Map([
        ['sitename', ['澜江省人民政府门户网站']],
        ['sitedomain', ['www.lj.gov.cn']],
        ['siteidcode', ['9900000001']],
      ]),
    });
    expect(found).toEqual({ name: '澜江省人民政府', host: 'a.example.com', officialHost: null });
  });
  it('a host that only looks like a government’s', () => {
    for (const host of ['www.gd.gov.cn.example.com', 'www-gd-gov.cn', 'gov.cn.com'])
      expect(detectClone(copy(`http://${host}/`))).not.toBeNull();
  });
});

describe('detectClone leaves', () => {
  it.each([
    'https://www.gd.gov.cn/a.html',
    'https://zh.example.gov.hk/',
    'https://www.gov.taipei/',
    'https://web.archive.org/web/2022/http://www.gd.gov.cn/a.html',
    'https://www-gd-gov-cn.translate.goog/a.html',
    'https://archive.ph/abc',
    'file:///home/me/page.html',
    'http://127.0.0.1:8000/a.html',
    'http://192.168.1.9/a.html',
    'http://localhost/a.html',
  ])('a page from %s', (url) => expect(detectClone(copy(url))).toBeNull());

  it('a government that names this very host as its own', () =>
    expect(
      detectClone({ ...copy('http://www.lanjiang.example.com/'), meta: new Map([['sitedomain', ['lanjiang.example.com']]]) }),
    ).toBeNull());

  it('a newspaper that republishes with its source, and links to governments', () => {
    const links = ['www.gov.cn', 'www.moe.gov.cn', 'www.gd.gov.cn'].map((host) => p(a(`http://${host}/`, '广东省人民政府')));
    const news = page(
      { url: 'https://news.example.com/1.html' },
      title('全省乡村客运会议召开_要闻_澜江晚报网'),
      h('div', p('来源：广东省人民政府网站'), p('会议要求，各地要抓好落实。')),
      h('div', ...links),
      h('div', p('主办单位：澜江日报社　版权所有：澜江晚报网'), p('互联网新闻信息服务许可证编号：10000000000')),
    );
    expect(detectClone(news)).toBeNull();
  });

  it('a page with the name alone', () =>
    expect(
      detectClone(
        page({ url: 'https://blog.example.com/' }, title('笔记_广东省人民政府'), h('div', { class: 'logo' }, '广东省人民政府')),
      ),
    ).toBeNull());
});

describe('siteName', () => {
  it.each([
    ['廣東省人民政府門戶網站', '广东省人民政府'],
    ['湘潭市政府门户网站', '湘潭市人民政府'],
    ['中华人民共和国教育部政府门户网站', '中华人民共和国教育部'],
    ['广州市人力资源和社会保障局网站', '广州市人力资源和社会保障局'],
    ['欢迎访问澜江省人民政府', '澜江省人民政府'],
    ['中国·澜江省人民政府', '澜江省人民政府'],
  ])('reads %s', (text, name) => expect(siteName(text)).toBe(name));
  it.each(['来源：广东省人民政府网', '澜江晚报', '山西医科大学', '澜江农商银行', '新闻中心', '网站', '', '政府'])(
    'leaves %s',
    (text) => expect(siteName(text)).toBeNull(),
  );
  it('knows a site by its code too', () => expect(officialHostOf('不知名政府', '4400000131')).toBe('www.gd.gov.cn'));
});

// Pages of real sites stay outside the repository; where they are, the detector is tried on them.
const DUMPS = process.env['QINGWEN_DUMPS'] ?? '';
describe.skipIf(DUMPS === '' || !existsSync(DUMPS))('real pages', () => {
  it('no page warns where it was served from', async () => {
    const { recorded } = await import('../../support/recorded');
    for (const file of readdirSync(DUMPS).filter((name) => name.endsWith('.json'))) {
      const real = recorded(`${DUMPS}/${file}`);
      expect(detectClone(real), real.url).toBeNull();
    }
  });
});

it('the default hosts are hosts that only governments have', () => {
  for (const pattern of DEFAULT_PATTERNS)
    expect(isGovernmentHost(/^\*:\/\/(?:\*\.)?([\w.]+)\/\*$/u.exec(pattern)?.[1] ?? ''), pattern).toBe(true);
});

it('government hosts are told at label boundaries', () => {
  for (const host of ['www.gov.cn', 'gov.cn', 'a.gov.hk', 'gov.sg', 'www.gov.taipei', 'state.gov'])
    expect(isGovernmentHost(host), host).toBe(true);
  for (const host of ['gov.cn.com', 'mygov.cn', 'gov-cn.com', 'gov.example.com', 'governor.cn'])
    expect(isGovernmentHost(host), host).toBe(false);
});
