import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { expect, test } from 'vitest';
import { noInnerHtml } from '../../../tools/no-inner-html.ts';

const require = createRequire(import.meta.url);

test.each([[require.resolve('preact').replace(/[^/]+$/u, 'preact.mjs'), 't.innerHTML=h.__html']])(
  'takes the assignment out of %s',
  (file, assignment) => {
    const code = readFileSync(file, 'utf8');
    expect(code).toContain(assignment);
    expect(noInnerHtml().transform(code, file)?.code).not.toContain(assignment);
  },
);

test('stops the build where a package no longer holds it, and leaves all others alone', () => {
  expect(() => noInnerHtml().transform('', '/x/preact/dist/preact.mjs')).toThrow('no longer holds');
  expect(noInnerHtml().transform('a.innerHTML = b', '/x/ours.ts')).toBeNull();
});
