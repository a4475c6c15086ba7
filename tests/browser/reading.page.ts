import fc from 'fast-check';
import type { Run } from '@/model/page';
import { type Reading, readDocument, readMarkup, type Slot } from '@/page/read';
import { UnreadableMarkup } from '@/reading/parse-page';

/* Both ways to read give the same page, over the same nodes. Runs in the page. */

const SVG = 'http://www.w3.org/2000/svg';
const TAGS = [
  ...[
    'p',
    'div',
    'span',
    'b',
    'a',
    'td',
    'br',
    'img',
    'em',
    'pre',
    'textarea',
    'script',
    'style',
    'template',
    'noscript',
    'iframe',
  ],
  ...['svg', 'title', 'math', 'canvas', 'xmp', 'input', 'select', 'option', 'details', 'base', 'meta', 'object', 'foreignObject'],
];
const TEXTS = ['甲', '\n', ' ', 'a&b', '<p>', '"', '\u00a0', '&amp;', '</xmp>', '-->', ']]>', '𠀀', '\ud800'];
const ATTRIBUTES = [
  'alt',
  'title',
  'href',
  'src',
  'data',
  'class',
  'id',
  'style',
  'type',
  'value',
  'name',
  'content',
  'xlink:href',
];
const VALUES = ['', '甲"<&>', 'display:block', '/a b?x=1', 'http://[', 'submit', 'zh', '\u00a0'];

/** What stands in a drawing or a formula only where a script put it there. */
const NOT_INSIDE = new Set(['iframe', 'script', 'style', 'template', 'canvas', 'math']);

type Tree = { text: string } | { comment: string } | { tag: string; attributes: Record<string, string>; children: Tree[] };
const tree = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ text: fc.array(fc.constantFrom(...TEXTS), { maxLength: 3 }).map((parts) => parts.join('')) }),
    fc.record({ comment: fc.constantFrom('甲', '-->', '<b>') }),
    fc.record({
      tag: fc.constantFrom(...TAGS),
      attributes: fc.dictionary(fc.constantFrom(...ATTRIBUTES), fc.constantFrom(...VALUES), { maxKeys: 3 }),
      children: fc.array(tie('tree'), { maxLength: 4 }),
    }),
  ),
})).tree;

function grown(made: Document, at: Tree, parent: Element | null = null): Node {
  if ('text' in at) return made.createTextNode(at.text);
  if ('comment' in at) return made.createComment(at.comment);
  if (parent?.closest('svg, math') && NOT_INSIDE.has(at.tag)) return made.createTextNode(at.tag);
  const inSvg = parent?.namespaceURI === SVG && parent.localName !== 'foreignObject';
  const element = at.tag === 'svg' || inSvg ? made.createElementNS(SVG, at.tag) : made.createElement(at.tag);
  for (const [name, value] of Object.entries(at.attributes)) element.setAttribute(name, value);
  parent?.append(element);
  for (const child of at.children) element.append(grown(made, child, element));
  return element;
}

/** What a reading says, in words. */
function inWords(reading: Reading): string {
  return JSON.stringify({ ...reading.page, meta: [...reading.page.meta] });
}

/** What differs between the two readings of a document; null where its markup is refused, and it would be walked. */
function difference(made: Document): string | null {
  const walked = readDocument(made);
  const written = readMarkup(made);
  if (!written) return null;
  try {
    if (inWords(written) !== inWords(walked)) return `${inWords(written)}\n${inWords(walked)}`;
  } catch (error) {
    if (error instanceof UnreadableMarkup) return null;
    throw error;
  }
  const strange = walked.page.lines.flatMap(({ runs }) => runs).filter((run) => !sameSlot(written, walked, run));
  return strange.length > 0 ? `${JSON.stringify(strange)} of ${inWords(walked)}` : '';
}

function sameSlot(written: Reading, walked: Reading, { slot }: Run): boolean {
  const [one, other] = [written.slot(slot), walked.slot(slot)] as const;
  return one !== undefined && other !== undefined && nodeOf(one) === nodeOf(other) && one.kind === other.kind;
}

const nodeOf = (slot: Slot): Node => (slot.kind === 'text' ? slot.node : slot.element);

/**
 * Documents as a parser makes them: written down, parsed, and read in both ways. Gives the counterexample, '' where there
 * is none, and how many of them were refused.
 */
export function parsedAreTheSame(numRuns: number): { failure: string; refused: number } {
  let refused = 0;
  const property = fc.property(fc.array(tree, { maxLength: 6 }), (trees) => {
    const made = document.implementation.createHTMLDocument('題');
    for (const one of trees) made.body.append(grown(made, one));
    const found = difference(new DOMParser().parseFromString(made.documentElement.outerHTML, 'text/html'));
    if (found === null) refused++;
    else if (found !== '') throw new Error(found);
  });
  const { failed, counterexample, errorInstance } = fc.check(property, { numRuns });
  return { failure: failed ? `${String(errorInstance)} for ${JSON.stringify(counterexample)}` : '', refused };
}

/** What differs in a document with this body, as its parser made it. */
export function differs(html: string): string | null {
  return difference(new DOMParser().parseFromString(`<!doctype html><title>題</title>${html}`, 'text/html'));
}

/** What differs in the document that this runs in, whose scripts may run, with this body. */
export function differsHere(html: string): string | null {
  document.body.innerHTML = html;
  return difference(document);
}

/** Trees that only a script makes: what is read of each by its markup, null where it is refused. */
export function builtByScript(): Record<string, string[] | null> {
  const builds: Record<string, (body: HTMLElement) => void> = {
    'a text that ends its element': (body) => {
      const xmp = document.createElement('xmp');
      xmp.textContent = '甲</xmp><p>乙</p>';
      body.append(xmp);
    },
    'content of a void element': (body) => {
      const br = document.createElement('br');
      br.append(document.createElement('b'));
      body.append(br);
    },
    'a comment that ends itself': (body) => body.append(document.createComment('--><p>甲</p>')),
    'an element that may have a tree of its own': (body) => body.append(document.createElement('x-article')),
    'texts beside each other': (body) => body.append('甲', '', '乙', document.createElement('br'), '丙'),
  };
  const told = Object.entries(builds).map(([what, build]) => {
    document.body.replaceChildren();
    build(document.body);
    const reading = readMarkup(document);
    try {
      const runs = reading?.page.lines.flatMap((line) => (line.kind === 'text' ? line.runs : [])) ?? [];
      return [what, runs.map(({ slot, text }) => (reading?.slot(slot) ? text : `${text} somewhere`))];
    } catch {
      return [what, null];
    }
  });
  return Object.fromEntries(told);
}
