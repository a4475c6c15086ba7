import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { entriesOf, wordLists } from './lists.ts';
import { grammarOf } from './training/grammar.ts';
import { learn, type Model, written } from './training/learn.ts';
import { type Material, samples } from './training/samples.ts';

/*
 * Trains the compact model of character n-grams that tells spam from government prose, and writes it to src/spam/model.txt.
 *
 *     npm run train -- [--words jieba.dict.utf8] [--pages ../shared/corpus/pages.jsonl] [--recorded FOLDER]
 *
 * Spam: the lexicon's words, tools/training/spam.txt and what tools/training/grammar.txt makes. Prose: tools/training/prose.txt
 * and the grammar's honest phrases; where they are given, the texts of pages (gold bodies), the lines of recorded pages, and a
 * word list with counts (the dictionary of the npm package nodejieba, MIT). The shipped model was given all three. Same input, same model: the sampling is seeded.
 */

const root = fileURLToPath(new URL('..', import.meta.url));

/** What the repository itself has to train on. */
export function repositoryMaterial(): Material {
  const phrases = [...wordLists(`${root}src/spam/lexicon/sorts.txt`)].map(
    ([sort, list]) =>
      [sort, list.split('\n').map((entry) => ({ word: entry.slice(0, -2), strength: Number(entry.slice(-1)) }))] as const,
  );
  const tails = entriesOf(readFileSync(`${root}src/spam/lexicon/tails.txt`, 'utf8')).map((entry) => entry.slice(0, -2));
  return {
    grammar: grammarOf(entriesOf(readFileSync(`${root}tools/training/grammar.txt`, 'utf8'))),
    phrases: new Map(phrases),
    before: tails.filter((tail) => tail.endsWith('-')).map((tail) => tail.slice(0, -1)),
    behind: tails.filter((tail) => tail.startsWith('-')).map((tail) => tail.slice(1)),
    spam: entriesOf(readFileSync(`${root}tools/training/spam.txt`, 'utf8')),
    prose: entriesOf(readFileSync(`${root}tools/training/prose.txt`, 'utf8')),
    labels: [],
    words: [],
  };
}

/** Material with what lies beside the repository added; `take` says which pages may be used. */
export function withSurroundings(
  material: Material,
  options: Surroundings,
  take: (id: string) => boolean = () => true,
): Material {
  const prose = [...material.prose];
  const labels = [...material.labels];
  if (options.pages && existsSync(options.pages)) {
    for (const line of readFileSync(options.pages, 'utf8').split('\n')) {
      if (line === '') continue;
      const { id, body } = JSON.parse(line) as { id: string; body: string | null };
      if (take(id) && body) prose.push(...body.split('\n'));
    }
  }
  if (options.recorded && existsSync(options.recorded)) {
    for (const file of readdirSync(options.recorded).filter((name) => name.endsWith('.json'))) {
      if (!take(file.replace('.json', ''))) continue;
      const page = JSON.parse(readFileSync(`${options.recorded}/${file}`, 'utf8')) as { lines: { text: string }[] };
      labels.push(...page.lines.map(({ text }) => text.trim()).filter((text) => text.length > 1));
    }
  }
  const words =
    options.words && existsSync(options.words)
      ? readFileSync(options.words, 'utf8')
          .split('\n')
          .map((line) => line.split(' '))
          .map(([word = '', count = '0', kind = '']) => ({ word, count: Number(count), kind }))
          .filter(({ word, count }) => word.length > 1 && count > 2)
      : material.words;
  return { ...material, prose, labels, words };
}

/** Files beside the repository. */
export interface Surroundings {
  readonly pages?: string | undefined;
  readonly recorded?: string | undefined;
  readonly words?: string | undefined;
}

/** A model of some material. */
export function train(material: Material): Model {
  return learn(samples(material));
}

function option(name: string, fallback: string): string {
  const at = process.argv.indexOf(`--${name}`);
  return at < 0 ? fallback : (process.argv[at + 1] ?? fallback);
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  const material = withSurroundings(repositoryMaterial(), {
    pages: option('pages', `${root}../shared/corpus/pages.jsonl`),
    recorded: option('recorded', ''),
    words: option('words', ''),
  });
  const text = written(train(material));
  writeFileSync(`${root}src/spam/model.txt`, text);
  console.log(`src/spam/model.txt: ${Buffer.byteLength(text)} bytes`);
}
