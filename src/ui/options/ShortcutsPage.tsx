import { openShortcutSettings, shortcuts } from '@/platform/commands';
import { useTranslate } from '@/ui/shared/translation';
import { useLive } from './use-live';

const COMMANDS = [
  ['script', 'keys.names.1'],
  ['reader', 'keys.names.2'],
  ['clean', 'keys.names.3'],
  ['panel', 'keys.names.4'],
] as const;

/** Keys as they are set, and the way to the browser's page for them. */
export function ShortcutsPage() {
  const t = useTranslate();
  // a reader changes keys on the browser's own page and comes back: the focus says so
  const keys = useLive(shortcuts, (change) => {
    addEventListener('focus', change);
    return () => removeEventListener('focus', change);
  });
  if (!keys) return null;
  const table = (caption: string, rows: readonly (readonly [string, string])[]) => (
    <table class="group">
      <caption class="said">{caption}</caption>
      <thead>
        <tr>
          <th scope="col">{t('keys.command')}</th>
          <th scope="col">{t('keys.key')}</th>
        </tr>
      </thead>
      <tbody>
        {rows.map(([name, key]) => (
          <tr key={name}>
            <th scope="row">{name}</th>
            <td>{key === '' ? t('keys.none') : <kbd>{key}</kbd>}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
  return (
    <>
      {table(
        t('opt.nav.6'),
        COMMANDS.map(([command, name]) => [t(name), keys.get(command) ?? '']),
      )}
      <p>
        <button type="button" class="link" onClick={() => void openShortcutSettings()}>
          {t('keys.change')}
        </button>
      </p>
      <h2>{t('keys.panel')}</h2>
      {table(t('keys.panel'), [
        [t('keys.panel.arrows'), '← →'],
        [t('keys.panel.undo'), 'Ctrl+Z'],
        [t('keys.panel.close'), 'Esc'],
      ])}
    </>
  );
}
