import { first, readyStateOf } from '@/dom/accessors';

/**
 * What frameworks leave in markup that their server made and their script takes over in the browser: text that is
 * not as it was served makes them throw it away. Source: the output of Next.js, Gatsby, React 16 and older, Nuxt, Vue,
 * Angular, SvelteKit, Astro, SolidJS and Remix.
 */
const SERVED = [
  '#__next',
  '#___gatsby',
  '[data-reactroot]',
  '#__nuxt',
  '[data-server-rendered]',
  '[ng-server-context]',
  '[data-sveltekit-preload-data]',
  'astro-island[ssr]',
  '[data-hk]',
  'script[id="__NEXT_DATA__"]',
  'script[id="__NUXT_DATA__"]',
].join(',');

/** How long a page may take to load, and then to come to rest, before it counts as taken over. Milliseconds. */
const LOAD_TIMEOUT = 10_000;
const REST_TIMEOUT = 1000;

/** Resolves once a framework has taken over what it was served: at rest after the load. At once where there is none. */
export async function hydrated(document: Document): Promise<void> {
  if (!first(document, SERVED)) return;
  if (readyStateOf(document) !== 'complete') {
    await new Promise((resolve) => {
      addEventListener('load', resolve, { once: true });
      setTimeout(resolve, LOAD_TIMEOUT);
    });
  }
  await new Promise((resolve) => requestIdleCallback(resolve, { timeout: REST_TIMEOUT }));
}
