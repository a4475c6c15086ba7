import { readFileSync } from 'node:fs';
import { packed } from '../src/text/packed.ts';
import { pairsOf } from '../src/text/pairs.ts';

/**
 * Facts are kept as text, one entry a line, `#` before a comment. This is how such a file becomes a module: its
 * entries joined by line feeds. Used by Vite (build and tests) and by the loader for tools.
 */

/** A list's address as a module. */
export const LIST = /\.txt(?:\?forms)?$/u;

/** The entries of a list, without comments and blank lines. */
export function entriesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** The module that a list becomes: `?forms` of a list of pairs are its characters and their forms alone, packed. */
export function listModule(text: string, id: string): string {
  const list = entriesOf(text).join('\n');
  return `export default ${JSON.stringify(id.endsWith('?forms') ? forms(list) : list)};`;
}

/** By code point, packed: the step from the one before, and the step to its form (even forward, odd backward). */
function forms(list: string): string {
  const codes = [...pairsOf(list)].map(({ traditional, simplified }) => [code(traditional), code(simplified)] as const);
  let before = 0;
  return packed(
    codes
      .sort(([a], [b]) => a - b)
      .flatMap(([traditional, form]) => {
        const step = form - traditional;
        const numbers = [traditional - before, step < 0 ? -2 * step - 1 : 2 * step];
        before = traditional;
        return numbers;
      }),
  );
}

const code = (character: string): number => character.codePointAt(0) ?? 0;

/** A Vite plugin for `import entries from './lexicon/NAME.txt'`. */
export function lists(): {
  name: string;
  enforce: 'pre';
  load(id: string): { code: string; moduleType: 'js' } | null;
} {
  return {
    name: 'lists',
    enforce: 'pre',
    // In `load`, since to Vite a .txt is an asset, and as 'js', since the bundler takes its code for the text otherwise.
    load: (id) =>
      LIST.test(id) ? { code: listModule(readFileSync(id.replace(/\?.*/u, ''), 'utf8'), id), moduleType: 'js' } : null,
  };
}
