/**
 * Lets Node run the project's TypeScript as it stands: `@/…` is src/…, extensions may be left out, `.txt` lists
 * and `.yml` locales are modules. Used as `node --import ./tools/loader.ts TOOL.ts`.
 */
import { existsSync, readFileSync } from 'node:fs';
import { registerHooks } from 'node:module';
import { fileURLToPath, pathToFileURL } from 'node:url';
import { LIST, listModule } from './lists.ts';
import { localeModule } from './locales.ts';

const SRC = new URL('../src/', import.meta.url);
const ENDINGS = ['', '.ts', '.tsx', '/index.ts'];

registerHooks({
  resolve(specifier, context, next) {
    const own = specifier.startsWith('@/');
    const foreign = context.parentURL?.includes('/node_modules/') ?? false;
    if (foreign || (!own && !specifier.startsWith('.'))) return next(specifier, context);
    const base: URL = own ? new URL(specifier.slice(2), SRC) : new URL(specifier, context.parentURL);
    for (const ending of ENDINGS) {
      const path = fileURLToPath(base) + ending;
      if (existsSync(path) && /\.\w+$/u.test(path)) return next(pathToFileURL(path).href + base.search, context);
    }
    return next(specifier, context);
  },
  load(url, context, next) {
    const module = (source: string) => ({ format: 'module', shortCircuit: true, source }) as const;
    if (LIST.test(url)) return module(listModule(fileURLToPath(url) + new URL(url).search));
    if (/\.yml(?:\?|$)/u.test(url)) return module(localeModule(readFileSync(fileURLToPath(url), 'utf8'), url));
    return next(url, context);
  },
});
