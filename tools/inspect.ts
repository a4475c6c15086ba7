/**
 * `npm run --silent inspect -- PAGE.html --url ADDRESS`: what the built extension does with any page, in a real
 * browser, as one JSON object a line on standard output and nothing else.
 *
 *   pages ─▶ several tabs at a time ─┬─ with the extension: report, text ─┐
 *                                    ├─ with it, undo all: serialised ────┼─▶ a line each, in input order
 *                                    └─ without it: serialised ───────────┘
 */
import { readFileSync } from 'node:fs';
import { provideBrowser } from './browsers.ts';
import { builtExtension } from './build.ts';
import { readArguments } from './inspect/arguments.ts';
import { extensionFor } from './inspect/extension-for.ts';
import { inOrder } from './inspect/in-order.ts';
import { readInput } from './inspect/input.ts';
import { createInspector } from './inspect/inspector.ts';
import { createProgress } from './inspect/progress.ts';

const args = readArguments(process.argv.slice(2));
const pages = readInput(args);
provideBrowser(args.browser);

const extension = extensionFor(
  builtExtension(args.browser),
  pages.map(({ url }) => url),
);
const settings = args.settings === null ? null : readFileSync(args.settings, 'utf8');
const inspector = createInspector({ ...args, extension: extension.folder, settings });
const progress = createProgress(pages.length);
let failures = 0;
try {
  await inOrder(pages, args.tabs, inspector.inspect, (result) => {
    process.stdout.write(`${JSON.stringify(result)}\n`);
    if (result.error !== null) failures += 1;
    progress.step(result.error !== null);
  });
} finally {
  progress.end();
  await inspector.close();
  extension.clear();
}
process.exitCode = failures > 0 ? 1 : 0;
