/** What a page likes to listen to on its document: to open something on a click, to forbid copying, to turn pages. */
// biome-ignore format: one theme a line
const KEPT = [
  'click', 'dblclick', 'auxclick', 'contextmenu', 'mousedown', 'mouseup', 'pointerdown', 'pointerup',
  'touchstart', 'touchmove', 'touchend', 'wheel',
  'copy', 'cut', 'selectstart', 'dragstart',
] as const;
const KEYS = ['keydown', 'keypress', 'keyup'] as const;

/**
 * Keeps what a person does in the view away from the page. Keys are caught before the page's document hears of them,
 * and done again inside the closed root, where nothing of the page can listen; all else ends at the host. What a page
 * makes up never arrives. Gives the way to stop.
 */
export function keepEvents(host: HTMLElement, root: ShadowRoot): () => void {
  const stop = (event: Event): void => event.stopPropagation();
  const again = (event: KeyboardEvent): void => {
    if (!event.isTrusted) return;
    event.stopImmediatePropagation();
    const { type, key, ctrlKey, shiftKey, altKey, metaKey } = event;
    // A plain event, and not composed, so that it ends where the root does: a KeyboardEvent of ours goes on in Firefox.
    const inner = Object.assign(new Event(type, { bubbles: true, cancelable: true }), {
      key,
      ctrlKey,
      shiftKey,
      altKey,
      metaKey,
    });
    const heard = (root.activeElement ?? root.querySelector('dialog'))?.dispatchEvent(inner) ?? true;
    if (!heard) event.preventDefault();
  };
  // Nothing is prevented here: the browser scrolls without asking first.
  for (const type of KEPT) host.addEventListener(type, stop, { passive: true });
  for (const type of KEYS) window.addEventListener(type, again, { capture: true });
  return () => {
    for (const type of KEYS) window.removeEventListener(type, again, { capture: true });
  };
}
