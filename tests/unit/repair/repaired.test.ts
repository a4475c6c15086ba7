import { describe, expect, it } from 'vitest';
import type { Page } from '@/model/page';
import { pageFacts } from '@/repair/facts';
import { findDamage } from '@/repair/find';
import { repaired } from '@/repair/repaired';
import { h, lineWith, p, page, title } from '../../support/page';

function mended(read: Page) {
  const facts = pageFacts(read, null);
  return repaired(read, findDamage(read, facts), facts);
}

const DAMAGED = '促進發(fā)展和就業(yè)，建設當?shù)刂攸c產(chǎn)業(yè)園。';

describe('repaired', () => {
  it('keeps lines and runs, over element borders too', () => {
    const read = page(p('促進發(f', h('b', 'ā)展'), '和就業(yè)，實現(xiàn)目標，推進經(jīng)濟。'));
    const { page: after } = mended(read);
    expect(after.lines.map((line) => line.text)).toEqual(['促進發展和就業，實現目標，推進經濟。']);
    expect(after.lines[0]?.runs.map((run) => run.text)).toEqual(['促進發', '展', '和就業，實現目標，推進經濟。']);
  });

  it('repairs the title and attributes, leaves code and ruby alone', () => {
    const read = page(
      title('產(chǎn)業(yè)發(fā)展_某縣政府網(wǎng)'),
      h('img', { alt: '經(jīng)濟發(fā)展' }),
      p(DAMAGED),
      h('pre', '發(fā)展'),
      h('ruby', '發', h('rt', '(fā)')),
    );
    const texts = mended(read).page.lines.map((line) => line.text);
    expect(texts).toContain('產業發展_某縣政府網');
    expect(texts).toContain('經濟發展');
    expect(texts).toContain('發(fā)展');
    expect(texts.join('')).toContain('(fā)');
  });

  it('leads a span back to the text as read, widened over the fixes that it touches', () => {
    const read = page(p(DAMAGED));
    const { page: after, original } = mended(read);
    const line = lineWith(after, '當地重點');
    const start = line.text.indexOf('地重');
    const span = original({ line: line.id, start, end: start + 1 });
    expect(DAMAGED.slice(span.start, span.end)).toBe('?shù)刂攸c');
    expect(original({ line: line.id, start: 0, end: 2 })).toEqual({ line: line.id, start: 0, end: 2 });
    const end = line.text.length;
    expect(original({ line: line.id, start: end - 1, end })).toEqual({
      line: line.id,
      start: DAMAGED.length - 1,
      end: DAMAGED.length,
    });
  });

  it('repairs page tags for reading', () => {
    const read: Page = { ...page(p(DAMAGED)), meta: new Map([['articletitle', ['產(chǎn)業(yè)發(fā)展']]]) };
    expect(mended(read).page.meta.get('articletitle')).toEqual(['產業發展']);
  });

  it('gives a clean page back as it is', () => {
    const read = page(p('促進發展和就業。'));
    expect(mended(read).page).toEqual(read);
  });

  it('knows the machine from the page when a part arrives late', () => {
    const facts = pageFacts(page(p(DAMAGED)), null);
    const late = page(p('新的發(fā)展'));
    const known = pageFacts(late, facts);
    expect(repaired(late, findDamage(late, known), known).page.lines[0]?.text).toBe('新的發展');
  });
});
