import { useState } from 'preact/hooks';
import { loadSettings, resetSettings, restoreSettings, saveSettings } from '@/platform/transfer';
import { Button } from '@/ui/shared/Button';
import { useTranslate } from '@/ui/shared/translation';
import { FileButton } from './FileButton';
import { type Done, Outcome } from './Outcome';
import { offer } from './offer-file';

/** Save to a file, load from one, reset everything; each can be taken back. */
export function BackupPage() {
  const t = useTranslate();
  const [done, setDone] = useState<Done | null>(null);
  const [asking, setAsking] = useState(false);
  const save = async () => {
    offer('qingwen-settings.json', await saveSettings(), 'application/json');
    setDone({ text: t('backup.saved') });
  };
  const load = async (text: string) => {
    const { loaded, before } = await loadSettings(text);
    if (loaded.kind === 'bad') return setDone({ text: t('backup.bad'), failed: true });
    if (loaded.kind === 'newer') return setDone({ text: t('backup.newer', { v: loaded.version }), failed: true });
    const leftOut = loaded.leftOut > 0 ? ` ${t('backup.left-out', { n: loaded.leftOut })}` : '';
    setDone({ text: t('backup.done.1', { n: loaded.sites }) + leftOut, undo: () => restoreSettings(before) });
  };
  const reset = async () => {
    setAsking(false);
    const before = await resetSettings();
    setDone({ text: t('reset.done'), undo: () => restoreSettings(before) });
  };
  return (
    <>
      <p class="lead">{t('backup.lead')}</p>
      <div class="group backup">
        <Button look="outlined" icon="download" onClick={() => void save()}>
          {t('backup.1')}
        </Button>
        <FileButton label={t('backup.2')} accept=".json,application/json" onText={(text) => void load(text)} />
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
      <Outcome done={done} onDone={setDone} />
    </>
  );
}
