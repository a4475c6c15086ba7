import { all, attribute, documentOf, isConnected, isReachable, markupOf } from '@/dom/accessors';
import type { Decision, Finding } from '@/model/finding';
import type { Lens } from '@/model/lens';
import type { Line, SlotId } from '@/model/page';
import type { EntryId, ReportEntry } from '@/model/report';
import { ancestors, linesIn } from '@/model/tree';
import type { Reading, Slot } from './read';
import { nodeOf, notice, put, type SlotState, Slots } from './slots';
import { type Splice, spliced } from './splice';
import { endsIn, takeAttributeBack, writeAttribute } from './write';

/*
 * Every change of ours to a page, each of which can be taken back.
 *
 *   decisions ─▶ entries ─┬─ splice ─▶ line   shown = lens(splice(original, active entries))   ─▶ slots ─▶ page
 *                         └─ hide, mark ─▶ element   data-qingwen = the strongest active entry ─▶ page
 *
 *   undo = make an entry inactive and show its line or element anew; so any order of undoing gives the same page.
 *   The page has the last word: a slot that no longer holds what we wrote has a new original.
 */

/** The attribute that says why an element is hidden or marked; page/user.css does the rest. */
export const MARK = 'data-qingwen';

/** How often a page may take our attribute away before the element is left as it wants it. */
const PATIENCE = 3;

/** What our attribute says on an element that the page itself put it on, so that nothing is hidden by guessing it. */
const OURS_NO_MORE = 'shown';

type MarkValue = 'spam' | 'clutter' | 'suspect';
const STRENGTH: readonly MarkValue[] = ['suspect', 'clutter', 'spam'];

interface Entry {
  readonly id: EntryId;
  /** As known last. */
  finding: Finding;
  readonly op: ReportEntry['op'];
  readonly place:
    | { readonly line: LineState; readonly splice: Splice }
    | { readonly marked: MarkedElement; readonly value: MarkValue }
    | null;
  active: boolean;
  kept: boolean;
}

interface LineState {
  readonly slots: readonly SlotState[];
  /** The originals when its entries were made. */
  readonly read: readonly string[];
  /** Runs that a lens may convert; the others part the text. */
  readonly convertible: readonly boolean[];
  entries: Entry[];
}

interface MarkedElement {
  readonly element: Element;
  /** The page's own value of the attribute, null where it has none. */
  readonly before: string | null;
  shown: string | null;
  readonly entries: Entry[];
  fights: number;
}

/** Which runs of a line a lens may convert (code, editable and foreign text may not). */
export type Convertible = (reading: Reading, line: Line) => readonly boolean[];

/** Carries edits out on one document and can take any of them back. */
export class Journal {
  private readonly slots = new Slots();
  private readonly lineOf = new WeakMap<SlotState, LineState>();
  private readonly lines = new Set<LineState>();
  private readonly marked = new Map<Element, MarkedElement>();
  private readonly langs = new Map<Element, { readonly before: string | null; shown: string | null }>();
  private readonly entries = new Map<EntryId, Entry>();
  /** Keys of passages that the reader put back wherever they stand; they stay so when a part is read again. */
  private readonly undone = new Set<string>();
  private nextId = 1;
  private lens: Lens | null = null;
  /** Lines that are shown through a lens of their own, null as written, until the page's lens changes. */
  private readonly aside = new Map<LineState, Lens | null>();
  /** Lines whose lens does not know yet what they become, in the order in which they were to be shown. */
  private readonly waiting = new Set<LineState>();
  private readonly convertible: Convertible;

  constructor(convertible: Convertible) {
    this.convertible = convertible;
  }

  /** True where some of the page's text is in our care, so that what the page holds now need not be what it wrote. */
  get holdsText(): boolean {
    return this.lines.size > 0;
  }

  /** What a slot holds without any edit of ours; for reading. */
  readonly original = (slot: Slot): string => this.slots.original(slot);

  /**
   * Takes our attribute's meaning from elements that the page itself put it on (a page saved while cleaned, a page that
   * guesses): what we do not find ourselves is shown. Undo all gives the page's own value back.
   */
  disown(reading: Reading): void {
    for (const element of claimed(reading)) if (!this.marked.has(element)) this.mark(this.markedOf(element));
  }

