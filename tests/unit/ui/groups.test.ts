import { describe, expect, test } from 'vitest';
import { countOf, groundsOf, groupsOf, placeOf, surenessOf } from '@/ui/popup/groups';
import { reportEntry } from '../../support/reports';

const repair = (text: string, over = {}) =>
  reportEntry({ kind: 'damage', sort: 'pinyin-inserted', op: 'splice', text, replacement: '發展', evidence: [], ...over });

describe('groupsOf', () => {
  test('sorts entries by what a reader makes of them', () => {
    const groups = groupsOf([
      reportEntry({ op: 'mark' }),
      reportEntry({ op: 'hide' }),
      reportEntry({ op: 'splice' }),
      reportEntry({ kind: 'clutter', sort: 'print-button' }),
      repair('發(fā)展'),
      repair('會?議', { op: 'report', replacement: null }),
    ]);
    expect(Object.entries(groups).map(([name, rows]) => [name, rows.length])).toEqual([
      ['suspect', 1],
      ['spam', 2],
      ['clutter', 1],
      ['repair', 1],
      ['broken', 1],
    ]);
  });

  test('makes one row of equal repairs, and counts each', () => {
    const entries = [repair('發(fā)展'), repair('關(guān)於'), repair('發(fā)展')];
    const { repair: rows } = groupsOf(entries);
    expect(rows.map(({ ids }) => ids)).toEqual([[entries[0]?.id, entries[2]?.id], [entries[1]?.id]]);
    expect(countOf(rows)).toBe(3);
  });

  test('keeps equal repairs apart where one was put back, and never joins spam', () => {
    expect(groupsOf([repair('發(fā)展'), repair('發(fā)展', { active: false })]).repair).toHaveLength(2);
    expect(groupsOf([reportEntry(), reportEntry()]).spam).toHaveLength(2);
  });
});

test('placeOf and groundsOf part the evidence', () => {
  const entry = reportEntry({ evidence: [{ code: 'spam-words' }, { code: 'hidden' }, { code: 'gambling' }] });
  expect(placeOf(entry)).toEqual({ code: 'hidden' });
  expect(groundsOf(entry)).toEqual([{ code: 'spam-words' }]);
});

test.each([
  [{ confidence: 0.99 }, 'spam.sure.1'],
  [{ confidence: 0.8 }, 'spam.sure.2'],
  [{ confidence: 0.6 }, 'spam.sure.3'],
  [{ confidence: 0.99, op: 'mark' as const }, 'spam.sure.3'],
])('surenessOf says %j as %s', (over, words) => {
  expect(surenessOf(reportEntry(over))).toBe(words);
});
