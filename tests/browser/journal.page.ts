import fc from 'fast-check';
import type { Decision, Finding } from '@/model/finding';
import type { Lens } from '@/model/lens';
import type { ElementId, LineId } from '@/model/page';
import { Journal } from '@/page/journal';
import { type Reading, readDocument, readMarkup } from '@/page/read';
import { UnreadableMarkup } from '@/reading/parse-page';

/*
 * The journal's invariants over generated documents, run in the browser's own DOM. `document` receives our edits and
 * the page's writes, `twin` only the page's: whatever happens between, undo all must make them equal.
 */

interface Bed {
  readonly document: Document;
  /** Nodes by number; the same number is the same node in a twin. */
  readonly nodes: Node[];
}

const shape = fc.letrec<{ tree: Tree }>((tie) => ({
  tree: fc.oneof(
    { depthSize: 'small', withCrossShrink: true },
    fc.record({ text: fc.string({ unit: fc.constantFrom('甲', '乙', 'a', ' ', '發', '(', '𠀀'), maxLength: 8 }) }),
    fc.record({
      tag: fc.constantFrom('p', 'div', 'span', 'b', 'a', 'td', 'br', 'img', 'em'),
      attributes: fc.dictionary(fc.constantFrom('alt', 'title', 'lang', 'class', 'id'), fc.constantFrom('甲a', 'zh', 'x'), {
        maxKeys: 2,
      }),
      children: fc.array(tie('tree'), { maxLength: 4 }),
    }),
  ),
})).tree;

type Tree = { text: string } | { tag: string; attributes: Record<string, string>; children: Tree[] };

const number = fc.nat(1000);
const step = fc.oneof(
  fc.record({
    do: fc.constant('splice' as const),
    line: number,
    start: number,
    length: fc.nat(4),
    text: fc.constantFrom('', '乙', 'xyz'),
  }),
  fc.record({ do: fc.constantFrom('hide' as const, 'mark' as const), element: number }),
  fc.record({ do: fc.constantFrom('undo' as const, 'redo' as const, 'keep' as const), entry: fc.nat(12) }),
  fc.record({ do: fc.constant('lens' as const), on: fc.boolean() }),
  fc.record({ do: fc.constant('answer' as const) }),
  fc.record({
    do: fc.constant('page' as const),
    write: fc.constantFrom('data', 'append', 'attribute', 'insert', 'remove', 'move'),
    node: number,
    other: number,
  }),
);
type Step = typeof step extends fc.Arbitrary<infer T> ? T : never;

const LENS = (runs: readonly string[]): readonly string[] => runs.map((run) => run.replaceAll('甲', '乙乙').replaceAll('a', 'A'));

/** Undo all gives the document back, byte for byte and node for node. */
export function undoAllIsExact(runs: number, broken = false): string {
  return checked(
    fc.property(fc.array(shape, { maxLength: 6 }), fc.array(step, { maxLength: 20 }), (trees, steps) => {
      const bed = planted(trees);
      const twin = planted(trees);
      const journal = new Journal((_, line) => line.runs.map(() => true));
      for (const one of steps) act(journal, bed, twin, one);
      if (broken) journal.setLens(LENS);
      else journal.undoAll();
      if (broken) for (const show of journal.showAll()) show();
      if (html(bed) !== html(twin)) throw new Error(`${html(bed)} is not ${html(twin)}`);
      bed.nodes.forEach((node, at) => {
        const other = twin.nodes[at];
        if (!other || node.nodeName !== other.nodeName || place(node) !== place(other)) throw new Error(`node ${at} is another`);
      });
    }),
    runs,
  );
}

/** Any subset undone in any order equals never having applied it. */
export function subsetsUndo(runs: number): string {
  const splices = fc.array(fc.record({ line: number, start: number, length: fc.nat(3) }), { maxLength: 6 });
  return checked(
    fc.property(
      fc.array(shape, { minLength: 1, maxLength: 5 }),
      splices,
      fc.array(fc.nat(5)),
      fc.boolean(),
      (trees, wanted, undone, lens) => {
        const all = planted(trees);
        const some = planted(trees);
        const decisions = apart(all, wanted);
        const journalOfAll = new Journal((_, line) => line.runs.map(() => true));
        const journalOfSome = new Journal((_, line) => line.runs.map(() => true));
        if (lens) for (const journal of [journalOfAll, journalOfSome]) journal.setLens(LENS);
        journalOfAll.apply(readDocument(all.document), decisions);
        journalOfSome.apply(
          readDocument(some.document),
          decisions.filter((_, at) => !undone.includes(at)),
        );
        const ids = journalOfAll.report().map(({ id }) => id);
        for (const at of undone) if (ids[at] !== undefined) journalOfAll.undo(ids[at]);
        if (lens) {
          for (const show of journalOfAll.adopt(readDocument(all.document, journalOfAll.original))) show();
          for (const show of journalOfSome.adopt(readDocument(some.document, journalOfSome.original))) show();
        }
        if (html(all) !== html(some)) throw new Error(`${html(all)} is not ${html(some)}`);
      },
    ),
    runs,
  );
}