  /**
   * Makes entries of decisions over a reading and shows them. Decisions that stand already are left as they are, and so
   * is what the page has changed since it was read: the observer has that read again. Gives the entries that it made.
   */
  apply(reading: Reading, decisions: readonly Decision[]): readonly EntryId[] {
    const first = this.nextId;
    const touched = this.reread(reading);
    for (const decision of decisions) if (this.stands(reading, decision.edit)) this.enter(reading, decision, touched);
    for (const line of touched.keys()) this.show(line);
    return [...this.entries.keys()].filter((id) => id >= first);
  }

  /** Takes every line of a reading into the lens's care and shows it. Returns the lines that could be shown in parts. */
  adopt(reading: Reading): readonly (() => void)[] {
    return reading.page.lines.map((line) => () => this.show(this.stateOf(reading, line)));
  }

  /** Changes what converts the text, and shows nothing yet: see {@link showAll}. */
  setLens(lens: Lens | null): void {
    this.lens = lens;
    this.aside.clear();
  }

  /** Shows some lines through a lens of their own, null as written; where all of them are so already, like the rest of the page again. */
  showAside(reading: Reading, lines: readonly Line[], lens: Lens | null): void {
    const states = lines.map((line) => this.stateOf(reading, line));
    const back = states.every((state) => this.aside.has(state));
    for (const state of states) {
      if (back) this.aside.delete(state);
      else this.aside.set(state, lens);
      this.show(state);
    }
  }

  /** One function for each line that we have, to show it anew; the caller spreads them over time. */
  showAll(): readonly (() => void)[] {
    return [...this.lines].map((line) => () => this.show(line));
  }

  /** One function for each line that waits for its lens, to show it as far as that is known; true where it is. */
  takeWaiting(): readonly (() => boolean)[] {
    const lines = [...this.waiting];
    this.waiting.clear();
    return lines.map((line) => () => !this.lines.has(line) || this.show(line));
  }

  /** Sets `lang` on elements while text is converted; null gives back what the page has. */
  setLang(elements: Iterable<Element>, lang: string | null): void {
    if (lang === null) {
      for (const [element, { before, shown }] of this.langs) {
        if (!isReachable(element) || attribute(element, 'lang') !== shown) continue; // the page's later write
        if (before === null) takeAttributeBack(element, 'lang');
        else if (before !== shown) writeAttribute(element, 'lang', before);
      }
      this.langs.clear();
      return;
    }
    for (const element of elements) {
      const document = documentOf(element);
      if (document) endsIn(document);
      const now = attribute(element, 'lang');
      const known = this.langs.get(element);
      if (now === lang && !known) continue;
      if (known && now === known.shown) known.shown = lang;
      else this.langs.set(element, { before: now, shown: lang });
      if (now !== lang) writeAttribute(element, 'lang', lang);
    }
  }

  /** Takes an entry back. False where there is no such entry or it is inactive. */
  undo(id: EntryId): boolean {
    return this.set(id, false);
  }

  /** Does an entry again. */
  redo(id: EntryId): boolean {
    return this.set(id, true);
  }

  /** Notes that the reader wants an entry's passage kept from now on (or no longer). */
  keep(id: EntryId, kept: boolean): Finding | null {
    const entry = this.entry(id);
    if (!entry) return null;
    entry.kept = kept;
    this.set(id, !kept);
    return entry.finding;
  }

  /** Takes everything back, the lens included: the document is as if we had never been. */
  undoAll(): void {
    this.setLens(null);
    this.setLang([], null);
    for (const entry of this.entries.values()) entry.active = false;
    for (const line of this.lines) this.show(line);
    for (const marked of this.marked.values()) this.writeMark(marked, null, true);
  }

  /** Forgets all entries; after {@link undoAll}, for a fresh start. */
  clear(): void {
    this.entries.clear();
    this.undone.clear();
    for (const line of [...this.lines]) this.forget(line);
    this.marked.clear();
  }

  /** True if a slot holds what the page wrote after we read it (or was never read): then its line must be read again. */
  changed(slot: Slot): boolean {
    const state = this.slots.known(slot);
    if (!state) return true;
    notice(state);
    const line = this.lineOf.get(state);
    return !line || line.read[line.slots.indexOf(state)] !== state.original;
  }

  /** The page changed our attribute. We set it again a few times, then leave it. */
  markChanged(element: Element): void {
    const marked = this.marked.get(element);
    if (!marked || attribute(element, MARK) === marked.shown) return;
    marked.fights++;
    marked.shown = attribute(element, MARK);
    if (marked.fights <= PATIENCE) this.mark(marked);
  }

