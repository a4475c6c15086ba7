import { type Answered, type AskedInText, type FromPlanner, type MeasureAll, PLANNING, type ToPlanner } from '@/model/planning';
import { type Conversation, holding } from '@/platform/conversations';
import { pause } from '@/platform/pause';

/**
 * Asks the background what to do about some readings; `measure` looks at the suspects that it names.
 * @throws Error where no answer can be had.
 */
export async function askPlanner(asked: AskedInText, measure: MeasureAll): Promise<Answered> {
  return holding(
    PLANNING,
    (begun) => putQuestion(begun, asked),
    (conversation) => hearAnswer(conversation, measure),
  );
}

async function putQuestion(conversation: Conversation, { pages, known, verdict, early }: AskedInText): Promise<void> {
  const say = (message: ToPlanner): void => conversation.say(message);
  for (const page of pages) {
    let first = true;
    for (const text of page) {
      if (!first) await pause();
      first = false;
      say({ kind: 'page', text });
    }
    say({ kind: 'pageEnd' });
  }
  say({ kind: 'question', known, verdict, early });
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
