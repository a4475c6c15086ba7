import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page } from '@/model/page';
import { pageFromText, pageToText } from '@/platform/page-text';
import { a, h, p, page, title } from '../../support/page.ts';

const READ = page(
  title('关于公布名单的通知_某市人民政府'),
  h('meta', { name: 'ArticleTitle', content: '关于公布名单的通知' }),
  h('div', { class: 'content', id: 'zoom' }, p('第一段\ud800。'), p('第二段，', a('https://example.gov.cn/1', '附件'), '。')),
  h('img', { alt: '现场', src: '/1.jpg' }),
);

describe('a page as text', () => {
  it('is the same page again', () => {
    expect(pageFromText(textOf(READ))).toEqual({ ...READ, measures: new Map() });
  });

  it('is the same page again where it comes in pieces', () => {
    const large = page(...Array.from({ length: 3_000 }, (_, n) => p(`第${n}段`)));
    expect([...pageToText(large)].length).toBeGreaterThan(4);
    expect(pageFromText(textOf(large))).toEqual({ ...large, measures: new Map() });
  });

  it.each([
    ['nothing', 'null'],
    ['a list', '[]'],
    ['no JSON', '{'],
    ['an element that is its own ancestor', changed((copy) => Object.assign(at(copy.elements, 3), { parent: 3 }))],
    ['a subtree beyond its parent', changed((copy) => Object.assign(at(copy.elements, 2), { end: 1_000 }))],
    ['a subtree that ends before it begins', changed((copy) => Object.assign(at(copy.elements, 3), { end: 2 }))],
    ['lines that are not there', changed((copy) => Object.assign(at(copy.elements, 0), { endLine: 1_000 }))],
    ['a line of no element', changed((copy) => Object.assign(at(copy.lines, 1), { element: 1_000 }))],
    ['a text that is not its runs', changed((copy) => Object.assign(at(copy.lines, 1), { text: '别的' }))],
    ['an attribute that is no text', changed((copy) => Object.assign(at(copy.elements, 3), { attributes: { style: 1 } }))],
  ])('is refused with %s', (_, text) => {
    expect(() => pageFromText(text)).toThrow();
  });

  it('is refused whatever is put in the place of any value of it, or can be walked', () => {
    const text = textOf(READ);
    fc.assert(
      fc.property(fc.nat(), fc.constantFrom('null', '-1', '1e9', '0.5', '"x"', '[]', '{}'), (nth, value) => {
        const numbers = [...text.matchAll(/:(?:\d+|null)(?=[,}])/gu)];
        const { index, 0: found } = numbers[nth % numbers.length] ?? { index: 0, 0: '' };
        let read: ReturnType<typeof pageFromText>;
        try {
          read = pageFromText(`${text.slice(0, index)}:${value}${text.slice(index + found.length)}`);
        } catch {
          return;
        }
        for (const { id, parent, end } of read.elements) {
          expect(parent === null || (parent < id && end <= (read.elements[parent]?.end ?? 0))).toBe(true);
        }
        for (const { element } of read.lines) expect(read.elements[element]).toBeDefined();
      }),
    );
  });
});

const textOf = (whole: Page): string => [...pageToText(whole)].join('');

type Copy = { elements: object[]; lines: object[] };

function changed(change: (copy: Copy) => void): string {
  const copy = JSON.parse(textOf(READ)) as Copy;
  change(copy);
  return JSON.stringify(copy);
}

function at(list: readonly object[], index: number): object {
  const found = list[index];
  if (!found) throw new RangeError(`nothing at ${index}`);
  return found;
}
