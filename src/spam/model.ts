import { eachFeature } from './features';
import entries from './model.txt';

/** What reads a folded text and says how much each of its code units sounds like spam. */
export interface NgramModel {
  /** By code unit of the text: positive sounds like spam, negative like an office. Around −1 to 1. */
  weigh(text: string): Float32Array;
}

/** The digits of a weight, from the lowest up: the alphabet of Base64. */
export const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/';
/** The digit that weighs nothing. */
export const NOTHING = 32;
/** The file's weights to the scale that `weigh` gives: a clear case is about 1 a character. */
const SCALE = 1 / 24;

/** By a digit's code unit: its weight. */
const WEIGHTS = new Float32Array(128);
for (let digit = 0; digit < DIGITS.length; digit++) WEIGHTS[DIGITS.charCodeAt(digit)] = (digit - NOTHING) * SCALE;

/** A model from its list, a digit for each bucket (see tools/train.ts), which is read as it stands. */
export function ngramModel(list: string): NgramModel {
  return {
    weigh(text) {
      const found = new Float32Array(text.length);
      eachFeature(text, (feature, at) => {
        found[at] = (found[at] ?? 0) + (WEIGHTS[list.charCodeAt(feature)] ?? 0);
      });
      return found;
    },
  };
}

let shipped: NgramModel | null = null;

/** The model that comes with the program. */
export function shippedModel(): NgramModel {
  shipped ??= ngramModel(entries);
  return shipped;
}
