import type { LensKey, LensSpec } from '@/model/conversion';
import type { Lens } from '@/model/lens';
import type { ReportArticle } from '@/model/report';
import type { ScriptChoice, WrittenScript } from '@/model/script';
import type { Policy } from '@/model/settings';
import { hydrated } from '@/page/hydration';
import type { Journal } from '@/page/journal';
import { type Reading, readDocument } from '@/page/read';
import type { StageWatch } from '@/pipeline/stage-times';
import { Conversions, type Convert } from './conversions';
import { inScript, languageElements, sample } from './script';
import { selectedLines } from './selection';
import { inSlices, type Piece, SLICE } from './slices';

/*
 * In which script a page is shown.
 *
 *   a choice ─▶ the key of its lens ─▶ every line through it, in slices ─▶ what the lens lacked comes, and is shown
 *   what came late ─▶ adopt ─▶ showMore, a slice at a time
 */

/** What showing a page in a script needs of its visit. */
export interface Shown {
  readonly document: Document;
  readonly journal: Journal;
  readonly watch: StageWatch;
  readonly backgroundWatch: StageWatch;
  /** The key of what shows the page as its reader asks, null where there is nothing to convert; `sample`: some of its text. */
  lensFor(key: LensKey, sample: string): Promise<LensKey | null>;
  /** Stretches of the page's text through a lens. @throws Error where that cannot be had. */
  readonly convert: Convert;
  /** What the reader wants of the page. */
  wishes(): Policy;
  /** The script that the page is written in, null where nobody has looked. */
  written(): WrittenScript | null;
  /** The article's facts as shown, so that what their lens lacks is asked for with the rest. */
  article(): ReportArticle | null;
  /** Resolves once the parser is done. */
  parsed(): Promise<void>;
  /** Says from now on whether everything was put back. */
  whenOver(): () => boolean;
  /** A reading is shown through the lens from now on, and so is what comes late to it. */
  adopted(reading: Reading): void;
  /** Told what a conversion threw. */
  failed(error: unknown): void;
}

/** In which script one page is shown, and what is still on its way to be. */
export class Showing {
  private readonly page: Shown;
  private readonly conversions: Conversions;
  private lens: Lens | null = null;
  private choice: ScriptChoice = 'original';
  /** Lines that came late and are still to be shown through the lens. */
  private unshown: (() => void)[] = [];
  private working = 0;

  constructor(page: Shown) {
    this.page = page;
    this.conversions = new Conversions(async (...asked) => {
      const answer = await page.convert(...asked);
      page.backgroundWatch.spend('convert', answer.milliseconds);
      return answer;
    });
  }

  /** What the reader sees. */
  get shown(): ScriptChoice {
    return this.choice;
  }

  /** True where the page is shown through a lens. */
  get converts(): boolean {
    return this.lens !== null;
  }

  /** True while a conversion is under way. */
  get busy(): boolean {
    return this.working > 0;
  }

  /** True where lines that came late are still to be shown. */
  get behind(): boolean {
    return this.unshown.length > 0;
  }

  /** Shows the page in a script. */
  show(choice: ScriptChoice): Promise<void> {
    return this.converted(() => this.showIn(choice));
  }

  /** Shows the selected lines in a script, or as written where the page is converted; once more, like the rest again. */
  showSelected(choice: ScriptChoice): Promise<void> {
    const { document, journal } = this.page;
    return this.converted(async () => {
      const over = this.page.whenOver();
      const lens = this.lens ? null : await this.lensTo(choice, readDocument(document, journal.original));
      if ((!lens && !this.lens) || over()) return;
      // read again: the page may have changed while the lens came
      const reading = readDocument(document, journal.original);
      journal.showAside(reading, selectedLines(reading), lens);
      await this.catchUp(over);
    });
  }

  /** Takes a reading that came late into the lens's care; its lines are shown by {@link showMore}. */
  adopt(reading: Reading): void {
    if (!this.lens) return;
    this.page.adopted(reading);
    this.unshown.push(...this.page.journal.adopt(reading));
  }

