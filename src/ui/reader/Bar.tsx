import { useRef } from 'preact/hooks';
import type { ScriptChoice } from '@/model/script';
import { Icon, type IconName } from '@/ui/shared/Icon';
import { nextChoice } from '@/ui/shared/next-choice';
import { ScriptRow } from '@/ui/shared/ScriptRow';
import { SCRIPT_LABELS, SCRIPT_NAMES } from '@/ui/shared/script-names';
import { useTranslate } from '@/ui/shared/translation';

/** What the bar opens. */
export type PanelName = 'script' | 'outline' | 'text' | 'take' | 'speak' | 'more';

interface BarProps {
  readonly script: ScriptChoice;
  readonly open: PanelName | null;
  readonly away: boolean;
  readonly outline: boolean;
  readonly onClose: () => void;
  readonly onScript: (script: ScriptChoice) => void;
  readonly onOpen: (panel: PanelName) => void;
}

/** The reading view's bar: back, the script row, and what there is beside reading. */
export function Bar({ script, open, away, outline, onClose, onScript, onOpen }: BarProps) {
  const t = useTranslate();
  const tools = useRef<HTMLDivElement>(null);
  const names: readonly (readonly [PanelName, IconName | null, string])[] = [
    ['text', null, t('rv.bar.2')],
    ...(outline ? [['outline', 'outline', t('rv.bar.1')] as const] : []),
    ['take', 'share', t('rv.bar.3')],
    ['speak', 'speaker', t('rv.bar.4')],
    ['more', 'dots', t('rv.bar.5')],
  ];
  const onKeyDown = (event: KeyboardEvent) => {
    const buttons = [...(tools.current?.querySelectorAll('button') ?? [])];
    const at = buttons.indexOf(event.target as HTMLButtonElement);
    const next = nextChoice(event.key, at, buttons.length);
    if (next === null) return;
    event.preventDefault();
    buttons[next]?.focus();
  };
  return (
    <div class={`bar ${away ? 'away' : ''}`}>
      <div class="bar-part">
        <button type="button" class="tool" aria-label={t('rv.close')} onClick={onClose}>
          <Icon name="back" />
          <span class="words">{t('rv.close')}</span>
        </button>
      </div>
      <ScriptRow value={script} onChoose={onScript} />
      {/* In a narrow window, in place of the row. */}
      <button
        type="button"
        class="tool script-button"
        data-panel="script"
        aria-label={`${t('script.group')}: ${t(SCRIPT_NAMES[script])}`}
        aria-expanded={open === 'script'}
        onClick={() => onOpen('script')}
      >
        {script === 'original' ? t('script.original') : SCRIPT_LABELS[script]}
      </button>
      <div class="bar-part end" role="toolbar" aria-label={t('rv.bar.label')} ref={tools} onKeyDown={onKeyDown}>
        {names.map(([name, icon, words], index) => (
          <button
            key={name}
            type="button"
            class="tool"
            data-panel={name}
            aria-label={words}
            title={words}
            aria-expanded={open === name}
            tabIndex={(open && open !== 'script' ? open === name : index === 0) ? 0 : -1}
            onClick={() => onOpen(name)}
          >
            {icon ? (
              <Icon name={icon} />
            ) : (
              <span class="aa" aria-hidden="true">
                Aa
              </span>
            )}
          </button>
        ))}
      </div>
    </div>
  );
}
