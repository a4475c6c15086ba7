import { openPanel, setPanel } from '@/platform/action';
import type { Command } from '@/platform/commands';
import { reach, toggleReader } from '@/platform/injection';
import { sendToPage } from '@/platform/messages';
import { readStored } from '@/platform/stored';
import { resolve } from '@/settings/resolve';

/** Switches a tab between what is written and the script that the reader chose last. For this visit only. */
async function toggleScript(tabId: number): Promise<void> {
  const report = await sendToPage(tabId, 'getReport');
  if (!report.ok) return;
  const { sources } = await readStored(null);
  await sendToPage(
    tabId,
    'setScript',
    report.value.shown === 'original' ? resolve('lastScript', null, sources).value : 'original',
  );
}

/** Shows a tab's page as it was, or cleans it again. */
async function toggleCleaning(tabId: number): Promise<void> {
  const report = await sendToPage(tabId, 'getReport');
  if (!report.ok) return;
  await sendToPage(tabId, report.value.state === 'running' ? 'undoAll' : 'redoAll');
}

/**
 * Does what a command, a menu entry or a click on the button asks for, in a tab. Where the content script does not
 * run yet it is injected first, with the access that this very key or click gives.
 */
export async function perform(command: Command, tabId: number): Promise<void> {
  if (command === 'panel') {
    await openPanel();
    const { sources } = await readStored(null);
    await setPanel(resolve('click', null, sources).value === 'panel');
    return;
  }
  if (command === 'reader') {
    await toggleReader(tabId);
    return;
  }
  const reached = await reach(tabId);
  // a page that was just reached is cleaned by that alone
  if (reached.ok && command === 'script') await toggleScript(tabId);
  else if (reached.ok && reached.value === 'there') await toggleCleaning(tabId);
}
