import type { Policy } from '@/model/settings';
import { onConversation } from '@/platform/conversations';
import type { Sender } from '@/platform/messages';
import { POLICY } from '@/platform/policy';
import { readPrivate } from '@/platform/settings-read';
import { readStored } from '@/platform/stored';
import { entriesOf } from '@/settings/dictionary';
import { siteOf } from '@/settings/hosts';
import { policyFor } from '@/settings/policy';

/** Tells every document its policy that asks for it. */
export function answerPolicy(): void {
  onConversation(POLICY, async (conversation, sender) => conversation.say(await policyOf(sender)));
}

/** The policy for a sender's page as its settings stand: one read of storage.local, in a private window what is set there besides. */
export async function policyOf({ url, incognito }: Pick<Sender, 'url' | 'incognito'>): Promise<Policy> {
  const site = siteOf(url);
  const { sources, dictionary } = await readStored(site, incognito ? await readPrivate() : {});
  return policyFor(site, sources, entriesOf(dictionary));
}