  /** Gives back what is no longer in the document, so that nothing of it is held and it returns as the page knows it. */
  release(): void {
    for (const line of [...this.lines]) {
      if (line.slots.some(({ slot }) => isConnected(nodeOf(slot)))) continue;
      for (const state of line.slots) if (!notice(state)) put(state, state.original);
      this.forget(line);
      this.drop(line.entries);
    }
    for (const [element, marked] of [...this.marked]) {
      if (isConnected(element)) continue;
      if (isReachable(element) && attribute(element, MARK) === marked.shown) this.writeMark(marked, null, true);
      this.marked.delete(element);
      this.drop(marked.entries);
    }
  }

  /** What the runs of a line show now, joined. */
  shown(reading: Reading, line: Line): string {
    return this.showing(reading, line).join('');
  }

  /** The texts of a line's runs without the lens: repaired and cut, in the page's own script. */
  written(reading: Reading, line: Line): readonly string[] {
    const slots = line.runs.map(({ slot }) => this.knownAt(reading, slot));
    const state = slots[0] && this.lineOf.get(slots[0]);
    if (!state || !same(state.slots, slots)) return line.runs.map(({ text }) => text);
    const splices = state.entries.flatMap(({ active, place }) => (active && place && 'splice' in place ? [place.splice] : []));
    return spliced(state.read, splices);
  }

  /** The texts of a line's runs as they show now. */
  showing(reading: Reading, line: Line): readonly string[] {
    return line.runs.map(({ slot, text }) => this.knownAt(reading, slot)?.shown ?? text);
  }

  /** True for an element that we hide. */
  hides(element: Element): boolean {
    const shown = this.marked.get(element)?.shown;
    return shown === 'spam' || shown === 'clutter';
  }

  /** How a line's element, or the nearest one above it that is, is hidden or marked by us. */
  markOf(reading: Reading, line: Line, run = 0): MarkValue | null {
    for (const { id } of ancestors(reading.page, line.runs[run]?.element ?? line.element)) {
      const element = reading.elements[id];
      const shown = element && this.marked.get(element)?.shown;
      if (shown === 'spam' || shown === 'clutter' || shown === 'suspect') return shown;
    }
    return null;
  }

  /** What was hidden before all was known stands where the decisions over a reading say the same, and goes where they do not. */
  reconsider(ids: Iterable<EntryId>, reading: Reading, decisions: readonly Decision[]): void {
    for (const id of ids) {
      const entry = this.entry(id);
      const place = entry?.place;
      if (!entry || !place || !('marked' in place)) continue;
      const { element } = place.marked;
      const same = decisions.find(
        ({ edit, finding }) =>
          edit.op === 'hide' && reading.elements[edit.element] === element && finding.key === entry.finding.key,
      );
      if (same) entry.finding = same.finding;
      else if (reading.idOf(element) !== undefined) this.retract(id);
    }
  }

  /** Takes an entry back and forgets it, so that another decision can take its place. */
  retract(id: EntryId): void {
    const entry = this.entry(id);
    if (!entry) return;
    this.set(id, false);
    this.undone.delete(entry.finding.key);
    this.entries.delete(id);
    if (!entry.place) return;
    if ('marked' in entry.place) entry.place.marked.entries.splice(entry.place.marked.entries.indexOf(entry), 1);
    else entry.place.line.entries = entry.place.line.entries.filter((other) => other !== entry);
  }

  /** The node that an entry is about, for scrolling there. */
  nodeOf(id: EntryId): Node | null {
    const place = this.entry(id)?.place;
    if (!place) return null;
    if ('marked' in place) return place.marked.element;
    const slot = place.line.slots[0]?.slot;
    return slot ? nodeOf(slot) : null;
  }

  /** All entries as data, in the order in which they were made. */
  report(): ReportEntry[] {
    return [...this.entries.values()].map(({ id, finding, op, active, kept }) => ({
      id,
      key: finding.key,
      rule: finding.rule,
      kind: finding.kind,
      sort: finding.sort,
      op,
      text: finding.text,
      replacement: finding.replacement ?? null,
      evidence: finding.evidence,
      confidence: finding.confidence,
      active,
      kept,
    }));
  }

  private entry(id: EntryId): Entry | undefined {
    return this.entries.get(id);
  }

