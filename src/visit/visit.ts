import { addressOf, elementCount, frameDocumentOf, isConnected, isReachable, readyStateOf, rootOf } from '@/dom/accessors';
import type { LensKey } from '@/model/conversion';
import type { Decision } from '@/model/finding';
import type { Known } from '@/model/known';
import type { PageState, ToPage } from '@/model/messages';
import type { LineId, Page } from '@/model/page';
import type { Answered, AskedInText, MeasureAll, Planned } from '@/model/planning';
import type { BodyAs, ComparedLine } from '@/model/reader';
import type { EntryId, Report } from '@/model/report';
import type { ScriptChoice } from '@/model/script';
import type { Policy } from '@/model/settings';
import type { Suspect } from '@/model/suspects';
import { lineOf } from '@/model/tree';
import type { BodySource } from '@/page/fragment';
import { Journal } from '@/page/journal';
import { takeMarksBack } from '@/page/leftovers';
import { measure } from '@/page/measure';
import { Observer, type Part } from '@/page/observe';
import { holdsSomething, type Reading, readDocument, readMarkup, readPart } from '@/page/read';
import { holdsShadowRoots } from '@/page/shadow-roots';
import { adoptSheet } from '@/page/sheet';
import { writeCount } from '@/page/write';
import { StageWatch } from '@/pipeline/stage-times';
import { pageToText } from '@/platform/page-text';
import { pause } from '@/platform/pause';
import type { Convert } from './conversions';
import { convertible } from './convertible';
import { ruled } from './rules';
import { isSelected } from './selection';
import { Showing } from './showing';
import { SLICE } from './slices';
import { bodySource, compared, counted, marked, reportedArticle } from './told';

/*
 * One document's life:
 *
 *   start ─▶ early (while the parser works: hides what is certain) ─▶ run (the whole page) ─▶ late parts …
 *                                                                      └ off             └ lens, if a script is chosen
 *   undo all ─▶ as it was, stopped          failure ─▶ as it was, told
 *
 * early, run and late parts are each the same: read ─▶ ask the planner ─▶ carry its answer out. The last two are jobs, one
 * after another. While a job waits for its answer the page goes on; what it changed meanwhile is left to the next one.
 */

/** What a visit needs of the world outside the page. */
export interface Services {
  /** Remembers the reader's word on a passage for the page's host; null forgets it. */
  remember(key: string, word: 'keep' | 'condemn' | null): Promise<void>;
  /**
   * What some readings are, and what to do about them; null where a page's markup does not tell its tree.
   * @throws Error where no answer can be had.
   */
  plan(asked: AskedInText, measure: MeasureAll): Promise<Answered | null>;
  /** The sheet that hides, as the reader's own; asked for once there is something to hide. */
  insertSheet(): void;
  /** The key of what shows the page as its reader asks, null where there is nothing to convert; `sample`: some of its text. */
  lensFor(key: LensKey, sample: string): Promise<LensKey | null>;
  /** Stretches of the page's text through a lens. @throws Error where that cannot be had. */
  readonly convert: Convert;
  /** False once the extension was updated, switched off or taken away. */
  alive(): boolean;
  /** Told whenever the toolbar button may have to say something else. */
  tell(state: PageState): void;
}

/** Text that must have arrived late, in UTF-16 code units, before a page that was no article is judged anew. */
const NEW_TEXT = 150;
/** How often a page may be judged anew because its text arrives late. */
const JUDGEMENTS = 8;
/** Wait between a change and its batch, in milliseconds: below what a reader notices. */
const WAIT = 40;
/** A page that keeps us busy is visited at most this fraction of the time. */
const SHARE = 0.1;

/** The wishes that decide what is done to a page; a change of any puts it back first. */
const CLEANING = ['enabled', 'spam', 'clutter', 'repair', 'unsure', 'verdict'] as const satisfies readonly (keyof Policy)[];

