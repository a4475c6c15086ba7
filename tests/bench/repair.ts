import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import * as OpenCC from 'opencc-js';
import type { Page } from '@/model/page';
import { pageFacts } from '@/repair/facts';
import { findDamage } from '@/repair/find';
import { repair } from '@/repair/repair';
import { mayBeDamaged } from '@/repair/scout';
import knownEntries from '@/repair/tables/known-entries.txt';
import variants from '@/repair/tables/variants.txt';
import { isInGb2312, pairOf } from '@/text/gbk';
import { pairsOf } from '@/text/pairs';
import traditional from '@/text/traditional.txt';
import { cleanPages } from '../support/clean';
import { damage, type Machine } from '../support/damage';
import { saysNothingNew } from '../support/lost';
import { p, page } from '../support/page';
import type { BenchTable } from './table';

const COMMAND = 'npm run bench -- repair';
const GOLD = fileURLToPath(new URL('../../../shared/corpus/pages.jsonl', import.meta.url));

/** Paragraphs of ours, for where no corpus is: enough to see that the bench works, not to claim a rate. */
const OURS = [
  '會議指出，要推動當地重點產業轉型升級，優化營商環境，促進經濟高質量發展。',
  '各有關部門要認真落實實施意見，加強組織領導，統籌推進城鄉建設和環境保護工作。',
  '調研組一行實地考察了科技企業、城市街區和科研機構，就數字政府建設進行了交流。',
];

interface Score {
  paragraphs: number;
  exact: number;
  left: number;
  wrong: number;
  annotations: number;
  splits: number;
  /** Damaged characters (readings and splits) in paragraphs that came out exactly. */
  restored: number;
  /** Paragraphs that lost bytes, and those of them that say so and nothing new. */
  lost: number;
  told: number;
}

/** Exactly restored share by list and variant, changes to clean text, and throughput against a plain scan. */
export async function repairBench(): Promise<BenchTable> {
  const documents = bodies();
  const rows: string[][] = [];
  for (const [list, entries] of lists()) {
    for (const [variant, options] of VARIANTS) rows.push(row(list, variant, score(documents, { list: entries, ...options })));
  }
  return {
    title: 'Repair: paragraphs damaged by the machine and repaired, page by page',
    command: COMMAND,
    columns: [
      'list',
      'variant',
      'readings',
      'split',
      'characters restored',
      'paragraphs exact',
      'left',
      'wrong',
      'bytes lost: told',
    ],
    rows,
    notes: [cleanText(documents), ...throughput(documents)],
  };
}

const VARIANTS: readonly (readonly [string, Omit<Machine, 'list'>])[] = [
  ['readings', {}],
  ['cut at punctuation too', { cuts: true }],
  ['toneless, spaced', { toneless: true, spaced: true }],
];

function bodies(): readonly (readonly string[])[] {
  if (!existsSync(GOLD)) return [OURS];
  const toTraditional = OpenCC.Converter({ from: 'cn', to: 't' });
  return readFileSync(GOLD, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { body: string | null }).body)
    .filter((body): body is string => body !== null)
    .map((body) =>
      toTraditional(body)
        .split('\n')
        .map((paragraph) => paragraph.trim())
        .filter((paragraph) => paragraph !== ''),
    );
}

function lists(): readonly (readonly [string, ReadonlyMap<string, string>])[] {
  const readings = new Map([...pairsOf(traditional)].map(({ traditional, reading }) => [traditional, reading]));
  const listOf = (characters: Iterable<string>) =>
    new Map([...characters].map((character) => [character, readings.get(character) ?? '']));
  const isListable = (character: string) => !variants.includes(character) && !isInGb2312(pairOf(character.charCodeAt(0)));
  const listable = listOf([...readings.keys()].filter(isListable));
  return [
    ['27, as on one page', listOf('優創區協態戰數業構現環產發穩結經網續術調貿質農鄉醫關養')],
    ['113, as observed', listOf(knownEntries.split('\n'))],
    [`all ${listable.size} that conversions give`, listable],
  ];
}

function pageOf(paragraphs: readonly string[]): Page {
  return page(...paragraphs.map((paragraph) => p(paragraph)));
}

