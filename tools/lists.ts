import { readFileSync } from 'node:fs';

/**
 * Facts are kept as text, one entry a line, `#` before a comment. This is how such a file becomes a module: its
 * entries joined by line feeds. Used by Vite (build and tests) and by the loader for tools.
 */

/** The entries of a list, without comments and blank lines. */
export function entriesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** The module that a list becomes. */
export function listModule(text: string): string {
  return `export default ${JSON.stringify(entriesOf(text).join('\n'))};`;
}

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
    load: (id) => (id.endsWith('.txt') ? { code: listModule(readFileSync(id, 'utf8')), moduleType: 'js' } : null),
  };
}
