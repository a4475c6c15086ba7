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
  transform(code: string, id: string): { code: string; map: null } | null;
} {
  return {
    name: 'lists',
    enforce: 'pre',
    transform: (code, id) => (id.endsWith('.txt') ? { code: listModule(code), map: null } : null),
  };
}
