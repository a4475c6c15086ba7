import { describe, expect, it } from 'vitest';
import { findClutter } from '@/clutter/find';
import type { ClutterRule } from '@/clutter/rule';
import { RULES } from '@/clutter/rules';
import type { ElementId } from '@/model/page';
import { articleOf } from '../../support/article';
import { fromHtml } from '../../support/html';
import { find, page } from '../../support/page';

const PAGE =
  '<div class="header"><a href="/">首页</a></div><p class="pos">当前位置：<a href="/">首页</a> &gt; 要闻</p>' +
  '<div class="wrap"><h1>某市召开安全生产工作会议</h1><p class="meta">时间：2024-01-02 来源：本网 【打印】 【字体：大 中 小】</p>' +
  '<div class="content"><p>会议要求，各部门要压实责任。</p><p><img src="/1.jpg"></p></div>' +
  '<div class="tools"><a>打印本页</a> <a>关闭窗口</a></div></div><div class="footer"><p>版权所有：某市人民政府</p></div>';

/** A rule that takes one element for clutter, whatever it is. */
const taking = (element: ElementId): ClutterRule => ({
  id: 'clutter/greedy',
  sort: 'toolbar',
  sentences: true,
  find: () => [{ at: { kind: 'element', element }, confidence: 1 }],
});

describe('findClutter', () => {
  const read = page(...fromHtml(PAGE));
  const article = articleOf(read);

  it('finds nothing where there is no article', () => {
    expect(findClutter(read, null).findings).toEqual([]);
  });

  it('finds each piece once, in document order', () => {
    expect(findClutter(read, article).findings.map(({ text }) => text.replace(/\s+/gu, ''))).toEqual([
      '当前位置：首页>要闻',
      '【打印】【字体：大中小】',
      '打印本页关闭窗口',
      '版权所有：某市人民政府',
    ]);
  });

  it('finds the same in any order of the rules', () => {
    const { findings } = findClutter(read, article);
    expect(findClutter(read, article, RULES.toReversed()).findings).toEqual(findings);
  });

  it.each(['html', 'body', '.wrap', '.content', 'h1', '.meta', 'p', 'img'])('never takes %s', (selector) => {
    const n = selector === 'p' ? 2 : 0; // the first paragraph of the body
    expect(findClutter(read, article, [taking(find(read, selector, n))]).findings).toEqual([]);
  });

  it('would see a rule that takes something else', () => {
    expect(findClutter(read, article, [taking(find(read, '.tools'))]).findings).toHaveLength(1);
  });

  it('goes on where a rule throws, and says which', () => {
    const broken: ClutterRule = {
      ...taking(0 as ElementId),
      find: () => {
        throw new Error('no such thing');
      },
    };
    const { findings, failures } = findClutter(read, article, [broken, ...RULES]);
    expect(failures).toEqual(['clutter/greedy: no such thing']);
    expect(findings).toHaveLength(4);
  });

  it('gives equal keys to a counter that counts on', () => {
    const keyOf = (count: number) => {
      const read = page(...fromHtml(`<h1>某市召开安全生产工作会议</h1><span>浏览次数：${count}</span>`));
      return findClutter(read, articleOf(read)).findings.map(({ key }) => key);
    };
    expect(keyOf(88)).toEqual(keyOf(10_024));
    expect(keyOf(88)).toHaveLength(1);
  });

  it('hides nothing above a part that arrived late', () => {
    const read = page(...fromHtml('<div class="share-box"><div class="late"><a>分享到：</a><a>微信</a></div></div>'));
    const late = { ...read, late: true, part: find(read, '.late') };
    const { findings } = findClutter(late, { ...article, body: [], titleLines: [], metaLines: [] });
    expect(findings.map(({ at }) => at)).toEqual([{ kind: 'element', element: find(read, '.late') }]);
  });
});
