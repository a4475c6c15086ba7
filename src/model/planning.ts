import type { Article, Verdict } from './article';
import type { Decision } from './finding';
import type { Facts, Known } from './known';
import type { Markup } from './markup';
import type { ElementId, Measure, Page } from './page';
import type { CloneWarning, StageTimes } from './report';
import type { Policy } from './settings';

/** The reader's wishes that decide what is done to a page. */
export type CleaningPolicy = Pick<
  Policy,
  'enabled' | 'spam' | 'clutter' | 'repair' | 'unsure' | 'verdict' | 'keep' | 'condemn' | 'cloneWarning'
>;

/** One reading to be planned for. `known`: what the whole page said, where this is a part that arrived late. */
export interface Question {
  readonly page: Page;
  readonly known: Known | null;
}

/** What a visit asks. The background knows the reader's wishes. */
export interface Asked {
  readonly questions: readonly Question[];
  /** The reader's word on whether this page is an article, null where the visit does not know yet what the reader wants. */
  readonly verdict: Policy['verdict'] | null;
  /** The page is still being parsed: only what is certain without its article, and nothing is measured. */
  readonly early: boolean;
}

/** The same as it goes over to the background: each page as its markup, or as text in pieces (platform/page-text.ts). */
export interface AskedInText extends Omit<Asked, 'questions'> {
  readonly pages: readonly (Markup | Iterable<string>)[];
  readonly known: readonly (Known | null)[];
}

/** What a reading is, and what to do to it: the answer to one question. */
export interface Planned {
  readonly verdict: Verdict;
  readonly article: Article | null;
  readonly facts: Facts;
  /** That the page is a copy of an official site; null in a late part. */
  readonly clone: CloneWarning | null;
  readonly decisions: readonly Decision[];
  /** Rules that threw and were left out. */
  readonly failures: readonly string[];
}

/** All answers, in the order of the questions, and what they took of the planner's thread. */
export interface Answered {
  /** None where the reader has the site switched off. */
  readonly planned: readonly Planned[];
  /** What the reader wants of this site; null for a visit that knows. */
  readonly policy: Policy | null;
  readonly milliseconds: StageTimes;
}

/** Looks at the geometry and style of each reading's suspects, and hides what is certain without. */
export type MeasureAll = (
  suspects: readonly (readonly ElementId[])[],
  certain: readonly (readonly Decision[])[],
) => Promise<readonly ReadonlyMap<ElementId, Measure>[]> | readonly ReadonlyMap<ElementId, Measure>[];

/** What conversations about plans are called. */
export const PLANNING = 'plan';

/** What a visit says to the planner: its pages, the question, what it measured. */
export type ToPlanner =
  | { readonly kind: 'markup'; readonly markup: Markup }
  | { readonly kind: 'page'; readonly text: string }
  | { readonly kind: 'pageEnd' }
  | {
      readonly kind: 'question';
      readonly known: readonly (Known | null)[];
      readonly verdict: Asked['verdict'];
      readonly early: boolean;
    }
  | { readonly kind: 'measures'; readonly measures: readonly ReadonlyMap<ElementId, Measure>[] };

/** What the planner says to a visit. */
export type FromPlanner =
  | {
      readonly kind: 'suspects';
      readonly suspects: readonly (readonly ElementId[])[];
      readonly certain: readonly (readonly Decision[])[];
    }
  | { readonly kind: 'answer'; readonly answered: Answered }
  /** A page's markup does not tell its tree: it has to be walked. */
  | { readonly kind: 'unreadable' }
  | { readonly kind: 'failed'; readonly message: string };
