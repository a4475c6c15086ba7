import { contentSender, type RawSender, type Sender } from './messages';
import { browser } from './native';
import { pause } from './pause';

/*
 * A conversation of a content script with the background, for what one message and its answer do not hold. What is
 * said in it is known to the two ends alone, and gone with them: the browser stops the background when it likes.
 */

/** One end of a conversation. */
export interface Conversation {
  /** Says something; nothing where the other end has gone. */
  say(message: unknown): void;
  /** What the other end says next. @throws ConversationEnded where it says nothing more. */
  hear(): Promise<unknown>;
  end(): void;
}

/** The other end of a conversation has gone. */
export class ConversationEnded extends Error {
  override readonly name = 'ConversationEnded';
}

type Port = ReturnType<typeof browser.runtime.connect>;

/** The first word of the background. */
const HERE = 'here';
/** How long its first word is waited for, in milliseconds, each time that a conversation is begun. */
const PATIENCE = [500, 1_000, 2_000, 4_000, 8_000, 16_000];

/** Ways to the background that are open and not used yet. */
const prepared = new Map<string, Conversation>();

/** Opens the way for the next conversation about something, which wakes the background while there is nothing to say yet. */
export function prepare(about: string): void {
  prepared.set(about, conversation(browser.runtime.connect({ name: about })));
}

/**
 * Begins a conversation with the background by what `open` says, as often as it takes: Chromium opens ports to a worker
 * that is just being installed or stopped, and neither delivers what is said nor closes them.
 * @throws ConversationEnded where nobody answers, Error once the extension was updated or taken away.
 */
async function converse(about: string, open: (begun: Conversation) => Promise<void>): Promise<Conversation> {
  for (const patience of PATIENCE) {
    const begun = prepared.get(about) ?? conversation(browser.runtime.connect({ name: about }));
    prepared.delete(about);
    const timer = setTimeout(() => begun.end(), patience);
    try {
      const here = begun.hear().finally(() => clearTimeout(timer));
      await Promise.all([here, open(begun)]);
      return begun;
    } catch (error) {
      if (!(error instanceof ConversationEnded)) throw error;
    }
  }
  throw new ConversationEnded();
}

/** How often something is asked: the browser stops the background when it likes, in the middle of an answer too. */
const TRIES = 8;
/** Wait before it is asked again, in milliseconds, times the tries so far. */
const PAUSE = 50;

/** Holds a conversation that `open` begins to its end, anew where the background goes away in the middle. @throws what `hold` throws. */
export async function holding<T>(
  about: string,
  open: (begun: Conversation) => Promise<void>,
  hold: (conversation: Conversation) => Promise<T>,
): Promise<T> {
  for (let attempt = 1; ; attempt++) {
    const conversation = await converse(about, open);
    try {
      return await hold(conversation);
    } catch (error) {
      if (!(error instanceof ConversationEnded) || attempt === TRIES) throw error;
    } finally {
      conversation.end();
    }
    await pause(attempt * PAUSE);
  }
}

/** Calls back with every conversation about something that a content script of ours begins; others are ended. */
export function onConversation(about: string, hold: (conversation: Conversation, sender: Sender) => Promise<void>): void {
  browser.runtime.onConnect.addListener((port) => {
    if (port.name !== about) return;
    const sender = port.sender && contentSender(port.sender as RawSender);
    const held = conversation(port);
    if (!sender) return held.end();
    held.say(HERE);
    hold(held, sender)
      .catch((error: unknown) => {
        if (!(error instanceof ConversationEnded)) console.error(`qingwen: ${about} failed`, error);
      })
      .finally(() => held.end());
  });
}

function conversation(port: Port): Conversation {
  const said: unknown[] = [];
  let waiting: { hear(message: unknown): void; end(error: Error): void } | null = null;
  let over = false;
  const hear = (message: unknown): void => {
    if (waiting) waiting.hear(message);
    else said.push(message);
    waiting = null;
  };
  const end = (): void => {
    over = true;
    waiting?.end(new ConversationEnded());
    waiting = null;
    // Firefox holds what listens at a port, and the port with it, for as long as its page lives
    port.onMessage.removeListener(hear);
    port.onDisconnect.removeListener(end);
  };
  port.onMessage.addListener(hear);
  port.onDisconnect.addListener(end);
  return {
    say(message) {
      try {
        if (!over) port.postMessage(message);
      } catch {
        end(); // closed, and the event that says so is still to come
      }
    },
    hear: () =>
      new Promise((resolve, reject) => {
        if (said.length > 0) resolve(said.shift());
        else if (over) reject(new ConversationEnded());
        else waiting = { hear: resolve, end: reject };
      }),
    end() {
      end();
      port.disconnect();
    },
  };
}
