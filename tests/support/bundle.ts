import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'vite';
import { lists } from '../../tools/lists.ts';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));

/** A script of the project's own modules for a page: the exports of `entry` (a path below the project) under the global `name`. */
export async function bundle(entry: string, name: string): Promise<string> {
  const built = await build({
    configFile: false,
    root: ROOT,
    logLevel: 'warn',
    plugins: [lists()],
    resolve: { alias: { '@': join(ROOT, 'src') } },
    build: { write: false, minify: false, lib: { entry: join(ROOT, entry), formats: ['iife'], name } },
  });
  const output = Array.isArray(built) ? built[0]?.output[0] : 'output' in built ? built.output[0] : undefined;
  if (output?.type !== 'chunk') throw new Error(`${entry} did not build`);
  return output.code;
}
