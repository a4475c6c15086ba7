/** Longest heading, in characters: official documents' headings fill a line at most. */
const LONGEST = 40;

/** How official documents number their parts, outermost first: 第一章, 第一节, 一、, （一） (GB/T 9704—2012, 7.3.3). */
const NUMBERS: readonly RegExp[] = [
  /^第[一二三四五六七八九十百\d]+[章编編][\s\u3000、：:]*\S/u,
  /^第[一二三四五六七八九十百\d]+[节節][\s\u3000、：:]*\S/u,
  /^[一二三四五六七八九十百]+[、．.]\s*\S/u,
  /^[（(][一二三四五六七八九十百]+[)）]\s*\S/u,
];

/** How deep the number of a line goes, from 0; -1 where it has none. 1. counts for none: sentences are counted so too. */
const depthOf = (text: string): number => NUMBERS.findIndex((number) => number.test(text.trim()));

/**
 * How deep a paragraph goes that is a heading by its number: 0 to 3 as in 第一章, 第一节, 一、, （一）; null for all others,
 * a sentence that goes on among them.
 *
 * @example
 * headingDepth('一、总体要求')            // 2
 * headingDepth('（二）完善服务体系')      // 3
 * headingDepth('一、会议指出，要抓好落实。同时，……') // null
 */
export function headingDepth(text: string): number | null {
  const line = text.trim();
  if (line.length > LONGEST || /[；;：:，,]$|[。；]/u.test(line)) return null;
  const depth = depthOf(line);
  return depth < 0 ? null : depth;
}

/** So many numbered lines with nothing between them are a list: times, places and persons in the minutes of a meeting. */
const LIST = 3;

/**
 * Makes headings of a body's paragraphs that are numbered as headings, and gives all headings two levels: the outermost
 * that the body has are `h2`, all others `h3`; those that the page itself calls headings and does not number, likewise.
 */
export function setHeadings(body: DocumentFragment): void {
  const blocks = [...body.children];
  const depths = blocks.map((block) =>
    block.matches('p:not([data-role]), p[data-role=centred]') ? depthOf(block.textContent ?? '') : -1,
  );
  const inList = (at: number): boolean => {
    const depth = depths[at];
    let [from, to] = [at, at];
    while (depths[from - 1] === depth) from--;
    while (depths[to + 1] === depth) to++;
    return to - from + 1 >= LIST;
  };
  const numbered = blocks.flatMap((block, at) => {
    const own = /^H[2-6]$/u.test(block.tagName);
    const depth = headingDepth(block.textContent ?? '');
    return depth !== null && (own || (depths[at] === depth && !inList(at))) ? [{ block, depth }] : [];
  });
  const named = [...body.querySelectorAll('h2, h3, h4, h5, h6')]
    .filter((block) => !numbered.some((one) => one.block === block))
    .map((block) => ({ block, depth: Number(block.tagName[1]) }));
  for (const headings of [numbered, named]) {
    const outermost = Math.min(...headings.map(({ depth }) => depth));
    for (const { block, depth } of headings) rename(block, depth === outermost ? 'h2' : 'h3');
  }
}

function rename(block: Element, tag: 'h2' | 'h3'): void {
  if (block.localName === tag) return;
  const heading = block.ownerDocument.createElement(tag);
  heading.append(...block.childNodes);
  block.replaceWith(heading);
}
