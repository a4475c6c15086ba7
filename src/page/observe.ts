import {
  attribute,
  firstChildOf,
  isConnected,
  isElement,
  isText,
  localNameOf,
  parentElementAcross,
  shadowRootOf,
} from '@/dom/accessors';
import { type Journal, MARK } from './journal';
import { doesNotInterrupt } from './read';

/** A part of the page that arrived or changed and must be read (again). */
export interface Part {
  readonly root: Element;
  /** Only its own lines: the blocks inside have not changed. */
  readonly shallow: boolean;
}

/** Attributes whose changes matter: what a reader meets, and our own mark. */
const WATCHED = ['alt', 'title', 'aria-label', 'placeholder', 'value', 'lang', MARK];

/**
 * Watches a document and its open shadow roots, and collects the parts that changed. Our own writes are no news:
 * they are told by comparing values, so they can share a batch with the page's.
 */
export class Observer {
  private readonly observer: MutationObserver;
  private readonly journal: Journal;
  private readonly deep = new Set<Element>();
  private readonly shallow = new Set<Element>();
  private seen = new WeakSet<Node>();
  private readonly news: () => void;
  private gone = false;

  /** `news` is called whenever there is something to {@link take}. */
  constructor(journal: Journal, news: () => void) {
    this.journal = journal;
    this.news = news;
    this.observer = new MutationObserver((records) => {
      this.note(records);
      if (this.deep.size + this.shallow.size > 0 || this.gone) this.news();
    });
  }

  /** Starts watching a document or an open shadow root; a second time does nothing. */
  watch(root: Document | ShadowRoot): void {
    if (this.seen.has(root)) return;
    this.seen.add(root);
    this.observer.observe(root, {
      subtree: true,
      childList: true,
      characterData: true,
      attributes: true,
      attributeFilter: WATCHED,
    });
  }

  /** Asks for a part to be read again. */
  add(root: Element): void {
    this.deep.add(root);
    this.news();
  }

  /** Stops watching; what was noted is forgotten. */
  stop(): void {
    this.observer.disconnect();
    this.seen = new WeakSet();
    this.deep.clear();
    this.shallow.clear();
  }

  /** True if parts of the page have left it since the last {@link take}. */
  get departed(): boolean {
    return this.gone;
  }

  /** The changed parts, none inside another, each still in the document; they count as taken. */
  take(): Part[] {
    this.note(this.observer.takeRecords());
    const parts: Part[] = [];
    // remembered on the way, so that thousands of parts far down cost one walk up, not one each
    const known = new Map<Element, boolean>();
    const inDeep = (element: Element): boolean => {
      const path: Element[] = [];
      let found: boolean | undefined;
      for (let at = parentElementAcross(element); at && found === undefined; at = parentElementAcross(at)) {
        found = this.deep.has(at) || known.get(at);
        path.push(at);
      }
      for (const at of path) known.set(at, found ?? false);
      return found ?? false;
    };
    for (const root of this.deep) if (isConnected(root) && !inDeep(root)) parts.push({ root, shallow: false });
    for (const root of this.shallow)
      if (isConnected(root) && !this.deep.has(root) && !inDeep(root)) parts.push({ root, shallow: true });
    this.deep.clear();
    this.shallow.clear();
    this.gone = false;
    return parts;
  }

  private note(records: readonly MutationRecord[]): void {
    for (const { type, target, addedNodes, removedNodes, attributeName } of records) {
      if (type === 'characterData') {
        if (this.journal.changed({ kind: 'text', node: target as Text })) this.block(target);
      } else if (type === 'attributes') this.attribute(target as Element, attributeName ?? '');
      else {
        for (const node of addedNodes) if (!isOwn(node)) this.added(node);
        for (const node of removedNodes) if (!isOwn(node)) this.removed(node, target);
      }
    }
  }

  private attribute(element: Element, name: string): void {
    if (name === MARK) this.journal.markChanged(element);
    else if (name !== 'lang' && attribute(element, name) !== null && this.journal.changed({ kind: 'attribute', element, name }))
      this.shallow.add(element);
  }

  private added(node: Node): void {
    if (isElement(node)) {
      const shadow = shadowRootOf(node);
      if (shadow) this.watch(shadow);
      if (doesNotInterrupt(node)) this.block(node);
      else this.deep.add(node);
    } else if (isText(node)) this.block(node);
  }

  private removed(node: Node, from: Node): void {
    this.gone = true;
    if (isText(node) || (isElement(node) && doesNotInterrupt(node))) this.block(from);
  }

  /** The nearest block above a node is to be read again, without the blocks inside it. */
  private block(node: Node): void {
    let at = isElement(node) ? node : parentElementAcross(node);
    if (at && localNameOf(at) === 'title' && !this.journal.changed({ kind: 'title', element: at })) return;
    while (at && doesNotInterrupt(at)) at = parentElementAcross(at);
    if (at) this.shallow.add(at);
  }
}

/** True for the host of a screen of ours: no news, as it is empty and its root is closed. One that a page fills is no such. */
function isOwn(node: Node): boolean {
  return isElement(node) && localNameOf(node).startsWith('qingwen-') && firstChildOf(node) === null;
}
