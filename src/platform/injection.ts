import type { Result } from '@/model/result';
import { sendToPage } from './messages';
import { browser } from './native';
import { grantedPatterns, includedPatterns } from './permissions';
import { openTabs } from './tabs';

/** The content script and its sheet, as the build names them. */
const SCRIPT = 'content-scripts/page.js';
const SHEET = 'content-scripts/page.css';
/** The name under which granted hosts are registered with the browser. */
const REGISTRATION = 'granted';

const isFirefox = import.meta.env.BROWSER === 'firefox';

/** A document: Chromium's id of it, or the tab's top frame. */
const target = (tabId: number, documentId?: string): { tabId: number; documentIds: string[] } | { tabId: number } =>
  documentId === undefined ? { tabId } : { tabId, documentIds: [documentId] };

/** Runs files of the extension in a document, in our isolated world. @throws Error where the browser keeps the page closed. */
export async function runFiles(tabId: number, files: readonly string[], documentId?: string): Promise<void> {
  type BuildFile = NonNullable<Parameters<typeof browser.scripting.executeScript>[0]['files']>[number];
  // a file that the build lacks is refused by the browser
  await browser.scripting.executeScript({
    target: target(tabId, documentId),
    files: [...files] as BuildFile[],
    injectImmediately: true,
  });
}

/** Puts the sheet into a document as the reader's own: it wins over everything of the page, and no page can see it. */
export async function insertSheet(tabId: number, documentId?: string): Promise<void> {
  await browser.scripting.insertCSS({ target: target(tabId, documentId), files: [SHEET], origin: 'USER' });
}

/** The same for a document whose content script asks; Firefox has it from the manifest or the registration. */
export const insertSheetWhereNeeded = (tabId: number, documentId: string | undefined): Promise<void> =>
  isFirefox ? Promise.resolve() : insertSheet(tabId, documentId);

/**
 * Makes sure that the content script runs in a tab: it is injected where it does not answer. Needs the host, or
 * `activeTab` (the reader just clicked the button, chose a menu entry or pressed a command's key).
 */
export async function reach(tabId: number): Promise<Result<'there' | 'injected'>> {
  const probe = await sendToPage(tabId, 'getReport');
  if (!probe.nobody) return { ok: true, value: 'there' };
  try {
    await insertSheet(tabId);
    await runFiles(tabId, [SCRIPT]);
    return { ok: true, value: 'injected' };
  } catch (error) {
    return { ok: false, message: error instanceof Error ? error.message : String(error) };
  }
}

/** Opens the reading view in a tab, or closes it where it is open. */
export async function toggleReader(tabId: number): Promise<Result<'there' | 'injected'>> {
  const reached = await reach(tabId);
  if (reached.ok) await runFiles(tabId, ['/reader.js']);
  return reached;
}

/** Starts hiding by hand in a tab; works where the site is switched off too. */
export async function startPicker(tabId: number): Promise<Result<'there' | 'injected'>> {
  const reached = await reach(tabId);
  if (reached.ok) await runFiles(tabId, ['/picker.js']);
  return reached;
}

/** Registers the content script on exactly the hosts that the reader has granted, in the order of the moment. */
export async function registerGranted(): Promise<void> {
  const matches = [...(await grantedPatterns())];
  const registered = await browser.scripting.getRegisteredContentScripts({ ids: [REGISTRATION] });
  if (matches.length === 0) {
    if (registered.length > 0) await browser.scripting.unregisterContentScripts({ ids: [REGISTRATION] });
    return;
  }
  const script = {
    id: REGISTRATION,
    matches,
    // government hosts have it from the manifest: it must not run twice where somebody grants all hosts
    excludeMatches: [...includedPatterns()],
    js: [SCRIPT],
    css: [SHEET],
    runAt: 'document_start' as const,
    persistAcrossSessions: true,
    // Chromium refuses the key; there the content script asks for the user-origin copy (PLATFORM, section 4)
    ...(isFirefox && { cssOrigin: 'user' as const }),
  };
  if (registered.length > 0) await browser.scripting.updateContentScripts([script]);
  else await browser.scripting.registerContentScripts([script]);
}

/** Injects the content script into open tabs of the given hosts where it does not run yet. */
export async function injectIntoOpenTabs(patterns: readonly string[]): Promise<void> {
  if (patterns.length === 0) return;
  // a tab that is discarded, or that shows an error page, cannot be reached: it gets the script when it loads
  await Promise.all((await openTabs(patterns)).map((tab) => reach(tab)));
}
