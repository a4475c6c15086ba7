import { describe, expect, it } from 'vitest';
import { findDates } from '@/text/date';

const iso = (text: string, taiwan = false): readonly string[] => findDates(text, taiwan).map((date) => date.iso);

describe('findDates', () => {
  it.each([
    ['时间 : 2022-05-11 08:38:27 来源', '2022-05-11T08:38:27+08:00'],
    ['2024年12月07日 08时01分', '2024-12-07T08:01+08:00'],
    ['二 零 零 四 年 三 月 四 日', '2004-03-04'],
    ['二〇二二年十二月三十一日', '2022-12-31'],
    ['2012年12月10日, 格林尼治标准时间10:41', '2012-12-10T10:41+00:00'],
    ['2009年08月22日08:29', '2009-08-22T08:29+08:00'],
    ['2018-02-21T18:03:00', '2018-02-21T18:03:00+08:00'],
    ['2020-01-01T00:00:00Z', '2020-01-01T00:00:00+00:00'],
    ['2024年5月1日（星期三）\n香港時間15時30分', '2024-05-01T15:30+08:00'],
    ['2024/3/1 下午 3:05', '2024-03-01T15:05+08:00'],
    ['3.5.2024', '2024-05-03'],
    ['民國113年5月1日', '2024-05-01'],
    ['2022年5月', '2022-05'],
    ['2018 - 3 - 20', '2018-03-20'],
    ['202506/1421:33:08', '2025-06-14T21:33:08+08:00'],
    ['2025 06/14 21:33:08', '2025-06-14T21:33:08+08:00'],
    ['3 June 2025', '2025-06-03'],
    ['Updated: Jun 12, 2025 09:30', '2025-06-12T09:30+08:00'],
  ])('reads %s', (text, expected) => expect(iso(text)).toEqual([expected]));

  it('reads years of the Republic without 民國 in Taiwan alone', () => {
    expect(iso('發布日期：113-05-01', true)).toEqual(['2024-05-01']);
    expect(iso('发布日期：113-05-01')).toEqual([]);
  });

  it.each([
    '2018-02-30',
    '192.168.20.2024',
    '360A12-07-2024-0008-1',
    '电话：0471-12345678',
    '1-10月',
    '第14040218号',
    'May 2025',
    'Room 3 Marina 2025',
  ])('leaves %s', (text) => expect(iso(text)).toEqual([]));

  it('says where a date stands, whatever white space is before and in it', () => {
    const text = '发布时间：\n\t\t2024-05-01   10:20\n来源';
    const [date] = findDates(text);
    expect(text.slice(date?.start, date?.end)).toBe('2024-05-01   10:20');
  });

  it('is quick where a line is mostly white space', () => {
    const text = `2024-05-01${' \n\t'.repeat(20_000)}x`;
    expect(iso(text)).toEqual(['2024-05-01']);
  });
});
