import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { articlePage, homePage, listPage } from '../support/fixtures.ts';
import type { Served } from '../support/serve.ts';

const CORPUS = new URL('../../../shared/corpus/', import.meta.url);
/** Enough for a median that holds; a run takes minutes. QINGWEN_BENCH_PAGES says otherwise. */
const MOST = Number(process.env['QINGWEN_BENCH_PAGES'] ?? 40);

interface Entry {
  readonly file: string;
  readonly url: string;
  readonly kind: string;
  readonly gov: boolean;
}

/** Government articles to measure on: those of the corpus beside the checkout where it is there, else our own fixtures. */
export function benchPages(kind: 'article' | 'other' = 'article'): { readonly pages: readonly Served[]; readonly from: string } {
  const list = new URL('pages.jsonl', CORPUS);
  if (!existsSync(fileURLToPath(list))) return { pages: ownPages(kind), from: 'our own fixtures' };
  const entries = readFileSync(list, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as Entry)
    .filter((entry) => entry.gov && (entry.kind === 'article') === (kind === 'article') && isDefaultHost(entry.url));
  const step = Math.max(1, Math.floor(entries.length / MOST));
  const pages = entries
    .filter((_, n) => n % step === 0)
    .slice(0, MOST)
    .map(({ url, file }) => ({ url, body: readFileSync(new URL(file, CORPUS)) }));
  return { pages, from: `government ${kind === 'article' ? 'articles' : 'pages that are none'} of the corpus` };
}

function isDefaultHost(url: string): boolean {
  return /\.gov\.(?:cn|hk|mo|tw)$/u.test(new URL(url).hostname);
}

function ownPages(kind: 'article' | 'other'): Served[] {
  const sample = readFileSync(new URL('../pages/sample/page.html', import.meta.url));
  const bodies = kind === 'article' ? [sample, articlePage(), articlePage('')] : [listPage(), homePage()];
  return bodies.map((body, n) => ({ url: `https://www.moumou.gov.cn/zwyw/${n}.html`, body }));
}
