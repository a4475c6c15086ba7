/** Bounds and steps of what can be measured: docs/interface, "The reading view". */
export const STEPS = {
  readerSize: { least: 15, most: 32, step: 1 },
  readerLineHeight: { least: 1.5, most: 2.2, step: 0.1 },
  readerMeasure: { least: 24, most: 44, step: 2 },
} as const;

/** A measure one step further, within its bounds; to one decimal, so that tenths stay tenths. */
export function stepped(name: keyof typeof STEPS, value: number, by: -1 | 1): number {
  const { least, most, step } = STEPS[name];
  return Math.min(most, Math.max(least, Math.round((value + by * step) * 10) / 10));
}
