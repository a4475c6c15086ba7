import type { EntryId } from './report';

/** A passage of the page that only the reader can decide on. */
export interface Suspect {
  readonly id: EntryId;
  /** The marked element, an `Element` of the page. */
  readonly element: unknown;
}

/**
 * How the chips beside passages in doubt, which are injected when there is one, speak with the visit of the same
 * document: under {@link SUSPECT_PORT} on the global of the isolated world, which no page can reach.
 */
export interface SuspectPort {
  /** The passages in doubt, in document order. */
  suspects(): readonly Suspect[];
  /** "Spam": hidden, and remembered for the host. */
  condemn(id: EntryId): Promise<unknown>;
  /** "Keep": left, and remembered for the host. */
  keep(id: EntryId): Promise<unknown>;
  /** Calls back after something has changed; gives the way to stop. */
  onChange(listener: () => void): () => void;
}

/** Where the content script puts its port. */
export const SUSPECT_PORT: unique symbol = Symbol.for('qingwen.suspects');
