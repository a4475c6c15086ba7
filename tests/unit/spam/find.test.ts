import { describe, expect, it } from 'vitest';
import { extractArticle } from '@/article/extract';
import type { Page } from '@/model/page';
import { CERTAIN_ENOUGH } from '@/pipeline/decide';
import { findSpam } from '@/spam/find';
import { a, type Content, find, h, p, page, title } from '../../support/page';

const PROSE = [
  '近日，省政府召开常务会议，研究部署下一阶段经济运行、安全生产和民生保障工作。',
  '会议强调，要坚持稳中求进工作总基调，完整准确全面贯彻新发展理念，扎实推动高质量发展。',
  '会议要求，各地各部门要压实责任，抓好落实，切实保障人民群众生命财产安全。',
] as const;

function official(...body: Content[]): Page {
  return page(
    title('省政府召开常务会议_某省人民政府'),
    h('div', { class: 'nav' }, h('a', { href: '/' }, '首页'), h('a', { href: '/zwgk/' }, '政务公开')),
    h('div', { class: 'content' }, h('h1', '省政府召开常务会议'), h('p', '时间：2024-01-02 来源：本网'), ...body),
    h('div', { class: 'footer' }, '主办单位：某省人民政府办公厅'),
  );
}

const found = (at: Page) => findSpam(at, extractArticle(at)).findings;
const RUN = '成人影院在线观看,无码专区免费视频,一级毛片国产精品,黄色网站大全';

