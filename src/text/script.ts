import type { WrittenScript } from '@/model/script';
import { FIRST, tables } from './simplified';

/** Fewer characters of one script alone than this say nothing: SCRIPT.md has a stretch of 20 Han characters undecided once in a thousand. */
const LEAST = 2;

/**
 * Both scripts are there in earnest where the lesser one has this share of the deciding characters, and this many.
 * A machine's Traditional keeps some Simplified forms, and a line of spam in the other script is not the page's.
 */
const MIXED_SHARE = 0.25;
const MIXED_LEAST = 20;

/** How many characters of a text are Simplified alone, and how many Traditional alone. */
export function countScripts(text: string): { readonly simplified: number; readonly traditional: number } {
  // one loop and nothing called in it: it runs over whole pages before it is compiled
  const { simplified: forms, simplifiedOnly } = tables();
  let simplified = 0;
  let traditional = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at) - FIRST;
    if (code < 0 || code >= forms.length) continue;
    if (forms[code] !== 0) traditional++;
    else if (simplifiedOnly[code] === 1) simplified++;
  }
  return { simplified, traditional };
}

/** The script that a text is written in; 'none' where nothing in it decides (no Chinese, or a few characters that both scripts have). */
export function writtenScript(text: string): WrittenScript {
  const { simplified, traditional } = countScripts(text);
  const all = simplified + traditional;
  if (all < LEAST) return 'none';
  const lesser = Math.min(simplified, traditional);
  if (lesser >= MIXED_LEAST && lesser / all >= MIXED_SHARE) return 'mixed';
  return simplified > traditional ? 'zh-Hans' : 'zh-Hant';
}
