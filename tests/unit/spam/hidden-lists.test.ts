import { describe, expect, it } from 'vitest';
import type { Hiding } from '@/model/page';
import { CERTAIN_ENOUGH } from '@/pipeline/decide';
import { findSpam } from '@/spam/find';
import { articleOf } from '../../support/article.ts';
import { honestLists } from '../../support/honest-lists.ts';
import { h, p, page } from '../../support/page.ts';

/*
 * Tab panels, folded menus and text for screen readers are hidden too, and are lists of words that the article does not
 * speak of. How such a list sounds may ask the reader; it must never be enough to take it.
 */

const LISTS = [
  '快手,抖音,今日头条,西瓜视频,微信视频号',
  '百度网盘|新浪微博|腾讯视频|哔哩哔哩|小红书',
  '电子营业执照,电子发票,电子印章,电子档案,电子合同',
  '下载客户端 关注微信公众号 手机版浏览 收藏本站 设为首页',
];
const HIDINGS: readonly Hiding[] = ['display', 'visibility', 'opacity', 'off-screen', 'font-size', 'clipped', 'closed'];
const SPAM = '亚洲无码高清在线,国产精品成人网站,黄色视频免费观看,澳门葡京娱乐城官网';

const PROSE = [
  '市政府今天召开常务会议，研究部署今年第二季度的重点工作，听取各部门关于前三个月情况的汇报。',
  '会议指出，要把保障民生放在第一位，抓好学校、医院和养老服务设施的建设，让群众更方便地办事。',
  '会议要求，各部门要按照分工落实责任，定期公布进展，并接受社会监督，年底前向市人民代表大会报告。',
];

function surest(list: string, hiding: Hiding): number {
  const read = page(
    h('h1', '市政府召开常务会议'),
    h('div', { class: 'content' }, ...PROSE.map((one) => p(one))),
    h('div', { hiding }, list),
  );
  return Math.max(0, ...findSpam(read, articleOf(read)).findings.map(({ confidence }) => confidence));
}

it.each(honestLists(1))('a list of $kind, hidden by $hiding, is not taken: $text', ({ text, hiding }) =>
  expect(surest(text, hiding)).toBeLessThan(CERTAIN_ENOUGH),
);

describe.each(HIDINGS)('a list that the page hides by %s', (hiding) => {
  it.each(LISTS)('is not taken: %s', (list) => expect(surest(list, hiding)).toBeLessThan(CERTAIN_ENOUGH));
  it('is taken where it is spam', () => expect(surest(SPAM, hiding)).toBeGreaterThanOrEqual(CERTAIN_ENOUGH));
});
