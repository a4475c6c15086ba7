import type { Decision, Edit, Finding } from '@/model/finding';
import type { ElementId, Span } from '@/model/page';
import { Journal } from '@/page/journal';
import { measure } from '@/page/measure';
import { type Reading, readDocument, readPart } from '@/page/read';
import { convertible } from '@/visit/convertible';

/* What the plain data and the journal must be able to say, each on a page of its own. Runs in the page. */

const journal = new Journal(convertible);

function fill(html: string): Reading {
  document.body.innerHTML = html;
  return readDocument(document, journal.original);
}

function finding(key: string, text: string): Finding {
  const at: Finding['at'] = { kind: 'element', element: 0 as ElementId };
  return { key, rule: 'spam/test', kind: 'spam', sort: 'gambling', at, confidence: 1, evidence: [], text };
}

function decision(edit: Edit, key = 'k'): Decision {
  return { edit, finding: finding(key, key) };
}

function element(reading: Reading, selector: string): ElementId {
  const node = document.querySelector(selector);
  const id = node && reading.idOf(node);
  if (id === undefined || id === null) throw new Error(`${selector} was not read`);
  return id;
}

/** The span of a text in the one line that has it. */
function span(reading: Reading, text: string): Span {
  const line = reading.page.lines.find((one) => one.text.includes(text));
  if (!line) throw new Error(`no line has ${text}`);
  const start = line.text.indexOf(text);
  return { line: line.id, start, end: start + text.length };
}

/** Applies one edit, gives what is seen then and what is there after undo all, with what was there before. */
function tried(html: string, edit: (reading: Reading) => Edit): { lines: string[]; seen: string; undone: boolean } {
  const reading = fill(html);
  const before = document.documentElement.outerHTML;
  const style = document.createElement('style');
  style.textContent = '[data-qingwen=spam]{display:none}';
  journal.apply(reading, [decision(edit(reading))]);
  document.head.append(style);
  const seen = document.body.innerText;
  style.remove();
  journal.undoAll();
  journal.clear();
  const texts = reading.page.lines.filter(({ kind }) => kind === 'text').map(({ text }) => text);
  return { lines: texts, seen, undone: document.documentElement.outerHTML === before };
}

export const cases = {
  zeroSizeSpan: () =>
    tried('<p>會議強調，<span style="font-size:0">葡京娛樂城</span>要抓好落實。</p>', (reading) => ({
      op: 'hide',
      element: element(reading, 'span'),
      as: 'spam',
    })),
  linkInParagraph: () =>
    tried('<p>會議強調，<a href="http://x.example/">葡京娛樂城</a>要抓好落實。</p>', (reading) => ({
      op: 'hide',
      element: element(reading, 'a'),
      as: 'spam',
    })),
  lineBetweenBreaks: () =>
    tried('<div>第一段。<br>葡京娛樂城<br>第二段。</div>', (reading) => ({
      op: 'splice',
      at: span(reading, '葡京娛樂城'),
      text: '',
    })),
  phraseOverThreeNodes: () =>
    tried('<p>會議強調，葡<b>京娛<i>樂</i></b>城要抓好落實。</p>', (reading) => ({
      op: 'splice',
      at: span(reading, '葡京娛樂城'),
      text: '',
    })),
  tableWhole: () =>
    tried('<table><tr><td>甲</td><td>乙</td></tr></table><p>正文。</p>', (reading) => ({
      op: 'hide',
      element: element(reading, 'table'),
      as: 'spam',
    })),
  imageWithCaption: () =>
    tried('<figure><img alt="圖"><figcaption>圖片說明</figcaption></figure><p>正文。</p>', (reading) => ({
      op: 'hide',
      element: element(reading, 'figure'),
      as: 'spam',
    })),
};

