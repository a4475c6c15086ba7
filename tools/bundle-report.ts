import { SourceMap } from 'node:module';

/**
 * `npm run bundle`: what each script of the build is made of, in bytes as they are shipped, largest first.
 */

interface Chunk {
  readonly type: string;
  readonly fileName: string;
  readonly code?: string;
  readonly map?: ConstructorParameters<typeof SourceMap>[0] | null;
}

/** Vite plugins that write down what each script is made of, where QINGWEN_REPORT asks for it. */
export function bundleReport(): {
  name: string;
  config(): { build: { sourcemap: 'hidden' } } | null;
  generateBundle(options: unknown, bundle: Record<string, Chunk>): void;
} {
  const wanted = process.env['QINGWEN_REPORT'] !== undefined;
  return {
    name: 'bundle-report',
    config: () => (wanted ? { build: { sourcemap: 'hidden' } } : null),
    generateBundle(_, bundle) {
      if (!wanted) return;
      for (const { fileName, code, map } of Object.values(bundle)) {
        if (code === undefined || !map) continue;
        console.error(`\n${fileName}: ${Buffer.byteLength(code)} bytes`);
        for (const [source, bytes] of [...bytesBySource(code, map)].sort(([, a], [, b]) => b - a)) {
          console.error(`${String(bytes).padStart(8)}  ${source}`);
        }
      }
    },
  };
}

/** The bytes of a script by the file that they come from; '' for what comes from none. */
function bytesBySource(code: string, map: NonNullable<Chunk['map']>): Map<string, number> {
  const sources = new SourceMap(map);
  const bytes = new Map<string, number>();
  for (const [row, line] of code.split('\n').entries()) {
    let column = 0;
    for (const character of line) {
      const entry = sources.findEntry(row, column);
      const source =
        'originalSource' in entry ? String(entry.originalSource ?? '').replace(/^(\.\.\/)+|^.*node_modules\//gu, '') : '';
      bytes.set(source, (bytes.get(source) ?? 0) + Buffer.byteLength(character));
      column += character.length;
    }
  }
  return bytes;
}
