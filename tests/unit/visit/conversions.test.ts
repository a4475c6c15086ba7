import { describe, expect, it, vi } from 'vitest';
import type { Converted, Stretch } from '@/model/conversion';
import { Conversions } from '@/visit/conversions';
import { Memo } from '@/visit/memo';

/** A background that writes 'X' behind every run and answers when told to. */
function background() {
  const waiting: (() => void)[] = [];
  const convert = vi.fn(
    (_key: string, _said: readonly string[], stretches: readonly Stretch[]) =>
      new Promise<Converted>((resolve) => {
        const became = stretches.map((runs) => runs.map((run) => `${run}X`));
        const said = stretches.flat().filter((run) => run.startsWith('名'));
        waiting.push(() => resolve({ stretches: became, said, milliseconds: 0 }));
      }),
  );
  const answer = () => waiting.splice(0).forEach((one) => void one());
  return { convert, answer, conversions: new Conversions(convert) };
}

describe('the conversions of a page', () => {
  it('know nothing before it was answered, and ask for all that lacks at once, each text once', async () => {
    const { convert, answer, conversions } = background();
    const lens = conversions.lens('k', false);
    expect([lens(['软', '件']), lens(['发展']), lens(['发展'])]).toEqual([null, null, null]);
    const more = conversions.more();
    answer();
    await more;
    expect(convert.mock.calls).toEqual([['k', [], [['软', '件'], ['发展']]]]);
    expect([lens(['软', '件']), lens(['发展'])]).toEqual([['软X', '件X'], ['发展X']]);
    expect(conversions.lacks).toBe(false);
  });

  it('answer for the very text and the very runs that were asked for', async () => {
    const { answer, conversions } = background();
    const lens = conversions.lens('k', false);
    lens(['软件']);
    const more = conversions.more();
    expect(lens(['软件开发'])).toBeNull(); // the page has rewritten it meanwhile
    answer();
    await more;
    expect(lens(['软', '件'])).toBeNull();
    expect(lens(['软件开发'])).toBeNull();
    expect(lens(['软件'])).toEqual(['软件X']);
  });

  it('leave what no conversion changes, unless a dictionary may', () => {
    const { convert, conversions } = background();
    expect(conversions.lens('k', false)(['2026-11-24 ', 'GDP'])).toEqual(['2026-11-24 ', 'GDP']);
    expect(conversions.lens('k', false)(['“GDP”'])).toBeNull();
    expect(conversions.lens('with a dictionary', true)(['GDP'])).toBeNull();
    expect(convert).not.toHaveBeenCalled();
  });

  it('ask for a large page in parts, the next while one is shown, and never for all of it ahead', async () => {
    const { convert, answer, conversions } = background();
    const lens = conversions.lens('k', false);
    const texts = Array.from({ length: 10 }, (_, n) => `${n}发`.repeat(4000));
    for (const text of texts) lens([text]);
    let known = 0;
    for (let calls = 1; conversions.lacks; calls += 1) {
      const more = conversions.more();
      expect(convert).toHaveBeenCalledTimes(Math.min(calls, 5));
      answer();
      await more;
      known = texts.filter((text) => lens([text]) !== null).length;
      expect(known).toBe(calls * 2);
    }
    expect(known).toBe(10);
  });

  it('say with the next request which names the page has said', async () => {
    const { convert, answer, conversions } = background();
    const lens = conversions.lens('k', false);
    for (const text of ['名甲', '乙']) {
      lens([text]);
      const more = conversions.more();
      answer();
      await more;
    }
    expect(convert.mock.calls.map(([, said]) => said)).toEqual([[], ['名甲']]);
  });

  it('remember two lenses, so that turning back asks nothing', async () => {
    const { convert, answer, conversions } = background();
    for (const key of ['a', 'b', 'a', 'b', 'c', 'a']) {
      conversions.lens(key, false)(['发']);
      const more = conversions.more();
      answer();
      await more;
    }
    expect(convert.mock.calls.map(([key]) => key)).toEqual(['a', 'b', 'c', 'a']);
  });

  it('tell who waits that nothing can be had, and ask again next time', async () => {
    const { convert, answer, conversions } = background();
    convert.mockRejectedValueOnce(new Error('gone'));
    const lens = conversions.lens('k', false);
    lens(['发']);
    await expect(conversions.more()).rejects.toThrow('gone');
    expect(lens(['发'])).toBeNull();
    const more = conversions.more();
    answer();
    await more;
    expect(lens(['发'])).toEqual(['发X']);
  });
});

describe('what is remembered', () => {
  it('is forgotten where much else is asked for, and not where it is asked for again', () => {
    const memo = new Memo(10);
    memo.keep(['often'], ['OFTEN']);
    memo.keep(['once'], ['ONCE']);
    for (let n = 0; n < 20; n += 1) {
      memo.keep([`text ${n}`], [`TEXT ${n}`]);
      expect(memo.get(['often'])).toEqual(['OFTEN']);
    }
    expect(memo.get(['once'])).toBeUndefined();
  });

  it('is told apart by where the runs end, whatever the page writes', () => {
    const memo = new Memo(100);
    memo.keep(['1,1\0ab'], ['one']);
    expect(memo.get(['a', 'b'])).toBeUndefined();
    memo.keep(['a\0', 'b'], ['first', 'second']);
    expect(memo.get(['a', '\0b'])).toBeUndefined();
    expect(memo.get(['a\0', 'b'])).toEqual(['first', 'second']);
  });
});
