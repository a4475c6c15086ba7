import { type Answered, type AskedInText, type FromPlanner, type MeasureAll, PLANNING, type ToPlanner } from '@/model/planning';
import { type Conversation, holding } from '@/platform/conversations';
import { pause } from '@/platform/pause';

/**
 * Asks the background what to do about some readings; `measure` looks at the suspects that it names. Null where a page's
 * markup does not tell its tree.
 * @throws Error where no answer can be had.
 */
export async function askPlanner(asked: AskedInText, measure: MeasureAll): Promise<Answered | null> {
  return holding(
    PLANNING,
    (begun) => putQuestion(begun, asked),
    (conversation) => hearAnswer(conversation, measure),
  );
}

async function putQuestion(conversation: Conversation, { pages, known, verdict, early }: AskedInText): Promise<void> {
  const say = (message: ToPlanner): void => conversation.say(message);
  for (const page of pages) {
    if ('html' in page) {
      say({ kind: 'markup', markup: page });
      continue;
    }
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

async function hearAnswer(conversation: Conversation, measure: MeasureAll): Promise<Answered | null> {
  for (;;) {
    // our own background speaks, and nobody else can
    const heard = (await conversation.hear()) as FromPlanner;
    if (heard.kind === 'answer') return heard.answered;
    if (heard.kind === 'unreadable') return null;
    if (heard.kind === 'failed') throw new Error(heard.message);
    const measures = await measure(heard.suspects, heard.certain);
    conversation.say({ kind: 'measures', measures } satisfies ToPlanner);
  }
}