/** The wishes that decide how a converted page is written. */
const WRITING = ['taiwanTerms', 'names', 'forms', 'quotes', 'dictionary'] as const satisfies readonly (keyof Policy)[];

/** Elements that a page has before its text begins: what is smaller waits for its end, which is near. */
const FEW = 16;

/** How long the whole page waits for the answer to the last early look, in milliseconds. */
const PATIENCE = 40;

/** How often a parser is asked whether it is done, in milliseconds, where its event may never come. */
const PARSER_CHECK = 250;

/** One document's life: read, plan, apply, show, observe, answer, end. */
export class Visit implements AsyncToPage {
  private readonly document: Document;
  private readonly services: Services;
  private readonly journal = new Journal(convertible);
  private readonly observer: Observer;
  private readonly showing: Showing;
  private readonly watch = new StageWatch(() => performance.now());
  private readonly backgroundWatch = new StageWatch(() => 0);
  private policy: Policy | null = null;
  private state: Report['state'] = 'running';
  private reading: Reading | null = null;
  /** What an early look read, if it was all: the parser has delivered nothing since. */
  private last: Reading | null = null;
  /** The page's markup does not tell all of it. */
  private walks = false;
  private planned: Planned | null = null;
  private failures: string[] = [];
  private url: string;
  private judgements = 0;
  private lateText = 0;
  private stale = false;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private backlog: Part[] = [];
  /** How long the last batch took, in milliseconds. */
  private busy = 0;
  /** Done when every job is that was begun. */
  private jobs: Promise<void> = Promise.resolve();
  private waiting = 0;
  /** The run that has not begun yet. */
  private nextRun: Promise<void> | null = null;
  /** How often everything was put back: a job of an earlier turn must not write any more. */
  private turn = 0;
  /** The first look at the page is over, one way or another. */
  private begun = false;
  /** The sheet has been asked for. */
  private sheet = false;
  /** Entries made before the whole page was known. */
  private readonly earlyEntries = new Set<EntryId>();
  private readonly frames = new WeakSet<Element>();
  private readonly listeners = new Set<() => void>();
  private ended = false;

  constructor(document: Document, services: Services) {
    this.document = document;
    this.services = services;
    this.url = addressOf(document);
    this.observer = new Observer(this.journal, () => this.schedule());
    this.showing = new Showing({
      document,
      journal: this.journal,
      watch: this.watch,
      backgroundWatch: this.backgroundWatch,
      lensFor: (key, sample) => services.lensFor(key, sample),
      convert: (...asked) => services.convert(...asked),
      wishes: () => this.wishes,
      written: () => this.planned?.facts.script ?? null,
      article: () => this.shownArticle(),
      parsed: () => this.parsed(),
      whenOver: () => this.whenOver(),
      adopted: (reading) => {
        this.observer.watch(document);
        this.lookInside(reading);
      },
      failed: (error) => (services.alive() ? this.failed(error) : this.end()),
    });
  }

  /** Begins the visit: reads the reader's wishes, and cleans the page as soon as it can be read. */
  async start(): Promise<void> {
    // injected into a page that stood there already: an extension that was switched off may have left its marks
    if (readyStateOf(this.document) === 'complete') takeMarksBack(this.document);
    await this.begin();
  }

  /** The reader's wishes changed: what they change is done at once, and nothing else of this tab's state is lost. */
  async policyChanged(policy: Policy): Promise<void> {
    const before = this.policy;
    this.policy = policy;
    if (!before || this.ended || asText(policy) === asText(before)) return;
    const { shown } = this.showing;
    const ruleGone = before.rules.some((rule) => !policy.rules.includes(rule));
    if (ruleGone || CLEANING.some((name) => policy[name] !== before[name])) {
      this.putBack();
      await this.begin();
      if (shown !== before.script) await this.showing.show(shown); // chosen for this tab
    } else if (this.state === 'running') {
      for (const { id, key, kept } of this.journal.report()) if (policy.keep.has(key) && !kept) this.journal.keep(id, true);
      await this.run();
    }
    if (policy.script !== before.script && policy.script !== this.showing.shown) await this.showing.show(policy.script);
    else if (this.showing.converts && WRITING.some((name) => asText(policy[name]) !== asText(before[name])))
      await this.showing.show(this.showing.shown);
  }

