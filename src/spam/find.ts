import type { Article } from '@/model/article';
import type { Finding, Target } from '@/model/finding';
import type { Found } from '@/model/found';
import type { LineId, Page } from '@/model/page';
import { lineOf } from '@/model/tree';
import { folded } from '@/text/fold';
import { findFarms } from './farms';
import { findInserted } from './inserted';
import { type Judged, judge } from './judge';
import { type Knowledge, readLines, shippedKnowledge } from './reading';
import { surroundings } from './surroundings';
import { target } from './targets';

/*
 *   line ─▶ fold ─▶ words, n-grams ─▶ pieces with evidence ─▶ passages ─┬▶ signals ─▶ score ─▶ judged ─▶ targets ─▶ findings
 *                                                                     lists
 *   links, frames ─▶ farms ──────────────────────────────────────────────────────────────────────────▶ findings
 *   lines of the article ─▶ inserted ────────────────────────────────────────────────────────────────▶ findings
 */

/** Below this nobody is asked (pipeline/decide.ts), and nothing is said. */
const WORTH_SAYING = 0.5;

/** The spam of a page, repaired and measured. */
export function findSpam(page: Page, article: Article | null): Found {
  return findSpamKnowing(page, article, shippedKnowledge());
}

/** The same with other knowledge than the shipped one: for tests that leave something out. */
export function findSpamKnowing(page: Page, article: Article | null, knowledge: Knowledge): Found {
  const failures: string[] = [];
  const attempt = (rule: string, work: () => readonly Finding[]): readonly Finding[] => {
    try {
      return work();
    } catch (error) {
      failures.push(`${rule}: ${error instanceof Error ? error.message : String(error)}`);
      return [];
    }
  };
  const around = surroundings(page, article, readLines(page, knowledge));
  const judged = attempt('spam/passage', () =>
    merged(
      judge(around).filter(({ confidence }) => confidence >= WORTH_SAYING),
      page,
    ),
  );
  const farms = attempt('spam/link-farm', () => findFarms(around, WORTH_SAYING));
  const inserted = attempt('spam/inserted', () => findInserted(around));
  return { findings: [...judged, ...farms, ...inserted], failures };

  function merged(found: readonly Judged[], page: Page): readonly Finding[] {
    const whole = new Set<LineId>(found.filter(({ passage }) => passage.whole).map(({ passage }) => passage.read.line.id));
    const byTarget = new Map<string, { readonly at: Target; readonly parts: Judged[] }>();
    for (const one of found) {
      const at = target(one.passage, whole, around);
      const name = at.kind === 'element' ? `${at.element}` : `${at.span.line}:${at.span.start}`;
      const same = byTarget.get(name);
      if (same) same.parts.push(one);
      else byTarget.set(name, { at, parts: [one] });
    }
    return [...byTarget.values()].map(({ at, parts }) => finding(page, at, parts));
  }
}

function finding(page: Page, at: Target, parts: readonly Judged[]): Finding {
  const text =
    at.kind === 'span'
      ? lineOf(page, at.span.line).text.slice(at.span.start, at.span.end)
      : parts.map(({ passage }) => source(passage)).join('\n');
  const best = parts.reduce((a, b) => (b.confidence > a.confidence ? b : a));
  let sum = 0;
  let length = 0;
  for (const { confidence, passage } of parts) {
    sum += confidence * passage.read.text.length;
    length += passage.read.text.length;
  }
  const sort = parts.find((part) => part.sort !== null)?.sort ?? 'fraud';
  return {
    key: `spam/passage ${folded(text).replace(/\s+/gu, '').slice(0, 200)}`,
    rule: 'spam/passage',
    kind: 'spam',
    sort: best.sort ?? sort,
    at,
    confidence: sum / length,
    evidence: page.late ? [{ code: 'added-later' }, ...best.reasons] : best.reasons,
    text,
  };
}

function source({ read, whole, first, last }: Judged['passage']): string {
  if (whole) return read.line.text.trim();
  return read.line.text.slice(read.from[read.pieces[first]?.start ?? 0], read.from[read.pieces[last]?.end ?? 0]);
}
