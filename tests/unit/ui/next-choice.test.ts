import { describe, expect, test } from 'vitest';
import { nextChoice } from '@/ui/shared/next-choice';

describe('nextChoice', () => {
  test.each([
    ['ArrowRight', 0, 1],
    ['ArrowRight', 4, 0],
    ['ArrowDown', 3, 4],
    ['ArrowLeft', 0, 4],
    ['ArrowUp', 2, 1],
    ['Home', 3, 0],
    ['End', 1, 4],
    ['ArrowRight', -1, 0],
    ['ArrowLeft', -1, 4],
  ])('%s at %i leads to %i', (key, at, next) => {
    expect(nextChoice(key, at, 5)).toBe(next);
  });

  test.each(['Enter', 'a', ' ', 'Tab'])('leaves %j alone', (key) => {
    expect(nextChoice(key, 2, 5)).toBeNull();
  });
});