/** Shown text equals lens(splice(original, active)), by a splice of another make. `broken` plants a fault. */
export function shownIsSplice(runs: number, broken = false): string {
  const splices = fc.array(fc.record({ line: number, start: number, length: fc.nat(3) }), { maxLength: 6 });
  return checked(
    fc.property(fc.array(shape, { minLength: 1, maxLength: 5 }), splices, (trees, wanted) => {
      const bed = planted(trees);
      const decisions = apart(bed, wanted);
      const before = readDocument(bed.document);
      const journal = new Journal((_, line) => line.runs.map(() => true));
      journal.setLens(LENS);
      journal.apply(before, decisions);
      for (const show of journal.adopt(readDocument(bed.document, journal.original))) show();
      for (const line of before.page.lines) {
        let text = line.text;
        const mine = decisions.flatMap(({ edit }) => (edit.op === 'splice' && edit.at.line === line.id ? [edit] : []));
        // From the last to the first, so that earlier offsets hold; the planted fault goes the other way round.
        for (const { at, text: put } of mine.sort((a, b) => (broken ? a.at.start - b.at.start : b.at.start - a.at.start))) {
          text = text.slice(0, at.start) + put + text.slice(at.end);
        }
        const want = LENS([text])[0];
        if (journal.shown(before, line) !== want) throw new Error(`${journal.shown(before, line)} is not ${want}`);
      }
    }),
    runs,
  );
}

/** Running twice changes nothing the second time. */
export function twiceIsOnce(runs: number): string {
  const splices = fc.array(fc.record({ line: number, start: number, length: fc.nat(3) }), { maxLength: 6 });
  return checked(
    fc.property(fc.array(shape, { minLength: 1, maxLength: 5 }), splices, (trees, wanted) => {
      const bed = planted(trees);
      const decisions = apart(bed, wanted);
      const journal = new Journal((_, line) => line.runs.map(() => true));
      journal.apply(readDocument(bed.document), decisions);
      const once = html(bed);
      const entries = JSON.stringify(journal.report());
      journal.apply(readDocument(bed.document, journal.original), decisions);
      if (html(bed) !== once || JSON.stringify(journal.report()) !== entries)
        throw new Error('the second time changed something');
    }),
    runs,
  );
}

/** A lens that learns what it is asked for while the page goes on writing ends as one that knew all along. `broken`: it never learns. */
export function lateAnswers(runs: number, broken = false): string {
  return checked(
    fc.property(fc.array(shape, { maxLength: 6 }), fc.array(step, { maxLength: 20 }), (trees, steps) => {
      const known = new Set<string>();
      const lacking = new Set<string>();
      const learning: Lens = (texts) => {
        const name = JSON.stringify(texts);
        if (known.has(name)) return LENS(texts);
        lacking.add(name);
        return null;
      };
      const learn = (journal: Journal): void => {
        for (const name of broken ? [] : lacking) known.add(name);
        for (const show of journal.takeWaiting()) show();
      };
      const [late, early] = [learning, LENS].map((lens) => {
        const bed = planted(trees);
        const journal = new Journal((_, line) => line.runs.map(() => true));
        findings = 0;
        for (const one of steps) {
          if (one.do === 'answer') learn(journal);
          else act(journal, bed, null, one, lens);
        }
        for (const show of journal.adopt(readDocument(bed.document, journal.original))) show();
        learn(journal);
        return `${html(bed)} ${journal.takeWaiting().length} waiting`;
      });
      if (late !== early) throw new Error(`${late} is not ${early}`);
    }),
    runs,
  );
}

function checked<T>(property: fc.IProperty<T>, numRuns: number): string {
  const { failed, counterexample, errorInstance } = fc.check(property, { numRuns });
  return failed ? `${String(errorInstance)} for ${JSON.stringify(counterexample)}` : '';
}

function planted(trees: readonly Tree[]): Bed {
  const made = document.implementation.createHTMLDocument('題a甲');
  const bed: Bed = { document: made, nodes: [] };
  for (const tree of trees) made.body.append(grown(bed, tree));
  return bed;
}

function grown(bed: Bed, tree: Tree): Node {
  if ('text' in tree) {
    const text = bed.document.createTextNode(tree.text);
    bed.nodes.push(text);
    return text;
  }
  const element = bed.document.createElement(tree.tag);
  bed.nodes.push(element);
  for (const [name, value] of Object.entries(tree.attributes)) element.setAttribute(name, value);
  for (const child of tree.children) element.append(grown(bed, child));
  return element;
}

