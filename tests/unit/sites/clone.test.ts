import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { detectClone } from '@/sites/clone';
import { DEFAULT_PATTERNS } from '@/sites/default-hosts';
import { isGovernmentHost } from '@/sites/government-host';
import { officialHostOf, siteName } from '@/sites/mastheads';
import { a, type Content, h, p, page, title } from '../../support/page';

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

/** A page in the shape of a place's governments, from a foreign host: what stands at its top and at its foot. */
const from = (name: string, top: readonly Content[], foot: readonly Content[], url = 'https://www.copy.example/a/1.html') =>
  page(
    { url },
    title(name),
    h('div', { class: 'header' }, ...top),
    h('div', { class: 'main' }, h('h1', '最新消息'), p('今日舉行簡報會，介紹有關安排。'), p('查詢請致電熱線。')),
    h('div', { class: 'footer' }, ...foot),
  );
const logo = (alt: string, href = '/') => h('a', { href }, h('img', { alt, src: '/logo.png' }));

describe('detectClone finds, from other places', () => {
  it('Hong Kong: the department’s logo beside those of GovHK and Brand Hong Kong', () => {
    const bar = [
      logo('渠務署 Drainage Services Department'),
      logo('香港品牌形象 - 亞洲國際都會', 'https://www.brandhk.gov.hk/'),
      logo('GovHK 香港政府一站通', 'https://www.gov.hk/tc/'),
    ];
    const foot = [p('© 2024 | 重要告示 | 私隱政策'), p('最近修訂日期：2024年3月1日')];
    expect(detectClone(from('渠務署 - 最新消息', bar, foot))).toEqual({
      name: '渠务署',
      host: 'www.copy.example',
      officialHost: 'www.dsd.gov.hk',
    });
  });
  it('Hong Kong: a department that we have no host for', () =>
    expect(
      detectClone(
        from(
          '香港特別行政區政府 海岸事務處',
          [logo('香港特別行政區政府 海岸事務處'), logo('GovHK 香港政府一站通', 'https://www.gov.hk/')],
          [p('覆檢日期：2024年3月1日')],
        ),
      ),
    ).toMatchObject({ name: '香港特别行政区政府海岸事务处', officialHost: null }));
  it('Taiwan: a city’s department, by its title, imprint and open-data notice', () =>
    expect(
      detectClone(
        from(
          '瀾江市政府環境保護局-最新消息',
          [logo('瀾江市政府環境保護局全球資訊網')],
          [p(a('/opendata', '政府網站資料開放宣告')), p('瀾江市政府環境保護局 版權所有')],
        ),
      ),
    ).toMatchObject({ name: '澜江市政府环境保护局', officialHost: null }));
  it('Taiwan: a ministry, by its search tags and its link to the portal', () => {
    const ministry = from(
      '教育部全球資訊網-最新消息',
      [logo('教育部全球資訊網 Ministry of Education')],
      [p(a('https://www.gov.tw/', '我的E政府')), p('© 2024 中華民國教育部 版權所有')],
    );
    const tagged = { ...ministry, meta: new Map([['category.theme', ['450']]]) };
    // the mainland has a ministry of that name too
    expect(detectClone(tagged)).toEqual({ name: '教育部', host: 'www.copy.example', officialHost: 'www.edu.tw' });
  });
  it('Macau: an office beside the portal’s link', () =>
    expect(
      detectClone(
        from(
          '澳門特別行政區政府 身份證明局',
          [logo('身份證明局 Direcção dos Serviços de Identificação'), logo('澳門特別行政區政府入口網站', 'https://www.gov.mo/')],
          [p('© 2024 澳門特別行政區政府身份證明局 版權所有')],
        ),
      ),
    ).toMatchObject({ name: '身份证明局', officialHost: 'www.dsi.gov.mo' }));
  it('Singapore: the banner and the imprint', () =>
    expect(
      detectClone(
        from('最新消息', [p('A Singapore Government Agency Website'), logo('外交部')], [p('© 2024 Government of Singapore')]),
      ),
    ).toMatchObject({ name: '新加坡政府', officialHost: 'www.gov.sg' }));
  it('the mainland: a copy without tags, code and seals, but with name, masthead, imprint and filing', () =>
    expect(
      detectClone(
        from(
          '会议召开_要闻_澜江省财政厅',
          [logo('澜江省财政厅')],
          [p('Copyright © 2009-2024 澜江省财政厅 All Rights Reserved'), p('澜ICP备05000000号-1 澜公网安备 11010000000000号')],
        ),
      ),
    ).not.toBeNull());
  it('a copy that keeps its address in its tags', () => {
    const saved = from('会议召开_澜江市人民政府', [logo('澜江市人民政府')], []);
    expect(detectClone({ ...saved, meta: new Map([['og:url', ['https://www.lanjiang.gov.cn/a/1.html']]]) })).not.toBeNull();
  });
  it('a copy dressed in the styles of the official host', () =>
    expect(
      detectClone(
        page(
          { url: 'http://198.51.100.7/1.html' },
          title('会议召开_澜江市人民政府'),
          h('link', { rel: 'stylesheet', href: 'https://www.lanjiang.gov.cn/style.css' }),
          h('div', logo('澜江市人民政府')),
        ),
      ),
    ).not.toBeNull());
  it('a copy that claims an official host under a name of no common shape', () => {
    const platform = from('首页', [], []);
    const tags = new Map([
      ['sitename', ['澜江省公共资源交易网']],
      ['sitedomain', ['ggzy.lanjiang.gov.cn']],
      ['siteidcode', ['9900000099']],
    ]);
    expect(detectClone({ ...platform, meta: tags })).toMatchObject({ name: '澜江省公共资源交易网' });
  });
});

