/** How phrases are made (grammar.txt): lists of words, and patterns over them by what they are for. */
export interface Grammar {
  readonly lists: ReadonlyMap<string, readonly string[]>;
  /** By sort of spam, and `honest`. */
  readonly patterns: ReadonlyMap<string, readonly string[]>;
}

/** A grammar from the lines of its file. @throws where a pattern names a list that there is not. */
export function grammarOf(lines: readonly string[]): Grammar {
  const lists = new Map<string, readonly string[]>();
  const patterns = new Map<string, readonly string[]>();
  for (const line of lines) {
    const [, name = '', mark, rest = ''] = /^([a-z-]+)( =|:) (.*)$/u.exec(line) ?? [];
    const to = mark === ':' ? patterns : lists;
    to.set(name, [...(to.get(name) ?? []), ...rest.split(' ')]);
  }
  const grammar = { lists, patterns };
  for (const pattern of [...patterns.values()].flat()) {
    const unknown = namesIn(pattern).find((name) => name !== 'name' && !lists.has(name) && !patterns.has(name));
    if (unknown !== undefined) throw new Error(`training/grammar.txt: "${pattern}" names a list "${unknown}" that there is not`);
  }
  return grammar;
}

/** The grammar without a sort: its patterns, the lists that no other sort has, and the honest patterns that need either. */
export function grammarWithout({ lists, patterns }: Grammar, sort: string): Grammar {
  const others = [...patterns].filter(([name]) => name !== sort && name !== 'honest').flatMap(([, list]) => list);
  const needed = new Set(others.flatMap(namesIn));
  const own = (patterns.get(sort) ?? []).flatMap(namesIn).filter((name) => name !== 'name' && !needed.has(name));
  const gone = new Set([sort, ...own]);
  return {
    lists: new Map([...lists].filter(([name]) => !gone.has(name))),
    patterns: new Map(
      [...patterns]
        .filter(([name]) => name !== sort)
        .map(([name, list]) => [name, list.filter((pattern) => !namesIn(pattern).some((at) => gone.has(at)))]),
    ),
  };
}

/** The grammar without some words: lists lose what is one of them, holds one or stands in one. */
export function grammarWithoutWords({ lists, patterns }: Grammar, words: readonly string[]): Grammar {
  const kept = (word: string) => word.length < 2 || !words.some((one) => one.includes(word) || word.includes(one));
  const choices = (pattern: string) =>
    pattern.replace(CHOICE, (_, part: string) => `(${part.split('|').filter(kept).join('|')})`);
  return {
    lists: new Map([...lists].map(([name, list]) => [name, list.filter(kept)])),
    patterns: new Map([...patterns].map(([name, list]) => [name, list.map(choices)])),
  };
}

/** One of some words: `(讨|要)债`. */
const CHOICE = /\(([^)]*)\)/gu;

/** A phrase, and the pattern that it was made by. */
export interface Made {
  readonly text: string;
  readonly pattern: string;
}

/** A phrase of a sort, and the pattern that it was made by; `random` gives numbers of [0, 1). */
export function phraseOf(grammar: Grammar, sort: string, random: () => number): Made {
  const pattern = pick(grammar.patterns.get(sort) ?? [''], random);
  return { text: expanded(grammar, pattern, random), pattern };
}

/** A phrase of a pattern. */
export function expanded(grammar: Grammar, pattern: string, random: () => number): string {
  return pattern
    .replace(/\[([^\]]*)\]/gu, (_, part: string) => (random() < 0.5 ? part : ''))
    .replace(CHOICE, (_, part: string) => pick(part.split('|'), random))
    .replace(/\{([^}]+)\}/gu, (_, names: string) => {
      const name = pick(names.split('|'), random);
      if (name === 'name') return madeUp(grammar, random);
      return grammar.patterns.has(name)
        ? phraseOf(grammar, name, random).text
        : pick(grammar.lists.get(name) ?? [''], random).replaceAll('|', ' ');
    });
}

/** A name that nobody has. */
function madeUp(grammar: Grammar, random: () => number): string {
  const kind = random();
  const lucky = () => pick(grammar.lists.get('lucky') ?? [''], random);
  if (kind < 0.3) return lucky() + lucky();
  if (kind < 0.5) return lucky() + lucky() + lucky();
  const letters = Array.from({ length: 1 + Math.floor(random() * 5) }, () =>
    String.fromCharCode(97 + Math.floor(random() * 26)),
  ).join('');
  const digits = `${Math.floor(random() * 1000)}`;
  if (kind < 0.65) return letters + digits;
  if (kind < 0.75) return digits;
  return kind < 0.85 ? letters : lucky() + lucky() + digits;
}

function namesIn(pattern: string): readonly string[] {
  return [...pattern.matchAll(/\{([^}]+)\}/gu)].flatMap(([, names = '']) => names.split('|'));
}

function pick<T>(list: readonly T[], random: () => number): T {
  return list[Math.floor(random() * list.length)] as T;
}
