import {
  type Answered,
  type Asked,
  type CleaningPolicy,
  type FromPlanner,
  type MeasureAll,
  PLANNING,
  type ToPlanner,
} from '@/model/planning';
import { pageToText } from '@/pipeline/page-text';
import { type Conversation, ConversationEnded, converse } from '@/platform/conversations';
import { pause } from './slices';

/** UTF-16 code units of a message: what a page's thread passes on at once, in some milliseconds. */
const PIECE = 1_000_000;
/** How often a question is asked: the browser stops the background when it likes, in the middle of an answer too. */
const TRIES = 4;

/**
 * Asks the background what to do about some readings; `measure` looks at the suspects that it names.
 * @throws Error where no answer can be had.
 */
export async function askPlanner(asked: Asked, measure: MeasureAll): Promise<Answered> {
  const texts = asked.questions.map(({ page }) => pageToText(page));
  for (let attempt = 1; ; attempt++) {
    const conversation = await converse(PLANNING, (begun) => putQuestion(begun, texts, asked));
    try {
      return await hearAnswer(conversation, measure);
    } catch (error) {
      if (!(error instanceof ConversationEnded) || attempt === TRIES) throw error;
    } finally {
      conversation.end();
    }
  }
}

async function putQuestion(conversation: Conversation, texts: readonly string[], asked: Asked): Promise<void> {
  const say = (message: ToPlanner): void => conversation.say(message);
  for (const text of texts) {
    for (let at = 0; at < text.length; at += PIECE) {
      if (at > 0) await pause();
      say({ kind: 'page', text: text.slice(at, at + PIECE), last: at + PIECE >= text.length });
    }
  }
  const known = asked.questions.map((question) => question.known);
  say({ kind: 'question', known, policy: cleaning(asked.policy), early: asked.early });
}

async function hearAnswer(conversation: Conversation, measure: MeasureAll): Promise<Answered> {
  for (;;) {
    // our own background speaks, and nobody else can
    const heard = (await conversation.hear()) as FromPlanner;
    if (heard.kind === 'answer') return heard.answered;
    if (heard.kind === 'failed') throw new Error(heard.message);
    const measures = await measure(heard.suspects);
    conversation.say({ kind: 'measures', measures } satisfies ToPlanner);
  }
}

/** The wishes that count here, and no others: a dictionary need not travel. */
function cleaning({ spam, clutter, repair, unsure, verdict, keep, condemn, cloneWarning }: CleaningPolicy): CleaningPolicy {
  return { spam, clutter, repair, unsure, verdict, keep, condemn, cloneWarning };
}
