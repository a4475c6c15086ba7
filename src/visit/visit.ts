import type { Article } from '@/model/article';
import type { Known } from '@/model/known';
import type { Lens } from '@/model/lens';
import type { PageState, ToPage } from '@/model/messages';
import type { Page } from '@/model/page';
import type { BodyAs, ComparedLine } from '@/model/reader';
import type { EntryId, Report, StageTimes } from '@/model/report';
import type { ScriptChoice } from '@/model/script';
import type { Policy } from '@/model/settings';
import type { Suspect } from '@/model/suspects';
import { addressOf, elementCount, isConnected, readyStateOf, rootOf } from '@/page/dom';
import type { BodySource } from '@/page/fragment';
import { hydrated } from '@/page/hydration';
import { Journal } from '@/page/journal';
import { takeMarksBack } from '@/page/leftovers';
import { measure } from '@/page/measure';
import { Observer, type Part } from '@/page/observe';
import { type Reading, readDocument, readPart } from '@/page/read';
import { adoptSheet } from '@/page/sheet';
import { writeCount } from '@/page/write';
import { plan, planEarly, type Survey, survey, type Timed } from '@/pipeline/plan';
import type { Repair } from '@/repair/repair';
import { mayBeDamaged } from '@/repair/scout';
import { scriptOfPage, undamaged } from '@/repair/undamaged';
import type { FindClone } from './clone-port';
import type { LensRequest } from './conversion-port';
import { convertible } from './convertible';
import { ruled } from './rules';
import { inScript, languageElements, sample } from './script';
import { isSelected, selectedLines } from './selection';
import { inSlices, SLICE } from './slices';
import { article, bodySource, compared, counted, marked } from './told';

/*
 * One document's life:
 *
 *   start ─▶ policy ─▶ early (while the parser works: hides what is certain) ─▶ run (the whole page) ─▶ late parts …
 *                └ off                                                           └ lens, if a script is chosen
 *   undo all ─▶ as it was, stopped          failure ─▶ as it was, told
 */

/** What a visit needs of the world outside the page. */
export interface Services {
  policy(url: string): Promise<Policy>;
  /** Remembers the reader's word on a passage for the page's host; null forgets it. */
  remember(key: string, word: 'keep' | 'condemn' | null): Promise<void>;
  /** What tells copies of official sites; null on the governments' own hosts. */
  findClone(): FindClone | null;
  /** What repairs, null before its script has been loaded. */
  repair(): Repair | null;
  /** Loads it into the document. @throws Error where it cannot be had. */
  loadRepair(): Promise<void>;
  /** A lens to a script, null where there is nothing to convert. */
  lens(request: LensRequest): Promise<Lens | null>;
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

/** How often a parser is asked whether it is done, in milliseconds, where its event may never come. */
const PARSER_CHECK = 250;

/** One document's life: read, plan, apply, show, observe, answer, end. */
export class Visit implements AsyncToPage {
  private readonly document: Document;
  private readonly services: Services;
  private readonly journal = new Journal(convertible);
  private readonly observer: Observer;
  private readonly milliseconds: Record<keyof StageTimes, number> = {
    read: 0, repair: 0, measure: 0, detect: 0, extract: 0, find: 0, decide: 0, apply: 0, convert: 0,
  }; // biome-ignore format: one glance
  private policy: Policy | null = null;
  private state: Report['state'] = 'running';
  private reading: Reading | null = null;
  private surveyed: Survey | null = null;
  private failures: string[] = [];
  private shown: ScriptChoice = 'original';
  private lens: Lens | null = null;
  private url: string;
  private judgements = 0;
  private lateText = 0;
  private stale = false;
  private timer: ReturnType<typeof setTimeout> | null = null;
  private backlog: Part[] = [];
  /** Lines that came late and are still to be shown through the lens. */
  private unshown: (() => void)[] = [];
  /** How long the last batch took, in milliseconds. */
  private busy = 0;
  /** Done once the script that repairs is here, or cannot be had; null while nothing asked for it. */
  private arrival: Promise<void> | null = null;
  private arrived = false;
  /** Conversions under way. */
  private converting = 0;
  private begun = false;
  /** Entries made before the whole page was known. */
  private readonly early = new Set<EntryId>();
  private readonly frames = new WeakSet<Element>();
  private readonly listeners = new Set<() => void>();
  private ended = false;

  constructor(document: Document, services: Services) {
    this.document = document;
    this.services = services;
    this.url = addressOf(document);
    this.observer = new Observer(this.journal, () => this.schedule());
  }

