import bits from '@/text/traditional.txt?scripts';

/** What `countScripts` (text/script) knows, laid out so that nothing is built when a page is converted. */
const scripts = Uint8Array.fromBase64(bits);
const FIRST = 0x4e00;
const LAST = 0x9fa5;

/** The script whose own characters a line has more of; null where neither has. */
export function scriptOfLine(runs: readonly string[]): 'Hans' | 'Hant' | null {
  let more = 0;
  for (const run of runs) {
    for (let at = 0; at < run.length; at += 1) {
      const code = run.charCodeAt(at);
      if (code < FIRST || code > LAST) continue;
      const script = ((scripts[(code - FIRST) >> 2] as number) >> (((code - FIRST) & 3) << 1)) & 3;
      more += (script & 1) - (script >> 1);
    }
  }
  return more === 0 ? null : more > 0 ? 'Hans' : 'Hant';
}
