import { injectIntoOpenTabs, reach } from '@/platform/injection';
import { restart } from '@/platform/lifecycle';
import { sendToPage } from '@/platform/messages';
import { grantedPatterns, includedPatterns } from '@/platform/permissions';
import { stoodDown } from '@/platform/stood-down';
import { allTabs, openTabs, openWelcome } from '@/platform/tabs';
import { isListOf, isWholeFrom } from '@/settings/checks';
import { showStale } from './toolbar';

const isTabs = isListOf(isWholeFrom(0));

/** First run: tabs that are open already work without a reload, and one page says what this is. */
export async function greet(): Promise<void> {
  await openWelcome();
  await injectIntoOpenTabs(includedPatterns());
}

/** Before an update: pages are put back as they were, because the new version cannot take back what the old one wrote. */
export async function standDown(): Promise<void> {
  const tabs = await allTabs();
  const put = await Promise.all(
    tabs.map(async (tab) => {
      const report = await sendToPage(tab, 'getReport');
      if (!report.ok || report.value.state === 'off') return [];
      return (await sendToPage(tab, 'undoAll')).ok ? [tab] : [];
    }),
  );
  await stoodDown.setValue(put.flat());
  restart();
}

/** After an update: tabs that were put back are cleaned again; others where nobody answers say that they need a reload (Firefox injects anew by itself). */
export async function resume(): Promise<void> {
  const held: unknown = await stoodDown.getValue();
  const waiting = new Set(isTabs(held) ? held : []);
  await stoodDown.removeValue();
  const patterns = [...includedPatterns(), ...(await grantedPatterns())];
  const open = await openTabs(patterns);
  await Promise.all(
    open.map(async (tab) => {
      if (waiting.has(tab)) await reach(tab);
      else if ((await sendToPage(tab, 'getReport')).nobody) await showStale(tab);
    }),
  );
}