  /** Begins the visit: reads the reader's wishes, and cleans the page as soon as it can be read. */
  async start(): Promise<void> {
    // injected into a page that stood there already: an extension that was switched off may have left its marks
    if (readyStateOf(this.document) === 'complete') takeMarksBack(this.document);
    this.policy = await this.services.policy(this.url);
    if (this.ended) return;
    await this.begin();
  }

  /** The reader's wishes changed: what they change is done at once, and nothing else of this tab's state is lost. */
  async policyChanged(policy: Policy): Promise<void> {
    const before = this.policy;
    this.policy = policy;
    if (!before || this.ended) return;
    const { shown } = this;
    const ruleGone = before.rules.some((rule) => !policy.rules.includes(rule));
    if (ruleGone || CLEANING.some((name) => policy[name] !== before[name])) {
      this.putBack();
      await this.begin();
      if (shown !== before.script) await this.convert(shown); // chosen for this tab
    } else if (this.state === 'running') {
      for (const { id, key, kept } of this.journal.report()) if (policy.keep.has(key) && !kept) this.journal.keep(id, true);
      this.run();
    }
    if (policy.script !== before.script && policy.script !== this.shown) await this.convert(policy.script);
    else if (this.lens && WRITING.some((name) => JSON.stringify(policy[name]) !== JSON.stringify(before[name])))
      await this.convert(this.shown);
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
    await this.arrival;
    // while changes still come, another run would be for nothing
    if (this.stale && this.state === 'running' && this.timer === null) this.run();
    return this.report();
  }

  async undo(entry: EntryId): Promise<Report> {
    this.journal.undo(entry);
    return this.answer();
  }

  async redo(entry: EntryId): Promise<Report> {
    this.journal.redo(entry);
    return this.answer();
  }

  async undoAll(): Promise<Report> {
    this.putBack();
    this.state = 'undone';
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
      this.run();
    }
    return this.answer();
  }

  async setScript(script: ScriptChoice): Promise<Report> {
    await this.convert(script);
    return this.answer();
  }

  async convertSelection(choice: ScriptChoice): Promise<Report> {
    await this.converted(async () => {
      const lens = this.lens ? null : await this.lensTo(choice, readDocument(this.document, this.journal.original));
      if ((!lens && !this.lens) || this.ended) return;
      // read again: the page may have changed while the lens came
      const reading = readDocument(this.document, this.journal.original);
      this.journal.showAside(reading, selectedLines(reading), lens);
    });
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
    if (this.stale && this.state === 'running') this.run();
    const { reading, surveyed, journal } = this;
    return reading && surveyed?.article ? bodySource(reading, surveyed.article, journal, as) : null;
  }

  /** The report's article in the page's own script. */
  written(): Report['article'] {
    const { reading, surveyed, journal } = this;
    return reading && surveyed && article(reading, surveyed, journal, 'written');
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
    const { policy } = this;
    if (!policy) return;
    this.state = policy.enabled ? 'running' : 'off';
    if (policy.enabled) {
      if (readyStateOf(this.document) === 'loading') await this.whileParsing();
      if (this.ended) return;
      this.observer.watch(this.document);
      this.run();
      await this.arrival;
      if (readyStateOf(this.document) !== 'complete') addEventListener('load', () => this.schedule(), { once: true });
    } else await this.parsed();
    if (policy.script !== 'original') await this.convert(policy.script);
    this.begun = true;
    this.tell();
  }