function html({ document: { documentElement } }: Bed): string {
  return documentElement.outerHTML;
}

/** Where a node stands: the indices of it and its ancestors. */
function place(node: Node): string {
  const path: number[] = [];
  for (let at: Node | null = node; at?.parentNode; at = at.parentNode)
    path.push([...at.parentNode.childNodes].indexOf(at as ChildNode));
  return path.join('.');
}

let findings = 0;

function finding(): Finding {
  findings++;
  return {
    key: `k${findings % 7}`, rule: 'spam/test', kind: 'spam', sort: 'gambling', at: { kind: 'element', element: 0 as ElementId },
    confidence: 1, evidence: [], text: '',
  }; // biome-ignore format: one glance
}

/** Reads as a visit does: by markup as long as the text is the page's own, and the markup tells its tree. */
function read(bed: Bed, journal: Journal): Reading {
  const written = journal.holdsText ? null : readMarkup(bed.document);
  try {
    if (written?.page) return written;
  } catch (error) {
    if (!(error instanceof UnreadableMarkup)) throw error;
  }
  return readDocument(bed.document, journal.original);
}

function act(journal: Journal, bed: Bed, twin: Bed | null, one: Step, lens: Lens = LENS): void {
  switch (one.do) {
    case 'splice': {
      const reading = read(bed, journal);
      const line = reading.page.lines[one.line % Math.max(1, reading.page.lines.length)];
      if (!line) return;
      const start = one.start % (line.text.length + 1);
      const at = { line: line.id, start, end: Math.min(line.text.length, start + one.length) };
      journal.apply(reading, [{ edit: { op: 'splice', at, text: one.text }, finding: finding() }]);
      return;
    }
    case 'hide':
    case 'mark': {
      const reading = read(bed, journal);
      const element = (one.element % reading.page.elements.length) as ElementId;
      journal.apply(reading, [
        { edit: one.do === 'hide' ? { op: 'hide', element, as: 'spam' } : { op: 'mark', element }, finding: finding() },
      ]);
      return;
    }
    case 'undo':
      journal.undo(one.entry);
      return;
    case 'redo':
      journal.redo(one.entry);
      return;
    case 'keep':
      journal.keep(one.entry, true);
      return;
    case 'lens': {
      journal.setLens(one.on ? lens : null);
      const reading = readDocument(bed.document, journal.original);
      journal.setLang(one.on ? [...bed.document.querySelectorAll('html, [lang]')] : [], one.on ? 'zh-Hant' : null);
      for (const show of one.on ? journal.adopt(reading) : journal.showAll()) show();
      return;
    }
    case 'page':
      write(bed, one);
      if (twin) write(twin, one);
  }
}

/** What a page may do at any time, to both twins alike. */
function write(bed: Bed, { write, node: at, other }: Extract<Step, { do: 'page' }>): void {
  const node = bed.nodes[at % Math.max(1, bed.nodes.length)];
  const target = bed.nodes[other % Math.max(1, bed.nodes.length)];
  if (!node) return;
  switch (write) {
    case 'data':
      if (node instanceof Text) node.data = `頁a甲${other % 3}`;
      else bed.document.title = `新a${other % 3}`;
      return;
    case 'append': {
      const text = bed.document.createTextNode('後a甲');
      bed.nodes.push(text);
      (node instanceof Element ? node : bed.document.body).append(text);
      return;
    }
    case 'attribute':
      if (node instanceof Element) node.setAttribute(other % 2 ? 'title' : 'lang', `頁a${other % 3}`);
      return;
    case 'insert': {
      const element = bed.document.createElement(other % 2 ? 'p' : 'b');
      element.textContent = '新甲';
      bed.nodes.push(element);
      if (node.parentNode) node.parentNode.insertBefore(element, node);
      return;
    }
    case 'remove':
      node.parentNode?.removeChild(node);
      return;
    case 'move':
      if (target instanceof Element && !node.contains(target)) target.append(node);
  }
}

/** Splices that do not overlap, over the lines of a bed. */
function apart(bed: Bed, wanted: readonly { line: number; start: number; length: number }[]): Decision[] {
  const { lines } = readDocument(bed.document).page;
  const taken = new Map<LineId, { start: number; end: number }[]>();
  const decisions: Decision[] = [];
  for (const want of wanted) {
    const line = lines[want.line % Math.max(1, lines.length)];
    if (!line) continue;
    const start = want.start % line.text.length;
    const end = Math.min(line.text.length, start + want.length + 1);
    const others = taken.get(line.id) ?? [];
    if (others.some((other) => start <= other.end && other.start <= end)) continue;
    taken.set(line.id, [...others, { start, end }]);
    decisions.push({ edit: { op: 'splice', at: { line: line.id, start, end }, text: '換' }, finding: finding() });
  }
  return decisions;
}
