import { describe, expect, it } from 'vitest';
import { choose, chosen, widen } from '@/ui/picker/choice';
import { type Step, selectorFor } from '@/ui/picker/selector';

const step = (tag: string, more: Partial<Step> = {}): Step => ({ tag, id: '', classes: [], nth: 1, ...more });
const escaped = (name: string) => name.replace(/[^\w-]/gu, (mark) => `\\${mark}`);
/** Selectors that are unique on a page: those given, or all. */
const unique = (...selectors: string[]) => ({
  escape: escaped,
  isUnique: (one: string) => selectors.length === 0 || selectors.includes(one),
});

describe('selectorFor', () => {
  it('takes an id that lasts', () => {
    expect(selectorFor([step('div', { id: 'share' })], unique())).toBe('#share');
  });

  it('takes no id or class that a script makes anew or switches', () => {
    const path = [step('div', { id: 'box20240102', classes: ['active', 'css-1x2y3z', 'ad-right'] })];
    expect(selectorFor(path, unique())).toBe('.ad-right');
  });

  it('takes two classes together where one names more', () => {
    expect(selectorFor([step('div', { classes: ['box', 'ad'] })], unique('.box.ad'))).toBe('.box.ad');
  });

  it('stands below the nearest ancestor with a name', () => {
    const path = [step('div', { classes: ['item'] }), step('ul'), step('div', { id: 'side' })];
    expect(selectorFor(path, unique('#side .item'))).toBe('#side .item');
  });

  it('goes by place where there is no name', () => {
    const path = [step('p', { nth: 3 }), step('div', { nth: 2 }), step('div', { id: 'side' })];
    expect(selectorFor(path, unique('#side > div:nth-of-type(2) > p:nth-of-type(3)'))).toBe(
      '#side > div:nth-of-type(2) > p:nth-of-type(3)',
    );
    expect(selectorFor(path.slice(0, 2), unique('none'))).toBe('body > div:nth-of-type(2) > p:nth-of-type(3)');
  });

  it('escapes what would be read as something else', () => {
    expect(selectorFor([step('div', { classes: ['md:ad'] })], unique())).toBe('.md\\:ad');
  });
});

describe('a choice', () => {
  it('goes wider and narrower and stops at either end', () => {
    const choice = choose(['a', 'p', 'div']);
    if (!choice) throw new Error('there is something to choose');
    expect(chosen(choice)).toBe('a');
    expect(chosen(widen(widen(widen(choice, 1), 1), 1))).toBe('div');
    expect(chosen(widen(choice, -1))).toBe('a');
    expect(choose([])).toBeNull();
  });
});
