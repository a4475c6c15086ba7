import { describe, expect, it } from 'vitest';
import { extractArticle } from '@/article/extract';
import type { Page } from '@/model/page';
import { findSpam } from '@/spam/find';
import { type Content, find, h, p, page, title } from '../../support/page';

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

  it('is found at the end of the tab’s title', () => {
    const at = page(title('省政府召开常务会议_澳门金沙体育官网'), h('div', ...PROSE.map((text) => p(text))));
    expect(found(at).map(({ text }) => text)).toEqual(['_澳门金沙体育官网']);
  });

  it('finds nothing on a page without', () => expect(found(official(...PROSE.map((text) => p(text))))).toEqual([]));
});
