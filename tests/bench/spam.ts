import { existsSync, readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { extractArticle } from '@/article/extract';
import type { Finding } from '@/model/finding';
import type { Page } from '@/model/page';
import { findSpamKnowing } from '@/spam/find';
import type { Sort } from '@/spam/lexicon';
import { ngramModel } from '@/spam/model';
import { type Knowledge, shippedKnowledge } from '@/spam/reading';
import { repositoryMaterial, train, withSurroundings } from '../../tools/train';
import { written } from '../../tools/training/learn';
import { LISTS, lexiconOf } from '../support/lexicon';
import { page } from '../support/page';
import { ARTICLES, TECHNIQUES } from '../support/spam-injection';
import type { BenchTable } from './table';

const ROOT = fileURLToPath(new URL('../..', import.meta.url));
const PHRASES = `${ROOT}../shared/spam/phrases.tsv`;
const PAGES = `${ROOT}../shared/corpus/pages.jsonl`;
/** How many times each technique is tried on each family. */
const TRIES = 6;

/** What was put in and what of it is gone, in characters; and what of the rest is. */
export interface Tally {
  spam: number;
  hidden: number;
  marked: number;
  lost: number;
  missed: string[];
}

/** Recall by family, with all of the family's sort left out of lexicon and training, and by technique. */
export async function spamBench(): Promise<BenchTable> {
  const families = phraseFamilies();
  const byFamily = new Map<string, Tally>();
  const byTechnique = new Map<string, Tally>();
  const left = new Map<Sort, Knowledge>();
  for (const [family, phrases] of families) {
    const sort = sortOf(family);
    const knowledge = sort ? (left.get(sort) ?? without(sort)) : shippedKnowledge();
    if (sort) left.set(sort, knowledge);
    tryAll(phrases, knowledge, (technique, tally) => {
      add(byFamily, family, tally);
      add(byTechnique, technique, tally);
    });
  }
  const shipped = new Map<string, Tally>();
  for (const [family, phrases] of families) tryAll(phrases, shippedKnowledge(), (_, tally) => add(shipped, family, tally));
  const rows = [
    ...[...byFamily].map(([name, tally]) => [`family ${name}`, ...cells(tally), percent(shipped.get(name))]),
    ...[...byTechnique].map(([name, tally]) => [`technique ${name}`, ...cells(tally), '']),
    ['all', ...cells(total(byFamily)), percent(total(shipped))],
  ];
  return {
    title: 'Injected spam: characters gone, with the family’s whole sort left out of lexicon and training',
    command: 'npm run bench -- spam',
    columns: ['', 'characters', 'hidden', 'hidden or marked', 'legitimate characters lost', 'hidden, nothing left out'],
    rows,
    notes: [
      `Phrases: ${existsSync(PHRASES) ? 'shared/spam/phrases.tsv' : 'the lexicon'}; pages and techniques: tests/support/spam-injection.ts.`,
    ],
  };
}

/** Every technique with some phrases, told one by one. */
export function tryAll(phrases: readonly string[], knowledge: Knowledge, tell: (technique: string, tally: Tally) => void): void {
  const random = seeded(phrases.join().length);
  for (const technique of TECHNIQUES) {
    for (let n = 0; n < TRIES; n++) {
      const article = ARTICLES[n % ARTICLES.length];
      if (!article) continue;
      const some = Array.from(
        { length: 4 + Math.floor(random() * 4) },
        () => phrases[Math.floor(random() * phrases.length)] ?? '',
      );
      const { content, spam } = technique.inject(article, [...new Set(some)], random);
      const built = page(...content);
      const { findings } = findSpamKnowing(built, extractArticle(built), knowledge);
      tell(technique.name, measured(built, findings, spam));
    }
  }
}

/** Characters of the spam that are hidden (0.8) or marked (0.5), and of the rest that would be lost. */
export function measured(built: Page, findings: readonly Finding[], spam: readonly string[]): Tally {
  const tally: Tally = { spam: 0, hidden: 0, marked: 0, lost: 0, missed: [] };
  for (const line of built.lines) {
    const own = new Uint8Array(line.text.length);
    for (const text of spam)
      for (let at = line.text.indexOf(text); at >= 0; at = line.text.indexOf(text, at + 1)) own.fill(1, at, at + text.length);
    const gone = new Float32Array(line.text.length);
    for (const { at, confidence } of findings) {
      if (at.kind === 'span') {
        if (at.span.line === line.id)
          for (let n = at.span.start; n < at.span.end; n++) gone[n] = Math.max(gone[n] ?? 0, confidence);
        continue;
      }
      let start = 0;
      for (const run of line.runs) {
        const inside = run.element >= at.element && run.element < (built.elements[at.element]?.end ?? 0);
        if (inside) for (let n = start; n < start + run.text.length; n++) gone[n] = Math.max(gone[n] ?? 0, confidence);
        start += run.text.length;
      }
    }
    let left = '';
    for (let n = 0; n < own.length; n++) {
      if (!/[\p{L}\p{N}]/u.test(line.text[n] ?? '')) continue;
      const surely = (gone[n] ?? 0) >= 0.8;
      if (own[n]) {
        tally.spam++;
        if (surely) tally.hidden++;
        else left += line.text[n];
        if ((gone[n] ?? 0) >= 0.5) tally.marked++;
      } else if (surely) tally.lost++;
    }
    if (left !== '') tally.missed.push(left);
  }
  return tally;
}

/** Milliseconds a page of recorded ones, median, for a look at speed. */
export function timed(pages: readonly Page[]): number {
  const times = pages.map((one) => {
    const start = performance.now();
    findSpamKnowing({ ...one, lines: [...one.lines] }, null, shippedKnowledge());
    return performance.now() - start;
  });
  return times.sort((a, b) => a - b)[times.length >> 1] ?? 0;
}

function phraseFamilies(): ReadonlyMap<string, readonly string[]> {
  const families = new Map<string, string[]>();
  if (!existsSync(PHRASES)) {
    for (const [sort, list] of LISTS)
      families.set(
        sort,
        list
          .split('\n')
          .filter((entry) => !entry.endsWith(' 1'))
          .map((entry) => entry.slice(0, -2)),
      );
    return families;
  }
  for (const row of readFileSync(PHRASES, 'utf8').trim().split('\n').slice(1)) {
    const [family = '', phrase = ''] = row.split('\t');
    const list = families.get(family);
    if (list) list.push(phrase);
    else families.set(family, [phrase]);
  }
  return families;
}

// biome-ignore format: a table
const SORTS: Readonly<Record<string, Sort>> = {
  adult: 'adult', gambling: 'gambling', game: 'game-servers', papers: 'fake-documents', finance: 'finance', medical: 'medicine', seo: 'fraud', goods: 'fraud',
};

function sortOf(family: string): Sort | null {
  return SORTS[family.split('/')[0] ?? ''] ?? null;
}

/** What is known without a sort: its words neither in the lexicon nor in training. */
function without(sort: Sort): Knowledge {
  const lists = new Map([...LISTS].filter(([name]) => name !== sort));
  const all = repositoryMaterial();
  const words = (all.phrases.get(sort) ?? []).filter(({ strength }) => strength > 1).map(({ word }) => word);
  const phrases = new Map([...all.phrases].filter(([name]) => name !== sort));
  const spam = all.spam.filter((line) => words.filter((word) => line.includes(word)).length === 0);
  const material = withSurroundings({ ...all, phrases, spam }, { pages: PAGES });
  return { lexicon: lexiconOf(lists), model: ngramModel(written(train(material)).replace(/^#.*\n/gmu, '')) };
}

function add(to: Map<string, Tally>, name: string, more: Tally): void {
  const tally = to.get(name) ?? { spam: 0, hidden: 0, marked: 0, lost: 0, missed: [] };
  to.set(name, sum(tally, more));
}

function sum(a: Tally, b: Tally): Tally {
  return {
    spam: a.spam + b.spam,
    hidden: a.hidden + b.hidden,
    marked: a.marked + b.marked,
    lost: a.lost + b.lost,
    missed: [...a.missed, ...b.missed],
  };
}

function total(tallies: ReadonlyMap<string, Tally>): Tally {
  return [...tallies.values()].reduce(sum, { spam: 0, hidden: 0, marked: 0, lost: 0, missed: [] });
}

function cells(tally: Tally): readonly string[] {
  return [`${tally.spam}`, percent(tally), `${((100 * tally.marked) / tally.spam).toFixed(1)} %`, `${tally.lost}`];
}

function percent(tally: Tally | undefined): string {
  return tally ? `${((100 * tally.hidden) / tally.spam).toFixed(1)} %` : '';
}

/** Numbers of [0, 1), the same for the same seed. */
function seeded(seed: number): () => number {
  let state = seed * 2654435761;
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return state / 4_294_967_296;
  };
}
