import type { Report } from '@/model/report';
import type { ScriptChoice } from '@/model/script';
import { Button, TextButton } from '@/ui/shared/Button';
import { ScriptRow } from '@/ui/shared/ScriptRow';
import { useTranslate } from '@/ui/shared/translation';
import { Head } from './Head';

interface NoAccessPanelProps {
  readonly host: string | null;
  readonly onScript: (script: ScriptChoice) => void;
  readonly onOnce: () => void;
  readonly onAlways: (host: string) => void;
}

/** A page of the web that was not opened to Qingwen: once, or always. */
export function NoAccessPanel({ host, onScript, onOnce, onAlways }: NoAccessPanelProps) {
  const t = useTranslate();
  return (
    <>
      <ScriptRow value="original" onChoose={onScript} />
      <Head mark="no-access" title={t('permit.title')}>
        {t('permit.sub')}
      </Head>
      <div class="main-action">
        <Button look="filled" onClick={onOnce}>
          {t('permit.once')}
        </Button>
        {host !== null && (
          <>
            <Button look="outlined" onClick={() => onAlways(host)} describedBy="permit-note">
              {t('permit.always', { host })}
            </Button>
            <p class="note" id="permit-note">
              {t('permit.note')}
            </p>
          </>
        )}
      </div>
    </>
  );
}

/** A page that browsers keep closed to extensions. */
export function ClosedPanel() {
  const t = useTranslate();
  return (
    <Head mark="not-article" title={t('browser.title')}>
      {t('browser.sub')}
    </Head>
  );
}

/** A page whose content script is gone after an update. */
export function StalePanel({ onReload }: { onReload: () => void }) {
  const t = useTranslate();
  return (
    <>
      <Head mark="stale" title={t('stale.title')}>
        {t('stale.sub')}
      </Head>
      <div class="main-action">
        <Button look="filled" icon="reload" onClick={onReload}>
          {t('stale.button')}
        </Button>
      </div>
    </>
  );
}

/** Something of ours broke; the page was put back. Details are copied, never sent. */
export function FailedPanel({
  report,
  onRetry,
  onCopy,
}: {
  report: Report;
  onRetry: () => void;
  onCopy: (details: string) => void;
}) {
  const t = useTranslate();
  return (
    <>
      <Head mark="failed" title={t('error.title')}>
        {t('error.sub')}
      </Head>
      <div class="main-action">
        <Button look="outlined" icon="reload" onClick={onRetry}>
          {t('error.buttons.1')}
        </Button>
        <div class="centred">
          <TextButton onClick={() => onCopy([report.url, ...report.failures].join('\n'))}>{t('error.buttons.2')}</TextButton>
        </div>
      </div>
    </>
  );
}
