import type { Article, Verdict } from './article';
import type { RuleId } from './finding';
import type { Reason, ReasonCode } from './reason';
import type { ScriptChoice, WrittenScript } from './script';

/** Number of an entry of the journal, for the whole visit. */
export type EntryId = number;

/** One entry of the journal, as the popup shows it. */
export interface ReportEntry {
  readonly id: EntryId;
  readonly key: string;
  readonly rule: RuleId;
  readonly kind: 'spam' | 'clutter' | 'damage';
  readonly sort: ReasonCode;
  readonly op: 'hide' | 'mark' | 'splice' | 'report';
  /** As read. */
  readonly text: string;
  readonly replacement: string | null;
  readonly evidence: readonly Reason[];
  readonly confidence: number;
  /** False once undone. */
  readonly active: boolean;
  /** True where the reader said "not spam" or "keep on this site". */
  readonly kept: boolean;
}

/** The article without ids: what other surfaces show. */
export interface ReportArticle extends Omit<Article, 'titleLines' | 'root' | 'body' | 'paragraphs' | 'metaLines'> {
  /** Paragraphs joined by `\n`, as the reader sees them: repaired, spam-free, in the chosen script. */
  readonly body: string;
}

/** A page that shows itself as a government site but is served from elsewhere. */
export interface CloneWarning {
  /** The name that the page bears. */
  readonly name: string;
  /** Where it is served from. */
  readonly host: string;
  /** The official host where `sites/` knows it, never an address that the page names. */
  readonly officialHost: string | null;
}

/** Time by stage in milliseconds. */
export type StageTimes = Readonly<
  Record<'read' | 'repair' | 'measure' | 'detect' | 'extract' | 'find' | 'decide' | 'apply' | 'convert', number>
>;

/** What was found and done on a page: plain data, for the popup, `inspect` and a copied report. */
export interface Report {
  readonly url: string;
  /** 'off': switched off for the site. 'undone': shown as it was, stopped. 'failed': the page was put back. */
  readonly state: 'running' | 'off' | 'undone' | 'failed';
  /** True once the page has loaded and nothing of ours is waiting to be done. */
  readonly settled: boolean;
  readonly verdict: Verdict | null;
  readonly article: ReportArticle | null;
  readonly entries: readonly ReportEntry[];
  readonly written: WrittenScript;
  /** What the reader sees now. */
  readonly shown: ScriptChoice;
  readonly clone: CloneWarning | null;
  /** How many writes the page has received. */
  readonly writes: number;
  /** Of the page's own thread. What is decided is decided in the background: those stages take none of it. */
  readonly milliseconds: StageTimes;
  /** Of the background's thread, for this page. */
  readonly backgroundMilliseconds: StageTimes;
  /** Rules that failed and were left out, and whatever else went wrong. */
  readonly failures: readonly string[];
}