describe('spam', () => {
  it('is found behind the last line, and takes its own element only', () => {
    const at = official(...PROSE.map((text) => p(text)), h('p', { class: 'x' }, RUN));
    const [finding, ...others] = found(at);
    expect(others).toEqual([]);
    expect(finding).toMatchObject({ kind: 'spam', sort: 'adult', at: { kind: 'element', element: find(at, '.x') } });
    expect(finding?.confidence).toBeGreaterThan(0.95);
    expect(finding?.evidence.map(({ code }) => code)).toContain('after-article');
  });

  it('leaves the page’s own controls between two runs of it to clutter', () => {
    const at = official(
      ...PROSE.map((text) => p(text)),
      h('div', RUN),
      h('div', '掃一掃在手機打開當前頁'),
      h('div', '分享到：', h('a', { href: 'javascript:;' }, '微信'), h('a', { href: 'javascript:;' }, 'QQ空間')),
      h('div', '六合彩特码资料大全'),
    );
    expect(found(at).map(({ text }) => text)).toEqual([RUN, '六合彩特码资料大全']);
  });

  it('takes no more than its own sentence out of a paragraph', () => {
    const at = official(p(PROSE[0]), p(`${PROSE[1]}澳门新葡京官网登录入口，注册送彩金。`), p(PROSE[2]));
    expect(found(at).map(({ text, at: { kind } }) => [kind, text])).toEqual([['span', '澳门新葡京官网登录入口，注册送彩金。']]);
  });

  it.each(['昨日上午（黄色视频网站），', '黄色视频网站，昨日上午，'])('takes nothing of the clause beside it: %s', (start) => {
    const at = official(p(PROSE[0]), p(`${start}全市老旧小区改造工作推进会在市政务中心召开。`), p(PROSE[2]));
    for (const { text } of found(at)) expect(text).not.toContain('昨日上午');
  });

  it('is found where one letter stands apart from the next', () => {
    for (const text of ['p★o★r★n★ ★v★i★d★e★o，成★人★视★频', '黄（色）视（频）网（站），成（人）影（院）']) {
      expect(found(official(...PROSE.map((line) => p(line)), p(text))).map((finding) => finding.text)).toEqual([text]);
    }
  });

  it.each([
    ['behind the last sentence of a paragraph', p(`${PROSE[1]}成人视频`), '成人视频'],
    ['joined to the headline', p('省政府召开常务会议_皇冠体育'), '_皇冠体育'],
    ['as a paragraph of three letters', p('曾道人'), '曾道人'],
    [
      'as an offer with a handle',
      p('想了解网赚项目的朋友，可以加微信kx88669咨询。'),
      '想了解网赚项目的朋友，可以加微信kx88669咨询。',
    ],
  ])('is taken where one phrase stands %s', (_, last, text) => {
    const sure = found(official(p(PROSE[0]), p(PROSE[2]), last)).filter(({ confidence }) => confidence >= CERTAIN_ENOUGH);
    expect(sure.map((finding) => finding.text)).toEqual([text]);
  });

  it('is taken right below the headline, where a subtitle might stand; a headline never', () => {
    const surest = (first: string) =>
      Math.max(
        0,
        ...found(page(h('div', h('h1', first), h('p', '皇冠体育'), ...PROSE.map((text) => p(text))))).map(
          (one) => one.confidence,
        ),
      );
    expect(surest('省政府召开常务会议')).toBeGreaterThanOrEqual(CERTAIN_ENOUGH);
    const headline = page(h('div', h('h1', '皇冠体育'), ...PROSE.map((text) => p(text))));
    for (const { confidence } of found(headline)) expect(confidence).toBeLessThan(CERTAIN_ENOUGH);
  });

  it('asks at most of a notice that names a handle', () => {
    for (const text of [
      '有意者请加微信abc12345，非诚勿扰，名额有限，先到先得。',
      '报名请加工作人员微信：gzry2024，或加QQ群123456789。',
    ]) {
      for (const { confidence } of found(official(...PROSE.map((line) => p(line)), p(text))))
        expect(confidence).toBeLessThan(CERTAIN_ENOUGH);
    }
  });

  it('asks nothing of a clause that only sounds odd', () => {
    expect(found(official(...PROSE.map((text) => p(text)), p('网上交易变双脚跋涉')))).toEqual([]);
  });

  it('is found at the end of the tab’s title', () => {
    const at = page(title('省政府召开常务会议_澳门金沙体育官网'), h('div', ...PROSE.map((text) => p(text))));
    expect(found(at).map(({ text }) => text)).toEqual(['_澳门金沙体育官网']);
  });

  it('is found where it was joined to the headline, and the headline stays', () => {
    const at = page(
      title('省政府召开常务会议'),
      h('div', h('h1', '省政府召开常务会议_成人影院_黄色网站大全'), ...PROSE.map((text) => p(text))),
    );
    const [finding, ...others] = found(at);
    expect(others).toEqual([]);
    expect(finding?.text).toBe('_成人影院_黄色网站大全');
    expect(finding?.confidence).toBeGreaterThan(CERTAIN_ENOUGH);
  });

  it('asks about a paragraph on a person under a heading of its own, and not about a group of experts', () => {
    const person = '关于专家组： 李某某，某某研究会美育工作委员会客座教授、书法家。';
    const group = ['关于专家组：由市卫生健康委员会聘请有关专家组成。', '关于专家组的组成，按照教授、高级工程师分类。'];
    const at = official(...PROSE.map((text) => p(text)), p(person), ...group.map((text) => p(text)));
    expect(found(at).map(({ text }) => text)).toEqual([person]);
    for (const { confidence } of found(at)) expect(confidence).toBeLessThan(CERTAIN_ENOUGH);
  });

  it('asks about a name of it between two commas of an office’s sentence', () => {
    const [first, second, third] = PROSE;
    const at = official(p(first), p(second.replace('，', '，科学上网工具，')), p(third));
    const [finding, ...more] = found(at);
    expect(more).toEqual([]);
    expect(finding?.text).toContain('科学上网工具');
    expect(finding?.confidence).toBeLessThan(CERTAIN_ENOUGH);
  });

  it('is no label among headlines that the page hides with it', () => {
    const labels =
      '首页 新闻 微信 微博 QQ空间 用微信扫码二维码 分享至好友 罕见！男子抓到怪鱼 竟是国家一级保护动物 微信 微博 QQ空间';
    const at = official(...PROSE.map((text) => p(text)), h('div', { hiding: 'clipped' }, labels));
    for (const { confidence } of found(at)) expect(confidence).toBeLessThan(CERTAIN_ENOUGH);
  });

  it('is found in a name nobody knows, drawn out by tails', () => {
    const at = official(...PROSE.map((text) => p(text)), p('甲乙丙官网-甲乙丙登录入口-甲乙丙app下载-甲乙丙手机版'));
    expect(found(at).map(({ confidence }) => confidence > CERTAIN_ENOUGH)).toEqual([true]);
  });

  it('finds nothing on a page without', () => expect(found(official(...PROSE.map((text) => p(text))))).toEqual([]));
});

