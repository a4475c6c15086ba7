import { describe, expect, it } from 'vitest';
import { many, maybe, plainOf, row, words } from '@/text/matching';

const ends = (pattern: ReturnType<typeof words>, text: string) => pattern(plainOf([{ text }]), 0);

describe('a grammar of words', () => {
  it('takes the longest word first and keeps the shorter', () => {
    expect(ends(words('微信 微信好友'), '微信好友')).toEqual([4, 2]);
  });

  it('goes back to a shorter word where the longer leaves nothing for what follows', () => {
    expect(ends(row(words('微信 微信好友'), words('好友圈')), '微信好友圈')).toEqual([5]);
  });

  it('finds words whose characters stand apart, and says where they stood', () => {
    const plain = plainOf([{ text: ' 打 ' }, { text: '印' }]);
    expect(words('打印')(plain, 0)).toEqual([2]);
    expect(plain).toEqual({ text: '打印', gaps: [' ', 'joint', ''], from: [1, 3] });
  });

  it('looks at each offset once, however many ways lead there', () => {
    const twoWays = many(row(words('QQ QQ空间'), maybe(words('空间'))));
    expect(ends(twoWays, 'QQ空间'.repeat(100))[0]).toBe(400);
  });
});
