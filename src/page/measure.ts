import {
  attribute,
  boxOf,
  closest,
  contains,
  documentOf,
  elementAt,
  first,
  isConnected,
  isVisible,
  localNameOf,
  parentElementAcross,
  rootOf,
  viewOf,
} from '@/dom/accessors';
import type { ElementId, Hiding, Measure } from '@/model/page';
import type { Reading } from './read';

/** Boxes of at most this many CSS pixels on a side show nothing that could be read. */
const NOTHING = 2;
/** Type below this many CSS pixels cannot be read; honest pages use 0 only to close gaps, around children that set a size. */
const UNREADABLE_TYPE = 3;
/** Alpha and opacity at or below this are taken for invisible. */
const FAINT = 0.06;
/** Sum of the differences of red, green and blue up to which a colour is taken for that of its ground. */
const SAME_COLOUR = 24;
/** A text indent of more than this many CSS pixels to the left puts the first line out of sight. */
const INDENTED_AWAY = -400;
/** A marquee that moves this many pixels at a time cannot be read. */
const RACING = 200;
/** Boxes this far to the right of everything that can be scrolled to are out of sight; nearer ones may be sliders. */
const FAR_RIGHT = 500;

/** Geometry and computed style of some elements, in one batch and without a write, so that it costs one layout at most. */
export function measure(reading: Reading, ids: readonly ElementId[]): ReadonlyMap<ElementId, Measure> {
  const measures = new Map<ElementId, Measure>();
  const surroundings = new Surroundings();
  const document = reading.elements[0] && documentOf(reading.elements[0]);
  const hidesSome = reading.roots.length > 0 || (document && first(document, HIDDEN) !== null);
  for (const id of ids) {
    const element = reading.elements[id];
    if (!element || !isConnected(element)) continue;
    // what we hide ourselves says nothing of what the page hides
    if (!hidesSome || closest(element, HIDDEN) === null) measures.set(id, measured(element, surroundings));
  }
  return measures;
}

/** What a list has to choose from. */
const IN_LISTS: ReadonlySet<string> = new Set(['option', 'optgroup']);

/** What we hide (page/user.css). */
const HIDDEN = '[data-qingwen="spam"], [data-qingwen="clutter"]';

interface Box {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
}

function measured(item: Element, surroundings: Surroundings): Measure {
  // what a closed list has to choose from is as much hidden as the list
  const element = IN_LISTS.has(localNameOf(item)) ? (closest(item, 'select') ?? item) : item;
  const style = surroundings.style(element);
  const scrolled = surroundings.scrolled(element);
  const { left, top, width, height } = boxOf(element);
  const box: Box = { x: left + scrolled.x, y: top + scrolled.y, width, height };
  return { hiding: hiding(element, style, box, surroundings), position: position(style.position), ...box };
}

function position(value: string): Measure['position'] {
  return value === 'relative' || value === 'absolute' || value === 'fixed' || value === 'sticky' ? value : 'static';
}

function hiding(element: Element, style: CSSStyleDeclaration, box: Box, surroundings: Surroundings): Hiding | 'shown' {
  const tag = localNameOf(element);
  if (!isVisible(element)) {
    if (style.display === 'contents') return 'shown';
    return tag === 'noscript' || inClosedDetails(element) ? 'closed' : 'display';
  }
  // one question instead of three where the answer is the usual one
  if (!isVisible(element, SEEN)) return style.visibility === 'visible' ? 'opacity' : 'visibility';
  if (Number(style.opacity) <= FAINT) return 'opacity';
  if (tag === 'marquee' && (box.height <= NOTHING * 2 || Number(attribute(element, 'scrollamount') ?? 0) >= RACING))
    return 'marquee';
  if (Number.parseFloat(style.fontSize) < UNREADABLE_TYPE) return 'font-size';
  if (Number.parseFloat(style.textIndent) < INDENTED_AWAY || offScreen(element, box)) return 'off-screen';
  if (clipped(style)) return 'clipped';
  if (surroundings.squeezed(element, box)) return 'zero-size';
  if (sameColour(style, surroundings.ground(element))) return 'colour';
  if (Number(style.zIndex) < 0 && covered(element, box)) return 'covered';
  return 'shown';
}

const SEEN: CheckVisibilityOptions = { opacityProperty: true, visibilityProperty: true };

function inClosedDetails(element: Element): boolean {
  const details = closest(element, 'details');
  return details !== null && attribute(details, 'open') === null;
}

/** Left of or above everything that can be scrolled to, or far right of the page's width. */
function offScreen(element: Element, { x, y, width, height }: Box): boolean {
  if (width === 0 && height === 0) return false;
  if (x + width <= 0 || y + height <= 0) return true;
  if (x < FAR_RIGHT) return false;
  const document = documentOf(element);
  const root = document && rootOf(document);
  return root !== null && x >= Math.max(root.scrollWidth, root.clientWidth) + FAR_RIGHT;
}

