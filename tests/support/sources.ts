import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, posix, relative, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The repository's root. */
export const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** The files under a folder of the repository, as paths from its root with `/`, sorted. */
export function filesUnder(folder: string): string[] {
  return readdirSync(join(ROOT, folder), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => relative(ROOT, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/** A file's text, by its path from the root. */
export function textOf(path: string): string {
  return readFileSync(join(ROOT, path), 'utf8');
}

/** TypeScript without its comments, line for line. Good enough to look for words in: strings keep what looks like a comment. */
export function withoutComments(code: string): string {
  return code
    .replace(/\/\*[\s\S]*?\*\//gu, (comment) => comment.replace(/[^\n]/gu, ''))
    .replace(/(^|[\s;{}(),])\/\/[^\n]*/gu, '$1');
}

/** What a file imports, types too: `import … from`, `export … from`, `import '…'` and `import('…')`. */
export function importsOf(code: string): string[] {
  const PATTERN = /(?:\bfrom|\bimport)\s*\(?\s*(['"])([^'"\n]+)\1/gu;
  return [...withoutComments(code).matchAll(PATTERN)].map((match) => match[2] ?? '');
}

/** The path from the root that an import of a file means, or null for a package. The query of an import is dropped. */
export function importedPath(file: string, specifier: string): string | null {
  const [path = ''] = specifier.split('?');
  if (path.startsWith('@/')) return `src/${path.slice(2)}`;
  return path.startsWith('.') ? posix.join(dirname(file), path) : null;
}
