import { expect, test } from 'vitest';
import { readLocales, SCREENS } from '../../../tools/locales.ts';

const sources: Record<string, string> = import.meta.glob('/src/ui/{popup,shared}/*.{ts,tsx}', {
  query: '?raw',
  import: 'default',
  eager: true,
});

test('the panel carries every word that it can say', () => {
  const keys = Object.keys(readLocales(new URL('../../../locales/', import.meta.url)).en);
  const code = Object.values(sources).join('\n');
  // Whole keys, and keys that are put together: `reason.${code}`.
  const parts = [...code.matchAll(/`([a-z]+\.)\$\{/gu)].map((match) => match[1] ?? '');
  const said = keys.filter((key) => code.includes(`'${key}'`) || parts.some((part) => key.startsWith(part)));
  expect(said.length).toBeGreaterThan(100);
  expect(said.filter((key) => !SCREENS['popup']?.some((start) => key.startsWith(start)))).toEqual([]);
});
