import type { Article, Verdict } from '@/model/article';
import type { Decision, Finding } from '@/model/finding';
import type { Page } from '@/model/page';
import type { Policy } from '@/model/settings';
import type { Repaired } from '@/repair/repaired';

/** What a decision may depend on besides the findings. */
export interface Circumstances {
  /** Repaired and measured. */
  readonly page: Page;
  readonly repaired: Repaired;
  readonly verdict: Verdict;
  readonly article: Article | null;
  readonly policy: Policy;
}

/** What to do about findings. The only policy of the product. */
export function decide(findings: readonly Finding[], circumstances: Circumstances): readonly Decision[] {
  void findings;
  void circumstances;
  return [];
}
