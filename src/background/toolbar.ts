import type { PageState } from '@/model/messages';
import { setPanel, showFace } from '@/platform/action';
import { loadWords } from '@/platform/i18n';
import { readStored } from '@/platform/stored';
import { resolve } from '@/settings/resolve';
import { faceOf, faceOfStale, faceWithoutAccess } from './face';

/** Shows on the button what a page's content script reports. */
export async function showPageState(tabId: number, state: PageState): Promise<void> {
  const [{ t }, { sources }] = await Promise.all([loadWords(), readStored(null)]);
  await showFace(tabId, faceOf(state, t, resolve('badge', null, sources).value));
}

/** Shows on the button that a tab needs to be loaded again. */
export async function showStale(tabId: number): Promise<void> {
  const { t } = await loadWords();
  await showFace(tabId, faceOfStale(t));
}

/** Sets what the button shows and does where no page has reported, by the settings. */
export async function setUpToolbar(): Promise<void> {
  const [{ t }, { sources }] = await Promise.all([loadWords(), readStored(null)]);
  await Promise.all([showFace(null, faceWithoutAccess(t)), setPanel(resolve('click', null, sources).value === 'panel')]);
}
