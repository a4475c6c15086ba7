import { describe, expect, it } from 'vitest';
import { faceOf, faceWithoutAccess } from '@/background/face';
import { createTranslate } from '@/platform/format-message';
import en from '../../../locales/en.yml';

const t = createTranslate(en);
const none = { spam: 0, suspects: 0, repairs: 0 };

describe('the toolbar button', () => {
  it('counts spam and doubt, not repairs', () => {
    expect(faceOf({ state: 'cleaned', spam: 2, suspects: 1, repairs: 40 }, t, true)).toEqual({
      icon: 'cleaned',
      title: 'Qingwen: article cleaned (2 removed, 40 repaired)',
      badge: '3',
      warns: true,
    });
    expect(faceOf({ state: 'cleaned', ...none, repairs: 9 }, t, true).badge).toBe('');
  });
  it('shows at most 99, and nothing where the reader wants no count', () => {
    expect(faceOf({ state: 'cleaned', ...none, spam: 500 }, t, true).badge).toBe('99');
    expect(faceOf({ state: 'cleaned', ...none, spam: 5 }, t, false).badge).toBe('');
  });
  it('warns of a copy whatever was found on it', () =>
    expect(faceOf({ state: 'clone', ...none, spam: 3 }, t, false)).toMatchObject({ icon: 'clone', badge: '!', warns: true }));
  it('has another shape for every state', () => {
    const states = (['cleaned', 'not-article', 'off', 'clone', 'failed'] as const).map(
      (state) => faceOf({ state, ...none }, t, true).icon,
    );
    expect(new Set([...states, faceWithoutAccess(t).icon]).size).toBe(6);
  });
});
