import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Words } from '@/platform/i18n';
import { readBroken, readSync } from '@/platform/settings-read';
import { watchSync } from '@/platform/sync';
import { forgetBroken, watchBroken } from '@/platform/upkeep';
import { Icon, type IconName } from '@/ui/shared/Icon';
import { Notice } from '@/ui/shared/Notice';
import { TranslationContext, useTranslate } from '@/ui/shared/translation';
import { AboutPage } from './AboutPage';
import { AccessPage } from './AccessPage';
import { BackupPage } from './BackupPage';
import { DictionaryPage } from './DictionaryPage';
import { GeneralPage } from './GeneralPage';
import { offer } from './offer-file';
import { RulesPage } from './RulesPage';
import { ShortcutsPage } from './ShortcutsPage';
import { SitesPage } from './SitesPage';
import { useLive } from './use-live';

interface PageOfOptions {
  readonly id: string;
  readonly name: 'opt.nav.1' | 'opt.nav.2' | 'opt.nav.3' | 'opt.nav.4' | 'opt.nav.5' | 'opt.nav.6' | 'opt.nav.7' | 'opt.nav.8';
  readonly icon: IconName;
  readonly lead?: 'opt.everywhere' | 'sites.lead' | 'access.note';
  /** `word`: what the address carries behind the page's name. */
  readonly show: (word: string) => ComponentChildren;
}

const PAGES: readonly PageOfOptions[] = [
  { id: 'general', name: 'opt.nav.1', icon: 'sliders', lead: 'opt.everywhere', show: () => <GeneralPage /> },
  { id: 'sites', name: 'opt.nav.2', icon: 'globe', lead: 'sites.lead', show: () => <SitesPage /> },
  { id: 'access', name: 'opt.nav.3', icon: 'lock', lead: 'access.note', show: () => <AccessPage /> },
  { id: 'rules', name: 'opt.nav.4', icon: 'rules', show: () => <RulesPage /> },
  { id: 'dictionary', name: 'opt.nav.5', icon: 'dictionary', show: (word) => <DictionaryPage key={word} written={word} /> },
  { id: 'shortcuts', name: 'opt.nav.6', icon: 'keyboard', show: () => <ShortcutsPage /> },
  { id: 'backup', name: 'opt.nav.7', icon: 'download', show: () => <BackupPage /> },
  { id: 'about', name: 'opt.nav.8', icon: 'info', show: () => <AboutPage /> },
];

/** The page and the word that an address's fragment names: `#sites`, `#dictionary=于伟国`. */
function read(fragment: string): { readonly page: PageOfOptions; readonly word: string } {
  const [id = '', word = ''] = fragment.replace(/^#/u, '').split('=');
  const page = PAGES.find((one) => one.id === id) ?? PAGES[0];
  if (!page) throw new Error('the options have no pages');
  return { page, word: decodeURIComponent(word) };
}

/** The options: eight pages in a side list. */
export function OptionsApp({ words }: { words: Words }) {
  const [{ page, word }, setPlace] = useState(() => read(location.hash));
  useEffect(() => {
    const follow = (): void => setPlace(read(location.hash));
    addEventListener('hashchange', follow);
    return () => removeEventListener('hashchange', follow);
  }, []);
  const { t } = words;
  return (
    <TranslationContext.Provider value={t}>
      <div class="options">
        <nav aria-label={t('opt.pages')}>
          <p class="brand">
            <img src="/icons/mark-48.png" alt="" width="28" height="28" />
            {t('panel.label')}
          </p>
          <ul>
            {PAGES.map(({ id, name, icon }) => (
              <li key={id}>
                <a href={`#${id}`} aria-current={id === page.id ? 'page' : undefined}>
                  <Icon name={icon} />
                  {t(name)}
                </a>
              </li>
            ))}
          </ul>
          <select
            aria-label={t('opt.pages')}
            value={page.id}
            onChange={({ currentTarget }) => {
              location.hash = currentTarget.value;
            }}
          >
            {PAGES.map(({ id, name }) => (
              <option key={id} value={id}>
                {t(name)}
              </option>
            ))}
          </select>
        </nav>
        <main>
          <h1>{t(page.name)}</h1>
          {page.lead && <p class="lead">{t(page.lead)}</p>}
          <Troubles />
          {page.show(word)}
        </main>
      </div>
    </TranslationContext.Provider>
  );
}

/** What the reader must be told until it is dealt with: no room in the account, values that could not be read. */
function Troubles() {
  const t = useTranslate();
  const sync = useLive(readSync, (change) => watchSync(change));
  const broken = useLive(readBroken, watchBroken) ?? [];
  return (
    <>
      {sync?.full && (
        <div class="group">
          <Notice>{t('sync.full')}</Notice>
        </div>
      )}
      {broken.length > 0 && (
        <div class="group">
          <Notice
            actions={
              <>
                <button
                  type="button"
                  class="link"
                  onClick={() => offer('qingwen-unreadable.json', JSON.stringify(broken, null, 2), 'application/json')}
                >
                  {t('saved.bad.2')}
                </button>
                <button type="button" class="link" onClick={() => void forgetBroken()}>
                  {t('hi.done')}
                </button>
              </>
            }
          >
            {t('saved.bad.1', { n: broken.length })}
          </Notice>
        </div>
      )}
    </>
  );
}