  private set(id: EntryId, active: boolean): boolean {
    const entry = this.entry(id);
    if (!entry?.place || entry.active === active) return false;
    entry.active = active;
    const { key } = entry.finding;
    if (active) this.undone.delete(key);
    else if ([...this.entries.values()].every((other) => other.finding.key !== key || !other.active)) this.undone.add(key);
    if ('marked' in entry.place) this.mark(entry.place.marked);
    else this.show(entry.place.line);
    return true;
  }

  /**
   * Lines of a reading that we know already: where the page changed one, its entries are void, but what the reader
   * undid there stays undone. Gives each line that must be shown with the keys undone in it.
   */
  private reread(reading: Reading): Map<LineState, string[]> {
    const touched = new Map<LineState, string[]>();
    if (!this.holdsText) return touched;
    for (const line of reading.page.lines) {
      const known = new Set<LineState>();
      for (const { slot } of line.runs) {
        const state = this.knownAt(reading, slot);
        const old = state && this.lineOf.get(state);
        if (old) known.add(old);
      }
      if (known.size === 0 || !this.lineStands(reading, line)) continue;
      const undone = [...known].flatMap((old) => old.entries.filter(({ active }) => !active).map(({ finding }) => finding.key));
      const now = this.stateOf(reading, line);
      if (!known.has(now)) touched.set(now, undone);
    }
    return touched;
  }

  /** True if what an edit is about is as it was read. */
  private stands(reading: Reading, edit: Decision['edit']): boolean {
    switch (edit.op) {
      case 'report':
        return true;
      case 'splice': {
        const line = reading.page.lines[edit.at.line];
        return line !== undefined && this.lineStands(reading, line);
      }
      case 'hide':
      case 'mark': {
        const element = reading.elements[edit.element];
        if (!element || !isReachable(element)) return false;
        if (isWrittenIn(reading, element)) return true;
        return linesIn(reading.page, edit.element).every((line) => this.lineStands(reading, line));
      }
    }
  }

  private lineStands(reading: Reading, { runs }: Line): boolean {
    return runs.every(({ slot, text }) => {
      const at = reading.slot(slot);
      return at !== undefined && this.slots.original(at) === text;
    });
  }

  /** What is known of a slot of a reading. */
  private knownAt(reading: Reading, slot: SlotId): SlotState | undefined {
    const at = reading.slot(slot);
    return at && this.slots.known(at);
  }

  private stateOf(reading: Reading, line: Line): LineState {
    const slots = line.runs.map(({ slot }) => this.slots.of(reading.slot(slot) as Slot));
    const read = line.runs.map(({ text }) => text);
    const first = slots[0] && this.lineOf.get(slots[0]);
    if (first && same(first.slots, slots) && same(first.read, read)) return first;
    for (const state of slots) {
      const old = this.lineOf.get(state);
      if (!old) continue;
      this.drop(old.entries);
      this.lines.delete(old);
      this.aside.delete(old);
      this.waiting.delete(old);
    }
    const state: LineState = { slots, read, convertible: this.convertible(reading, line), entries: [] };
    for (const slot of slots) this.lineOf.set(slot, state);
    this.lines.add(state);
    return state;
  }

  /** A line that is met again is a new one: it must be among those that a later lens shows. */
  private forget(line: LineState): void {
    this.lines.delete(line);
    this.aside.delete(line);
    this.waiting.delete(line);
    for (const slot of line.slots) if (this.lineOf.get(slot) === line) this.lineOf.delete(slot);
  }

  private drop(gone: readonly Entry[]): void {
    for (const { id } of gone) this.entries.delete(id);
  }

  private enter(reading: Reading, { edit, finding }: Decision, touched: Map<LineState, string[]>): void {
    switch (edit.op) {
      case 'report': {
        const told = [...this.entries.values()].some(({ op, finding: other }) => op === 'report' && other.key === finding.key);
        if (!told) this.add({ finding, op: 'report', place: null, active: true });
        return;
      }
      case 'splice': {
        const at = reading.page.lines[edit.at.line];
        if (!at) return;
        const line = this.stateOf(reading, at);
        const { start, end } = edit.at;
        const splice: Splice = { start, end, text: edit.text };
        if (
          line.entries.some(({ place }) => place && 'splice' in place && place.splice.start === start && place.splice.end === end)
        )
          return;
        const undone = touched.get(line) ?? [];
        const before = undone.indexOf(finding.key);
        if (before >= 0) undone.splice(before, 1);
        const active = before < 0 && !this.undone.has(finding.key);
        line.entries.push(this.add({ finding, op: 'splice', place: { line, splice }, active }));
        touched.set(line, undone);
        return;
      }
      case 'hide':
      case 'mark': {
        const element = reading.elements[edit.element];
        if (!element) return;
        const marked = this.markedOf(element);
        if (marked.entries.some(({ finding: other }) => other.key === finding.key)) return;
        const value: MarkValue = edit.op === 'mark' ? 'suspect' : edit.as;
        const active = !this.undone.has(finding.key);
        marked.entries.push(this.add({ finding, op: edit.op, place: { marked, value }, active }));
        this.mark(marked);
      }
    }
  }

