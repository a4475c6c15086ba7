/** People's names and word seams beside opencc-js: what is kept, and what is lost for it. */
import { readFileSync } from 'node:fs';
import { configurationFor } from '@/conversion/configurations';
import { createLens, type LensOptions } from '@/conversion/lens';
import { oracle } from '../support/opencc';
import { allTables } from '../support/tables';
import type { BenchTable } from './table';

interface Sentence {
  readonly kind: 'formula' | 'prose';
  readonly text: string;
  readonly names: readonly (readonly [name: string, forms: readonly string[]])[];
}
interface Seams {
  readonly seams: readonly (readonly [written: string, shown: string])[];
  readonly lookAlikes: Seams['seams'];
}

const cases = <T>(name: string): T =>
  JSON.parse(readFileSync(new URL(`../cases/conversion/${name}.json`, import.meta.url), 'utf8')) as T;

type Convert = (text: string) => string;

/** A lens of its own for each text: what one sentence says helps no other. */
function ours(options: Partial<LensOptions>): Convert {
  const configuration = configurationFor('zh-Hans', 'zh-Hant');
  if (configuration === null) throw new Error('Simplified has a way to Traditional');
  return (text) => createLens({ tables: allTables(), configuration, ...options })([text]).join('');
}

/** What the rules were made with, and what they were only checked with: nobody looked at which of these fail. */
interface Cases {
  readonly sentences: readonly Sentence[];
  readonly words: readonly string[];
  readonly seams: Seams;
}

function casesOf(part: '' | '-checked'): Cases {
  return { sentences: cases(`names${part}`), words: cases(`words-like-names${part}`), seams: cases(`seams${part}`) };
}

/** The table of names and word seams: names and ordinary words side by side, in percent. */
export async function namesBench(): Promise<BenchTable> {
  const learnt = casesOf('');
  const checked = casesOf('-checked');
  const upstream = oracle('s2t');
  const nameless = ours({ names: false });
  const percent = <T>(all: readonly T[], isRight: (one: T) => boolean) => (100 * all.filter(isRight).length) / all.length;
  const row = (label: string, convert: Convert, { sentences, words, seams }: Cases) => {
    const keeps = ({ text, names }: Sentence) => {
      const shown = convert(text);
      return names.every(([, forms]) => forms.some((form) => shown.includes(form)));
    };
    const isRight = ([written, shown]: Seams['seams'][number]) => convert(written) === shown;
    const of = (kind: Sentence['kind']) => sentences.filter((sentence) => sentence.kind === kind);
    return [
      label,
      percent(of('formula'), keeps),
      percent(of('prose'), keeps),
      percent(words, (text) => [nameless(text), upstream(text)].includes(convert(text))),
      percent(seams.seams, isRight),
      percent(seams.lookAlikes, isRight),
    ];
  };
  const size = ({ sentences, words, seams }: Cases) => {
    const formulas = sentences.filter(({ kind }) => kind === 'formula').length;
    return `${formulas} of official formulas, ${sentences.length - formulas} of free prose, ${words.length} where ordinary words stand just where a name could, ${seams.seams.length} word seams and ${seams.lookAlikes.length} places where the phrase across them is right`;
  };
  return {
    title: 'Names and word seams',
    command: 'npm run bench -- names',
    columns: ['right, %', 'names in formulas', 'names in prose', 'words that look like names', 'word seams', 'their look-alikes'],
    rows: [
      row('opencc-js 1.4.2, s2t', upstream, learnt),
      row('Qingwen without names and seams', ours({ names: false, corrections: false }), learnt),
      row('Qingwen, as readers get it', ours({}), learnt),
      row('opencc-js 1.4.2, s2t, on what was not looked at', upstream, checked),
      row('Qingwen, as readers get it, on what was not looked at', ours({}), checked),
    ],
    notes: [
      `Sentences of our own: ${size(learnt)}. The rules were made with most of them in sight.`,
      `Not looked at, written beside the others and seen in sum alone: ${size(checked)}. Of their names more than in life are surnames and given names that are words too (于里, 钟台).`,
      'A word counts as kept if it is as upstream or our corrections have it. Seams are by choice such as upstream has wrong, look-alikes such as it has right.',
    ],
  };
}
