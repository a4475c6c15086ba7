import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { performance } from 'node:perf_hooks';
import { fileURLToPath } from 'node:url';
import { extractArticle } from '@/article/extract';
import type { Finding } from '@/model/finding';
import type { Page } from '@/model/page';
import { DEFAULT_POLICY } from '@/model/settings';
import { CERTAIN_ENOUGH, WORTH_ASKING } from '@/pipeline/decide';
import { plan, survey } from '@/pipeline/plan';
import { findSpamKnowing } from '@/spam/find';
import type { Sort } from '@/spam/lexicon';
import { ngramModel } from '@/spam/model';
import { type Knowledge, shippedKnowledge } from '@/spam/reading';
import { folded } from '@/text/fold';
import { squeeze } from '@/text/white-space';
import { repositoryMaterial, train, withSurroundings } from '../../tools/train';
import { grammarWithout, grammarWithoutWords } from '../../tools/training/grammar';
import { written } from '../../tools/training/learn';
import type { Material } from '../../tools/training/samples';
import { HIDINGS, honestLists, seeded } from '../support/honest-lists';
import { LISTS, lexiconOf } from '../support/lexicon';
import { h, p, page, title } from '../support/page';
import { recorded } from '../support/recorded';
import { ARTICLES, type CleanArticle, TECHNIQUES } from '../support/spam-injection';
import { goldPages } from './gold';
import { type BenchTable, quantile } from './table';

const SHARED = fileURLToPath(new URL('../../../shared/', import.meta.url));
const PHRASES = join(SHARED, 'spam/phrases.tsv');
const TRAPS = join(SHARED, 'spam/traps.jsonl');
const PAGES = join(SHARED, 'corpus/pages.jsonl');
/** The corpus as recorded by tools/record.ts; kept for the next run, since pages do not change. */
const RECORDED = join(tmpdir(), 'qingwen-recorded');
/** How many times each technique is tried on each family. */
const TRIES = 6;
/** Honest lists of each kind for each way of hiding. */
const LISTS_EACH = 20;
const OWN_TRAPS = fileURLToPath(new URL('../cases/spam/traps.json', import.meta.url));
const [NEWS] = ARTICLES as readonly [CleanArticle, ...CleanArticle[]];

/** What was put in and what of it is gone, in characters; and what of the rest is. */
interface Tally {
  spam: number;
  hidden: number;
  marked: number;
  lost: number;
}

/** Recall by family and technique with nothing, the family's words, or its whole sort left out of lexicon and training; and harm. */
export async function spamBench(): Promise<BenchTable> {
  const families = phraseFamilies();
  const ways = ['nothing', 'family', 'sort'] as const;
  const tallies = new Map<string, Tally>();
  const bySort = new Map<Sort | null, Knowledge>([[null, shippedKnowledge()]]);
  for (const [family, phrases] of families) {
    const sort = sortOf(family);
    const withoutSort = bySort.get(sort) ?? without((material) => leftOut(material, sort));
    bySort.set(sort, withoutSort);
    const knowledge = { nothing: shippedKnowledge(), family: withoutWords(phrases.map(folded)), sort: withoutSort };
    for (const way of ways)
      tryAll(phrases, knowledge[way], (technique, tally) => {
        for (const name of [`family ${family}`, `technique ${technique}`, 'all']) add(tallies, `${name}/${way}`, tally);
      });
  }
  const names = [...new Set([...tallies.keys()].map((key) => key.slice(0, key.lastIndexOf('/'))))].sort();
  return {
    title: 'Injected spam',
    command: 'npm run bench -- spam',
    columns: [
      'characters',
      'put in',
      'hidden',
      'or marked',
      'family left out: hidden',
      'or marked',
      'sort left out: hidden',
      'or marked',
      'of the article lost',
    ],
    rows: names.map((name) => {
      const [nothing, family, sort] = ways.map((way) => tallies.get(`${name}/${way}`) ?? NONE) as [Tally, Tally, Tally];
      const shares = [nothing, family, sort].flatMap((tally) => [share(tally.hidden, tally), share(tally.marked, tally)]);
      return [name, nothing.spam, ...shares, nothing.lost + family.lost + sort.lost];
    }),
    notes: [
      `Phrases: ${existsSync(PHRASES) ? 'the shared list' : 'the lexicon'}; three articles of our own; each technique of tests/support/spam-injection.ts ${TRIES} times with each family. "Family left out": every word that is one of the family's phrases, holds one or stands in one is taken from lexicon, grammar and training; "sort left out": so is everything for the same purpose.`,
      ...harm(),
    ],
  };
}

const NONE: Tally = { spam: 0, hidden: 0, marked: 0, lost: 0 };

