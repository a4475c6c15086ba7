import { contentTypeOf } from '@/dom/accessors';
import { PLANNING } from '@/model/planning';
import { READER_PORT } from '@/model/reader';
import type { Result } from '@/model/result';
import { SUSPECT_PORT, type SuspectPort } from '@/model/suspects';
import { prepare } from '@/platform/conversations';
import { answerAsPage, sendToBackground } from '@/platform/messages';
import { isOrphaned } from '@/platform/native';
import { rememberKey, watchPolicy } from '@/platform/policy';
import { askPlanner } from './planner';
import type { ReaderSource } from './reader-port';
import { type Services, Visit } from './visit';

/** Where the visit of this document is known in the content scripts' own world, which no page can reach. */
const VISIT: unique symbol = Symbol.for('qingwen.visit');

interface Running {
  /** True once the extension that began it is gone. */
  orphaned(): boolean;
  /** Puts the page back and ends. */
  leave(): void;
}

const world = globalThis as {
  [VISIT]?: Running;
  [READER_PORT]?: ReaderSource;
  [SUSPECT_PORT]?: SuspectPort;
};

/** Begins the visit of a document, once: the script is injected again wherever the reader asks and nobody answered. */
export async function startVisit(document: Document): Promise<void> {
  if (!(document instanceof HTMLDocument) && contentTypeOf(document) !== 'application/xhtml+xml') return;
  const running = world[VISIT];
  if (running && !running.orphaned()) return;
  running?.leave();

  const visit = new Visit(document, services());
  const stops = [
    answerAsPage({
      getReport: () => visit.getReport(),
      undo: (_, entries) => visit.undo(entries),
      redo: (_, entries) => visit.redo(entries),
      undoAll: () => visit.undoAll(),
      redoAll: () => visit.redoAll(),
      keep: (_, entry) => visit.keep(entry),
      unkeep: (_, entry) => visit.unkeep(entry),
      condemn: (_, entry) => visit.condemn(entry),
      setScript: (_, script) => visit.setScript(script),
      convertSelection: (_, script) => visit.convertSelection(script),
      keepSelection: () => visit.keepSelection(),
      setVerdict: (_, verdict) => visit.setVerdict(verdict),
      compare: () => visit.compare(),
      showEntry: (_, entry) => visit.showEntry(entry),
    }),
    watchPolicy((policy) => void visit.policyChanged(policy)),
  ];
  world[READER_PORT] = {
    report: () => visit.reportNow(),
    upToDate: () => visit.upToDate(),
    source: (as) => visit.source(as),
    written: () => visit.written(),
    setScript: (script) => visit.setScript(script),
    onChange: (listener) => visit.onChange(listener),
  };
  world[SUSPECT_PORT] = {
    suspects: () => visit.suspects(),
    condemn: (id) => visit.condemn(id),
    keep: (id) => visit.keep(id),
    onChange: (listener) => visit.onChange(listener),
  };
  world[VISIT] = {
    orphaned: isOrphaned,
    leave: () => {
      for (const stop of stops) stop();
      visit.leave();
    },
  };
  // who switches an extension off does it in another tab, and comes back
  const comeBack = (): void => {
    if (!isOrphaned()) return;
    removeEventListener('visibilitychange', comeBack);
    visit.leave();
  };
  addEventListener('visibilitychange', comeBack);
  prepare(PLANNING);
  await visit.start();
  if (visit.opensReader) await sendToBackground('toggleReader');
}

function services(): Services {
  let asked = false;
  let warned = false;
  return {
    remember: async (key, word) => {
      await rememberKey(key, word);
    },
    plan: askPlanner,
    insertSheet: () => void sendToBackground('insertUserSheet'),
    lensFor: async (key, sample) => granted(await sendToBackground('lensFor', key, sample)),
    convert: async (key, said, stretches) => granted(await sendToBackground('convert', key, said, stretches)),
    alive: () => !isOrphaned(),
    tell: (state) => {
      if (isOrphaned()) return;
      void sendToBackground('pageState', state);
      if (state.suspects > 0 && !asked) {
        asked = true;
        void sendToBackground('loadSuspects');
      }
      if (state.state === 'clone' && !warned) void sendToBackground('showCloneBar');
      warned ||= state.state === 'clone';
    },
  };
}

function granted<T>(answer: Result<T>): T {
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}
