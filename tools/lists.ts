import { readFileSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { packed } from '../src/text/packed.ts';
import { pairsOf } from '../src/text/pairs.ts';
import { wordIndex } from './word-index.ts';

/**
 * Facts are kept as text, one entry a line, `#` before a comment. This is how such a file becomes a module: its
 * entries joined by line feeds. Used by Vite (build and tests) and by the loader for tools.
 */

/** A list's address as a module. */
export const LIST = /\.txt(?:\?(?:forms|words))?$/u;

/** The entries of a list, without comments and blank lines. */
export function entriesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** The module that a list's address stands for. */
export function listModule(id: string): string {
  const [path = '', form] = id.split('?');
  return `export default ${JSON.stringify(form === 'words' ? wordIndex(wordLists(path)) : form === 'forms' ? forms(listAt(path)) : listAt(path))};`;
}

const listAt = (path: string): string => entriesOf(readFileSync(path, 'utf8')).join('\n');

/** A list of words by its name, or the lists beside it that it names. */
export function wordLists(path: string): ReadonlyMap<string, string> {
  const list = listAt(path);
  const names = list.split('\n').every((entry) => entry.endsWith('.txt')) ? list.split('\n') : [basename(path)];
  return new Map(names.map((name) => [basename(name, '.txt'), listAt(join(dirname(path), name))]));
}

/** A list of pairs as its characters and their forms alone. By code point, packed: the step from the one before, and the step to its form (even forward, odd backward). */
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
    load: (id) => (LIST.test(id) ? { code: listModule(id), moduleType: 'js' } : null),
  };
}