/** Every technique with some phrases, told one by one. */
export function tryAll(phrases: readonly string[], knowledge: Knowledge, tell: (technique: string, tally: Tally) => void): void {
  const random = seeded(phrases.join().length);
  for (const technique of TECHNIQUES) {
    for (let n = 0; n < TRIES; n++) {
      const article = ARTICLES[n % ARTICLES.length] ?? NEWS;
      const some = Array.from(
        { length: 4 + Math.floor(random() * 4) },
        () => phrases[Math.floor(random() * phrases.length)] ?? '',
      );
      const { content, spam } = technique.inject(article, [...new Set(some)], random);
      const built = page(...content);
      tell(technique.name, measured(built, findSpamKnowing(built, extractArticle(built), knowledge).findings, spam));
    }
  }
}

/** Characters of the spam that are hidden or marked, and of the rest that would be lost. */
function measured(built: Page, findings: readonly Finding[], spam: readonly string[]): Tally {
  const tally: Tally = { ...NONE };
  for (const line of built.lines) {
    const own = new Uint8Array(line.text.length);
    for (const text of spam)
      for (let at = line.text.indexOf(text); at >= 0; at = line.text.indexOf(text, at + 1)) own.fill(1, at, at + text.length);
    const gone = goneOf(built, line, findings);
    for (let n = 0; n < own.length; n++) {
      if (!/[\p{L}\p{N}]/u.test(line.text[n] ?? '')) continue;
      const confidence = gone[n] ?? 0;
      if (own[n]) {
        tally.spam++;
        if (confidence >= CERTAIN_ENOUGH) tally.hidden++;
        if (confidence >= WORTH_ASKING) tally.marked++;
      } else if (confidence >= CERTAIN_ENOUGH) tally.lost++;
    }
  }
  return tally;
}

/** By code unit of a line, the confidence of the surest finding that takes it. */
function goneOf(built: Page, line: Page['lines'][number], findings: readonly Finding[]): Float32Array {
  const gone = new Float32Array(line.text.length);
  const take = (start: number, end: number, confidence: number) => {
    for (let n = start; n < end; n++) gone[n] = Math.max(gone[n] ?? 0, confidence);
  };
  for (const { at, confidence } of findings) {
    if (at.kind === 'span') {
      if (at.span.line === line.id) take(at.span.start, at.span.end, confidence);
      continue;
    }
    let start = 0;
    for (const run of line.runs) {
      const inside = run.element >= at.element && run.element < (built.elements[at.element]?.end ?? 0);
      if (inside) take(start, start + run.text.length, confidence);
      start += run.text.length;
    }
  }
  return gone;
}

/** What is done to honest pages, a sentence each. */
function harm(): readonly string[] {
  return [trapHarm(), listHarm(), ...(existsSync(PAGES) ? [corpusHarm()] : [])];
}

function trapHarm(): string {
  const shared = existsSync(TRAPS) ? readFileSync(TRAPS, 'utf8').trim().split('\n') : [];
  const own = JSON.parse(readFileSync(OWN_TRAPS, 'utf8')) as { input: string }[];
  const texts = [...own.map(({ input }) => input), ...shared.map((line) => (JSON.parse(line) as { text: string }).text)];
  const surest = texts.flatMap((text) =>
    [[text], [text, ...NEWS.lines], [...NEWS.lines.slice(0, 1), text, ...NEWS.lines.slice(1)], [...NEWS.lines, text]].map((own) =>
      sure(page(title(NEWS.headline), h('div', h('h1', NEWS.headline), ...own.map((line) => p(line))))),
    ),
  );
  return `Look-alikes (${texts.length}: reports, warnings that quote, lists of names and places), alone, first, between and last: ${taken(surest)}.`;
}

function listHarm(): string {
  const lists = honestLists(LISTS_EACH);
  const surest = lists.map(({ text, hiding }, n) => {
    const { headline, lines } = ARTICLES[n % ARTICLES.length] ?? NEWS;
    return sure(page(h('h1', headline), h('div', ...lines.map((line) => p(line))), h('div', { hiding }, text)));
  });
  return `Honest lists that a page hides itself (tests/support/honest-lists.ts), in ${HIDINGS.length} ways: ${taken(surest)}.`;
}

function sure(read: Page): number {
  const { findings } = findSpamKnowing(read, extractArticle(read), shippedKnowledge());
  return Math.max(0, ...findings.map(({ confidence }) => confidence));
}

function taken(surest: readonly number[]): string {
  const gone = surest.filter((confidence) => confidence >= CERTAIN_ENOUGH).length;
  const asked = surest.filter((confidence) => confidence >= WORTH_ASKING).length - gone;
  return `of ${surest.length} tries ${gone} taken, ${asked} marked`;
}

