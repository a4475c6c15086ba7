import { detectArticle } from '@/article/detect';
import { extractArticle } from '@/article/extract';
import { findClutter } from '@/clutter/find';
import type { Article, Verdict } from '@/model/article';
import type { Decision, Finding } from '@/model/finding';
import type { Known } from '@/model/known';
import type { ElementId, Measure, Page } from '@/model/page';
import type { Asked, CleaningPolicy, MeasureAll, Planned } from '@/model/planning';
import type { CloneWarning } from '@/model/report';
import { elementOf } from '@/model/tree';
import { type Repair, type Repairs, repair } from '@/repair/repair';
import { mayBeDamaged } from '@/repair/scout';
import { undamaged } from '@/repair/undamaged';
import { detectClone } from '@/sites/clone';
import { findSpam } from '@/spam/find';
import { decide } from './decide';
import type { Timed } from './stage-times';
import { suspectsIn } from './suspects';

/*
 *   read ─▶ survey ───────────────▶ measure ─▶ plan ──────────────────────▶ apply
 *   (page/) repair · detect ·       (page/)    find spam · find clutter ·   (page/)
 *           extract · suspects                 decide
 */

const untimed: Timed = (_, work) => work();

/** What can be said of a page before anything of it is measured. */
export interface Survey extends Repairs {
  readonly verdict: Verdict;
  readonly article: Article | null;
  /** That the page is a copy of an official site; null in a late part. */
  readonly clone: CloneWarning | null;
}

/** What to do to a page, and why. */
export interface Plan {
  readonly findings: readonly Finding[];
  readonly decisions: readonly Decision[];
  /** Rules that threw and were left out. */
  readonly failures: readonly string[];
}

/** What this page is: repaired, judged, its article found. Pure; changes nothing. */
export function survey(read: Page, known: Known | null, policy: CleaningPolicy, timed: Timed = untimed): Survey {
  const repairs = timed('repair', () => mended(read, known?.facts ?? null));
  const { page } = repairs.repaired;
  const verdict = known?.verdict ?? timed('detect', () => overruled(detectArticle(page), policy));
  const article = known ? known.article : timed('extract', () => (verdict.kind === 'article' ? extractArticle(page) : null));
  const clone = known || !policy.cloneWarning ? null : timed('detect', () => detectClone(page));
  return { ...repairs, verdict, article, clone };
}

/** A page repaired, by the tables where it may be damaged. */
const mended: Repair = (read, known) => (known?.damaged || mayBeDamaged(read) ? repair : undamaged)(read, known);

/** What does not belong on a surveyed page, and what we would do about it. Pure; changes nothing. */
export function plan(
  { facts, fixes, repaired, verdict, article }: Survey,
  measures: ReadonlyMap<ElementId, Measure>,
  policy: CleaningPolicy,
  timed: Timed = untimed,
): Plan {
  const page: Page = { ...repaired.page, measures };
  const [spam, clutter] = timed('find', () => [findSpam(page, article), findClutter(page, article)] as const);
  const findings = [...fixes, ...spam.findings, ...clutter.findings];
  const decisions = timed('decide', () => decide(findings, { page, repaired, verdict, article, facts, policy }));
  return { findings, decisions, failures: [...spam.failures, ...clutter.failures] };
}

/** Answers what a visit asks of its readings; `measure` looks at the page in between. */
export async function planFor(
  { questions, verdict: word, early }: Asked,
  wishes: CleaningPolicy,
  measure: MeasureAll,
  timed: Timed = untimed,
): Promise<readonly Planned[]> {
  const policy = { ...wishes, verdict: word ?? wishes.verdict };
  const surveys = questions.map(({ page, known }) => (early ? glance(page, timed) : survey(page, known, policy, timed)));
  const certain = surveys.map((surveyed) => planUnmeasured(surveyed, policy, timed));
  const suspects = early ? [] : timed('find', () => surveys.map(suspectsOf));
  // where nothing is suspected the page is not asked again
  const measures = suspects.some(({ length }) => length > 0) ? await measure(suspects, certain) : [];
  return surveys.map((surveyed, at) => {
    const { verdict, article, facts, clone } = surveyed;
    const { decisions, failures } = early
      ? { decisions: closed(certain[at] ?? [], surveyed), failures: [] }
      : plan(surveyed, measures[at] ?? new Map(), policy, timed);
    return { verdict, article, facts, clone, decisions, failures };
  });
}

const suspectsOf = ({ repaired, article }: Survey): readonly ElementId[] => suspectsIn(repaired.page, article);

/** What can be said of a page that is still being parsed: not what it is, so nothing but spam beyond doubt goes. */
function glance(page: Page, timed: Timed): Survey {
  const repairs = timed('repair', () => mended(page, null));
  return { ...repairs, verdict: { kind: 'other', confidence: 0, reasons: [] }, article: null, clone: null };
}

/** Whole elements of spam that nothing needs to be measured for. */
function planUnmeasured(surveyed: Survey, policy: CleaningPolicy, timed: Timed): readonly Decision[] {
  const { article, repaired } = surveyed;
  const { findings } = timed('find', () => findSpam(repaired.page, article));
  const decisions = timed('decide', () => decide(findings, { ...surveyed, page: repaired.page, policy }));
  return decisions.filter(({ edit }) => edit.op === 'hide');
}

/** Decisions on elements that are read to their end: what holds the last one read may be open, and more than spam come into it. */
function closed(decisions: readonly Decision[], { repaired: { page } }: Survey): readonly Decision[] {
  return decisions.filter(({ edit }) => edit.op === 'hide' && elementOf(page, edit.element).end < page.elements.length);
}

/** The verdict, unless the reader said otherwise for the site or the page. */
function overruled(verdict: Verdict, { verdict: word }: CleaningPolicy): Verdict {
  if (word === 'auto') return verdict;
  const kind = word === 'article' ? 'article' : verdict.kind === 'article' ? 'other' : verdict.kind;
  return { kind, confidence: 1, reasons: [{ code: 'reader-said' }, ...verdict.reasons] };
}
