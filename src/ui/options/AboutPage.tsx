import { version } from '@/platform/lifecycle';
import { useTranslate } from '@/ui/shared/translation';

/** What the extension carries of others, with its licence. Source: docs/dependencies.md. */
const LICENCES = [
  ['OpenCC', 'Apache-2.0'],
  ['opencc-js', 'MIT'],
  ['Preact', 'MIT'],
  ['webextension-polyfill', 'MPL-2.0'],
  ['@webext-core/messaging', 'MIT'],
  ['@wxt-dev/storage', 'MIT'],
  ['Turndown', 'MIT'],
  ['Unihan', 'Unicode-3.0'],
] as const;

/** Version, licences, and what is kept, on one page. */
export function AboutPage() {
  const t = useTranslate();
  return (
    <>
      <p class="lead">{t('about.version', { v: version() })}</p>
      <p>{t('about.data')}</p>
      <h2>{t('about.kept')}</h2>
      <ul class="group listed">
        <li>{t('about.kept.1')}</li>
        <li>{t('about.kept.2')}</li>
        <li>{t('about.kept.3')}</li>
        <li>{t('about.kept.4')}</li>
      </ul>
      <h2>{t('about.permissions')}</h2>
      <ul class="group listed">
        <li>{t('about.permissions.1')}</li>
        <li>{t('about.permissions.2')}</li>
        <li>{t('about.permissions.3')}</li>
        <li>{t('about.permissions.4')}</li>
      </ul>
      <h2>{t('about.licences')}</h2>
      <p>{t('about.licences.own')}</p>
      <ul class="group listed">
        {LICENCES.map(([name, licence]) => (
          <li key={name} lang="en">
            {name} ({licence})
          </li>
        ))}
      </ul>
    </>
  );
}
