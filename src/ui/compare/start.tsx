import { render } from 'preact';
import { loadWords } from '@/platform/i18n';
import { sendToPage } from '@/platform/messages';
import { shownLanguage } from '@/ui/shared/script-names';
import { TranslationContext } from '@/ui/shared/translation';
import { CompareApp } from './CompareApp';

/** Shows a tab's page as published beside as shown (`compare.html?tab=5`). */
export async function startComparison(document: Document, tab: number): Promise<void> {
  const root = document.getElementById('root');
  if (!root) throw new Error('compare.html has no #root');
  const [{ t, lang }, lines, report] = await Promise.all([loadWords(), sendToPage(tab, 'compare'), sendToPage(tab, 'getReport')]);
  document.documentElement.lang = lang;
  document.title = t('compare.open');
  if (!lines.ok || !report.ok) {
    root.textContent = t('status.failed');
    return;
  }
  const { url, written, shown } = report.value;
  render(
    <TranslationContext.Provider value={t}>
      <CompareApp
        url={url}
        lines={lines.value}
        published={shownLanguage('original', written)}
        shown={shownLanguage(shown, written)}
      />
    </TranslationContext.Provider>,
    root,
  );
}
