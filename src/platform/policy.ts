import type { Policy } from '@/model/settings';
import { entriesOf } from '@/settings/dictionary';
import { siteOf } from '@/settings/hosts';
import { policyFor } from '@/settings/policy';
import { onSettingsChanged, sendToBackground } from './messages';
import { browser, isOrphaned } from './native';
import { readStored, watchStored } from './stored';

/** The policy for a page, as its settings stand: one read of storage.local, and in a private window one question to the background. */
export async function loadPolicy(url: string): Promise<Policy> {
  const site = siteOf(url);
  const secret = browser.extension?.inIncognitoContext ? await sendToBackground('privateSettings') : null;
  const { sources, dictionary } = await readStored(site, secret?.ok ? secret.value : {});
  return policyFor(site, sources, entriesOf(dictionary));
}

/** Calls back with the new policy whenever the page's settings change. Returns the way to stop. Silent once orphaned. */
export function watchPolicy(url: string, onChange: (policy: Policy) => void): () => void {
  let stopped = false;
  let asked = 0;
  const change = (): void => {
    if (stopped || isOrphaned()) return;
    // several items written at once are one change, and of two readings that overtake each other the later counts
    const turn = ++asked;
    void Promise.resolve()
      .then(() => loadPolicy(url))
      .then((policy) => {
        if (!stopped && turn === asked) onChange(policy);
      })
      .catch((error: unknown) => {
        if (!isOrphaned()) console.error('qingwen: settings could not be read', error);
      });
  };
  const stop = watchStored(siteOf(url), change);
  const ignore = browser.extension?.inIncognitoContext ? onSettingsChanged(change) : null;
  return () => {
    stopped = true;
    if (isOrphaned()) return;
    stop();
    ignore?.();
  };
}

/** Remembers the reader's word on a passage for a page's host; null takes it back. True if it will be known on the next visit. */
export async function rememberKey(key: string, word: 'keep' | 'condemn' | null): Promise<boolean> {
  const answer = await sendToBackground('remember', key, word);
  return answer.ok && answer.value;
}
