import type { RuleId, Target } from '@/model/finding';
import type { ReasonCode } from '@/model/reason';
import type { Scene } from './scene';

/** What a rule takes for clutter. `find` drops what would touch the article. */
export interface Candidate {
  readonly at: Target;
  /** 0–1: how sure the rule is. */
  readonly confidence: number;
}

/** A rule of clutter: a name and a function that knows of no other rule. */
export interface ClutterRule {
  readonly id: RuleId & `clutter/${string}`;
  /** What the reader is told that it is. */
  readonly sort: ReasonCode;
  /** True where a full sentence may stand in what the rule finds (a footer, a disclaimer). */
  readonly sentences: boolean;
  readonly find: (scene: Scene) => Iterable<Candidate>;
}

/** Certain: the words or the vendor's own names say so. */
export const CERTAIN = 0.97;
/** Likely: a name and the shape agree. Below what a single sign of the page's own would give, above doubt. */
export const LIKELY = 0.9;

/** Makes a rule. `name` is its file's. */
export function rule(
  name: `clutter/${string}`,
  sort: ReasonCode,
  find: ClutterRule['find'],
  { sentences = false }: { sentences?: boolean } = {},
): ClutterRule {
  return { id: name, sort, sentences, find };
}