  /** While the parser works: what is certain without knowing the article is hidden before it is painted. */
  private async whileParsing(): Promise<void> {
    let size = 0;
    const look = (): void => {
      if (!rootOf(this.document)) return;
      const now = elementCount(this.document);
      // Reading what is there so far at every doubling keeps the whole linear.
      if (now < 2 * size) return;
      size = now;
      this.attempt(() => {
        const reading = readDocument(this.document, this.journal.original);
        this.journal.apply(reading, planEarly(reading.page, this.wishes, this.repairOf(reading.page, null) ?? undamaged));
        for (const { id } of this.journal.report()) this.early.add(id);
      });
    };
    const observer = new MutationObserver(look);
    observer.observe(this.document, { childList: true, subtree: true });
    await this.parsed();
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

  /** Reads the whole page and does what is to be done. A second time changes nothing. */
  private run(): void {
    this.attempt(() => {
      if (!rootOf(this.document)) return;
      this.stale = false;
      this.lateText = 0;
      this.judgements++;
      this.url = addressOf(this.document);
      const reading = this.timed('read', () => readDocument(this.document, this.journal.original));
      const repair = this.timed('repair', () => this.repairOf(reading.page, null));
      if (!repair) return; // run again as soon as it is here
      this.reconsider();
      const stages = { repair, findClone: this.services.findClone() };
      this.surveyed = survey(reading.page, null, this.wishes, stages, this.timed);
      this.reading = reading;
      this.carryOut(reading, this.surveyed);
    });
    this.tell();
  }

  /** What was hidden while the page was still being parsed is decided anew with the rest: hidden by us, it could not be measured. */
  private reconsider(): void {
    for (const id of this.early) this.journal.retract(id);
    this.early.clear();
  }

  /** What repairs a reading; null where that is still on its way, and with it the next run. */
  private repairOf(page: Page, known: Known | null): Repair | null {
    if (!known?.facts.damaged && !mayBeDamaged(page)) return undamaged;
    const repair = this.services.repair();
    if (repair || this.arrived) return repair ?? undamaged;
    this.arrival ??= this.services
      .loadRepair()
      .catch((error) => void this.failures.push(`repair: ${error instanceof Error ? error.message : error}`))
      .then(() => {
        this.arrived = true;
        if (this.state === 'running' && !this.ended && readyStateOf(this.document) !== 'loading') this.run();
      });
    return null;
  }

  private carryOut(reading: Reading, surveyed: Survey): void {
    this.lookInside(reading);
    const measures = this.timed('measure', () => measure(reading, surveyed.suspects));
    const planned = plan(surveyed, measures, this.wishes, this.timed);
    for (const failure of planned.failures) if (!this.failures.includes(failure)) this.failures.push(failure);
    const decisions = [...planned.decisions, ...ruled(reading, this.wishes)];
    this.timed('apply', () => {
      this.journal.apply(reading, decisions);
      this.journal.disown(reading);
    });
  }

  /** Open shadow roots and frames of the same origin are read with the page, so they are watched with it and get its sheet. */
  private lookInside(reading: Reading): void {
    for (const root of reading.roots) {
      this.observer.watch(root);
      if (this.state === 'running') adoptSheet(root);
    }
    for (const frame of reading.frames) {
      if (this.frames.has(frame)) continue;
      this.frames.add(frame);
      frame.addEventListener('load', () => this.observer.add(frame));
    }
  }

  private schedule(wait = Math.max(WAIT, this.busy / SHARE)): void {
    if (!this.services.alive()) this.end();
    if (this.timer !== null || this.ended || (this.state !== 'running' && !this.lens)) return;
    this.timer = setTimeout(() => this.batch(), wait);
  }

  /** What arrived or changed since the last batch, for as long as a slice lasts; the rest follows. */
  private batch(): void {
    this.timer = null;
    const start = performance.now();
    const departed = this.observer.departed;
    this.backlog.push(...this.observer.take());
    if (departed) this.journal.release();
    if (addressOf(this.document) !== this.url && this.state === 'running') {
      this.judgements = 0; // another article of the same application
      this.run();
      this.backlog = [];
      if (this.lens && this.reading) this.unshown.push(...this.journal.adopt(this.reading));
    }
    for (let part = this.backlog.shift(); part; part = this.backlog.shift()) {
      this.late(part);
      if (performance.now() - start > SLICE) break;
    }
    if (
      this.state === 'running' &&
      this.lateText >= NEW_TEXT &&
      this.surveyed?.verdict.kind !== 'article' &&
      this.judgements < JUDGEMENTS
    )
      this.run();
    this.attempt(() => this.timed('convert', () => this.showMore(start)));
    this.busy = performance.now() - start;
    // A reader waits for what is to be converted; it is no more than the page has brought.
    if (this.backlog.length + this.unshown.length > 0) this.schedule(this.lens ? this.busy : undefined);
    else this.tell();
  }

  /** Shows lines that came through the lens, at least one, until the slice that began at `start` is full. */
  private showMore(start: number): void {
    let count = 0;
    for (const show of this.unshown) {
      show();
      count++;
      if (performance.now() - start > SLICE) break;
    }
    this.unshown.splice(0, count);
  }

  private late({ root, shallow }: Part): void {
    if (!isConnected(root)) return;
    this.attempt(() => {
      const reading = this.timed('read', () => readPart(root, shallow, this.journal.original));
      this.lateText += reading.page.lines.reduce((sum, { text }) => sum + text.length, 0);
      this.stale = true;
      const known = this.known(reading);
      const repair = this.state === 'running' ? this.repairOf(reading.page, known) : null;
      if (repair) this.carryOut(reading, survey(reading.page, known, this.wishes, { repair, findClone: null }, this.timed));
      if (!this.lens) return;
      this.lookInside(reading);
      this.unshown.push(...this.journal.adopt(reading));
    });
  }

  /** What is known of the page, in terms of a late reading. */
  private known(reading: Reading): Known | null {
    if (!this.surveyed || !this.reading) return null;
    const { verdict, article, facts } = this.surveyed;
    if (!article) return { verdict, article: null, facts };
    const root = article.root === null ? undefined : this.reading.elements[article.root];
    const here: Article = { ...article, root: (root && reading.idOf(root)) ?? null, body: [], titleLines: [], metaLines: [] };
    return { verdict, article: here, facts };
  }

  private convert(choice: ScriptChoice): Promise<void> {
    return this.converted(() => this.showIn(choice));
  }

  /** Does a conversion once the parser is done, and a framework with what it was served; whatever it throws puts the page back. */
  private async converted(work: () => Promise<void>): Promise<void> {
    this.converting++;
    try {
      await this.parsed();
      await hydrated(this.document);
      await work();
    } catch (error) {
      this.failed(error);
    } finally {
      this.converting--;
    }
  }

  private async showIn(choice: ScriptChoice): Promise<void> {
    this.shown = choice;
    const reading = readDocument(this.document, this.journal.original);
    const lens = await this.lensTo(choice, reading);
    if (this.shown !== choice || this.ended) return; // the reader chose again meanwhile
    this.lens = lens;
    this.journal.setLens(lens);
    const start = performance.now();
    this.journal.setLang(lens ? languageElements(reading) : [], lens ? choice : null);
    const pieces = lens ? this.journal.adopt(reading) : this.journal.showAll();
    await inSlices(pieces, () => this.shown !== choice || this.ended);
    this.milliseconds.convert += performance.now() - start;
    if (!lens) return;
    this.observer.watch(this.document);
    this.lookInside(reading);
  }

  private async lensTo(choice: ScriptChoice, reading: Reading): Promise<Lens | null> {
    if (choice === 'original') return null;
    const written = this.surveyed?.facts.script ?? scriptOfPage(reading.page);
    return this.services.lens({ written, choice, text: sample(reading), policy: this.wishes });
  }

  /** Everything as it was; late changes stay as they come. */
  private putBack(): void {
    this.stop();
    this.journal.undoAll();
    this.journal.clear();
    this.lens = null;
    this.shown = 'original';
  }

  private stop(): void {
    if (this.timer !== null) clearTimeout(this.timer);
    this.timer = null;
    this.backlog = [];
    this.unshown = [];
    this.observer.stop();
  }

  /** Runs work on the page; whatever it throws puts the page back and is told, never thrown at the page. */
  private attempt(work: () => void): void {
    try {
      work();
    } catch (error) {
      this.failed(error);
    }
  }

  private failed(error: unknown): void {
    this.failures.push(error instanceof Error ? `${error.name}: ${error.message}` : String(error));
    console.error('Qingwen put this page back:', error);
    this.putBack();
    this.state = 'failed';
  }

  private readonly timed: Timed = (stage, work) => {
    const start = performance.now();
    try {
      return work();
    } finally {
      this.milliseconds[stage] += performance.now() - start;
    }
  };

  private answer(): Report {
    this.tell();
    return this.report();
  }

  private report(): Report {
    const { reading, surveyed, journal } = this;
    const shown = reading && surveyed && article(reading, surveyed, journal, 'shown');
    return {
      url: this.url,
      state: this.state,
      settled: this.begun && this.timer === null && this.converting === 0 && readyStateOf(this.document) === 'complete',
      verdict: surveyed?.verdict ?? null,
      article: shown && inScript(shown, this.lens),
      entries: journal.report(),
      written: surveyed?.facts.script ?? 'none',
      shown: this.shown,
      clone: surveyed?.clone ?? null,
      writes: writeCount(),
      milliseconds: this.milliseconds,
      failures: this.failures,
    };
  }

  /** What the button says of the page: that it is a copy comes before what was done to it. */
  private faceState(): PageState['state'] {
    if (this.state !== 'running') return this.state;
    if (this.surveyed?.clone) return 'clone';
    return this.surveyed?.verdict.kind === 'article' ? 'cleaned' : 'not-article';
  }

  private tell(): void {
    for (const listener of this.listeners) listener();
    this.services.tell({ state: this.faceState(), ...counted(this.journal) });
  }
}

/** The messages of ToPage, answered in time. */
type AsyncToPage = { [Name in keyof ToPage]: (...args: Parameters<ToPage[Name]>) => Promise<ReturnType<ToPage[Name]>> };
