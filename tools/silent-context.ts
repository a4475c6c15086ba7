/**
 * WXT wraps a content script in a context that announces itself to the page (a `CustomEvent` on its document under a
 * name made of the extension's public id) and that ends when the page dispatches the same event. A page must be able
 * to do neither, and entrypoints/page.content.ts takes no context: this puts nothing in its place.
 */

const CONTEXT = 'wxt/utils/content-script-context';
const NOTHING = '\0no-content-script-context';

/** A Vite plugin that leaves WXT's content script context out of the build. */
export function silentContext(): {
  name: string;
  enforce: 'pre';
  resolveId(id: string): string | null;
  load(id: string): string | null;
} {
  return {
    name: 'silent-context',
    enforce: 'pre',
    resolveId: (id) => (id === CONTEXT ? NOTHING : null),
    load: (id) => (id === NOTHING ? 'export class ContentScriptContext {}' : null),
  };
}
