import { blocksOf } from './layout';

/** Height of the bar, in CSS pixels: what is under it is not in sight. */
const BAR = 60;

/** A block of the body that begins what is in sight, and how far it stands from the edge where the text begins. */
interface Place {
  readonly at: number;
  readonly vertical: boolean;
  /** CSS pixels along the way that the text runs. */
  readonly offset: number;
}

function placeIn(prose: HTMLElement): Place | null {
  const vertical = getComputedStyle(prose).writingMode !== 'horizontal-tb';
  const blocks = blocksOf(prose);
  const at = blocks.findIndex((child) => {
    const { bottom, left } = child.getBoundingClientRect();
    return vertical ? left < innerWidth : bottom > BAR;
  });
  return at < 0 ? null : { at, vertical, offset: offsetOf(blocks[at], vertical) };
}

function offsetOf(block: Element | undefined, vertical: boolean): number {
  const box = block?.getBoundingClientRect();
  return (vertical ? box?.right : box?.top) ?? 0;
}

/**
 * Does something to the layout, and keeps the paragraph at the beginning of the view where it is: also where it is
 * another node afterwards, or the text runs the other way.
 */
export function keepingPlace(prose: HTMLElement | null, change: () => void): void {
  const before = prose && placeIn(prose);
  // Where it goes must be no guess (layout.ts).
  for (const block of prose?.querySelectorAll('.later') ?? []) block.classList.remove('later');
  change();
  if (!prose || !before) return;
  requestAnimationFrame(() => {
    const block = blocksOf(prose)[before.at];
    const vertical = getComputedStyle(prose).writingMode !== 'horizontal-tb';
    // At the very beginning there is a title above, which is to stay in sight.
    if (!block || (before.at === 0 && before.offset > (before.vertical ? innerWidth / 2 : BAR))) return;
    if (vertical !== before.vertical) block.scrollIntoView({ block: 'start' });
    else {
      const by = offsetOf(block, vertical) - before.offset;
      if (by !== 0) block.closest(vertical ? '.scroller' : 'dialog')?.scrollBy(vertical ? { left: by } : { top: by });
    }
  });
}

/**
 * Tells the id of the last heading that has passed the first third of the view, now and whenever it is another one.
 * Gives the way to stop.
 */
export function watchHeadings(prose: HTMLElement, vertical: boolean, tell: (id: string | null) => void): () => void {
  const headings = [...prose.querySelectorAll('h2[id], h3[id]')];
  const passed = new Set<Element>();
  const observer = new IntersectionObserver(
    (entries) => {
      for (const { target, isIntersecting } of entries) passed[isIntersecting ? 'add' : 'delete'](target);
      tell(headings.findLast((heading) => passed.has(heading))?.id ?? null);
    },
    // All that lies before the first third, however far back.
    {
      root: prose.closest(vertical ? '.scroller' : 'dialog'),
      rootMargin: vertical ? `0px ${FAR} 0px -66%` : `${FAR} 0px -66% 0px`,
    },
  );
  for (const heading of headings) observer.observe(heading);
  return () => observer.disconnect();
}

/** Farther than any article goes. */
const FAR = '9999999px';
