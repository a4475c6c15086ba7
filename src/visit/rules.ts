import type { Decision, Finding } from '@/model/finding';
import type { Policy } from '@/model/settings';
import type { Reading } from '@/page/read';
import { matching } from '@/page/rules';

/** What the reader's own rules hide; the reader can put it back like anything else. */
export function ruled(reading: Reading, { rules, keep }: Policy): Decision[] {
  return matching(reading, rules).flatMap(({ element, selector }) => {
    const key = `reader/rule:${selector}`;
    if (keep.has(key)) return [];
    const finding: Finding = {
      key,
      rule: 'reader/rule',
      kind: 'clutter',
      sort: 'reader-rule',
      at: { kind: 'element', element },
      confidence: 1,
      evidence: [{ code: 'reader-rule' }],
      text: selector,
    };
    return [{ edit: { op: 'hide', element, as: 'clutter' }, finding }];
  });
}
