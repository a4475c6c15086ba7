import { useState } from 'preact/hooks';
import {
  grantedPatterns,
  includedPatterns,
  requestPatterns,
  revokePatterns,
  watchPermissions,
  withheldPatterns,
} from '@/platform/permissions';
import { NEWS_REGIONS, NEWS_SITES } from '@/settings/news';
import { Notice } from '@/ui/shared/Notice';
import { Switch } from '@/ui/shared/Switch';
import { useTranslate } from '@/ui/shared/translation';
import { OptionRow } from './OptionRow';
import { useLive } from './use-live';

const FILES = 'file:///*';

const hostOf = (pattern: string): string => pattern.replace(/^[^:]+:\/\//u, '').replace(/\/\*$/u, '');

/** Where the extension may run: what is included, what was granted, what can be switched on. */
export function AccessPage() {
  const t = useTranslate();
  const granted = useLive(grantedPatterns, (change) => watchPermissions(change, change));
  const withheld = useLive(withheldPatterns, (change) => watchPermissions(change, change)) ?? [];
  const [failed, setFailed] = useState<string | null>(null);
  if (!granted) return null;
  const news = new Set(NEWS_SITES.map(({ pattern }) => pattern));
  const others = granted.filter((pattern) => !news.has(pattern) && pattern !== FILES);
  // the request is the first thing that the click does: the browser refuses one that no person caused
  const set = (pattern: string, on: boolean): void => {
    setFailed(null);
    (on ? requestPatterns([pattern]) : revokePatterns([pattern])).then(
      (done) => done || setFailed(on ? null : pattern),
      (error: unknown) => {
        console.error('qingwen:', error);
        setFailed(pattern);
      },
    );
  };
  const row = (pattern: string, name: string, note?: string) => (
    <OptionRow
      key={pattern}
      name={name}
      note={note}
      control={(ids) => <Switch {...ids} on={granted.includes(pattern)} onChange={(on) => set(pattern, on)} />}
    />
  );
  return (
    <>
      {failed !== null && (
        <p class="error" role="alert">
          {hostOf(failed)}: {t('status.failed')}
        </p>
      )}
      {withheld.length > 0 && (
        <div class="group">
          <Notice title={withheld.map(hostOf).join(', ')}>{t('access.withheld')}</Notice>
        </div>
      )}
      <h2>{t('access.government')}</h2>
      <ul class="group plain">
        {includedPatterns().map((pattern) => (
          <li key={pattern} class="option">
            <bdi>{hostOf(pattern)}</bdi>
          </li>
        ))}
      </ul>
      <h2>{t('access.others')}</h2>
      {others.length === 0 ? (
        <p class="empty">{t('access.none')}</p>
      ) : (
        <ul class="group plain">
          {others.map((pattern) => (
            <li key={pattern} class="option">
              <bdi class="option-name">{hostOf(pattern)}</bdi>
              <button
                type="button"
                class="link"
                aria-label={`${t('access.revoke')} ${hostOf(pattern)}`}
                onClick={() => set(pattern, false)}
              >
                {t('access.revoke')}
              </button>
            </li>
          ))}
        </ul>
      )}
      <div class="group">
        {row(FILES, t('access.files'), import.meta.env.BROWSER === 'firefox' ? undefined : t('access.files.note'))}
      </div>
      <h2>{t('access.news')}</h2>
      {NEWS_REGIONS.map((region) => (
        <section key={region} aria-label={t(`access.region.${region}`)}>
          <h3>{t(`access.region.${region}`)}</h3>
          <div class="group">
            {NEWS_SITES.filter((site) => site.region === region).map((site) => row(site.pattern, site.name, site.host))}
          </div>
        </section>
      ))}
    </>
  );
}