describe('what shows spam goes as a whole', () => {
  const article = PROSE.map((text) => p(text));
  const sure = (at: Page) => found(at).filter(({ confidence }) => confidence >= CERTAIN_ENOUGH);
  const framed = (...inner: Content[]) => h('iframe', { src: 'about:blank', class: 'x' }, h('html', h('body', ...inner)));

  it('a frame of the page’s own origin, where all that it says is spam', () => {
    const at = official(...article, framed(h('div', RUN), h('img', { src: '/1.gif' })));
    expect(sure(at).map((one) => one.at)).toEqual([{ kind: 'element', element: find(at, '.x') }]);
  });

  it('not a frame that says something else too', () => {
    const at = official(...article, framed(h('div', RUN), p(PROSE[1])));
    expect(sure(at).map(({ text }) => text)).toEqual([RUN]);
  });

  it.each([
    ['http://www.bet365-app.com/x', 'shown', true],
    ['http://q8m3.vip/', 'zero-size', true],
    ['http://q8m3.vip/', 'shown', false],
    ['https://v.qq.com/txp/iframe/player.html', 'shown', false],
    ['/js/bet365.html', 'shown', false],
  ] as const)('a frame of another origin by its address: %s, %s: %s', (src, hiding, goes) => {
    const at = official(...article, h('iframe', { src, hiding, class: 'x' }));
    expect(sure(at).map((one) => one.at)).toEqual(goes ? [{ kind: 'element', element: find(at, '.x') }] : []);
  });

  it('a layer over the page with its buttons', () => {
    const layer = h(
      'div',
      { class: 'x', style: 'position:fixed;top:30%' },
      h('b', '澳门新葡京官网'),
      a('http://t7.cc/', '立即进入'),
      h('i', '×'),
    );
    const at = official(...article, layer);
    expect(sure(at).map((one) => one.at)).toEqual([{ kind: 'element', element: find(at, '.x') }]);
  });

  it('not a bar of the site that it was put into', () => {
    const bar = h(
      'div',
      { style: 'position:fixed' },
      h('a', { href: '/' }, '首页'),
      h('a', { href: '/xw/' }, '新闻中心'),
      h('a', { href: '/zw/' }, '政务公开指南'),
      h('div', { class: 'x' }, RUN),
    );
    const at = official(...article, bar);
    expect(sure(at).map((one) => one.at)).toEqual([{ kind: 'element', element: find(at, '.x') }]);
  });
});

describe('links to bought addresses', () => {
  const links = (...texts: readonly string[]) =>
    page(
      title('省政府召开常务会议_某省人民政府'),
      h('div', { class: 'content' }, h('h1', '省政府召开常务会议'), ...PROSE.map((text) => p(text))),
      h('ul', ...texts.map((text, n) => h('li', a(`http://q${n}7z8.xyz/`, text)))),
    );

  it('are a farm where they are in letters that the page has for its foreign readers alone', () => {
    const [farm] = found(links('выбор дня', 'лучшие места', 'новости часа', 'смотреть тут', 'читать далее'));
    expect(farm).toMatchObject({ sort: 'link-farm' });
    expect(farm?.confidence).toBeGreaterThan(CERTAIN_ENOUGH);
  });

  it('are a question where the names are Chinese and honest', () => {
    const asked = found(links('东湖社区', '建设路社区', '城关镇', '解放街道', '人民广场'));
    for (const { confidence } of asked) expect(confidence).toBeLessThan(CERTAIN_ENOUGH);
  });
});