/** A part that arrives late is read with what stands above it, and an edit in it can be undone. */
export function latePart(): { above: string[]; part: string; seen: string; undone: boolean } {
  fill('<main id="body"><p>第一段。</p></main>');
  const late = document.createElement('p');
  late.innerHTML = '第二段，葡京娛樂城。';
  document.querySelector('main')?.append(late);
  const before = document.documentElement.outerHTML;
  const reading = readPart(late, false, journal.original);
  const { part } = reading.page;
  journal.apply(reading, [decision({ op: 'splice', at: span(reading, '葡京娛樂城'), text: '' })]);
  const seen = document.body.innerText;
  journal.undoAll();
  journal.clear();
  const above = reading.page.elements.slice(0, part).map(({ tag }) => tag);
  return {
    above,
    part: reading.page.elements[part ?? -1]?.tag ?? '',
    seen,
    undone: document.documentElement.outerHTML === before,
  };
}

/** What the reader undid stays undone when its part is read again: untouched, changed by the page, or rendered anew. */
export function undoneStays(): boolean[] {
  const edit = (reading: Reading): Decision => decision({ op: 'splice', at: span(reading, '葡京'), text: '' }, 'spam:葡京');
  const html = '<p id="a">前文葡京後文。</p>';
  let reading = fill(html);
  journal.apply(reading, [edit(reading)]);
  const [entry] = journal.report();
  if (!entry) throw new Error('no entry');
  journal.undo(entry.id);
  const again: boolean[] = [];
  const seen = (): boolean => document.querySelector('#a')?.textContent?.includes('葡京') ?? false;

  reading = readDocument(document, journal.original);
  journal.apply(reading, [edit(reading)]);
  again.push(seen());

  const text = document.querySelector('#a')?.firstChild;
  if (text instanceof Text) text.data = '新的前文葡京後文。';
  reading = readDocument(document, journal.original);
  journal.apply(reading, [edit(reading)]);
  again.push(seen());

  document.body.innerHTML = html;
  journal.release();
  reading = readDocument(document, journal.original);
  journal.apply(reading, [edit(reading)]);
  again.push(seen());

  journal.undoAll();
  journal.clear();
  return again;
}

/** Text that a page hides by guessing our attribute is shown; what we find there ourselves is hidden; undo all gives the page's own back. */
export function guessedAttribute(): { shown: string | null; spam: string | null; undone: boolean } {
  const html = '<p id="a" data-qingwen="spam">正文。</p><p id="b" data-qingwen="clutter">葡京娛樂城</p>';
  const reading = fill(html);
  const before = document.documentElement.outerHTML;
  journal.apply(reading, [decision({ op: 'hide', element: element(reading, '#b'), as: 'spam' })]);
  journal.disown(reading);
  const value = (id: string): string | null => document.querySelector(id)?.getAttribute('data-qingwen') ?? null;
  const [shown, spam] = [value('#a'), value('#b')];
  journal.undoAll();
  journal.clear();
  return { shown, spam, undone: document.documentElement.outerHTML === before };
}

/** How each of some elements is hidden, as measured. */
export function hidings(html: string, selectors: readonly string[]): Record<string, string | undefined> {
  const reading = fill(html);
  const ids = selectors.map((selector) => element(reading, selector));
  const measures = measure(reading, ids);
  return Object.fromEntries(selectors.map((selector, at) => [selector, measures.get(ids[at] as ElementId)?.hiding]));
}

/** Which runs a lens may touch, by their texts. */
export function mayConvert(html: string): Record<string, boolean> {
  const reading = fill(html);
  const answers: Record<string, boolean> = {};
  for (const line of reading.page.lines) {
    const may = convertible(reading, line);
    line.runs.forEach(({ text }, at) => {
      answers[text] = may[at] ?? false;
    });
  }
  return answers;
}

/** The texts of the lines of a page, with what kind each is. */
export function linesOf(html: string): string[] {
  return fill(html).page.lines.map(({ kind, attribute, text }) => `${attribute ?? kind}: ${text}`);
}
