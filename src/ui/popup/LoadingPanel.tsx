import type { ScriptChoice } from '@/model/script';
import { ScriptRow } from '@/ui/shared/ScriptRow';
import { Switch } from '@/ui/shared/Switch';
import { useTranslate } from '@/ui/shared/translation';
import { Head } from './Head';

/** Before the page has answered. `slow`: long enough to say so. */
export function LoadingPanel({
  host,
  slow,
  onScript,
}: {
  host: string | null;
  slow: boolean;
  onScript: (script: ScriptChoice) => void;
}) {
  const t = useTranslate();
  return (
    <>
      <ScriptRow value="original" onChoose={onScript} />
      <div class="script-note" />
      <div class={slow ? '' : 'not-yet'}>
        <Head
          mark="loading"
          title={t('loading')}
          end={<Switch name={t('site.switch')} on={true} disabled={true} onChange={() => undefined} />}
        >
          {host ?? '\u00a0'}
        </Head>
        <div class="bar" aria-hidden="true" />
      </div>
    </>
  );
}
