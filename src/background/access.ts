import { injectIntoOpenTabs, registerGranted } from '@/platform/injection';
import { sendToPage } from '@/platform/messages';
import { accessTo, matches, watchPermissions } from '@/platform/permissions';
import { allTabs } from '@/platform/tabs';

/** Puts pages of withdrawn hosts back as they were: what was granted is gone everywhere at once, not from the next load on. */
async function leave(patterns: readonly string[]): Promise<void> {
  await Promise.all(
    (await allTabs()).map(async (tab) => {
      const report = await sendToPage(tab, 'getReport');
      if (!report.ok || !patterns.some((pattern) => matches(pattern, report.value.url))) return;
      if ((await accessTo(report.value.url)) !== 'granted') await sendToPage(tab, 'undoAll');
    }),
  );
}

/** Keeps where the content script runs equal to what is granted, whoever grants or withdraws it, and wherever. */
export function followPermissions(onError: (error: unknown) => void): void {
  watchPermissions(
    (patterns) => {
      // also what remains of "Always on this site" in Firefox, whose panel closes when the browser asks
      registerGranted()
        .then(() => injectIntoOpenTabs(patterns))
        .catch(onError);
    },
    (patterns) => {
      registerGranted()
        .then(() => leave(patterns))
        .catch(onError);
    },
  );
}
