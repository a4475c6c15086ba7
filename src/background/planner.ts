import type { Known } from '@/model/known';
import type { Markup } from '@/model/markup';
import type { Page } from '@/model/page';
import { type FromPlanner, type MeasureAll, PLANNING, type ToPlanner } from '@/model/planning';
import { planFor } from '@/pipeline/plan';
import { StageWatch, type Timed } from '@/pipeline/stage-times';
import { type Conversation, onConversation } from '@/platform/conversations';
import { pageFromText } from '@/platform/page-text';
import { parsePage, UnreadableMarkup } from '@/reading/parse-page';
import { type Check, isExactly, isFlag, isListOf, isNullOr, isOneOf, isTable, isText, isWholeFrom } from '@/settings/checks';
import { policyOf } from './policy';

/*
 * What is on a page and what to do about it is decided here, not on the page's own thread
 * (docs/decisions/0012-decided-in-the-background.md). Nothing is kept: each conversation brings all that it is about.
 *
 *   visit ─ pages, in pieces ─▶ ─ question ─▶ survey ─ suspects ─▶ visit ─ measures ─▶ plan ─ answer ─▶ visit
 */

/** Answers the visits that ask what to do. */
export function answerPlanning(): void {
  onConversation(PLANNING, async (conversation, sender) => {
    const say = (message: FromPlanner): void => conversation.say(message);
    try {
      const watch = new StageWatch(() => performance.now());
      const [policy, { pages, question }] = await Promise.all([policyOf(sender), hearQuestion(conversation, watch.timed)]);
      const { known, verdict, early } = question;
      // switched off while the question was on its way
      const questions = policy.enabled ? pages.map((page, at) => ({ page, known: known[at] ?? null })) : [];
      const measure: MeasureAll = async (suspects, certain) => {
        say({ kind: 'suspects', suspects, certain });
        return hearMeasures(conversation, pages.length);
      };
      const planned = await planFor({ questions, verdict, early }, policy, measure, watch.timed);
      // a reader's dictionary need not travel with every late paragraph
      const told = verdict === null ? policy : null;
      say({ kind: 'answer', answered: { planned, policy: told, milliseconds: watch.milliseconds } });
    } catch (error) {
      // the other end may have gone; then nobody hears this
      if (error instanceof UnreadableMarkup) return say({ kind: 'unreadable' });
      say({ kind: 'failed', message: error instanceof Error ? `${error.name}: ${error.message}` : String(error) });
    }
  });
}

type QuestionSaid = ToPlanner & { kind: 'question' };
type Said<K extends ToPlanner['kind']> = Check<ToPlanner & { kind: K }>;

const isMap = (value: unknown): value is ReadonlyMap<never, never> => value instanceof Map;

/** As deep as it takes for a question to be answered or refused: it was we who made it. */
const isKnown: Check<Known> = (value): value is Known =>
  isTable(value) && isTable(value['verdict']) && isTable(value['facts']) && isMap(value['facts']['readings']);

const isMarkup: Check<Markup> = isExactly({
  url: isText,
  base: isText,
  html: isText,
  elements: isWholeFrom(0),
  scripting: isFlag,
});
const isPageAsMarkup: Said<'markup'> = isExactly({ kind: isOneOf(['markup']), markup: isMarkup });
const isPage: Said<'page'> = isExactly({ kind: isOneOf(['page']), text: isText });
const isPageEnd: Said<'pageEnd'> = isExactly({ kind: isOneOf(['pageEnd']) });
const isQuestion: Said<'question'> = isExactly({
  kind: isOneOf(['question']),
  known: isListOf(isNullOr(isKnown)),
  verdict: isNullOr(isOneOf(['auto', 'article', 'not-article'])),
  early: isFlag,
});
const isMeasures: Said<'measures'> = isExactly({ kind: isOneOf(['measures']), measures: isListOf(isMap) });

/** @throws TypeError where something else is said, UnreadableMarkup where a page's tree cannot be told from it. */
async function hearQuestion(conversation: Conversation, timed: Timed): Promise<{ pages: Page[]; question: QuestionSaid }> {
  const pages: Page[] = [];
  let text = '';
  for (;;) {
    const said = await conversation.hear();
    if (isQuestion(said)) return { pages, question: said };
    if (isPageAsMarkup(said)) pages.push(timed('read', () => parsePage(said.markup).page));
    else if (isPage(said)) text += said.text;
    else if (isPageEnd(said)) {
      const whole = text;
      pages.push(timed('read', () => pageFromText(whole)));
      text = '';
    } else throw new TypeError('neither a page nor a question');
  }
}

/** @throws TypeError where something else is said. */
async function hearMeasures(conversation: Conversation, count: number): Promise<(ToPlanner & { kind: 'measures' })['measures']> {
  const said = await conversation.hear();
  if (!isMeasures(said) || said.measures.length !== count) throw new TypeError('no measures');
  return said.measures;
}