  /** Puts the page back and ends the visit. */
  leave(): void {
    this.putBack();
    this.ended = true;
  }

  /** Ends the visit and leaves the page to whoever comes next. */
  private end(): void {
    this.stop();
    this.ended = true;
  }

  async getReport(): Promise<Report> {
    await this.upToDate();
    return this.report();
  }

  /** Resolves once what came late is known too. */
  async upToDate(): Promise<void> {
    await this.jobs;
    // while changes still come, another run would be for nothing
    if (this.stale && this.state === 'running' && this.timer === null) await this.run();
    else await this.showing.complete();
  }

  async undo(entries: readonly EntryId[]): Promise<Report> {
    for (const id of entries) this.journal.undo(id);
    return this.answer();
  }

  async redo(entries: readonly EntryId[]): Promise<Report> {
    for (const id of entries) this.journal.redo(id);
    return this.answer();
  }

  async undoAll(): Promise<Report> {
    this.putBack();
    this.state = 'undone';
    this.begun = true;
    return this.answer();
  }

  async redoAll(): Promise<Report> {
    await this.begin();
    return this.answer();
  }

  async keep(entry: EntryId): Promise<Report> {
    const finding = this.journal.keep(entry, true);
    if (finding) await this.services.remember(finding.key, 'keep');
    return this.answer();
  }

  async unkeep(entry: EntryId): Promise<Report> {
    const finding = this.journal.keep(entry, false);
    if (finding) await this.services.remember(finding.key, null);
    return this.answer();
  }

  async condemn(entry: EntryId): Promise<Report> {
    const finding = this.journal.report().find(({ id }) => id === entry);
    if (finding && this.policy) {
      await this.services.remember(finding.key, 'condemn');
      this.policy = { ...this.policy, condemn: new Set([...this.policy.condemn, finding.key]) };
      this.journal.retract(entry);
      await this.run();
    }
    return this.answer();
  }

  async setScript(script: ScriptChoice): Promise<Report> {
    await this.showing.show(script);
    return this.answer();
  }

  async convertSelection(choice: ScriptChoice): Promise<Report> {
    await this.showing.showSelected(choice);
    return this.answer();
  }

  async keepSelection(): Promise<Report> {
    // what is marked, and what was hidden and has been put back
    const seen = this.journal
      .report()
      .filter(({ kind, op, active, kept }) => kind === 'spam' && !kept && active === (op === 'mark'));
    for (const { id } of seen) {
      const node = this.journal.nodeOf(id);
      const element = node instanceof Element ? node : node?.parentElement;
      if (element && isSelected(element)) await this.keep(id);
    }
    return this.answer();
  }

  async setVerdict(verdict: Policy['verdict']): Promise<Report> {
    if (this.policy) await this.policyChanged({ ...this.policy, verdict });
    return this.answer();
  }

  async showEntry(entry: EntryId): Promise<boolean> {
    const node = this.journal.nodeOf(entry);
    const element = node instanceof Element ? node : node?.parentElement;
    element?.scrollIntoView({ block: 'center' });
    return element !== undefined && element !== null;
  }

  async compare(): Promise<readonly ComparedLine[]> {
    return compared(readDocument(this.document, this.journal.original), this.journal);
  }

  /** The report as it stands, for what runs beside us. */
  reportNow(): Report {
    return this.report();
  }

  /** For the reading view: what the article's body is made of, null where there is no article. */
  source(as: BodyAs): BodySource | null {
    const { reading, planned, journal } = this;
    return reading && planned?.article ? bodySource(reading, planned.article, journal, as) : null;
  }

