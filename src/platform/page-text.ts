import type { Line, Page, PageElement } from '@/model/page';
import { isFlag, isListOf, isTable, isText } from '@/settings/checks';

/*
 * A page as one string, on its way from a content script to the background: the browser writes and reads JSON without
 * running a line of ours, which cold code takes several times as long for.
 */

/** Elements and lines that are written at once: a few milliseconds' worth. */
const PIECE = 2_000;

/** A page without its measures, as text in pieces, so that a giant one holds nobody up; most are one piece. */
export function* pageToText({ elements, lines, ...page }: Page): Generator<string> {
  const rest = { ...page, meta: [...page.meta], measures: [] };
  if (elements.length + lines.length <= PIECE) return yield JSON.stringify({ ...rest, elements, lines });
  yield `${JSON.stringify(rest).slice(0, -1)},"elements":[`;
  yield* entries(elements);
  yield '],"lines":[';
  yield* entries(lines);
  yield ']}';
}

/** The entries of a list as JSON, without its brackets. */
function* entries(list: readonly unknown[]): Generator<string> {
  for (let at = 0; at < list.length; at += PIECE) {
    const piece = JSON.stringify(list.slice(at, at + PIECE)).slice(1, -1);
    yield at === 0 ? piece : `,${piece}`;
  }
}

/**
 * The page that a text stands for. Every id is held against the page's own arrays, so that whatever comes over this
 * way can be walked.
 * @throws SyntaxError, TypeError where the text is no page.
 */
export function pageFromText(text: string): Page {
  const value: unknown = JSON.parse(text);
  if (!isTable(value)) throw new TypeError('no page');
  const { url, meta, jsonLd, lang, elements, lines, late, part } = value;
  if (!isText(url) || !isTexts(jsonLd) || !isText(lang) || !isFlag(late)) throw new TypeError('no page');
  if (!Array.isArray(meta) || !meta.every((entry) => Array.isArray(entry) && isText(entry[0]) && isTexts(entry[1])))
    throw new TypeError('no page tags');
  if (!Array.isArray(elements) || !Array.isArray(lines)) throw new TypeError('no page');
  if (!elements.every((element, at) => isElement(element, at, elements, lines.length))) throw new TypeError('no elements');
  if (!lines.every((line, at) => isLine(line, at, elements.length))) throw new TypeError('no lines');
  if (part !== undefined && !isIndex(part, elements.length)) throw new TypeError('no part');
  // held against the model just now
  return { ...(value as unknown as Page), meta: new Map(meta), measures: new Map() };
}

const isTexts = isListOf(isText);
const isIndex = (value: unknown, length: number): value is number =>
  Number.isInteger(value) && (value as number) >= 0 && (value as number) < length;

function isElement(value: unknown, at: number, elements: readonly unknown[], lines: number): value is PageElement {
  if (!isTable(value)) return false;
  const { id, parent, end, firstLine, endLine, tag, htmlId, classes, href, attributes } = value;
  // a subtree is a range inside its parent's
  const limit = parent === null ? elements.length : isIndex(parent, at) ? (elements[parent] as PageElement).end : 0;
  return (
    id === at &&
    isIndex(end, limit + 1) &&
    end > at &&
    isIndex(endLine, lines + 1) &&
    isIndex(firstLine, endLine + 1) &&
    isText(tag) &&
    isText(htmlId) &&
    isText(classes) &&
    (href === null || isText(href)) &&
    (attributes === null || (isTable(attributes) && Object.values(attributes).every(isText)))
  );
}

function isLine(value: unknown, at: number, elements: number): value is Line {
  if (!isTable(value)) return false;
  const { id, element, kind, attribute, runs, text } = value;
  return (
    id === at &&
    isIndex(element, elements) &&
    (kind === 'text' || kind === 'attribute' || kind === 'title') &&
    (attribute === null || isText(attribute)) &&
    Array.isArray(runs) &&
    runs.every(
      (run) => isTable(run) && Number.isInteger(run['slot']) && isIndex(run['element'], elements) && isText(run['text']),
    ) &&
    runs.map((run) => run.text).join('') === text
  );
}
