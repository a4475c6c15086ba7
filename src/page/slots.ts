import { attribute, isReachable } from '@/dom/accessors';
import { current, type Slot, titleText } from './read';
import { writeAttribute, writeText } from './write';

/** How often a page may take our text back before its slot is left alone. */
const PATIENCE = 5;

/** What a slot held as the page wrote it, and what it holds since we wrote. */
export interface SlotState {
  readonly slot: Slot;
  /** As the page wrote it last. */
  original: string;
  /** As we left it; anything else in the page is the page's own later write. */
  shown: string;
  /** How often the page has put back what we replaced. Beyond {@link PATIENCE} the slot is left as the page has it. */
  fights: number;
}

/** The states of all slots that we have read for editing, by what they live in. */
export class Slots {
  private readonly texts = new WeakMap<Node, SlotState>();
  private readonly attributes = new WeakMap<Element, Map<string, SlotState>>();

  /** The state of a slot, if it has one. A title's slot is the title element: its text node comes and goes. */
  known(slot: Slot): SlotState | undefined {
    if (slot.kind === 'attribute') return this.attributes.get(slot.element)?.get(slot.name);
    return this.texts.get(slot.kind === 'text' ? slot.node : slot.element);
  }

  /** The state of a slot, made where there is none. */
  of(slot: Slot): SlotState {
    const known = this.known(slot);
    if (known) return known;
    const text = held(slot);
    const state: SlotState = { slot, original: text, shown: text, fights: 0 };
    if (slot.kind === 'attribute') {
      const states = this.attributes.get(slot.element) ?? new Map<string, SlotState>();
      this.attributes.set(slot.element, states.set(slot.name, state));
    } else this.texts.set(slot.kind === 'text' ? slot.node : slot.element, state);
    return state;
  }

  /** What a slot holds without any edit of ours. A page's later write has become the original. */
  original(slot: Slot): string {
    const state = this.known(slot);
    if (!state) return held(slot);
    notice(state);
    return state.original;
  }
}

/** The node that a slot lives in. */
export function nodeOf(slot: Slot): Node {
  return slot.kind === 'text' ? slot.node : slot.element;
}

/** What a slot holds; nothing where it is out of reach. */
function held(slot: Slot): string {
  return isReachable(nodeOf(slot)) ? current(slot) : '';
}

/** Takes the page's later write for the new original. True if there was one. */
export function notice(state: SlotState): boolean {
  if (!isReachable(nodeOf(state.slot))) return false;
  const text = current(state.slot);
  if (text === state.shown) return false;
  // Another text is news, as from a ticker, and no fight.
  if (state.shown !== state.original && text === state.original) state.fights++;
  state.original = text;
  state.shown = text;
  return true;
}

/** Makes a slot show `text`; a page that has taken our text back too often is left alone. */
export function put(state: SlotState, text: string): void {
  if (text === state.shown) return;
  if (state.fights > PATIENCE && text !== state.original) return;
  const { slot } = state;
  if (!isReachable(nodeOf(slot))) return;
  switch (slot.kind) {
    case 'text':
      writeText(slot.node, text);
      break;
    case 'attribute':
      if (attribute(slot.element, slot.name) === null) return; // the page took it away
      writeAttribute(slot.element, slot.name, text);
      break;
    case 'title': {
      const node = titleText(slot.element);
      if (!node) return;
      writeText(node, text);
    }
  }
  state.shown = text;
}