  /** The report's article in the page's own script. */
  written(): Report['article'] {
    return this.article('written');
  }

  /** True if the reader wants articles of this site opened in the reading view. */
  get opensReader(): boolean {
    return this.state === 'running' && this.policy?.reader === true && this.planned?.verdict.kind === 'article';
  }

  /** The passages in doubt, in document order. */
  suspects(): readonly Suspect[] {
    return marked(this.journal);
  }

  /** Calls back after what is shown has changed. Returns the way to stop. */
  onChange(listener: () => void): () => void {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  }

  private async begin(): Promise<void> {
    // whoever puts everything back meanwhile begins anew, or means it to stay so
    const over = this.whenOver();
    this.state = 'running';
    // what the reader wants is known with the first answer: it is the planner who knows
    if (this.policy?.enabled !== false) {
      await this.whileParsing();
      if (over()) return;
      this.observer.watch(this.document);
      await this.run();
      if (over() || !this.policy) return;
    }
    const { enabled, script } = this.policy;
    if (!enabled) this.off();
    await this.parsed();
    if (readyStateOf(this.document) !== 'complete') addEventListener('load', () => this.schedule(), { once: true });
    if (script !== 'original') await this.showing.show(script);
    if (this.reading?.markup && (await holdsShadowRoots(this.document)) && !over()) {
      this.walk();
      await this.run();
    }
    if (over()) return;
    this.begun = true;
    this.tell();
  }

  /** The reader has this site switched off: nothing is cleaned, and nothing watched. */
  private off(): void {
    this.state = 'off';
    this.observer.stop();
  }

  /** While the parser works: what is certain without knowing the article is hidden before it is painted. */
  private async whileParsing(): Promise<void> {
    if (readyStateOf(this.document) !== 'loading') return;
    let size = 0;
    let looked: Promise<void> | null = null;
    const look = (): void => {
      this.last = null;
      const now = elementCount(this.document);
      // Reading what is there so far whenever it is four times as much keeps the whole linear.
      if (now < FEW || now < 4 * size) return;
      size = now;
      looked = this.early();
    };
    const observer = new MutationObserver(look);
    observer.observe(this.document, { childList: true, characterData: true, subtree: true });
    await this.parsed();
    // reading all of the page now would hold up the answer, and with it what it hides, until after the first paint
    await Promise.race([looked, pause(PATIENCE)]);
    if (observer.takeRecords().length > 0) this.last = null;
    observer.disconnect();
  }

  /** Resolves once the parser is done. Asks again and again besides: `document.open()` takes away all listeners. */
  private async parsed(): Promise<void> {
    while (readyStateOf(this.document) === 'loading' && !this.ended) {
      await new Promise<void>((resolve) => {
        addEventListener('DOMContentLoaded', () => resolve(), { once: true });
        setTimeout(resolve, PARSER_CHECK);
      });
    }
  }

  private get wishes(): Policy {
    if (!this.policy) throw new Error('a visit that has not started has no policy');
    return this.policy;
  }

  /** Does a job after those before it, unless everything is put back meanwhile. Whatever it throws puts the page back. */
  private job(work: (current: () => boolean) => Promise<void>): Promise<void> {
    const over = this.whenOver();
    const current = (): boolean => !over();
    this.waiting++;
    this.jobs = this.jobs.then(async () => {
      try {
        if (current()) await work(current);
      } catch (error) {
        if (!this.services.alive()) this.end();
        else if (current()) this.failed(error);
      } finally {
        this.waiting--;
      }
    });
    return this.jobs;
  }

