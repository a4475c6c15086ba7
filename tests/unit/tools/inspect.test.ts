import { describe, expect, it } from 'vitest';
import { readArguments } from '../../../tools/inspect/arguments.ts';
import { isMatch } from '../../../tools/inspect/extension-for.ts';
import { inOrder } from '../../../tools/inspect/in-order.ts';

describe('readArguments', () => {
  it('reads a page with its address, in Chromium, with its scripts', () => {
    expect(readArguments(['a.html', '--url', 'https://www.gd.gov.cn/a.html'])).toEqual({
      input: 'a.html',
      url: 'https://www.gd.gov.cn/a.html',
      browser: 'chromium',
      script: null,
      settings: null,
      charset: null,
      scripts: true,
      tabs: 3,
    });
  });
  it('reads every option of a list', () => {
    const line = 'list.jsonl --browser firefox --script zh-Hant-TW --settings s.json --charset gbk --no-scripts';
    expect(readArguments(line.split(' '))).toMatchObject({
      browser: 'firefox',
      script: 'zh-Hant-TW',
      settings: 's.json',
      charset: 'gbk',
      scripts: false,
    });
  });
  it.each([
    [['a.html']],
    [[]],
    [['a.jsonl', '--browser', 'lynx']],
    [['a.jsonl', '--script', 'zh-TW']],
    [['a.jsonl', '--tabs', '0']],
  ])('refuses %j with a sentence', (args) => {
    expect(() => readArguments(args)).toThrow(/\.|Expected/u);
  });
});

describe('isMatch', () => {
  it.each([
    ['*://*.gov.cn/*', 'https://www.gd.gov.cn/a?b=1', true],
    ['*://*.gov.cn/*', 'http://gov.cn/', true],
    ['*://*.gov.cn/*', 'http://notgov.cn/', false],
    ['*://*.gov.cn/*', 'http://www.gov.cn.example/', false],
    ['https://www.a.sg/zh/*', 'https://www.a.sg/zh/b.html', true],
    ['https://www.a.sg/zh/*', 'https://www.a.sg/en/b.html', false],
    ['https://www.a.sg/zh/*', 'http://www.a.sg/zh/b.html', false],
    ['*://*/*', 'https://anything.example/', true],
  ])('%s on %s: %s', (pattern, url, expected) => {
    expect(isMatch(pattern, url)).toBe(expected);
  });
});

describe('inOrder', () => {
  it('gives results in the order of the things, however long each takes', async () => {
    const given: number[] = [];
    let busy = 0;
    let most = 0;
    await inOrder(
      [30, 1, 20, 5],
      2,
      async (milliseconds) => {
        busy += 1;
        most = Math.max(most, busy);
        await new Promise((resolve) => setTimeout(resolve, milliseconds));
        busy -= 1;
        return milliseconds;
      },
      (result) => given.push(result),
    );
    expect(given).toEqual([30, 1, 20, 5]);
    expect(most).toBe(2);
  });
});