describe('detectClone leaves, in other places', () => {
  const portal = [p(a('https://www.gov.tw/', '我的E政府')), p(a('/opendata', '政府網站資料開放宣告'))];
  it('a university that follows the rules for government sites', () =>
    expect(
      detectClone(from('國立瀾江大學-最新消息', [logo('國立瀾江大學')], [...portal, p('國立瀾江大學 版權所有')])),
    ).toBeNull());
  it('a ministry under the suffix of schools', () =>
    expect(
      detectClone(from('教育部全球資訊網', [logo('教育部')], [...portal, p('教育部 版權所有')], 'https://depart.moe.edu.tw/a')),
    ).toBeNull());
  it('a department on a host of its own that we know', () =>
    expect(
      detectClone(
        from('交通部觀光署', [logo('交通部觀光署')], [...portal, p('交通部觀光署 版權所有')], 'https://admin.taiwan.net.tw/a'),
      ),
    ).toBeNull());
  it('a fair that a city pays for', () =>
    expect(detectClone(from('2024瀾江燈節', [logo('瀾江燈節')], [...portal, p('主辦單位：瀾江市政府觀光傳播局')]))).toBeNull());
  it('a foundation and a fair with the logo of who pays at their top', () => {
    const search = new Map([['category.theme', ['450']]]);
    const foundation = from(
      '財團法人瀾江基金會',
      [logo('財團法人瀾江基金會'), logo('教育部', 'https://www.edu.tw/')],
      [...portal, p('指導單位：教育部')],
    );
    const fair = from(
      '2024瀾江藝術節',
      [logo('瀾江藝術節'), logo('瀾江市政府文化局', 'https://culture.lanjiang.gov.tw/')],
      [...portal, p('主辦單位：瀾江市政府文化局')],
    );
    expect(detectClone({ ...foundation, meta: search })).toBeNull();
    expect(detectClone(fair)).toBeNull();
  });
  it('an association with the portal’s logo at its top', () =>
    expect(
      detectClone(
        from(
          '瀾江社區會',
          [logo('瀾江社區會'), logo('GovHK 香港政府一站通', 'https://www.gov.hk/'), logo('香港品牌形象')],
          [p('© 2024 瀾江社區會'), p('最近修訂日期：2024年3月1日')],
        ),
      ),
    ).toBeNull());
  it('an encyclopedia’s entry, on whatever host', () =>
    expect(
      detectClone(
        from(
          '渠務署 - 維基百科，自由的百科全書',
          [h('h1', '渠務署')],
          [p(a('https://www.gov.hk/', '香港政府一站通')), p(a('https://www.dsd.gov.hk/', '渠務署')), p('修訂日期：2024年')],
        ),
      ),
    ).toBeNull());
  it('a newspaper’s page about a department', () =>
    expect(
      detectClone(
        from(
          '渠務署：工程年底完成 | 瀾江日報',
          [logo('瀾江日報'), a('/tag/1', '渠務署')],
          [p('© 2024 瀾江日報'), p(a('https://www.gov.hk/', '香港政府一站通'))],
        ),
      ),
    ).toBeNull());
  it('a hospital with the seal of public institutions', () =>
    expect(
      detectClone(
        from(
          '澜江市第一人民医院',
          [logo('澜江市第一人民医院')],
          [
            p('版权所有：澜江市第一人民医院 主管单位：澜江市卫生健康委员会 澜ICP备05000000号'),
            a('https://bszs.conac.cn/sitename', '事业单位'),
          ],
        ),
      ),
    ).toBeNull());
  it('a directory’s entry with the address of a government', () =>
    expect(
      detectClone(
        from(
          '澜江省财政厅电话地址_澜江黄页',
          [h('h1', '澜江省财政厅')],
          [p('网址：www.lanjiang.gov.cn 澜ICP备05000000号'), p('© 2024 澜江黄页')],
        ),
      ),
    ).toBeNull());
  it('pages of caches and encyclopedias', () => {
    const whole = [logo('教育局'), logo('GovHK 香港政府一站通', 'https://www.gov.hk/')];
    for (const host of ['webcache.googleusercontent.com', 'zh.wikipedia.org', 'baike.baidu.com', 'cc.bingj.com'])
      expect(detectClone(from('教育局 - 首頁', whole, [p('© 2024 教育局')], `https://${host}/a`)), host).toBeNull();
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
    ['教育局 Education Bureau', '教育局'],
    ['香港政府新聞網', '香港政府新闻网'],
    ['瀾江市政府環境保護局全球資訊網', '澜江市政府环境保护局'],
    ['內政部警政署保安警察第一總隊', '内政部警政署保安警察第一总队'],
    ['瀾江縣瀾江鎮公所', '澜江县澜江镇公所'],
    ['臺灣瀾江地方法院', '台湾澜江地方法院'],
    ['澳門特別行政區政府海岸管理局', '澳门特别行政区政府海岸管理局'],
  ])('reads %s', (text, name) => expect(siteName(text)).toBe(name));
  it.each([
    '来源：广东省人民政府网',
    '澜江晚报',
    '山西医科大学',
    '澜江农商银行',
    '新闻中心',
    '网站',
    '',
    '政府',
    '教育部重点实验室',
    '市政府',
    'a'.repeat(100),
  ])('leaves %s', (text) => expect(siteName(text)).toBeNull());
  it('knows a site by its code too', () => expect(officialHostOf('不知名政府', '4400000131', 'cn')).toBe('www.gd.gov.cn'));
  it('names a host only in the place that the page speaks of', () => {
    expect(officialHostOf('教育部', '', 'tw')).toBe('www.edu.tw');
    expect(officialHostOf('教育部', '', 'cn')).toBe('www.moe.gov.cn');
    expect(officialHostOf('教育部', '', 'sg')).toBeNull();
    expect(officialHostOf('教育部', '', null)).toBeNull();
    expect(officialHostOf('广东省人民政府', '', null)).toBe('www.gd.gov.cn');
    expect(officialHostOf('教育局', '', 'cn')).toBeNull();
  });
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
