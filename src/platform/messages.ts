import { defineExtensionMessaging } from '@webext-core/messaging';
import type { ToBackground, ToPage } from '@/model/messages';
import type { Result } from '@/model/result';
import { SCRIPT_CHOICES } from '@/model/script';
import {
  type Check,
  isAnything,
  isExactly,
  isFlag,
  isListOf,
  isNullOr,
  isOneOf,
  isText,
  isTextLike,
  isTextOf,
  isTuple,
  isWholeFrom,
} from '@/settings/checks';
import { browser, isOrphaned } from './native';
import { pause } from './pause';

/*
 *   popup, options, background ── send ToPage ──────▶ content script of a tab
 *   content script ────────────── send ToBackground ─▶ background
 *
 * The transport is @webext-core/messaging. This file adds what it leaves open: who may send what is checked where it
 * arrives, the arguments are validated there, and every answer is a Result, so that an error of the other side and
 * nobody being there are values too.
 */

/** Who sent a message that passed the checks. */
export interface Sender {
  readonly tabId: number;
  readonly frameId: number;
  /** Chromium's name of the document, so that a late answer cannot hit the next one; Firefox has none before 153. */
  readonly documentId: string | undefined;
  readonly url: string;
  /** True for a private window. */
  readonly incognito: boolean;
}

type Method<T> = T extends (...args: infer A) => infer R ? { readonly args: A; readonly answer: R } : never;
type ArgumentsOf<P, K extends keyof P> = Method<P[K]>['args'];
type AnswerOf<P, K extends keyof P> = Method<P[K]>['answer'];
type MaybePromise<T> = T | Promise<T>;

/** What a context does for each message of a protocol. */
export type Handlers<P, Context> = {
  readonly [K in keyof P]: (context: Context, ...args: ArgumentsOf<P, K>) => MaybePromise<AnswerOf<P, K>>;
};

type Validators<P> = { readonly [K in keyof P]: Check<Readonly<ArgumentsOf<P, K>>> };

/** What each message may carry; made where it is listened for, so that a context carries its own direction alone. */
const toPage = (): Validators<ToPage> => {
  const none = isTuple();
  const oneEntry = isTuple(isWholeFrom(0));
  const entries = isTuple(isListOf(isWholeFrom(0)));
  return {
    getReport: none,
    undo: entries,
    redo: entries,
    undoAll: none,
    redoAll: none,
    keep: oneEntry,
    unkeep: oneEntry,
    condemn: oneEntry,
    setScript: isTuple(isOneOf(SCRIPT_CHOICES)),
    convertSelection: isTuple(isOneOf(SCRIPT_CHOICES)),
    keepSelection: none,
    setVerdict: isTuple(isOneOf(['auto', 'article', 'not-article'])),
    compare: none,
    showEntry: oneEntry,
  };
};

const toBackground = (): Validators<ToBackground> => {
  const none = isTuple();
  const count = isWholeFrom(0);
  const pageState = isExactly({
    state: isOneOf(['cleaned', 'not-article', 'off', 'clone', 'failed', 'undone']),
    spam: count,
    suspects: count,
    repairs: count,
  });
  // a key is a rule and folded text; longer than any paragraph is no key of ours
  const key = isTextOf(1, 20_000);
  return {
    pageState: isTuple(pageState),
    insertUserSheet: none,
    loadSuspects: none,
    openPanel: none,
    lensFor: isTuple(isText, isText),
    convert: isTuple(isText, isListOf(isText), isListOf(isListOf(isText))),
    policy: none,
    remember: isTuple(key, isNullOr(isOneOf(['keep', 'condemn']))),
    keepSetting: isTuple(isText, isAnything),
    keepRule: isTuple(isTextOf(1, 2_000), isFlag),
    keepReading: isTuple(isText, isAnything),
    openCompare: none,
    loadReaderTools: none,
    toggleReader: none,
    showCloneBar: none,
    openOptions: isTuple(isTextLike(/^[a-z]*$/u)),
  };
};

/** One transport for both protocols: a message is its name with its direction, its data are the arguments. */
type Wire = Record<
  `page/${keyof ToPage | 'settingsChanged'}` | `background/${keyof ToBackground}`,
  (args: readonly unknown[]) => Result<unknown>
>;

const wire = defineExtensionMessaging<Wire>();

const failure = (error: unknown): Result<never> => ({
  ok: false,
  message: error instanceof Error ? error.message : String(error),
});

/**
 * Sends a message to the top document of a tab and gives the answer. `nobody` is true where no content script of
 * ours answers there: the page is closed to us, or its script is older than this extension.
 */