  /** Reads what the parser has delivered so far and hides what is certain, unless the whole page has overtaken it. */
  private async early(): Promise<void> {
    const over = this.whenOver();
    const current = (): boolean => !over() && this.reading === null;
    try {
      const reading = this.read();
      this.last = reading;
      const planned = await this.ask([{ reading, known: null }], true, current);
      if (!current()) return;
      if (planned) this.hideEarly(reading, planned[0]?.decisions ?? []);
      else this.walk();
    } catch (error) {
      if (current() && this.services.alive()) this.failed(error);
    }
  }

  /** Hides what is certain before all is known; {@link carryOut} has the last word. */
  private hideEarly(reading: Reading, decisions: readonly Decision[]): void {
    if (decisions.length === 0) return;
    this.needSheet(decisions);
    for (const id of this.timed('apply', () => this.journal.apply(reading, decisions))) this.earlyEntries.add(id);
  }

  /** Reads the whole page and does what is to be done. A second time changes nothing. */
  private run(): Promise<void> {
    this.nextRun ??= this.job(async (current) => {
      this.nextRun = null;
      await this.whole(current);
      if (current()) await this.showing.complete();
      if (current()) this.tell();
    });
    return this.nextRun;
  }

  private async whole(current: () => boolean): Promise<void> {
    if (!rootOf(this.document)) return;
    this.stale = false;
    this.lateText = 0;
    this.judgements++;
    this.url = addressOf(this.document);
    const reading = this.last ?? this.read();
    this.last = null;
    const answer = await this.ask([{ reading, known: null }], false, current);
    if (!current()) return;
    if (!answer) {
      this.walk();
      return this.whole(current);
    }
    const [planned] = answer;
    if (!planned) return;
    this.planned = planned;
    this.reading = reading;
    this.carryOut(reading, planned);
    this.earlyEntries.clear();
  }

  /** Reads the whole page: by its markup where that is all of it, and as the page wrote it. */
  private read(): Reading {
    return this.timed('read', () => {
      const asWritten = this.walks || this.journal.holdsText ? null : readMarkup(this.document);
      return asWritten ?? readDocument(this.document, this.journal.original);
    });
  }

  /** From now on the page is read by walking over its tree. */
  private walk(): void {
    this.walks = true;
    this.last = null;
  }

  /** What the planner says of some readings, in their order; null where the markup of one does not tell its tree. */
  private async ask(
    asked: readonly { reading: Reading; known: Known | null }[],
    early: boolean,
    current: () => boolean,
  ): Promise<readonly Planned[] | null> {
    const pages = asked.map(({ reading }) => reading.markup ?? this.inText(reading.page));
    const known = asked.map((question) => question.known);
    const verdict = this.policy?.verdict ?? null;
    const question = { pages, known, verdict, early };
    const answered = await this.services.plan(question, (suspects, certain) => {
      const measures = this.timed('measure', () =>
        this.asServed(() => asked.map(({ reading }, at) => measure(reading, suspects[at] ?? []))),
      );
      if (current()) for (const [at, { reading }] of asked.entries()) this.hideEarly(reading, certain[at] ?? []);
      return measures;
    });
    if (!answered) return null;
    this.policy ??= answered.policy;
    this.backgroundWatch.add(answered.milliseconds);
    return answered.planned;
  }

  /** A page as text, in pieces, each time anew; writing it counts as reading. */
  private inText(page: Page): Iterable<string> {
    const { timed } = this;
    return {
      *[Symbol.iterator]() {
        const pieces = pageToText(page);
        for (let next = timed('read', () => pieces.next()); !next.done; next = timed('read', () => pieces.next()))
          yield next.value;
      },
    };
  }

  /** Looks at the page without what was hidden early, which could not be measured otherwise. Nothing of it is painted. */
  private asServed<T>(look: () => T): T {
    const hidden = [...this.earlyEntries].filter((id) => this.journal.undo(id));
    try {
      return look();
    } finally {
      for (const id of hidden) this.journal.redo(id);
    }
  }

