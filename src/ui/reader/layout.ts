/** How many characters are laid out at once: what a usual window shows on its first screen; where more is in sight, the browser lays it out too. */
const FIRST = 1200;
/** So many blocks are laid out at a time behind them: some milliseconds at most. */
const SLICE = 8;
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
 * Puts a body in its place. Its beginning is laid out at once, the rest some blocks at a time when nothing else is to
 * do, and before if it comes into sight: all of it is there from the start, for finding, copying and reading aloud.
 * Gives the way to stop.
 */
export function placeBody(prose: Element, body: DocumentFragment): () => void {
  const later: Element[] = [];
  let characters = 0;
  // In place of another body all of it is laid out: what is in sight is to stay there, in places that are no guess.
  const opening = !prose.hasChildNodes();
  for (const block of opening ? body.children : []) {
    if (characters > FIRST) {
      block.classList.add('later');
      later.push(block);
    }
    characters += block.textContent?.length ?? 0;
  }
  prose.replaceChildren(body);
  if (later.length === 0) return () => undefined;
  let stop = (): void => undefined;
  const next = (): void => {
    for (const block of later.splice(0, SLICE)) block.classList.remove('later');
    if (later.length === 0) return;
    const idle = requestIdleCallback(next);
    stop = () => cancelIdleCallback(idle);
  };
  stop = afterAppearing(next);
  return () => stop();
}
