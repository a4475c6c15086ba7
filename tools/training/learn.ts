import { eachFeature } from '../../src/spam/features.ts';
import { folded } from '../../src/text/fold.ts';
import type { Sample } from './samples.ts';

/** Weights of n-grams: integers of -{@link LEVELS} to {@link LEVELS}, in quarters of a logit per mean n-gram. */
export type Model = ReadonlyMap<number, number>;

/** Characters and pairs that are kept: what fits the bundle (a pair takes six bytes). */
const KEPT_CHARACTERS = 900;
const KEPT_PAIRS = 1300;
/** Rounds over the samples, before and after pruning. */
const ROUNDS = [4, 4] as const;
const RATE = 0.25;
/** Pull towards 0 per step; keeps pairs seen once or twice from deciding. */
const DECAY = 3e-5;
/** The sum of weights is divided by the number of n-grams and this many more, so that a word or two do not decide. */
export const PRIOR_LENGTH = 6;
const LEVELS = 31;
const STEP = 0.5;

/** Logistic regression over the mean of the n-grams' weights, pruned and rounded. */
export function learn(samples: readonly Sample[]): Model {
  const rows = samples.map(({ text, spam }) => {
    const features: number[] = [];
    eachFeature(folded(text), (feature) => features.push(feature));
    return { features, spam };
  });
  const positives = rows.filter(({ spam }) => spam).length;
  const balance = (rows.length - positives) / Math.max(1, positives);
  const full = fitted(rows, ROUNDS[0], balance, null);
  const counts = new Map<number, number>();
  for (const { features } of rows) for (const feature of features) counts.set(feature, (counts.get(feature) ?? 0) + 1);
  const worth = ([feature, weight]: readonly [number, number]) =>
    Math.abs(weight) * Math.sqrt(Math.log1p(counts.get(feature) ?? 0));
  const best = (least: number, most: number, kept: number) =>
    [...full]
      .filter(([feature]) => feature >= least && feature < most && (counts.get(feature) ?? 0) > 2)
      .sort((a, b) => worth(b) - worth(a))
      .slice(0, kept)
      .map(([feature]) => feature);
  const kept = new Set([...best(0, 0x10000, KEPT_CHARACTERS), ...best(0x10000, Number.POSITIVE_INFINITY, KEPT_PAIRS)]);
  const pruned = fitted(rows, ROUNDS[1], balance, kept);
  const model = new Map<number, number>();
  for (const [feature, weight] of pruned) {
    const level = Math.max(-LEVELS, Math.min(LEVELS, Math.round(weight / STEP)));
    if (level !== 0) model.set(feature, level);
  }
  return model;
}

interface Row {
  readonly features: readonly number[];
  readonly spam: boolean;
}

function fitted(rows: readonly Row[], rounds: number, balance: number, kept: ReadonlySet<number> | null): Map<number, number> {
  const weights = new Map<number, number>();
  const slopes = new Map<number, number>();
  let bias = -0.5;
  const step = 7919; // a prime: every row is met once a round, the kinds mixed
  for (let round = 0; round < rounds; round++) {
    for (let n = 0; n < rows.length; n++) {
      const row = rows[(n * step + round) % rows.length] as Row;
      const scale = 1 / (row.features.length + PRIOR_LENGTH);
      let sum = bias;
      for (const feature of row.features) sum += (weights.get(feature) ?? 0) * scale;
      const error = (row.spam ? balance : 1) * (1 / (1 + Math.exp(-sum)) - (row.spam ? 1 : 0));
      bias -= 0.002 * error;
      for (const feature of row.features) {
        if (kept && !kept.has(feature)) continue;
        const slope = error * scale;
        const seen = (slopes.get(feature) ?? 1e-3) + slope * slope;
        slopes.set(feature, seen);
        const old = weights.get(feature) ?? 0;
        weights.set(feature, old * (1 - DECAY) - (RATE * slope) / Math.sqrt(seen));
      }
    }
  }
  return weights;
}

/** A model as a list: `LEVEL characters…` and, with a pair's two characters behind each other, `LEVEL+pairs…`. */
export function written(model: Model): string {
  const lines = new Map<string, string[]>();
  for (const [feature, level] of [...model].sort(([a], [b]) => a - b)) {
    const pair = feature >= 0x10000;
    const key = `${level}${pair ? '+' : ' '}`;
    const text = pair ? String.fromCharCode(Math.floor(feature / 0x10000), feature % 0x10000) : String.fromCharCode(feature);
    lines.set(key, [...(lines.get(key) ?? []), text]);
  }
  return [
    '# Weights of characters and pairs of characters, positive where they speak for spam. Source: `npm run train` (tools/train.ts).',
    `# A line is a weight in steps of ${STEP}, a space and characters, or a plus sign and pairs; ending in "." so that no space is lost.`,
    ...[...lines].map(([key, texts]) => `${key}${texts.join('')}.`).sort(),
    '',
  ].join('\n');
}