  private carryOut(reading: Reading, { decisions, failures }: Planned): void {
    this.lookInside(reading);
    const all = [...decisions, ...ruled(reading, this.wishes)];
    this.needSheet(all);
    for (const failure of failures) if (!this.failures.includes(failure)) this.failures.push(failure);
    this.timed('apply', () => {
      this.journal.reconsider(this.earlyEntries, reading, decisions);
      this.journal.apply(reading, all);
      this.journal.disown(reading);
    });
    if (reading.markup && all.some(({ edit }) => edit.op === 'splice' && !isTold(reading, edit.at.line))) {
      this.walk();
      void this.run();
    }
  }

  /** Pages where nothing is hidden need no sheet: it costs them a message and a look at all their styles. */
  private needSheet(decisions: readonly Decision[]): void {
    if (this.sheet || !decisions.some(({ edit }) => edit.op === 'hide' || edit.op === 'mark')) return;
    this.sheet = true;
    this.services.insertSheet();
  }

  /** Open shadow roots and frames of the same origin are read with the page, so they are watched with it and get its sheet. */
  private lookInside(reading: Reading): void {
    for (const root of reading.roots) {
      if (!isReachable(root)) continue;
      this.observer.watch(root);
      if (this.state === 'running') adoptSheet(root);
    }
    for (const frame of reading.frames) {
      if (this.frames.has(frame)) continue;
      this.frames.add(frame);
      frame.addEventListener('load', () => this.observer.add(frame));
      // it may have loaded while the answer was on its way
      const inner = frameDocumentOf(frame);
      if (inner && holdsSomething(inner) && !(reading.markup === null && reading.roots.includes(inner))) this.observer.add(frame);
    }
  }

  private schedule(wait = Math.max(WAIT, this.busy / SHARE)): void {
    if (!this.services.alive()) this.end();
    if (this.timer !== null || this.ended || (this.state !== 'running' && !this.showing.converts)) return;
    this.timer = setTimeout(() => void this.job((current) => this.batch(current)), wait);
  }

  /** What arrived or changed since the last batch, for as long as a slice lasts; the rest follows. */
  private async batch(current: () => boolean): Promise<void> {
    this.timer = null;
    const before = this.watch.total;
    const departed = this.observer.departed;
    this.backlog.push(...this.observer.take());
    if (departed) this.journal.release();
    if (addressOf(this.document) !== this.url && this.state === 'running') {
      this.judgements = 0; // another article of the same application
      this.backlog = [];
      await this.whole(current);
      if (!current()) return;
      if (this.reading) this.showing.adopt(this.reading);
    }
    await this.late(current);
    if (!current()) return;
    if (
      this.state === 'running' &&
      this.lateText >= NEW_TEXT &&
      this.planned?.verdict.kind !== 'article' &&
      this.judgements < JUDGEMENTS
    )
      await this.whole(current);
    if (!current()) return;
    this.timed('convert', () => this.showing.showMore());
    await this.showing.complete();
    if (!current()) return;
    this.busy = this.watch.total - before;
    // A reader waits for what is to be converted; it is no more than the page has brought.
    if (this.backlog.length > 0 || this.showing.behind) this.schedule(this.showing.converts ? this.busy : undefined);
    else this.tell();
  }

  /** Reads parts of the backlog until a slice is full, and does what is to be done about them. */
  private async late(current: () => boolean): Promise<void> {
    const start = performance.now();
    const parts: { reading: Reading; known: Known | null }[] = [];
    for (let part = this.backlog.shift(); part; part = this.backlog.shift()) {
      const { root, shallow } = part;
      if (!isConnected(root)) continue;
      const reading = this.timed('read', () => readPart(root, shallow, this.journal.original));
      this.lateText += reading.page.lines.reduce((sum, { text }) => sum + text.length, 0);
      this.stale = true;
      parts.push({ reading, known: this.known(reading) });
      if (performance.now() - start > SLICE) break;
    }
    if (parts.length === 0) return;
    if (this.state === 'running') {
      const planned = await this.ask(parts, false, current);
      if (!planned || !current()) return;
      for (const [at, answer] of planned.entries()) this.carryOut((parts[at] as (typeof parts)[number]).reading, answer);
      this.earlyEntries.clear();
    }
    for (const { reading } of parts) this.showing.adopt(reading);
  }

