import { BUCKETS, eachFeature } from '../../src/spam/features.ts';
import { DIGITS, NOTHING } from '../../src/spam/model.ts';
import { folded } from '../../src/text/fold.ts';
import type { Sample } from './samples.ts';

/** Weights of buckets of n-grams: whole numbers of -{@link LEVELS} to {@link LEVELS}, in steps of half a logit per mean n-gram. */
export type Model = Int8Array;

/** Rounds over the samples. */
const ROUNDS = 6;
const RATE = 0.25;
/** Pull towards 0 per step; keeps n-grams seen once or twice from deciding. */
const DECAY = 3e-5;
/** The sum of weights is divided by the number of n-grams and this many more, so that a word or two do not decide. */
const PRIOR_LENGTH = 6;
/** What spam weighs as a whole, where prose weighs 1: taking an honest word is worse than missing one of spam. */
const CAUTION = 0.8;
const LEVELS = 31;
const STEP = 0.5;

/** Logistic regression over the mean of the n-grams' weights (AdaGrad), rounded. */
export function learn(samples: readonly Sample[]): Model {
  const { grams, starts, spam, balance } = encoded(samples);
  const weights = new Float32Array(BUCKETS);
  const slopes = new Float32Array(BUCKETS).fill(1e-3);
  let bias = -0.5;
  const step = 7919; // a prime: every row is met once a round, the kinds mixed
  for (let round = 0; round < ROUNDS; round++) {
    for (let n = 0; n < spam.length; n++) {
      const row = (n * step + round) % spam.length;
      const [start, end] = [starts[row] as number, starts[row + 1] as number];
      const scale = 1 / (end - start + PRIOR_LENGTH);
      let sum = bias;
      for (let at = start; at < end; at++) sum += (weights[grams[at] as number] as number) * scale;
      const error = (spam[row] ? balance : 1) * (1 / (1 + Math.exp(-sum)) - (spam[row] as number));
      bias -= 0.002 * error;
      const slope = error * scale;
      for (let at = start; at < end; at++) {
        const feature = grams[at] as number;
        const seen = (slopes[feature] as number) + slope * slope;
        slopes[feature] = seen;
        weights[feature] = (weights[feature] as number) * (1 - DECAY) - (RATE * slope) / Math.sqrt(seen);
      }
    }
  }
  return Int8Array.from(weights, (weight) => Math.max(-LEVELS, Math.min(LEVELS, Math.round(weight / STEP))));
}

/** Samples as numbers: the n-grams of row `r` are `grams[starts[r] … starts[r + 1] - 1]`. */
interface Rows {
  readonly grams: Uint16Array;
  readonly starts: Uint32Array;
  readonly spam: Uint8Array;
  /** How much more a row of spam counts than one of prose, so that the kinds weigh as {@link CAUTION} says. */
  readonly balance: number;
}

function encoded(samples: readonly Sample[]): Rows {
  const rows = samples.map(({ text }) => featuresOf(text));
  const starts = new Uint32Array(rows.length + 1);
  for (const [at, row] of rows.entries()) starts[at + 1] = (starts[at] as number) + row.length;
  const grams = new Uint16Array(starts[rows.length] as number);
  for (const [at, row] of rows.entries()) grams.set(row, starts[at]);
  const spam = Uint8Array.from(samples, (sample) => Number(sample.spam));
  const positives = spam.reduce((sum, one) => sum + one, 0);
  return { grams, starts, spam, balance: (CAUTION * (samples.length - positives)) / Math.max(1, positives) };
}

/** The n-grams of texts, kept: the bench learns several times from nearly the same samples. */
const known = new Map<string, Uint16Array>();

function featuresOf(text: string): Uint16Array {
  let features = known.get(text);
  if (!features) {
    const found: number[] = [];
    eachFeature(folded(text), (feature) => found.push(feature));
    features = Uint16Array.from(found);
    known.set(text, features);
  }
  return features;
}

/** A model as a list of one entry: {@link DIGITS} of its weights. */
export function written(model: Model): string {
  const digits = Array.from(model, (level) => DIGITS[level + NOTHING]).join('');
  return [
    '# Weights of n-grams by bucket (src/spam/features.ts), a digit of Base64 each: above "g" it speaks for spam, below against it.',
    '# Source: `npm run train` (tools/train.ts).',
    digits,
    '',
  ].join('\n');
}