  private add(entry: Omit<Entry, 'id' | 'kept'>): Entry {
    const added: Entry = { ...entry, id: this.nextId++, kept: false };
    this.entries.set(added.id, added);
    return added;
  }

  private markedOf(element: Element): MarkedElement {
    let marked = this.marked.get(element);
    if (!marked) {
      const before = attribute(element, MARK);
      marked = { element, before, shown: before, entries: [], fights: 0 };
      this.marked.set(element, marked);
    }
    return marked;
  }

  /** False where its lens does not know yet what it becomes. */
  private show(line: LineState): boolean {
    for (const state of line.slots) notice(state);
    const originals = line.slots.map(({ original }) => original);
    // Where the page wrote since, the entries are void: their offsets are of another text. The observer has it read again.
    const valid = same(originals, line.read);
    const splices = line.entries.flatMap(({ active, place }) =>
      valid && active && place && 'splice' in place ? [place.splice] : [],
    );
    const texts = spliced(originals, splices);
    const aside = this.aside.get(line);
    const lens = aside === undefined ? this.lens : aside;
    const through = lens ? converted(texts, line.convertible, lens) : texts;
    if (through) this.waiting.delete(line);
    else this.waiting.add(line);
    // What is shown converted stays so until the other is known; all else may be repaired and cut meanwhile.
    if (!through && line.slots.some(({ original, shown }) => shown !== original)) return false;
    const shown = through ?? texts;
    line.slots.forEach((state, at) => {
      put(state, shown[at] ?? state.original);
    });
    return through !== null;
  }

  private mark(marked: MarkedElement): void {
    const values = marked.entries.flatMap(({ active, place }) =>
      active && place && 'value' in place ? [STRENGTH.indexOf(place.value)] : [],
    );
    const strongest = STRENGTH[Math.max(-1, ...values)] ?? null;
    this.writeMark(marked, strongest);
  }

  private writeMark(marked: MarkedElement, value: MarkValue | null, back: boolean = false): void {
    const want = value ?? (marked.before === null || back ? marked.before : OURS_NO_MORE);
    if (want === marked.shown || !isReachable(marked.element)) return;
    if (want === null) takeAttributeBack(marked.element, MARK);
    else writeAttribute(marked.element, MARK, want);
    marked.shown = want;
  }
}

/** The elements of a reading that carry our attribute. */
function claimed(reading: Reading): Iterable<Element> {
  const { elements } = reading;
  const document = reading.markup && elements[0] && documentOf(elements[0]);
  if (document) return all(document, `[${MARK}]`);
  return reading.page.elements.flatMap(({ id, attributes }) => (attributes?.[MARK] === undefined ? [] : (elements[id] ?? [])));
}

/** True if an element is just as it was when the document was written down. */
function isWrittenIn({ markup }: Reading, element: Element): boolean {
  return markup?.html.includes(markupOf(element)) ?? false;
}

function same<T>(a: readonly T[], b: readonly T[]): boolean {
  return a.length === b.length && a.every((value, at) => value === b[at]);
}

/** Converts the runs that may be, in stretches between those that may not; null where the lens does not know one of them. */
function converted(texts: readonly string[], convertible: readonly boolean[], lens: Lens): readonly string[] | null {
  if (convertible.every(Boolean)) return lens(texts);
  const out = [...texts];
  let known = true;
  for (let at = 0; at < texts.length; ) {
    let end = at;
    while (end < texts.length && convertible[end]) end++;
    const became = end > at ? lens(texts.slice(at, end)) : [];
    known &&= became !== null;
    became?.forEach((text, i) => {
      out[at + i] = text;
    });
    at = end + 1;
  }
  return known ? out : null;
}
