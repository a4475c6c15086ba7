import { describe, expect, test } from 'vitest';
import { type Cited, citation } from '@/ui/reader/citation';
import { chineseDate, dateWords, lengthOf } from '@/ui/reader/dates';
import { headingLevel } from '@/ui/reader/heading-level';
import { fullWidthMarks, uprightNumbers, verticalMarks } from '@/ui/reader/marks';
import { quotationAddress, sameStretch } from '@/ui/reader/quotation';

describe('headingLevel', () => {
  test.each([
    ['一、路修到哪里，车就开到哪里', 2],
    ['十二、附则', 2],
    ['（一）完善服务体系', 3],
    ['(三) 加强监督', 3],
  ])('finds %s', (text, level) => expect(headingLevel(text)).toBe(level));

  test.each([
    '一、会议指出，全省已有9846个建制村通了班车。同时要求各地抓好落实',
    '1. 总体要求',
    '一是抓好落实',
    '（一）各市要在9月底之前完成改造。',
    '一、二季度增长情况如下：',
    `一、${'很长'.repeat(30)}`,
    '（本报记者）',
  ])('leaves %s', (text) => expect(headingLevel(text)).toBeNull());
});

describe('fullWidthMarks', () => {
  const shown = (text: string) => {
    const characters = [...text];
    for (const { at, as } of fullWidthMarks(text)) characters[at] = as;
    return characters.join('');
  };
  test.each([
    ['会议要求,各地要抓好落实.', '会议要求，各地要抓好落实。'],
    ['时间:下午', '时间：下午'],
    ['各市(州)交通局', '各市（州）交通局'],
    ['好! “对”,说', '好！ “对”，说'],
  ])('%s is shown as %s', (text, full) => expect(shown(text)).toBe(full));

  test.each(['增长3.5%,达到', '1,204个', 'https://www.gov.cn/a,b', 'A,B', '时间:09:20'])('leaves %s', (text) =>
    expect(fullWidthMarks(text)).toEqual([]),
  );
});

test('vertical marks and numbers', () => {
  expect(verticalMarks('的“预约”', 'traditional').map(({ as }) => as)).toEqual(['『', '』']);
  expect(verticalMarks('的“预约”', 'simplified').map(({ as }) => as)).toEqual(['﹃', '﹄']);
  expect(uprightNumbers('3月17日，9846个，4.2万，31%').map(({ start, end }) => [start, end])).toEqual([
    [0, 1],
    [2, 4],
  ]);
});

test('dates to their precision', () => {
  expect(dateWords('2026-03-18T09:20:00+08:00', 'zh-TW')).toBe('2026年3月18日 09:20');
  expect(dateWords('2026-03-18', 'zh-CN')).toBe('2026年3月18日');
  expect(dateWords('2026-03', 'zh-CN')).toBe('2026年3月');
  expect(dateWords('2026-03-18T09:20:00+08:00', 'en')).toBe('2026-03-18 09:20');
  expect(chineseDate('2026-03-18')).toBe('二〇二六年三月十八日');
  expect(chineseDate('2020-10-20')).toBe('二〇二〇年十月二十日');
  expect(lengthOf('会议 要求\n')).toEqual({ characters: 4, minutes: 1 });
});

describe('citation', () => {
  const cited: Cited = {
    title: '全省乡村客运一体化推进会召开',
    author: '省交通运输厅',
    site: '北岸省人民政府',
    published: '2026-03-18T09:20:00+08:00',
    url: 'https://www.example.gov.cn/a_1.html',
    accessed: '2026-04-02',
    note: null,
  };

  test('GB/T 7714', () => {
    expect(citation('gbt7714', cited)).toBe(
      '省交通运输厅. 全省乡村客运一体化推进会召开[EB/OL]. (2026-03-18)[2026-04-02]. https://www.example.gov.cn/a_1.html.',
    );
  });

  test('APA', () => {
    expect(citation('apa', cited)).toBe(
      '省交通运输厅. (2026, March 18). 全省乡村客运一体化推进会召开. 北岸省人民政府. Retrieved April 2, 2026, from https://www.example.gov.cn/a_1.html',
    );
    expect(citation('apa', { ...cited, author: null, published: null })).toContain('北岸省人民政府. (n.d.). ');
  });

  test('BibTeX, and says that the page is a copy', () => {
    const text = citation('bibtex', { ...cited, note: 'Copy of an official page' });
    expect(text).toContain('@online{example-gov-cn-2026-03-18,');
    expect(text).toContain('urldate = {2026-04-02}');
    expect(text).toContain('note = {Copy of an official page}');
    expect(citation('gbt7714', { ...cited, note: '副本' })).toMatch(/副本\.$/u);
  });
});

describe('quotationAddress', () => {
  test('gives a short quotation whole, a long one by its ends', () => {
    expect(quotationAddress('https://a.example/b#c', '一-二,三')).toBe(
      `https://a.example/b#:~:text=${encodeURIComponent('一')}%2D${encodeURIComponent('二')}%2C${encodeURIComponent('三')}`,
    );
    const long = quotationAddress('https://a.example/', '甲'.repeat(40) + '乙'.repeat(40));
    expect(decodeURIComponent(long)).toBe(`https://a.example/#:~:text=${'甲'.repeat(16)},${'乙'.repeat(16)}`);
  });

  test('a selection in another script is the same stretch of the page', () => {
    expect(sameStretch('發展經濟', '发展经济', 2, 4)).toBe('经济');
    expect(sameStretch('軟體工程', '软件工程师', 0, 2)).toBe('软件工程师');
  });
});
