import { bucketOf, CAPITAL, LAST_CAPITAL, STEP, STRENGTHS, type WordIndex, ZERO } from './word-format';

/** A word that a text has. Offsets in UTF-16 code units. */
export interface WordMatch<Sort extends string> {
  readonly word: string;
  /** The name of its list. */
  readonly sort: Sort;
  /** 1 to 3, as the list says. */
  readonly strength: number;
  readonly start: number;
  readonly end: number;
}

const LINE_FEED = 0x0a;

/** What finds an index's words in a text: the longest at each place, none over another. */
export function wordFinder<Sort extends string>({
  sorts,
  starts,
  words,
}: WordIndex<Sort>): (text: string) => readonly WordMatch<Sort>[] {
  /** Where the rests of the words with this head begin, −1 where there are none. */
  function group(first: number, second: number): number {
    const bucket = bucketOf(first, second, starts.length - 1);
    const end = (starts.charCodeAt(bucket + 1) - ZERO) * STEP;
    for (let at = (starts.charCodeAt(bucket) - ZERO) * STEP; at < end; at = words.indexOf('\n', at) + 1) {
      if (words.charCodeAt(at) === first && words.charCodeAt(at + 1) === second) return at + 2;
    }
    return -1;
  }

  /** The longest word of a group that stands whole at an offset. */
  function longest(text: string, start: number, group: number): WordMatch<Sort> | null {
    let end = start + 2;
    let fits = true;
    for (let at = group; words.charCodeAt(at) !== LINE_FEED; at++) {
      const code = words.charCodeAt(at);
      if (code < CAPITAL || code > LAST_CAPITAL) {
        fits &&= text.charCodeAt(end) === code;
        end++;
        continue;
      }
      if (fits && isWhole(text, start, end)) {
        const mark = code - CAPITAL;
        const sort = sorts[Math.floor(mark / STRENGTHS)] as Sort;
        return { word: text.slice(start, end), sort, strength: (mark % STRENGTHS) + 1, start, end };
      }
      end = start + 2;
      fits = true;
    }
    return null;
  }

  return (text) => {
    const found: WordMatch<Sort>[] = [];
    for (let at = 1; at < text.length; at++) {
      const here = group(text.charCodeAt(at - 1), text.charCodeAt(at));
      const word = here < 0 ? null : longest(text, at - 1, here);
      if (!word) continue;
      found.push(word);
      at = word.end;
    }
    return found;
  };
}

/** A Latin word is met only whole: `av` is not in `java`. */
function isWhole(text: string, start: number, end: number): boolean {
  return !(isLatin(text, start - 1) && isLatin(text, start)) && !(isLatin(text, end - 1) && isLatin(text, end));
}

function isLatin(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code >= 0x61 && code <= 0x7a;
}
