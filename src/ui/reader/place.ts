/** Height of the bar, in CSS pixels: what is under it is not in sight. */
const BAR = 60;

/** Does something to the layout, and keeps the paragraph at the top of the view where it is. */
export function keepingPlace(scroller: HTMLElement, prose: HTMLElement | null, change: () => void): void {
  const block = [...(prose?.children ?? [])].find((child) => child.getBoundingClientRect().bottom > BAR);
  const before = block?.getBoundingClientRect().top ?? 0;
  change();
  // A body that was exchanged has other nodes at the same places.
  requestAnimationFrame(() => {
    if (block?.isConnected) scroller.scrollTop += block.getBoundingClientRect().top - before;
  });
}

/** The last heading above the middle of the view. */
export function currentHeading(prose: HTMLElement | null): string | null {
  const middle = innerHeight / 3;
  const passed = [...(prose?.querySelectorAll('h2[id], h3[id]') ?? [])].filter(
    (heading) => heading.getBoundingClientRect().top < middle,
  );
  return passed.at(-1)?.id ?? null;
}
