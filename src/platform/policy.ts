import type { Policy } from '@/model/settings';
import { onSettingsChanged, sendToBackground } from './messages';
import { isOrphaned } from './native';

/** The policy for this document, from the background, which knows the settings. @throws Error where it cannot be had. */
async function loadPolicy(): Promise<Policy> {
  const answer = await sendToBackground('policy');
  if (!answer.ok) throw new Error(answer.message);
  return answer.value;
}

/** Calls back with the policy whenever any settings have changed. Returns the way to stop. Silent once orphaned. */
export function watchPolicy(onChange: (policy: Policy) => void): () => void {
  let stopped = false;
  let asked = 0;
  const stop = onSettingsChanged(() => {
    if (stopped || isOrphaned()) return;
    // of two answers that overtake each other the later counts
    const turn = ++asked;
    loadPolicy()
      .then((policy) => {
        if (!stopped && turn === asked) onChange(policy);
      })
      .catch((error: unknown) => {
        if (!isOrphaned()) console.error('qingwen: settings could not be read', error);
      });
  });
  return () => {
    stopped = true;
    if (!isOrphaned()) stop();
  };
}

/** Remembers the reader's word on a passage for a page's host; null takes it back. True if it will be known on the next visit. */
export async function rememberKey(key: string, word: 'keep' | 'condemn' | null): Promise<boolean> {
  const answer = await sendToBackground('remember', key, word);
  return answer.ok && answer.value;
}
