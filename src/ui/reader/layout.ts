/** How many characters are laid out at once: what a usual window shows on its first screen; where more is in sight, the browser lays it out too. */
const FIRST = 1200;
/**
 * So many characters make a part that is laid out as one: some milliseconds. Parts by the block would be hundreds, and
 * the browser asks each of them in each frame whether it comes into sight.
 */
const PART = 1000;
/** A paragraph begins so many characters in. */
const INDENT = 2;
/** Room between two paragraphs, in sizes of the text (reader.css). */
const BETWEEN = 0.45;
/** When the view has appeared, in milliseconds: what need not be there before waits for it. */
const APPEARED = 300;

/** Does something once the view has appeared and nothing else is to be done. Gives the way to leave it undone. */
export function afterAppearing(work: () => void): () => void {
  let idle = 0;
  const timer = setTimeout(() => {
    idle = requestIdleCallback(work, { timeout: 2000 });
  }, APPEARED);
  return () => {
    clearTimeout(timer);
    cancelIdleCallback(idle);
  };
}

/**
 * Puts a body in its place. Its beginning is laid out at once, the rest in parts, as they come near what is in sight: all
 * of it is there from the start, for finding, copying and reading aloud. Until then each part has about the room that
 * its characters will take, so that the scroll bar tells the truth. Gives the way to stop.
 */
export function placeBody(prose: HTMLElement, body: DocumentFragment): () => void {
  const parts: { readonly element: HTMLElement; characters: number }[] = [];
  let before = 0;
  // In place of another body all of it is laid out: what is in sight is to stay there, in places that are no guess.
  for (const block of prose.hasChildNodes() ? [] : [...body.children]) {
    const characters = block.textContent?.length ?? 0;
    let part = parts.at(-1);
    if (part ? part.characters > PART : before > FIRST) {
      part = { element: body.ownerDocument.createElement('div'), characters: 0 };
      part.element.className = 'part later';
      block.before(part.element);
      parts.push(part);
    }
    if (part) {
      part.element.append(block);
      part.characters += characters;
    }
    before += characters;
  }
  prose.replaceChildren(body);
  if (parts.length === 0) return () => undefined;
  return afterAppearing(() => {
    const { fontSize, lineHeight, inlineSize } = getComputedStyle(prose);
    const [size, leading, measure] = [fontSize, lineHeight, inlineSize].map(Number.parseFloat) as [number, number, number];
    for (const { element } of parts) {
      const lines = [...element.children].map(({ textContent }) =>
        Math.ceil((((textContent?.length ?? 0) + INDENT) * size) / measure),
      );
      const room = lines.reduce((sum, one) => sum + one * leading + BETWEEN * size, 0);
      element.style.containIntrinsicBlockSize = `auto ${Math.round(room)}px`;
    }
  });
}

/** The blocks of a body, whether they stand in parts or not. */
export const blocksOf = (prose: Element): readonly Element[] => [
  ...prose.querySelectorAll(':scope > :not(.part), :scope > .part > *'),
];
