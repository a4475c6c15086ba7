import { describe, expect, it, vi } from 'vitest';
import { mayBeMechanical, mechanicalByComparison } from '@/conversion/mechanical-by-comparison';
import { allTables } from '../../support/tables';

/** Making the tables takes seconds on a busy machine. */
vi.setConfig({ testTimeout: 120_000 });

const found = (text: string) => mayBeMechanical(text) && mechanicalByComparison(text, allTables());

describe('mechanicalByComparison', () => {
  it.each([
    '全縣水庫蓄水量高于去年，旱地余水由泵站抽走，谷地的采樣另行安排。',
    '代表們游了老街，聽了匯報，于傍晚返回，午后還要座談。',
    '根据計划，工程将于年底完工，确保群眾滿意。',
    '自愿報名的居民都說，這是多年的愿望。',
  ])('finds %s', (text) => expect(found(text)).toBe(true));

  it.each([
    '全縣水庫蓄水量高於去年，旱地餘水由泵站抽走，谷地的採樣另行安排。',
    '于右任與余光中同遊，後來于先生題字，余先生寫詩，二人採菊賦詩，範圍甚廣。',
    '太后與皇后在宮裡，公里數與制度、系統、游泳池、批准都不是機器留下的。',
    '于右任、于謙與余光中，論于氏的源流，終於成書。',
    '臺北市政府表示，這裡的關係人佔多數，並已公布。',
    '',
  ])('leaves %s', (text) => expect(found(text)).toBe(false));
});
