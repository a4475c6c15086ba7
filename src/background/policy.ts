import type { Policy } from '@/model/settings';
import type { Sender } from '@/platform/messages';
import { readPrivate } from '@/platform/settings-read';
import { readStored } from '@/platform/stored';
import { entriesOf, parseDictionary } from '@/settings/dictionary';
import { siteOf } from '@/settings/hosts';
import { policyFor } from '@/settings/policy';

/** Policies by site until a setting is written: a page asks several times within a second, and waits. */
const known = new Map<string | null, Promise<Policy>>();

/** Reads the settings anew for the next question. */
export const forgetPolicies = (): void => known.clear();

/** The policy for a sender's page as its settings stand: one read of storage.local, in a private window what is set there besides. */
export function policyOf({ url, incognito }: Pick<Sender, 'url' | 'incognito'>): Promise<Policy> {
  const site = siteOf(url);
  if (incognito) return readPrivate().then((secret) => read(site, secret));
  const policy = known.get(site) ?? read(site);
  known.set(site, policy);
  policy.catch(forgetPolicies);
  return policy;
}

async function read(site: string | null, secret?: Readonly<Record<string, unknown>>): Promise<Policy> {
  const { sources, dictionary } = await readStored(site, secret);
  return policyFor(site, sources, entriesOf(parseDictionary(dictionary).dictionary));
}
