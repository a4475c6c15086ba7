import type { Attachment, Verdict } from '@/model/article';
import type { RuleId } from '@/model/finding';
import type { Reason } from '@/model/reason';
import type { CloneWarning, Report, ReportArticle, ReportEntry, StageTimes } from '@/model/report';
import type { BrowserName } from '../browsers.ts';
import type { PageText } from './page-text.ts';

/** One line of `inspect`'s output (docs/architecture.md, "inspect"). */
export interface Result {
  readonly file: string;
  readonly url: string;
  readonly browser: BrowserName;
  readonly verdict: (Pick<Verdict, 'kind' | 'confidence'> & { readonly reasons: readonly string[] }) | null;
  readonly article: InspectedArticle | null;
  readonly entries: readonly InspectedEntry[];
  readonly clone: CloneWarning | null;
  readonly text: string | null;
  readonly exposed: string | null;
  readonly documentTitle: string | null;
  readonly lang: string | null;
  /** True if undo all gave back what a load without the extension serialises to. */
  readonly undone: boolean | null;
  readonly writes: number | null;
  readonly milliseconds: StageTimes | null;
  readonly backgroundMilliseconds: StageTimes | null;
  readonly error: string | null;
}

type InspectedArticle = Pick<
  ReportArticle,
  | 'title'
  | 'subtitles'
  | 'byline'
  | 'editor'
  | 'publishedTime'
  | 'publishedTimeText'
  | 'source'
  | 'documentNumber'
  | 'indexNumber'
  | 'siteName'
  | 'column'
  | 'body'
  | 'images'
> & { readonly attachments: readonly Pick<Attachment, 'name' | 'href' | 'type'>[] };

interface InspectedEntry {
  readonly rule: RuleId;
  readonly kind: ReportEntry['kind'];
  readonly op: ReportEntry['op'];
  readonly text: string;
  readonly replacement?: string;
  readonly reasons: readonly string[];
  readonly confidence: number;
  readonly active: boolean;
}

/** What is known of a page before anything is tried: the line's keys, in their order. */
export function emptyResult(file: string, url: string, browser: BrowserName): Result {
  return {
    file,
    url,
    browser,
    verdict: null,
    article: null,
    entries: [],
    clone: null,
    text: null,
    exposed: null,
    documentTitle: null,
    lang: null,
    undone: null,
    writes: null,
    milliseconds: null,
    backgroundMilliseconds: null,
    error: null,
  };
}

/** Fills the line from a report and the page's own text. */
export function withReport(empty: Result, report: Report, said: PageText): Result {
  const { verdict } = report;
  return {
    ...empty,
    verdict: verdict && { kind: verdict.kind, confidence: verdict.confidence, reasons: verdict.reasons.map(reasonText) },
    article: report.article && inspectedArticle(report.article),
    entries: report.entries.map(inspectedEntry),
    clone: report.clone,
    ...said,
    writes: report.writes,
    // Firefox's clock ticks too coarsely for times of a few milliseconds.
    milliseconds: empty.browser === 'chromium' ? report.milliseconds : null,
    backgroundMilliseconds: empty.browser === 'chromium' ? report.backgroundMilliseconds : null,
    error: report.state === 'failed' ? `The extension failed on this page: ${report.failures.join('; ')}` : null,
  };
}

/** A reason's code, and behind a colon the number where it counts something. */
function reasonText({ code, n }: Reason): string {
  return n === undefined ? code : `${code}:${n}`;
}

function inspectedArticle(article: ReportArticle): InspectedArticle {
  return {
    title: article.title,
    subtitles: article.subtitles,
    byline: article.byline,
    editor: article.editor,
    publishedTime: article.publishedTime,
    publishedTimeText: article.publishedTimeText,
    source: article.source,
    documentNumber: article.documentNumber,
    indexNumber: article.indexNumber,
    siteName: article.siteName,
    column: article.column,
    body: article.body,
    attachments: article.attachments.map(({ name, href, type }) => ({ name, href, type })),
    images: article.images,
  };
}

function inspectedEntry(entry: ReportEntry): InspectedEntry {
  const { rule, kind, op, text, replacement, evidence, confidence, active } = entry;
  const reasons = evidence.map(reasonText);
  return { rule, kind, op, text, ...(replacement !== null && { replacement }), reasons, confidence, active };
}
