/** One element on the way from the page's body down to the chosen one, as a selector can name it. */
export interface Step {
  readonly tag: string;
  readonly id: string;
  readonly classes: readonly string[];
  /** Its place among its parent's children of the same tag, from 1. */
  readonly nth: number;
}

/** What the browser knows of selectors. */
export interface Selectors {
  /** True if a selector names the chosen element and no other. */
  isUnique(selector: string): boolean;
  /** `CSS.escape`. */
  escape(name: string): string;
}

/** Names that change from load to load or with the state of the page: long figures, hashes, what a script switches on and off. */
const PASSING =
  /\d{4,}|[\da-f]{8,}|^(?:css|sc|jsx|jss|emotion|svelte)-|^_|__[\w-]{5,}$|^(?:active|on|off|cur|current|curr|hover|focus|show|shown|hide|hidden|open|opened|close|closed|selected|select|checked|disabled|loading|loaded|visible|first|last|odd|even|clearfix|clear|fl|fr|left|right|row|col|container|wow|animated|lazy)$/iu;

/** Classes tried together at most: more says no more about what an element is. */
const TOGETHER = 2;

/**
 * A selector that names one element and still does on the site's other pages: by its id or classes where they last,
 * else below the nearest ancestor that has such a name, else by its place in the page. `path` begins with the element
 * itself and ends below the body.
 */
export function selectorFor(path: readonly Step[], selectors: Selectors): string {
  const [self, ...above] = path;
  if (!self) throw new RangeError('a selector names an element: the path is empty');
  const own = namesOf(self, selectors);
  for (const name of own) if (selectors.isUnique(name)) return name;
  for (const step of above)
    for (const anchor of namesOf(step, selectors))
      for (const name of own) if (selectors.isUnique(`${anchor} ${name}`)) return `${anchor} ${name}`;
  return byPlace(path, selectors);
}

/** What an element may be called, the most lasting first. */
function namesOf({ tag, id, classes }: Step, selectors: Selectors): readonly string[] {
  const lasting = classes.filter((name) => !PASSING.test(name)).map((name) => `.${selectors.escape(name)}`);
  const together = lasting.slice(0, TOGETHER).join('');
  return [
    ...(id !== '' && !PASSING.test(id) ? [`#${selectors.escape(id)}`] : []),
    ...lasting,
    ...(lasting.length > 1 ? [together] : []),
    ...lasting.map((name) => selectors.escape(tag) + name),
  ];
}

/** Child by child from the nearest ancestor that has a name to start from, or from the body. */
function byPlace(path: readonly Step[], selectors: Selectors): string {
  let below = '';
  for (const [at, step] of path.entries()) {
    if (at > 0) for (const anchor of namesOf(step, selectors)) if (selectors.isUnique(anchor + below)) return anchor + below;
    below = ` > ${selectors.escape(step.tag)}:nth-of-type(${step.nth})${below}`;
  }
  return `body${below}`;
}
