import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Markup } from '@/model/markup';
import { parsePage, UnreadableMarkup } from '@/reading/parse-page';

const HTML = `<html lang="zh"><head><meta name="ArticleTitle" content="关于公布名单的通知"><title>关于公布名单的通知 &amp; 附件</title>
<style>p > a {}</style></head><body class="page"><!-- 正文 --><div id="zoom"><p>第一段，<a href="/1.html" title="附&quot;件">附件</a>。<br>第二段。</p>
<img src="2.jpg" alt="现场"></div><template><p>不在页面里</p></template><svg><title>图</title><path d="M0 0"></path></svg></body></html>`;

function markup(html: string, elements: number): Markup {
  return { url: 'https://www.example.gov.cn/a/b.html', base: 'https://www.example.gov.cn/a/', html, elements, scripting: true };
}

describe('a page from its markup', () => {
  const { page, places } = parsePage(markup(HTML, 15));

  it('has its elements, with what rules look at', () => {
    expect(page.elements.map(({ tag }) => tag).join(' ')).toBe(
      'html head meta title style body div p a br img template svg title path',
    );
  });
  it('has its lines, and where their texts stand', () => {
    expect(page.lines.map(({ text }) => text.trim())).toEqual([
      '关于公布名单的通知 & 附件', '第一段，附件。', '附"件', '第二段。', '现场', '图',
    ]); // biome-ignore format: one glance
    expect(places).toHaveLength(page.lines.flatMap(({ runs }) => runs).length);
  });
  it('resolves its addresses', () => {
    expect(page.elements.flatMap(({ href }) => href ?? [])).toEqual([
      'https://www.example.gov.cn/1.html',
      'https://www.example.gov.cn/a/2.jpg',
    ]);
  });
  it('is refused where the document has another number of elements', () => {
    expect(() => parsePage(markup(HTML, 16))).toThrow(UnreadableMarkup);
  });

  it('can be walked to its end or is refused, whatever is cut out of its markup or put into it', () => {
    const change = fc.record({
      at: fc.nat(HTML.length),
      cut: fc.nat(40),
      put: fc.constantFrom('', '<', '>', '"', '</p>', '<p>', '<!--', '<x-a>', '&amp', '<svg>', '</', ' a="', '<template>'),
    });
    fc.assert(
      fc.property(fc.array(change, { minLength: 1, maxLength: 3 }), fc.nat(20), (changes, elements) => {
        const html = changes.reduce((text, { at, cut, put }) => text.slice(0, at) + put + text.slice(at + cut), HTML);
        try {
          const parsed = parsePage(markup(html, elements));
          expect(parsed.page.elements).toHaveLength(elements);
          for (const { id, parent, end } of parsed.page.elements)
            expect(parent === null || (parent < id && end <= (parsed.page.elements[parent]?.end ?? 0))).toBe(true);
        } catch (error) {
          if (!(error instanceof UnreadableMarkup)) throw error;
        }
      }),
      { numRuns: 2_000 },
    );
  });
});