export async function sendToPage<K extends keyof ToPage & string>(
  tabId: number,
  name: K,
  ...args: ArgumentsOf<ToPage, K>
): Promise<Result<AnswerOf<ToPage, K>> & { readonly nobody?: true }> {
  try {
    // the answer was given by our own handler of that name
    return (await wire.sendMessage(`page/${name}`, args, { tabId, frameId: 0 })) as Result<AnswerOf<ToPage, K>>;
  } catch (error) {
    // a handler answers with a Result even where it throws: what is rejected found no handler
    return { ...(failure(error) as { ok: false; message: string }), nobody: true };
  }
}

/** Tells a tab that settings have changed. */
export async function tellSettingsChanged(tabId: number): Promise<void> {
  await wire.sendMessage('page/settingsChanged', [], { tabId, frameId: 0 }).catch((error: unknown) => {
    console.debug('qingwen: no content script in tab', tabId, error);
  });
}

/** Calls back when our own pages say so. Returns the way to stop. */
export const onSettingsChanged = (callback: () => void): (() => void) =>
  wire.onMessage('page/settingsChanged', ({ sender, data }): Result<unknown> => {
    if (!isOurPage(sender as RawSender) || !isTuple()(data)) return { ok: false, message: 'settingsChanged: refused' };
    callback();
    return { ok: true, value: null };
  });

/**
 * How long an answer is waited for before a message is sent once more, in milliseconds: the browser stops the background
 * when it likes, in the middle of an answer too. Mostly it says so at once; what Chromium gives to a worker that is just
 * being stopped it now and then neither delivers nor gives back.
 */
const PATIENCE = [1_500, 3_000, 6_000, 12_000];
/** Wait before the next try where the browser said so, milliseconds; four times as long each time: for a moment nobody may be there. */
const PAUSE = 50;
/** What is done twice if it is sent twice. */
const ONCE: readonly string[] = ['openPanel', 'openCompare', 'openOptions', 'toggleReader'] satisfies (keyof ToBackground)[];

/** Sends a message from a content script to the background and gives the answer. */
export async function sendToBackground<K extends keyof ToBackground & string>(
  name: K,
  ...args: ArgumentsOf<ToBackground, K>
): Promise<Result<AnswerOf<ToBackground, K>>> {
  const once = ONCE.includes(name);
  let failed = failure(new Error(`${name}: nobody answers`));
  for (const [attempt, patience] of PATIENCE.entries()) {
    try {
      const answer = wire.sendMessage(`background/${name}`, args) as Promise<Result<AnswerOf<ToBackground, K>>>;
      const first = await (once ? answer : Promise.race([answer, pause(patience)]));
      if (first) return first;
    } catch (error) {
      failed = failure(error);
      if (once || isOrphaned()) break;
      await pause(PAUSE * 4 ** attempt);
    }
  }
  return failed;
}

/** Who sent a message or began a conversation, as the browser says it. */
export type RawSender = {
  id?: string;
  url?: string;
  origin?: string;
  frameId?: number;
  documentId?: string;
  tab?: { id?: number; incognito?: boolean };
};

/** True for a page or the background of this extension, and not for a content script. */
function isOurPage({ id, url }: RawSender): boolean {
  return id === browser.runtime.id && (url === undefined || url.startsWith(browser.runtime.getURL('/')));
}

/** The sender of a message that came from a content script of ours in a tab, else null. */
export function contentSender(sender: RawSender): Sender | null {
  const { id, tab, url, frameId, documentId } = sender;
  if (id !== browser.runtime.id || tab?.id === undefined || url === undefined) return null;
  if (url.startsWith(browser.runtime.getURL('/'))) return null;
  return { tabId: tab.id, frameId: frameId ?? 0, documentId, url, incognito: tab.incognito === true };
}

function answer<P, Context>(
  direction: 'page' | 'background',
  validators: Validators<P>,
  admit: (sender: RawSender) => Context | null,
  handlers: Handlers<P, Context>,
): () => void {
  const stops = (Object.keys(validators) as (keyof P & string)[]).map((name) =>
    wire.onMessage(`${direction}/${name}` as keyof Wire, async (message): Promise<Result<unknown>> => {
      const context = admit(message.sender as RawSender);
      if (context === null) return { ok: false, message: `${name}: sender refused` };
      const { data } = message;
      if (!validators[name](data)) return { ok: false, message: `${name}: arguments refused` };
      try {
        return { ok: true, value: await handlers[name](context, ...(data as ArgumentsOf<P, typeof name>)) };
      } catch (error) {
        console.error(`qingwen: ${direction}/${name} failed`, error);
        return failure(error);
      }
    }),
  );
  return () => {
    for (const stop of stops) stop();
  };
}

/** Answers messages to this document's content script, from our own pages and the background only. Returns the way to stop. */
export const answerAsPage = (handlers: Handlers<ToPage, true>): (() => void) =>
  answer('page', toPage(), (sender) => (isOurPage(sender) ? true : null), handlers);

/** Answers messages to the background, from our own content scripts only. Returns the way to stop. */
export const answerAsBackground = (handlers: Handlers<ToBackground, Sender>): (() => void) =>
  answer('background', toBackground(), contentSender, handlers);
