import { describe, expect, it } from 'vitest';
import { bodyText } from '@/article/body-text';
import { extractArticle } from '@/article/extract';
import { h, p, page, title } from '../../support/page';

const FIRST = '市政府今日召开会议，部署春季农业生产，要求各县区抢抓农时，确保粮食播种面积只增不减。';
const SECOND = '会议强调，要加强农资市场监管，严厉打击制售假劣农资的行为，维护农民群众的合法权益。';
const RUN = '甲站久久网,乙类在线观看,丙级精品视频,丁区国产大全';
const HEAD = [title('甲站久久网,乙类在线观看'), h('h1', '春季农业生产会议召开'), h('div', '发布时间：2024-03-06　来源：本网')];

const body = (...content: Parameters<typeof page>): string => {
  const read = page(...HEAD, ...content);
  const article = extractArticle(read);
  return article ? bodyText(read, article) : '';
};

describe('the body of a page with injected words', () => {
  it('ends where its box ends', () => {
    expect(body(h('div', { class: 'content' }, p(FIRST), p(SECOND)), h('div', RUN))).toBe(`${FIRST}\n${SECOND}`);
  });
  it('begins where its box begins', () => {
    expect(body(h('div', RUN), h('div', { class: 'content' }, p(FIRST), p(SECOND)))).toBe(`${FIRST}\n${SECOND}`);
  });
  it('keeps a sentence and a signature outside of the box', () => {
    const more = body(h('div', h('div', p(FIRST), p(SECOND)), p('特此通知。'), p('某某市人民政府')));
    expect(more).toBe(`${FIRST}\n${SECOND}\n特此通知。\n某某市人民政府`);
  });
  it('keeps a list of names inside the box', () => {
    const names = '参加人员：张启、李明远、王小满、赵知行、钱若水';
    expect(body(h('div', p(FIRST), p(SECOND), p(names)))).toBe(`${FIRST}\n${SECOND}\n${names}`);
  });
  it('never takes the title from a spammed tab', () => {
    expect(extractArticle(page(...HEAD, h('div', p(FIRST), p(SECOND))))?.title).toBe('春季农业生产会议召开');
  });
});