function score(documents: readonly (readonly string[])[], machine: Machine): Score {
  const total: Score = { paragraphs: 0, exact: 0, left: 0, wrong: 0, annotations: 0, splits: 0, restored: 0, lost: 0, told: 0 };
  for (const paragraphs of documents) {
    const damaged = paragraphs.map((paragraph) => damage(paragraph, machine));
    const read = pageOf(damaged.map(({ text }) => text));
    const findings = findDamage(read, pageFacts(read, null));
    read.lines.forEach((line, at) => {
      const { text, annotations, splits, lost } = damaged[at] ?? damage('', machine);
      const original = paragraphs[at] ?? '';
      if (text === original) return;
      const here = findings.filter(({ at: target }) => target.kind === 'span' && target.span.line === line.id);
      const honest = saysNothingNew(line, here, original);
      const whole = here.every(({ replacement }) => replacement !== null);
      total.paragraphs++;
      total.annotations += annotations;
      total.splits += splits;
      if (lost > 0) {
        total.lost++;
        if (honest) total.told++;
      } else if (honest && whole) {
        total.exact++;
        total.restored += annotations + splits;
      } else if (honest) {
        total.left++;
        // Of a paragraph with a stretch left, what is restored is restored exactly; what is left is counted as one split each.
        total.restored += annotations + splits - here.filter(({ replacement }) => replacement === null).length;
      } else total.wrong++;
    });
  }
  return total;
}

function row(list: string, variant: string, total: Score): string[] {
  const intact = total.paragraphs - total.lost;
  const characters = total.annotations + total.splits;
  const share = (part: number, whole: number) => (whole === 0 ? '–' : `${((100 * part) / whole).toFixed(2)} %`);
  // Paragraphs that lost bytes are judged by what they say, not counted among what could be restored.
  const counted = total.restored + total.left + total.wrong;
  return [
    list,
    variant,
    String(characters - total.splits),
    String(total.splits),
    share(total.restored, counted),
    share(total.exact, intact),
    String(total.left),
    String(total.wrong),
    `${total.told} of ${total.lost}`,
  ];
}

/** Clean characters that repair is run over. */
const CLEAN = 10_000_000;
const SEED = 16;

function cleanText(documents: readonly (readonly string[])[]): string {
  const toSimplified = OpenCC.Converter({ from: 't', to: 'cn' });
  const simplified = documents.map((paragraphs) => paragraphs.map((paragraph) => toSimplified(paragraph)));
  let characters = 0;
  let asked = 0;
  let changes = 0;
  let pages = 0;
  for (const paragraphs of [...documents, ...simplified, ...cleanPages(SEED, CLEAN, { traditional: documents, simplified })]) {
    const read = pageOf(paragraphs);
    pages++;
    characters += paragraphs.reduce((sum, { length }) => sum + length, 0);
    if (mayBeDamaged(read)) asked++;
    changes += repair(read, null).fixes.filter(({ replacement }) => replacement !== null).length;
  }
  return `Clean text: ${changes} changes in ${characters.toLocaleString('en')} characters of ${pages.toLocaleString('en')} pages: the bodies in both scripts, then pages of our own making with readings in every form (dictionaries, readers, verse, explained prose), romanised names, formulas, code and tables. ${asked.toLocaleString('en')} of them ask for the repair.`;
}

/** How often each measurement is repeated; the best counts, since the machine is shared. */
const REPEATS = 7;

function throughput(documents: readonly (readonly string[])[]): readonly string[] {
  const clean = pageOf(documents.flat());
  const characters = clean.lines.reduce((sum, { text }) => sum + text.length, 0);
  const whole = best(() => repair(clean, null));
  const scout = best(() => mayBeDamaged(clean));
  const scan = best(() => {
    for (const { text } of clean.lines) for (let at = text.indexOf('('); at >= 0; at = text.indexOf('(', at + 1));
  });
  const rate = (milliseconds: number) => `${(characters / milliseconds / 1000).toFixed(0)} million characters a second`;
  const hostile = ['(', '?', 'ā'].map((unit) => {
    const read = pageOf([unit.repeat(5_000_000)]);
    const started = performance.now();
    findDamage(read, pageFacts(read, null));
    return `${unit} ${Math.round(performance.now() - started)} ms`;
  });
  return [
    `Throughput on clean text, best of seven (${characters.toLocaleString('en')} characters as one page): repair with all its tables ${rate(whole)}; the scout, which is all that a clean page meets, ${rate(scout)}; a plain scan for "(" ${rate(scan)}.`,
    `5 million times one character: ${hostile.join(', ')}.`,
  ];
}

function best(work: () => void): number {
  const times: number[] = [];
  for (let n = 0; n < REPEATS; n++) {
    const started = performance.now();
    work();
    times.push(performance.now() - started);
  }
  return Math.min(...times);
}
