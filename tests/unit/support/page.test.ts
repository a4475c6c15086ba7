import { describe, expect, it } from 'vitest';
import { elementOf, linesIn, runsIn, textOf } from '@/model/tree';
import { a, find, h, lineWith, p, page, title } from '../../support/page';

describe('a page built in code', () => {
  const built = page(
    title('标题_某市人民政府'),
    h(
      'div',
      { id: 'content' },
      p('第一段，', a('/1.html', '链接'), '。'),
      p('第二段'),
      '散文',
      h('br'),
      h('img', { src: '/a.png', alt: '图' }),
    ),
    h('div', { class: 'x y', hiding: 'display' }, '看不见'),
  );

  it('has lines as a reader reads them', () => {
    expect(built.lines.map(({ kind, text }) => [kind, text])).toEqual([
      ['title', '标题_某市人民政府'],
      ['text', '第一段，链接。'],
      ['text', '第二段'],
      ['text', '散文'],
      ['attribute', '图'],
      ['text', '看不见'],
    ]);
    expect(lineWith(built, '链接').runs.map(({ text }) => text)).toEqual(['第一段，', '链接', '。']);
  });

  it('knows what is inside of what', () => {
    const content = elementOf(built, find(built, '#content'));
    expect(textOf(built, content.id)).toBe('第一段，链接。\n第二段\n散文');
    expect(linesIn(built, content.id)).toHaveLength(4);
    expect(built.elements.slice(content.id, content.end).map(({ tag }) => tag)).toEqual(['div', 'p', 'a', 'p', 'br', 'img']);
    expect(runsIn(built, lineWith(built, '链接'), find(built, 'a'))).toMatchObject([{ start: 4, run: { text: '链接' } }]);
    expect(elementOf(built, find(built, 'html')).end).toBe(built.elements.length);
  });

  it('is measured where the test says so', () => {
    expect(built.measures.get(find(built, '.y'))?.hiding).toBe('display');
    expect(built.measures.size).toBe(1);
  });

  it('says what it has not', () => expect(() => find(built, 'table')).toThrow('no table'));
});
