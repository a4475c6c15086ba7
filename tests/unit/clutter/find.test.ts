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

  /** What is taken where a rule takes each `.x` of some markup for clutter: by tag and class. */
  const taken = (markup: string, id: ClutterRule['id'] = 'clutter/greedy') => {
    const body = '<div class="content"><p>会议要求，各部门要压实责任。</p><p>会议还研究了其他事项。</p></div>';
    const read = page(...fromHtml(`<h1>某市召开安全生产工作会议</h1>${body}${markup}`));
    const targets = read.elements.filter(({ classes }) => classes === 'x').map((target) => target.id);
    const rules = targets.map((target) => ({ ...taking(target), id }));
    return findClutter(read, articleOf(read), rules).findings.map(({ at, text }) => {
      const { tag, classes } = read.elements[at.kind === 'element' ? at.element : 0] ?? { tag: '', classes: '' };
      return `${tag}.${classes} ${text.replace(/\s+/gu, '')}`;
    });
  };

  it.each([
    ['a table', '<div class="z"><table><tbody><tr class="x"><td>版权所有</td></tr></tbody></table></div>', ['div.z 版权所有']],
    ['a bar of several', '<div class="z"><b class="x">微信</b> | <b class="x">打印</b></div>', ['div.z 微信|打印']],
    [
      'no row of a table that goes on',
      '<table><tbody><tr><td class="z"><b class="x">打印</b></td><td>某局</td></tr></tbody></table>',
      ['b.x 打印'],
    ],
    ['no box with a picture of its own', '<div style="background:url(/1.jpg)"><p class="x">打印</p></div>', ['p.x 打印']],
    ['no box with a form', '<div><p class="x">打印</p><form><input></form></div>', ['p.x 打印']],
    ['no box that a script fills', '<div><p class="x">打印</p><div id="files"></div></div>', ['p.x 打印']],
    ['no masthead', '<div class="banner"><p class="x">首页 &gt; 要闻</p></div>', ['p.x 首页>要闻']],
  ])('takes along what would be left empty: %s', (_, markup, expected) => {
    expect(taken(markup)).toEqual(expected);
  });

  it('leaves a column that is emptied, whose neighbours would slip', () => {
    expect(taken('<div class="z"><ul class="x"><li>甲</li></ul></div>', 'clutter/hot-list')).toEqual(['ul.x 甲']);
  });
});
