import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Page as Built } from '@/model/page';
import { findSpam } from '@/spam/find';
import { fold } from '@/text/fold';
import { h, p, page, title } from '../support/page';

const TEXT = fc.string({
  unit: fc.constantFrom(...'澳门葡京官网,，。|_ 会议强调要坚持ＡBet3\u200b★😀\ud800加微信'),
  maxLength: 60,
});

describe('folding', () => {
  const wayBack = (text: string, from: Uint32Array, out: string) =>
    from.length === out.length + 1 && from.every((at, n) => at <= text.length && (n === 0 || at >= (from[n - 1] ?? 0)));

  it('always knows the way back, in order', () => {
    fc.assert(fc.property(TEXT, (text) => wayBack(text, fold(text).from, fold(text).text)));
  });

  it('would be caught out of order (negative control)', () => {
    expect(wayBack('ab', Uint32Array.of(1, 0, 2), 'ab')).toBe(false);
  });
});

describe('finding spam', () => {
  const inBounds = (built: Built, start: number, end: number, line: number) =>
    start >= 0 && start < end && end <= (built.lines[line]?.text.length ?? -1);

  it('throws at nothing, and points into the page', () => {
    fc.assert(
      fc.property(fc.array(TEXT, { maxLength: 8 }), TEXT, (lines, head) => {
        const built = page(title(head), h('div', ...lines.map((line) => p(line))));
        const { findings, failures } = findSpam(built, null);
        return (
          failures.length === 0 &&
          findings.every(({ at }) =>
            at.kind === 'element'
              ? at.element < built.elements.length
              : inBounds(built, at.span.start, at.span.end, at.span.line),
          )
        );
      }),
    );
  });

  it('would be caught pointing outside (negative control)', () => {
    const built = page(p('一'));
    expect(inBounds(built, 0, 99, 0)).toBe(false);
  });
});