function clipped(style: CSSStyleDeclaration): boolean {
  const { position, clipPath } = style;
  if ((position === 'absolute' || position === 'fixed') && /^rect\(([\d.]+)px, \1px, \1px, \1px\)$/u.test(style.clip))
    return true;
  if (clipPath === 'none') return false;
  return /^inset\((?:[5-9]\d|100)%|^circle\(0(?:px|%)?[\s)]|^polygon\(0(?:px)? 0(?:px)?(?:, 0(?:px)? 0(?:px)?)*\)/u.test(
    clipPath,
  );
}

function covered(element: Element, { width, height }: Box): boolean {
  const { left, top } = boxOf(element);
  const document = documentOf(element);
  const above = document && elementAt(document, left + width / 2, top + height / 2);
  return above !== null && !contains(element, above) && !contains(above, element);
}

interface Colour {
  readonly red: number;
  readonly green: number;
  readonly blue: number;
  readonly alpha: number;
}

const TRANSPARENT = 'rgba(0, 0, 0, 0)';
const WHITE: Colour = { red: 255, green: 255, blue: 255, alpha: 1 };

/** A colour as computed styles write it; null for one that is not of sRGB. */
function colour(value: string): Colour | null {
  if (!value.startsWith('rgb')) return null;
  const [red, green, blue, alpha = 1] = value
    .slice(value.indexOf('(') + 1, -1)
    .split(',')
    .map(Number);
  if (red === undefined || green === undefined || blue === undefined) return null;
  return { red, green, blue, alpha };
}

function sameColour(style: CSSStyleDeclaration, ground: Colour | 'picture'): boolean {
  const text = colour(style.getPropertyValue('-webkit-text-fill-color')) ?? colour(style.color);
  if (!text) return false;
  if (text.alpha <= FAINT) return true;
  if (ground === 'picture') return false;
  return Math.abs(text.red - ground.red) + Math.abs(text.green - ground.green) + Math.abs(text.blue - ground.blue) <= SAME_COLOUR;
}

/** What the suspects stand in, looked at once each: grounds, and boxes that cut all but nothing off. */
class Surroundings {
  private readonly styles = new Map<Element, CSSStyleDeclaration>();
  private readonly grounds = new Map<Element, Colour | 'picture'>();
  private readonly squeezing = new Map<Element, boolean>();
  /** The last document that was looked at, and where its window stood: nearly always the only one. */
  private shown: { readonly document: Document | null; readonly view: Window } | null = null;
  private scroll: { readonly view: Window; readonly x: number; readonly y: number } | null = null;

  style(element: Element): CSSStyleDeclaration {
    let style = this.styles.get(element);
    if (!style) {
      style = this.viewOf(element).getComputedStyle(element);
      this.styles.set(element, style);
    }
    return style;
  }

  /** How far an element's window is scrolled. */
  scrolled(element: Element): { readonly x: number; readonly y: number } {
    const view = this.viewOf(element);
    if (this.scroll?.view !== view) this.scroll = { view, x: view.scrollX, y: view.scrollY };
    return this.scroll;
  }

  /** The window that shows an element. */
  private viewOf(element: Element): Window {
    const document = documentOf(element);
    if (this.shown?.document !== document) this.shown = { document, view: (document && viewOf(document)) ?? window };
    return this.shown.view;
  }

  /** The colour that an element's text stands on: the nearest ground that is not transparent; white at the end. */
  ground(element: Element): Colour | 'picture' {
    return this.inherited(element, this.grounds, WHITE, (at) => {
      const style = this.style(at);
      if (style.backgroundImage !== 'none') return 'picture';
      const ground = style.backgroundColor;
      const own = ground === TRANSPARENT ? null : colour(ground);
      return own && own.alpha > 0.5 ? own : undefined;
    });
  }

  /** True if the element has no box to speak of, or stands in one that cuts all but nothing off. */
  squeezed(element: Element, { width, height }: Box): boolean {
    if (width <= NOTHING && height <= NOTHING) return true;
    // A block of no height whose content flows out (floats) is seen; one that clips is not.
    return this.inherited(element, this.squeezing, false, (at) => {
      const box = boxOf(at);
      if (box.width > NOTHING && box.height > NOTHING) return undefined;
      const style = this.style(at);
      return style.overflow === 'visible' || style.display === 'inline' ? undefined : true;
    });
  }

  /** What the nearest of an element and its ancestors says, remembered for all on the way. */
  private inherited<T>(element: Element, known: Map<Element, T>, otherwise: T, says: (at: Element) => T | undefined): T {
    const path: Element[] = [];
    let found = otherwise;
    for (let at: Element | null = element; at; at = parentElementAcross(at)) {
      const value: T | undefined = known.get(at) ?? says(at);
      path.push(at);
      if (value === undefined) continue;
      found = value;
      break;
    }
    for (const at of path) known.set(at, found);
    return found;
  }
}
