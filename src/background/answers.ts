import type { ToBackground } from '@/model/messages';
import { readPackaged } from '@/platform/assets';
import { insertSheetWhereNeeded, runFiles } from '@/platform/injection';
import type { Handlers, Sender } from '@/platform/messages';
import { writeAt, writePrivateWord, writeRule, writeSetting, writeWord } from '@/platform/settings';
import { readSettings } from '@/platform/settings-read';
import { openOptions, openPage } from '@/platform/tabs';
import { siteOf } from '@/settings/hosts';
import { isSettingName, isSiteSetting, validValue } from '@/settings/schema';
import { perform } from './commands';
import { createConverterOfPages } from './converter';
import { policyOf } from './policy';
import { showPageState } from './toolbar';

/** Runs a script of its own in the sender's document. */
const runs =
  (file: string) =>
  async ({ tabId, documentId }: Sender): Promise<boolean> => {
    await runFiles(tabId, [file], documentId);
    return true;
  };

const converter = createConverterOfPages(readPackaged);

/** What the background does for a content script. Each is allowed for the sender's own tab and host only. */
export const answers: Handlers<ToBackground, Sender> = {
  async pageState({ tabId, frameId }, state) {
    if (frameId === 0) await showPageState(tabId, state);
  },
  insertUserSheet: ({ tabId, documentId }) => insertSheetWhereNeeded(tabId, documentId),
  loadSuspects: runs('/suspects.js'),
  openPanel: ({ tabId }) => perform('panel', tabId),
  lensFor: (_, key, sample) => converter.lensFor(key, sample),
  convert: (_, key, said, stretches) => converter.convert(key, said, stretches),
  policy: policyOf,
  async remember({ url, incognito }, key, word) {
    const host = siteOf(url);
    if (host === null) return false;
    await (incognito ? writePrivateWord : writeWord)({ kind: 'site', host }, key, word);
    return !incognito;
  },
  async keepSetting({ url, incognito }, name, value) {
    const host = siteOf(url);
    if (host === null || incognito || !isSettingName(name)) return false;
    const valid = validValue(name, value);
    if (valid === undefined) return false;
    await writeAt(isSiteSetting(name) ? { kind: 'site', host } : 'everywhere', name, valid);
    return true;
  },
  async keepRule({ url, incognito }, selector, on) {
    const host = siteOf(url);
    if (host === null || incognito) return false;
    await writeRule({ kind: 'site', host }, selector, on);
    return true;
  },
  async keepReading({ url, incognito }, name, value) {
    if (siteOf(url) === null || incognito || !isSettingName(name)) return false;
    const valid = validValue(name, value);
    if (valid === undefined) return false;
    const { level } = (await readSettings(url)).settings[name];
    // whether it opens by itself is a question of the site; how it looks is one of the reader
    const own = name === 'reader' ? 'site' : level;
    if (own === 'managed') return false;
    await writeSetting(isSiteSetting(name) ? own : 'all', url, name, valid);
    return true;
  },
  openCompare: ({ tabId }) => openPage(`compare.html?tab=${tabId}`),
  loadReaderTools: runs('/reader-tools.js'),
  toggleReader: runs('/reader.js'),
  async showCloneBar({ tabId, frameId, documentId }) {
    if (frameId === 0) await runFiles(tabId, ['/clone-bar.js'], documentId);
    return frameId === 0;
  },
  openOptions: (_, page) => openOptions(page),
};
