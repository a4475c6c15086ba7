/**
 * `npm run bundle`: what each script of the build is made of, in bytes before minifying, largest first.
 */

/** A Vite plugin that writes down what each chunk is made of, where QINGWEN_REPORT names a file. */
export function bundleReport(): {
  name: string;
  generateBundle(
    options: unknown,
    bundle: Record<
      string,
      { type: string; fileName: string; code?: string; modules?: Record<string, { renderedLength: number }> }
    >,
  ): void;
} {
  return {
    name: 'bundle-report',
    generateBundle(_, bundle) {
      if (process.env['QINGWEN_REPORT'] === undefined) return;
      for (const { type, fileName, code, modules } of Object.values(bundle)) {
        if (type !== 'chunk' || !modules) continue;
        const sizes = Object.entries(modules)
          .map(([id, { renderedLength }]) => ({ id: id.replace(/^.*\/node_modules\//u, ''), renderedLength }))
          .sort((a, b) => b.renderedLength - a.renderedLength);
        console.error(`\n${fileName}: ${code?.length} characters`);
        for (const { id, renderedLength } of sizes.slice(0, 40)) console.error(`${String(renderedLength).padStart(8)}  ${id}`);
      }
    },
  };
}
