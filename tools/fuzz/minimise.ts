import { tokensOf } from './mutate.ts';

/** Most tries to make a failing page smaller. */
const TRIES = 150;

/**
 * The smallest page found that still fails: stretches of tokens are left out, halved again and again (ddmin of Zeller
 * and Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", 2002).
 */
export async function minimise(html: string, fails: (html: string) => Promise<boolean>): Promise<string> {
  let tokens = tokensOf(html);
  let tries = 0;
  for (let size = Math.ceil(tokens.length / 2); size >= 1 && tries < TRIES; ) {
    let smaller = false;
    for (let at = 0; at < tokens.length && tries < TRIES; ) {
      const without = [...tokens.slice(0, at), ...tokens.slice(at + size)];
      tries++;
      if (await fails(without.join(''))) {
        tokens = without;
        smaller = true;
      } else at += size;
    }
    if (!smaller && size === 1) break;
    size = Math.max(1, Math.floor(size / 2));
  }
  return tokens.join('');
}
