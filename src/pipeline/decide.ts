import type { Article, Verdict } from '@/model/article';
import type { Decision, Edit, Finding } from '@/model/finding';
import type { Facts } from '@/model/known';
import type { ElementId, Page, Span } from '@/model/page';
import type { CleaningPolicy } from '@/model/planning';
import { elementOf, holds, lineOf, linesIn } from '@/model/tree';
import type { Repaired } from '@/repair/repaired';

/** From here on spam is taken out of an article's page. Below, a reader is asked; above, nobody misses what goes. */
export const CERTAIN_ENOUGH = 0.8;
/** From here on a reader is asked. Below, a finding is not worth a question. */
export const WORTH_ASKING = 0.5;
/** On a page that is no article nothing says what belongs there, so only spam beyond doubt goes. */
export const BEYOND_DOUBT = 0.95;

/** What a decision may depend on besides the findings. */
export interface Circumstances {
  /** Repaired and measured. */
  readonly page: Page;
  readonly repaired: Repaired;
  readonly verdict: Verdict;
  readonly article: Article | null;
  readonly facts: Facts;
  readonly policy: CleaningPolicy;
}

/** What to do about findings. The only policy of the product: thresholds, conflicts, the reader's own word. */
export function decide(findings: readonly Finding[], circumstances: Circumstances): readonly Decision[] {
  const decisions: Decision[] = [];
  const gone: ElementId[] = [];
  const elementsFirst = [...findings].sort((a, b) => order(a) - order(b));
  for (const finding of elementsFirst) {
    const edit = edited(finding, circumstances, gone);
    if (!edit) continue;
    if (edit.op === 'hide') gone.push(edit.element);
    decisions.push({ edit, finding });
  }
  return decisions;
}

/** Elements before spans, outer before inner, so that what stands in something hidden is not hidden twice. */
function order({ at }: Finding): number {
  return at.kind === 'element' ? at.element : Number.MAX_SAFE_INTEGER;
}

function edited(finding: Finding, circumstances: Circumstances, gone: readonly ElementId[]): Edit | null {
  const { policy, verdict, page } = circumstances;
  if (policy.keep.has(finding.key)) return null;
  if (finding.kind === 'damage') return policy.repair && mayRepair(circumstances) ? mended(finding) : null;
  if (finding.kind === 'clutter' && !(policy.clutter && verdict.kind === 'article')) return null;
  if (finding.kind === 'spam' && !policy.spam) return null;
  const at = finding.at.kind === 'element' ? finding.at.element : lineOf(page, finding.at.span.line).element;
  if (gone.some((outer) => holds(page, outer, at))) return null;
  const action = policy.condemn.has(finding.key) ? 'hide' : wanted(finding, circumstances);
  if (action === 'hide') return taken(finding, circumstances);
  if (action === 'mark') return marked(finding, page);
  return null;
}

/** A page that is no article is not written to for a stray entity or radical; one that a machine mangled throughout is. */
function mayRepair({ verdict, facts }: Circumstances): boolean {
  return verdict.kind === 'article' || facts.damaged;
}

function mended({ at, replacement }: Finding): Edit {
  if (at.kind !== 'span' || typeof replacement !== 'string') return { op: 'report' };
  return { op: 'splice', at: at.span, text: replacement };
}

function wanted({ kind, confidence }: Finding, { verdict, policy }: Circumstances): 'hide' | 'mark' | null {
  if (verdict.kind !== 'article') return confidence >= BEYOND_DOUBT ? 'hide' : null;
  if (confidence >= CERTAIN_ENOUGH) return 'hide';
  if (kind !== 'spam' || confidence < WORTH_ASKING) return null;
  return policy.unsure === 'remove' ? 'hide' : policy.unsure === 'mark' ? 'mark' : null;
}

function taken(finding: Finding, { page, article, repaired }: Circumstances): Edit | null {
  const as = finding.kind === 'clutter' ? 'clutter' : 'spam';
  if (finding.at.kind === 'span') return { op: 'splice', at: repaired.original(finding.at.span), text: '' };
  const { element } = finding.at;
  if (page.part !== undefined && element < page.part) return null; // above a part that arrived late
  if (article && holdsArticle(page, article, element, as)) return null;
  return { op: 'hide', element, as };
}

/** The last guard of "never a sentence of the article": an element that holds the body, the headline or, for clutter, any part of either. */
function holdsArticle(page: Page, article: Article, element: ElementId, as: 'spam' | 'clutter'): boolean {
  const { tag } = elementOf(page, element);
  if (tag === 'html' || tag === 'body') return true;
  if (article.root !== null && holds(page, element, article.root)) return true;
  const inside = (line: number): boolean => holds(page, element, lineOf(page, line as Span['line']).element);
  if (article.titleLines.some(inside)) return true;
  if (as === 'spam') return false;
  return article.body.some((part) => (part.kind === 'text' ? inside(part.line) : holds(page, element, part.element)));
}

/** A mark needs an element: the finding's own, or the block of its line where that holds nothing else. */
function marked({ at }: Finding, page: Page): Edit {
  if (at.kind === 'element') return { op: 'mark', element: at.element };
  const { element } = lineOf(page, at.span.line);
  return linesIn(page, element).filter(({ kind }) => kind === 'text').length === 1 ? { op: 'mark', element } : { op: 'report' };
}
