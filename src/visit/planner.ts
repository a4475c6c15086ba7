import { type Answered, type Asked, type FromPlanner, type MeasureAll, PLANNING, type ToPlanner } from '@/model/planning';
import { pageToText } from '@/pipeline/page-text';
import { type Conversation, holding } from '@/platform/conversations';
import { pause } from './slices';

/** UTF-16 code units of a message: what a page's thread passes on at once, in some milliseconds. */
const PIECE = 1_000_000;
/**
 * Asks the background what to do about some readings; `measure` looks at the suspects that it names.
 * @throws Error where no answer can be had.
 */
export async function askPlanner(asked: Asked, measure: MeasureAll): Promise<Answered> {
  const texts = asked.questions.map(({ page }) => pageToText(page));
  return holding(
    PLANNING,
    (begun) => putQuestion(begun, texts, asked),
    (conversation) => hearAnswer(conversation, measure),
  );
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
  say({ kind: 'question', known, verdict: asked.verdict, early: asked.early });
}

async function hearAnswer(conversation: Conversation, measure: MeasureAll): Promise<Answered> {
  for (;;) {
    // our own background speaks, and nobody else can
    const heard = (await conversation.hear()) as FromPlanner;
    if (heard.kind === 'answer') return heard.answered;
    if (heard.kind === 'failed') throw new Error(heard.message);
    const measures = await measure(heard.suspects, heard.certain);
    conversation.say({ kind: 'measures', measures } satisfies ToPlanner);
  }
}
