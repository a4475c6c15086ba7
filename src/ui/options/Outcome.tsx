import { useTranslate } from '@/ui/shared/translation';

/** What was done, with the way back where there is one. */
export interface Done {
  readonly text: string;
  readonly failed?: boolean;
  readonly undo?: () => Promise<unknown>;
}

/** Says what was done; *Undo* takes it back. `onDone`: what is to be said then. */
export function Outcome({ done, onDone }: { done: Done | null; onDone: (done: Done) => void }) {
  const t = useTranslate();
  const undo = done?.undo;
  return (
    <p role="status" class={done?.failed ? 'error' : 'done'}>
      {done?.text}
      {undo && (
        <button type="button" class="link" onClick={() => void undo().then(() => onDone({ text: t('status.taken-back') }))}>
          {t('backup.done.2')}
        </button>
      )}
    </p>
  );
}
