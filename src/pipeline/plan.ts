import { detectArticle } from '@/article/detect';
import { extractArticle } from '@/article/extract';
import { findClutter } from '@/clutter/find';
import type { Article, Verdict } from '@/model/article';
import type { Decision, Finding } from '@/model/finding';
import type { Known } from '@/model/known';
import type { ElementId, Measure, Page } from '@/model/page';
import type { CloneWarning, StageTimes } from '@/model/report';
import type { Policy } from '@/model/settings';
import { elementOf } from '@/model/tree';
import type { Repair, Repairs } from '@/repair/repair';
import { findSpam } from '@/spam/find';
import { decide } from './decide';
import { suspects } from './suspects';

/*
 *   read ─▶ survey ───────────────▶ measure ─▶ plan ──────────────────────▶ apply
 *           repair · detect ·       (page/)    find spam · find clutter ·   (page/)
 *           extract · suspects                 decide
 */

/** Runs a stage's work; the visit times it with a clock, which pure code has none of. */
export type Timed = <T>(stage: keyof StageTimes, work: () => T) => T;

const untimed: Timed = (_, work) => work();

/** What can be said of a page before anything of it is measured. */
export interface Survey extends Repairs {
  readonly verdict: Verdict;
  readonly article: Article | null;
  /** That the page is a copy of an official site; null in a late part. */
  readonly clone: CloneWarning | null;
  /** Elements whose geometry and style the finders want to know. */
  readonly suspects: readonly ElementId[];
}

/** What to do to a page, and why. */
export interface Plan {
  readonly findings: readonly Finding[];
  readonly decisions: readonly Decision[];
  /** Rules that threw and were left out. */
  readonly failures: readonly string[];
}

/** Stages that not every page needs; each comes from a script of its own. */
export interface Stages {
  /** Undoes the damage (repair/repair.ts), or says that there is none (repair/undamaged.ts). */
  readonly repair: Repair;
  /** Says whether a page is a copy of an official site (sites/clone.ts); null where nobody has to ask. */
  readonly findClone: ((page: Page) => CloneWarning | null) | null;
}

/** What this page is: repaired, judged, its article found. Pure; changes nothing. */
export function survey(
  read: Page,
  known: Known | null,
  policy: Policy,
  { repair, findClone }: Stages,
  timed: Timed = untimed,
): Survey {
  const repairs = timed('repair', () => repair(read, known?.facts ?? null));
  const { page } = repairs.repaired;
  const verdict = known?.verdict ?? timed('detect', () => overruled(detectArticle(page), policy));
  const article = known ? known.article : timed('extract', () => (verdict.kind === 'article' ? extractArticle(page) : null));
  const clone = known || !policy.cloneWarning || !findClone ? null : timed('detect', () => findClone(page));
  return { ...repairs, verdict, article, clone, suspects: timed('find', () => suspects(page, article)) };
}

/** What does not belong on a surveyed page, and what we would do about it. Pure; changes nothing. */
export function plan(
  { facts, fixes, repaired, verdict, article }: Survey,
  measures: ReadonlyMap<ElementId, Measure>,
  policy: Policy,
  timed: Timed = untimed,
): Plan {
  const page: Page = { ...repaired.page, measures };
  const [spam, clutter] = timed('find', () => [findSpam(page, article), findClutter(page, article)] as const);
  const findings = [...fixes, ...spam.findings, ...clutter.findings];
  const decisions = timed('decide', () => decide(findings, { page, repaired, verdict, article, facts, policy }));
  return { findings, decisions, failures: [...spam.failures, ...clutter.failures] };
}

/** A verdict for what is read while the parser works: nothing but spam beyond doubt goes. */
const NOT_YET: Verdict = { kind: 'other', confidence: 0, reasons: [] };

/** What is certain of a page that is still being parsed, without knowing its article: whole elements, since text still grows. */
export function planEarly(read: Page, policy: Policy, repair: Repair): readonly Decision[] {
  const known: Known = { verdict: NOT_YET, article: null, facts: repair(read, null).facts };
  const { decisions } = plan(survey(read, known, policy, { repair, findClone: null }), read.measures, policy);
  // What holds the last element read may still be open, and more than spam may come into it.
  return decisions.filter(({ edit }) => edit.op === 'hide' && elementOf(read, edit.element).end < read.elements.length);
}

/** The verdict, unless the reader said otherwise for the site or the page. */
function overruled(verdict: Verdict, { verdict: word }: Policy): Verdict {
  if (word === 'auto') return verdict;
  const kind = word === 'article' ? 'article' : verdict.kind === 'article' ? 'other' : verdict.kind;
  return { kind, confidence: 1, reasons: [{ code: 'reader-said' }, ...verdict.reasons] };
}