  /** What is known of the page, in terms of a late reading. */
  private known(reading: Reading): Known | null {
    if (!this.planned || !this.reading) return null;
    const { verdict, article, facts } = this.planned;
    if (!article) return { verdict, article: null, facts };
    const root = article.root === null ? undefined : this.reading.elements[article.root];
    const here = { root: (root && reading.idOf(root)) ?? null, body: [], paragraphs: [], titleLines: [], metaLines: [] };
    return { verdict, article: { ...article, ...here }, facts };
  }

  /** Says from now on whether everything was put back. */
  private whenOver(): () => boolean {
    const { turn } = this;
    return () => turn !== this.turn || this.ended;
  }

  /** Everything as it was; late changes stay as they come. */
  private putBack(): void {
    this.stop();
    this.journal.undoAll();
    this.journal.clear();
    this.showing.forget();
  }

  private stop(): void {
    this.turn++;
    this.nextRun = null;
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.backlog = [];
    this.showing.stop();
    this.observer.stop();
    this.earlyEntries.clear();
    this.last = null;
  }

  /** Something of ours does not work here: the page is put back, and the reader told; nothing is thrown at the page. */
  private failed(error: unknown): void {
    this.failures.push(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
    console.error('Qingwen put this page back:', error);
    this.putBack();
    this.state = 'failed';
    this.begun = true;
  }

  private readonly timed = this.watch.timed;

  private async answer(): Promise<Report> {
    await this.showing.complete();
    this.tell();
    return this.report();
  }

  private article(as: 'shown' | 'written'): Report['article'] {
    const { reading, planned, journal } = this;
    return reading && planned?.article ? reportedArticle(reading, planned.article, journal, as) : null;
  }

  /** The article as the reader sees it. */
  private shownArticle(): Report['article'] {
    const shown = this.article('shown');
    return shown && this.showing.facts(shown);
  }

  private report(): Report {
    const { planned, journal } = this;
    const idle = this.timer === null && this.waiting === 0 && !this.showing.busy;
    return {
      url: this.url,
      state: this.state,
      settled: this.begun && idle && readyStateOf(this.document) === 'complete',
      verdict: planned?.verdict ?? null,
      article: this.shownArticle(),
      entries: journal.report(),
      written: planned?.facts.script ?? 'none',
      shown: this.showing.shown,
      clone: planned?.clone ?? null,
      writes: writeCount(),
      milliseconds: this.watch.milliseconds,
      backgroundMilliseconds: this.backgroundWatch.milliseconds,
      failures: this.failures,
    };
  }

  /** What the button says of the page: that it is a copy comes before what was done to it. */
  private faceState(): PageState['state'] {
    if (this.state !== 'running') return this.state;
    if (this.planned?.clone) return 'clone';
    return this.planned?.verdict.kind === 'article' ? 'cleaned' : 'not-article';
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
    this.services.tell({ state: this.faceState(), ...counted(this.journal) });
  }
}

/** True if each text of a line is known by its place. */
const isTold = (reading: Reading, line: LineId): boolean =>
  lineOf(reading.page, line).runs.every(({ slot }) => reading.slot(slot) !== undefined);

/** A wish as text, for comparing. */
const asText = (wish: unknown): string => JSON.stringify(wish, (_, value) => (value instanceof Set ? [...value] : value));

/** The messages of ToPage, answered in time. */
type AsyncToPage = { [Name in keyof ToPage]: (...args: Parameters<ToPage[Name]>) => Promise<ReturnType<ToPage[Name]>> };
