import { useRef, useState } from 'preact/hooks';
import { type Before, loadSettings, resetSettings, restoreSettings, saveSettings } from '@/platform/transfer';
import { Button } from '@/ui/shared/Button';
import { useTranslate } from '@/ui/shared/translation';
import { offer } from './offer-file';

/** What was done, with the way back where there is one. */
interface Done {
  readonly text: string;
  readonly failed?: boolean;
  readonly before?: Before;
}

/** Save to a file, load from one, reset everything; each can be taken back. */
export function BackupPage() {
  const t = useTranslate();
  const file = useRef<HTMLInputElement>(null);
  const [done, setDone] = useState<Done | null>(null);
  const [asking, setAsking] = useState(false);
  const save = async () => {
    offer('qingwen-settings.json', await saveSettings());
    setDone({ text: t('backup.saved') });
  };
  const load = async (chosen: File) => {
    const { loaded, before } = await loadSettings(await chosen.text());
    if (loaded.kind === 'bad') return setDone({ text: t('backup.bad'), failed: true });
    if (loaded.kind === 'newer') return setDone({ text: t('backup.newer', { v: loaded.version }), failed: true });
    const leftOut = loaded.leftOut > 0 ? ` ${t('backup.left-out', { n: loaded.leftOut })}` : '';
    setDone({ text: t('backup.done.1', { n: loaded.sites }) + leftOut, before });
  };
  const reset = async () => {
    setAsking(false);
    setDone({ text: t('reset.done'), before: await resetSettings() });
  };
  return (
    <>
      <p class="lead">{t('backup.lead')}</p>
      <div class="group backup">
        <Button look="outlined" icon="download" onClick={() => void save()}>
          {t('backup.1')}
        </Button>
        <Button look="outlined" icon="share" onClick={() => file.current?.click()}>
          {t('backup.2')}
        </Button>
        <input
          ref={file}
          type="file"
          accept=".json,application/json"
          hidden
          aria-label={t('backup.2')}
          onChange={({ currentTarget }) => {
            const [chosen] = currentTarget.files ?? [];
            if (chosen) void load(chosen);
            currentTarget.value = '';
          }}
        />
        <Button look="outlined" icon="undo" onClick={() => setAsking(true)}>
          {t('backup.3')}
        </Button>
      </div>
      {asking && (
        <div class="group asking" role="alertdialog" aria-label={t('backup.3')} aria-describedby="reset-ask">
          <p id="reset-ask">{t('reset.ask')}</p>
          <button type="button" class="link" onClick={() => void reset()}>
            {t('reset.yes')}
          </button>
          <button type="button" class="link" onClick={() => setAsking(false)}>
            {t('pick.actions.5')}
          </button>
        </div>
      )}
      <p role="status" class={done?.failed ? 'error' : 'done'}>
        {done?.text}
        {done?.before && (
          <button
            type="button"
            class="link"
            onClick={() => {
              if (done.before) void restoreSettings(done.before);
              setDone({ text: t('status.taken-back') });
            }}
          >
            {t('backup.done.2')}
          </button>
        )}
      </p>
    </>
  );
}
