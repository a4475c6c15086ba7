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
export const LIST = /\.txt(?:\?(?:bits|forms|scripts|words))?$/u;

/** The entries of a list, without comments and blank lines. */
export function entriesOf(text: string): string[] {
  return text
    .split('\n')
    .map((line) => line.trimEnd())
    .filter((line) => line !== '' && !line.startsWith('#'));
}

/** What becomes of a list that is asked for in another form, by the form's name; the list's path in. */
const FORMS: Readonly<Record<string, (path: string) => unknown>> = {
  bits: (path) => bits(listAt(path)),
  forms: (path) => forms(listAt(path)),
  scripts: (path) => scripts(listAt(path), listAt(join(dirname(path), 'shared-forms.txt'))),
  words: (path) => wordIndex(wordLists(path)),
};

/** The module that a list's address stands for. */
export function listModule(id: string): string {
  const [path = '', form = ''] = id.split('?');
  return `export default ${JSON.stringify((FORMS[form] ?? listAt)(path))};`;
}

/** By code point from U+4E00, a bit for each character of a list. Base64. */
function bits(list: string): string {
  const found = new Uint8Array(0x5200 >> 3);
  for (const character of list.replaceAll('\n', '')) {
    const at = code(character) - 0x4e00;
    found[at >> 3] = (found[at >> 3] ?? 0) | (1 << (at & 7));
  }
  return Buffer.from(found).toString('base64');
}

/** By code point from U+4E00 to U+9FA5, two bits: in Simplified alone (1), in Traditional alone (2). Base64. */
function scripts(list: string, shared: string): string {
  const bits = new Uint8Array((0x9fa5 - 0x4e00 + 4) >> 2);
  const pairs = [...pairsOf(list)];
  const traditional = new Set(pairs.map((pair) => pair.traditional));
  const both = new Set(shared.split('\n'));
  const simplified = new Set(pairs.map((pair) => pair.simplified).filter((form) => !both.has(form) && !traditional.has(form)));
  for (const [characters, mark] of [
    [simplified, 1],
    [traditional, 2],
  ] as const) {
    for (const character of characters) {
      const at = code(character) - 0x4e00;
      if (at >= 0 && at >> 2 < bits.length) bits[at >> 2] = (bits[at >> 2] ?? 0) | (mark << ((at & 3) * 2));
    }
  }
  return Buffer.from(bits).toString('base64');
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