  /** Shows lines that came late, at least one, until a slice is full. */
  showMore(): void {
    const start = performance.now();
    let count = 0;
    for (const show of this.unshown) {
      show();
      count++;
      if (performance.now() - start > SLICE) break;
    }
    this.unshown.splice(0, count);
  }

  /** Gets and shows what a converted page still lacks. */
  async complete(): Promise<void> {
    if (this.lens || this.conversions.lacks) await this.guarded(() => this.catchUp(this.page.whenOver()));
  }

  /** An article's facts as the reader sees them. */
  facts(article: ReportArticle): ReportArticle {
    return inScript(article, this.lens);
  }

  /** What is under way comes to nothing. */
  stop(): void {
    this.unshown = [];
  }

  /** The page is as it was written. */
  forget(): void {
    this.conversions.forget();
    this.lens = null;
    this.choice = 'original';
  }

  /** Does a conversion once the parser is done, and a framework with what it was served; not where all is put back meanwhile. */
  private converted(work: () => Promise<void>): Promise<void> {
    const over = this.page.whenOver();
    return this.guarded(async () => {
      await this.page.parsed();
      await hydrated(this.page.document);
      if (!over()) await work();
    });
  }

  /** Does a part of a conversion; whatever it throws puts the page back. */
  private async guarded(work: () => Promise<void>): Promise<void> {
    const over = this.page.whenOver();
    this.working++;
    try {
      await work();
    } catch (error) {
      if (!over()) this.page.failed(error);
    } finally {
      this.working--;
    }
  }

  private async showIn(choice: ScriptChoice): Promise<void> {
    const { document, journal, watch } = this.page;
    const putBack = this.page.whenOver();
    this.choice = choice;
    const reading = watch.timed('convert', () => readDocument(document, journal.original));
    const lens = await this.lensTo(choice, reading);
    // the reader chose again meanwhile, or put everything back
    const over = (): boolean => this.choice !== choice || putBack();
    if (over()) return;
    this.lens = lens;
    journal.setLens(lens);
    await this.slices(lens ? journal.adopt(reading) : journal.showAll(), over);
    await this.catchUp(over, () => journal.setLang(lens ? languageElements(reading) : [], lens ? choice : null));
    if (lens && !over()) this.page.adopted(reading);
  }

  private async lensTo(choice: ScriptChoice, reading: Reading): Promise<Lens | null> {
    if (choice === 'original') return null;
    const { taiwanTerms, names, forms, quotes, dictionary } = this.page.wishes();
    const written = this.page.written();
    const spec: LensSpec = { written, choice, mechanical: false, taiwanTerms, names, forms, quotes, dictionary };
    const text = written === 'zh-Hant' || written === null ? sample(reading) : '';
    const key = await this.page.lensFor(JSON.stringify(spec), text);
    return key === null ? null : this.conversions.lens(key, dictionary.length > 0);
  }

  /**
   * Gets what lines, and the article's facts, lack to be shown, does what comes `first` and shows them. A line that the
   * page changes meanwhile is left: the observer tells, and it is read again.
   */
  private async catchUp(over: () => boolean, first: () => void = () => undefined): Promise<void> {
    const { conversions } = this;
    const lines = this.page.journal.takeWaiting();
    this.page.article();
    await conversions.more();
    if (over()) return;
    function* pieces(): Generator<Piece> {
      yield first;
      for (const show of lines) {
        let done = false;
        yield () => {
          done = show();
          return done ? undefined : conversions.more();
        };
        if (!done) yield () => void show();
      }
    }
    await this.slices(pieces(), over);
    while (conversions.lacks && !over()) await conversions.more();
  }

  private slices(pieces: Iterable<Piece>, over: () => boolean): Promise<void> {
    return inSlices(pieces, over, (milliseconds) => this.page.watch.spend('convert', milliseconds));
  }
}
