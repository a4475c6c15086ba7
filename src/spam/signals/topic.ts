/** What the rest of a page is about, by its pairs of Han characters. */
export interface Topic {
  /** Which share of a stretch's pairs the rest of the page has too, 0–1; null where page or stretch are too short to say. */
  related(text: string): number | null;
}

/** Fewer pairs than this are no topic. */
const LEAST_PAIRS = 60;
/** Of fewer, one that the page has too may be chance. */
const LEAST_ASKED = 2;

/** The topic of some folded texts: the lines of a page that are not themselves suspected. */
export function topic(texts: Iterable<string>): Topic {
  const known = new Set<number>();
  for (const text of texts) eachPair(text, (pair) => known.add(pair));
  return {
    related(text) {
      if (known.size < LEAST_PAIRS) return null;
      let all = 0;
      let shared = 0;
      eachPair(text, (pair) => {
        all++;
        if (known.has(pair)) shared++;
      });
      return all === 0 || (all < LEAST_ASKED && shared > 0) ? null : shared / all;
    },
  };
}

function eachPair(text: string, visit: (pair: number) => void): void {
  let before = 0;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    const han = code >= 0x4e00 && code <= 0x9fff;
    if (han && before !== 0) visit(before * 0x10000 + code);
    before = han ? code : 0;
  }
}
