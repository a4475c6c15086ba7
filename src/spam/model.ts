import { featureOf } from './features';
import entries from './model.txt';
import { PairTable } from './pair-table';

/** What reads a folded text and says how much each of its code units sounds like spam. */
export interface NgramModel {
  /** By code unit of the text: positive sounds like spam, negative like an office. Around −1 to 1. */
  weigh(text: string): Float32Array;
}

/** The file's weights to the scale that `weigh` gives: a clear case is about 1 a character. */
const SCALE = 1 / 24;
/** Pairs that a short list of words can hold: the file has some 1,300. */
const MOST_PAIRS = 4096;

/** A model from its list (see tools/train.ts). */
export function ngramModel(list: string): NgramModel {
  const single = new Int8Array(0x10000);
  const pairs = new PairTable(MOST_PAIRS);
  for (const entry of list.split('\n')) {
    const [, level = '0', kind, text = ''] = /^(-?\d+)([ +])(.*)\.$/u.exec(entry) ?? [];
    if (kind === ' ') for (let at = 0; at < text.length; at++) single[text.charCodeAt(at)] = Number(level);
    else for (let at = 0; at + 1 < text.length; at += 2) pairs.set(text.charCodeAt(at), text.charCodeAt(at + 1), Number(level));
  }
  return {
    weigh(text) {
      const weights = new Float32Array(text.length);
      let before = 0x20;
      for (let at = 0; at < text.length; at++) {
        const code = featureOf(text.charCodeAt(at));
        if (code === 0x20 && before === 0x20) continue;
        const weight = (single[code] ?? 0) + pairs.get(before, code);
        weights[at] = weight * SCALE;
        before = code;
      }
      return weights;
    },
  };
}

let shipped: NgramModel | null = null;

/** The model that comes with the program. */
export function shippedModel(): NgramModel {
  shipped ??= ngramModel(entries);
  return shipped;
}
