import type { Page } from '@/model/page';
import { DEFAULT_POLICY, type Policy } from '@/model/settings';
import { linesIn } from '@/model/tree';
import { plan, survey } from '@/pipeline/plan';
import { findDamage } from '@/repair/find';
import { mayBeDamaged } from '@/repair/scout';

/** Milliseconds that the stages may take for a page of any size, and for each of its UTF-16 code units: a machine at work elsewhere, and room. */
const [ANY, EACH] = [2_000, 0.02];

const POLICIES: readonly Policy[] = [
  DEFAULT_POLICY,
  { ...DEFAULT_POLICY, unsure: 'remove' },
  { ...DEFAULT_POLICY, verdict: 'article' },
];

/**
 * What is wrong with what the pure stages make of a page, in words; empty where nothing is. They must not throw, no rule
 * may fail, every edit must lie in the page, no sentence that must stay may go, the scout must see what repair finds, and what is
 * repaired needs no repair.
 */
export function checkStages(page: Page, sentences: readonly string[]): readonly string[] {
  const wrong: string[] = [];
  const size = page.lines.reduce((sum, { text }) => sum + text.length, page.elements.length);
  const start = performance.now();
  for (const policy of POLICIES) {
    try {
      wrong.push(...checkPlan(page, sentences, policy));
    } catch (error) {
      wrong.push(`threw ${error instanceof Error ? error.stack : error}`);
    }
  }
  const took = performance.now() - start;
  if (took > POLICIES.length * (ANY + EACH * size)) wrong.push(`took ${took.toFixed(0)} ms for ${size} units`);
  return wrong;
}

function checkPlan(page: Page, sentences: readonly string[], policy: Policy): readonly string[] {
  const surveyed = survey(page, null, policy);
  const { decisions, failures } = plan(surveyed, page.measures, policy);
  const wrong = failures.map((failure) => `a rule failed: ${failure}`);
  for (const { edit, finding } of decisions) {
    if (edit.op === 'splice') {
      const { line, start, end } = edit.at;
      const length = page.lines[line]?.text.length ?? -1;
      if (start < 0 || start > end || end > length) wrong.push(`${finding.rule} splices ${start}–${end} of ${length}`);
      const cut = page.lines[line]?.text.slice(start, end) ?? '';
      const lost = sentences.find((sentence) => cut.includes(sentence));
      if (edit.text === '' && lost) wrong.push(`${finding.rule} takes ${lost}`);
    } else if (edit.op === 'hide') {
      if (!page.elements[edit.element]) wrong.push(`${finding.rule} hides what is not there`);
      const gone = linesIn(page, edit.element).map(({ text }) => text);
      const lost = sentences.find((sentence) => gone.some((text) => text.includes(sentence)));
      if (lost) wrong.push(`${finding.rule} hides ${lost}`);
    }
  }
  if (surveyed.fixes.length > 0 && !mayBeDamaged(page))
    wrong.push(`the scout saw no damage: ${JSON.stringify(surveyed.fixes[0]?.text)}`);
  const again = findDamage(surveyed.repaired.page, surveyed.facts).filter(({ replacement }) => typeof replacement === 'string');
  if (again.length > 0) wrong.push(`repaired text is repaired again: ${again[0]?.rule} ${JSON.stringify(again[0]?.text)}`);
  return wrong;
}
