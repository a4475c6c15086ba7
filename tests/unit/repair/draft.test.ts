import { describe, expect, it } from 'vitest';
import { draftOf, type Fix, withFixes } from '@/repair/draft';

const fix = (start: number, end: number, text: string | null): Fix => ({
  start,
  end,
  text,
  rule: 'repair/entity',
  sort: 'broken-code',
});

describe('withFixes', () => {
  it('shows the next fixer the text with the fixes in place, and keeps them over the text as read', () => {
    const first = withFixes(draftOf('abcdef'), [fix(1, 2, 'XYZ')]);
    expect(first.text).toBe('aXYZcdef');
    const second = withFixes(first, [fix(4, 5, '')]);
    expect(second.text).toBe('aXYZdef');
    expect(second.fixes.map(({ start, end, text }) => [start, end, text])).toEqual([
      [1, 2, 'XYZ'],
      [2, 3, ''],
    ]);
  });

  it('makes one of a fix and the earlier ones that it touches', () => {
    const first = withFixes(draftOf('abcdef'), [fix(1, 2, 'XYZ'), fix(4, 5, 'W')]);
    const second = withFixes(first, [fix(2, 7, '-')]);
    expect(second.text).toBe('aX-f');
    expect(second.fixes.map(({ start, end, text }) => [start, end, text])).toEqual([[1, 5, 'X-']]);
  });

  it('takes earlier fixes back within what is lost', () => {
    const first = withFixes(draftOf('abcdef'), [fix(2, 3, '')]);
    const second = withFixes(first, [fix(1, 4, null)]);
    expect(second.text).toBe('abcdef');
    expect(second.fixes.map(({ start, end, text }) => [start, end, text])).toEqual([[1, 5, null]]);
  });

  it('changes nothing within what is lost later on', () => {
    const lost = withFixes(draftOf('abcdef'), [fix(1, 4, null)]);
    expect(withFixes(lost, [fix(2, 3, 'X'), fix(5, 6, 'Y')]).text).toBe('abcdeY');
  });
});