function corpusHarm(): string {
  if (!existsSync(RECORDED)) {
    const record = ['--import', './tools/loader.ts', 'tools/record.ts', PAGES, RECORDED];
    spawnSync(process.execPath, record, { cwd: fileURLToPath(new URL('../..', import.meta.url)) });
  }
  let [lost, removed, marked, inserted, onOthers] = [0, 0, 0, 0, 0];
  const times: number[] = [];
  const read: string[] = [];
  for (const { id, kind, body } of goldPages()) {
    const one = recorded(join(RECORDED, `${id}.json`));
    const surveyed = survey(one, null, DEFAULT_POLICY);
    const start = performance.now();
    findSpamKnowing({ ...one, lines: [...one.lines] }, surveyed.article, { ...shippedKnowledge() });
    times.push(performance.now() - start);
    const gold = squeeze(body ?? '');
    for (const { edit, finding } of plan(surveyed, one.measures, DEFAULT_POLICY).decisions) {
      if (finding.kind !== 'spam') continue;
      if (kind !== 'article') onOthers++;
      if (edit.op === 'mark' && finding.rule === 'spam/inserted') inserted++;
      else if (edit.op === 'mark') marked++;
      if (edit.op === 'mark' || edit.op === 'report') continue;
      removed++;
      read.push(finding.text.slice(0, 30));
      for (const line of finding.text.split('\n').map(squeeze)) if (line.length > 3 && gold.includes(line)) lost += line.length;
    }
  }
  const list = read.length > 0 ? ` (${read.join(' · ')})` : '';
  return `The ${times.length} pages of the corpus, none of which carries such spam: ${lost} characters of articles removed, ${removed} removals in all${list}, ${marked} marks and ${inserted} of paragraphs on people that a third party put in, ${onOthers} writes on pages that are no articles; ${quantile(times, 0.5).toFixed(1)} ms a page for finding spam (median; ${quantile(times, 0.95).toFixed(1)} ms for one in twenty).`;
}

export function phraseFamilies(): ReadonlyMap<string, readonly string[]> {
  if (!existsSync(PHRASES)) {
    const strong = (list: string) => list.split('\n').filter((entry) => !entry.endsWith(' 1'));
    return new Map([...LISTS].map(([sort, list]) => [sort, strong(list).map((entry) => entry.slice(0, -2))]));
  }
  const families = new Map<string, string[]>();
  for (const row of readFileSync(PHRASES, 'utf8').trim().split('\n').slice(1)) {
    const [family = '', phrase = ''] = row.split('\t');
    families.set(family, [...(families.get(family) ?? []), phrase]);
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

/** What is left of lexicon and material without something. */
interface Left {
  readonly lists: Parameters<typeof lexiconOf>[0];
  readonly material: Material;
}

/** What is known without a sort: its words neither in the lexicon nor in training. */
function leftOut(all: Material, sort: Sort | null): Left {
  const words = (all.phrases.get(sort ?? '') ?? []).filter(({ strength }) => strength > 1).map(({ word }) => word);
  return {
    lists: new Map([...LISTS].filter(([name]) => name !== sort)),
    material: {
      ...all,
      grammar: grammarWithout(all.grammar, sort ?? ''),
      phrases: new Map([...all.phrases].filter(([name]) => name !== sort)),
      spam: all.spam.filter((line) => !words.some((word) => line.includes(word))),
    },
  };
}

/** What is known without some folded words, what holds one and what stands in one. */
function withoutWords(words: readonly string[]): Knowledge {
  const kept = (word: string) => !words.some((one) => one.includes(word) || word.includes(one));
  return without((all) => ({
    lists: new Map(
      [...LISTS].map(([name, list]) => [
        name,
        list
          .split('\n')
          .filter((entry) => kept(entry.slice(0, -2)))
          .join('\n'),
      ]),
    ),
    material: {
      ...all,
      grammar: grammarWithoutWords(all.grammar, words),
      phrases: new Map([...all.phrases].map(([name, list]) => [name, list.filter(({ word }) => kept(word))])),
      spam: all.spam.filter((line) => !words.some((word) => line.includes(word))),
    },
  }));
}

function without(leave: (all: Material) => Left): Knowledge {
  const { lists, material } = leave(repositoryMaterial());
  const recordedPages = existsSync(RECORDED) ? RECORDED : undefined;
  const model = train(withSurroundings(material, { pages: PAGES, recorded: recordedPages }));
  return { lexicon: lexiconOf(lists), model: ngramModel(written(model).replace(/^#.*\n/gmu, '')) };
}

function add(to: Map<string, Tally>, name: string, more: Tally): void {
  const { spam, hidden, marked, lost } = to.get(name) ?? NONE;
  to.set(name, { spam: spam + more.spam, hidden: hidden + more.hidden, marked: marked + more.marked, lost: lost + more.lost });
}

function share(part: number, { spam }: Tally): string {
  return `${((100 * part) / spam).toFixed(1)} %`;
}
