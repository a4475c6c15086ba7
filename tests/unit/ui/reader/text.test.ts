import { describe, expect, test } from 'vitest';
import { type Cited, citation } from '@/ui/reader/citation';
import { chineseDate, dateWords, lengthOf } from '@/ui/reader/dates';
import { headingDepth } from '@/ui/reader/headings';
import { fullWidthMarks, uprightNumbers, verticalMarks } from '@/ui/reader/marks';
import { placeIn, quotationAddress } from '@/ui/reader/quotation';

describe('headingDepth', () => {
  test.each([
    ['第一章 总则', 0],
    ['第二节　管理', 1],
    ['一、路修到哪里，车就开到哪里', 2],
    ['十二、附则', 2],
    ['三、查不到怎么办？', 2],
    ['（一）完善服务体系', 3],
    ['(三) 加强监督', 3],
  ])('finds %s', (text, depth) => expect(headingDepth(text)).toBe(depth));

  test.each([
    '一、会议指出，全省已有9846个建制村通了班车。同时要求各地抓好落实',
    '1. 总体要求',
    '一是抓好落实',
    '（一）各市要在9月底之前完成改造。',
    '一、二季度增长情况如下：',
    `一、${'很长'.repeat(30)}`,
    '（本报记者）',
  ])('leaves %s', (text) => expect(headingDepth(text)).toBeNull());
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

  test('leaves out what the page does not say', () => {
    const bare: Cited = { ...cited, author: null, site: null, published: null };
    expect(citation('gbt7714', bare)).toBe(
      '全省乡村客运一体化推进会召开[EB/OL]. [2026-04-02]. https://www.example.gov.cn/a_1.html.',
    );
    expect(citation('apa', bare)).toBe(
      '全省乡村客运一体化推进会召开. (n.d.). Retrieved April 2, 2026, from https://www.example.gov.cn/a_1.html',
    );
    expect(citation('bibtex', bare)).toBe(
      '@online{example-gov-cn-2026-04-02-a-1,\n  title = {{全省乡村客运一体化推进会召开}},\n  url = {https://www.example.gov.cn/a_1.html},\n  urldate = {2026-04-02}\n}',
    );
  });

  test('a title that ends itself gets no second mark', () => {
    expect(citation('apa', { ...cited, title: '怎么办？' })).toContain('怎么办？ 北岸省人民政府. ');
  });

  test('BibTeX, and says that the page is a copy', () => {
    const text = citation('bibtex', { ...cited, note: 'Copy of an official page' });
    expect(text).toContain('@online{example-gov-cn-2026-03-18-a-1,');
    expect(text).toContain('urldate = {2026-04-02}');
    expect(text).toContain('note = {Copy of an official page}');
    expect(citation('gbt7714', { ...cited, note: '副本' })).toMatch(/副本\.$/u);
  });

  test("TeX's own characters are printed", () => {
    const text = citation('bibtex', { ...cited, title: 'A&B_{50%} \\ ~ ^ #1 $2', url: 'https://a.example/{x}?a=1&b=2%20' });
    expect(text).toContain('title = {{A\\&B\\_\\{50\\%\\} \\textbackslash{} \\textasciitilde{} \\textasciicircum{} \\#1 \\$2}}');
    expect(text).toContain('url = {https://a.example/%7Bx%7D?a=1&b=2%20}');
  });
});

describe('a quotation', () => {
  const address = (text: string, start = 0, end = text.length) =>
    decodeURIComponent(quotationAddress('https://a.example/b#c', { first: text, start, last: text, end }));

  test('is given whole where it is short, by its ends where it is long', () => {
    expect(quotationAddress('https://a.example/b#c', { first: '一-二,三', start: 0, last: '一-二,三', end: 5 })).toBe(
      `https://a.example/b#:~:text=${encodeURIComponent('一')}%2D${encodeURIComponent('二')}%2C${encodeURIComponent('三')}`,
    );
    const long = '会议要求各地抓好落实。'.repeat(8);
    expect(address(long)).toMatch(/^https:\/\/a\.example\/b#:~:text=会议要求各地抓好落实。会议要求各地?,.+抓好落实。$/u);
  });

  test('goes from word to word', () => {
    expect(address('人民政府召开会议', 1, 6)).toBe('https://a.example/b#:~:text=人民政府召开');
  });

  test('runs from one paragraph into another', () => {
    const text = quotationAddress('https://a.example/', { first: '会议召开。', start: 2, last: '大家同意。', end: 2 });
    expect(decodeURIComponent(text)).toBe('https://a.example/#:~:text=召开。,大家');
  });

  test('is found in the text as published', () => {
    expect(placeIn('发展经济', '發展經濟', 2, 'start')).toBe(2);
    const published = '会议要求发(fā)展经济，抓好落(luò)实。';
    const shown = '会议要求发展经济，抓好落实。';
    const at = (text: string, edge: 'start' | 'end') =>
      placeIn(published, shown, shown.indexOf(text) + (edge === 'end' ? text.length : 0), edge);
    expect(published.slice(at('展经济', 'start'), at('展经济', 'end'))).toBe('展经济');
    expect(published.slice(at('要求发', 'start'), at('抓好', 'end'))).toBe('要求发(fā)展经济，抓好');
    expect(published.slice(at('落实', 'start'), at('落实', 'end'))).toBe('落(luò)实');
  });
});
