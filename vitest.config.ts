import { fileURLToPath } from 'node:url';
import preact from '@preact/preset-vite';
import { defineConfig } from 'vitest/config';
import { lists } from './tools/lists.ts';
import { locales } from './tools/locales.ts';

const shared = {
  plugins: [lists(), locales(), preact()],
  resolve: { alias: { '@': fileURLToPath(new URL('./src', import.meta.url)) } },
};

const CHANGES_MACHINE = 'tests/e2e/managed.test.ts';

const inBrowsers = {
  testTimeout: 120_000,
  hookTimeout: 120_000,
  // A real browser on a busy machine loses a command now and then; what fails twice is ours.
  retry: 1,
};

export default defineConfig({
  test: {
    projects: [
      { ...shared, test: { name: 'unit', include: ['tests/unit/**/*.test.ts', 'tests/cases/**/*.test.ts', 'tests/*.test.ts'] } },
      {
        ...shared,
        test: {
          name: 'properties',
          include: ['tests/properties/**/*.test.ts'],
          setupFiles: ['tests/support/seed.ts'],
          testTimeout: 60_000,
        },
      },
      {
        ...shared,
        test: {
          ...inBrowsers,
          name: 'browser',
          include: ['tests/browser/**/*.test.ts', 'tests/pages/**/*.test.ts', 'tests/e2e/**/*.test.ts'],
          exclude: [CHANGES_MACHINE],
          maxWorkers: 2,
          sequence: { groupOrder: 1 },
        },
      },
      // what it sets holds for every browser of this user: no other test beside it
      {
        ...shared,
        test: { ...inBrowsers, name: 'alone', include: [CHANGES_MACHINE], maxWorkers: 1, sequence: { groupOrder: 2 } },
      },
    ],
  },
});
