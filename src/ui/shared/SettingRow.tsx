import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from './Icon';
import { LevelMenu, type Levels, levelName } from './LevelMenu';
import { useTranslate } from './translation';

interface SettingRowProps {
  readonly name: string;
  readonly levels: Levels;
  /** The control, told the ids of its name and of where its value comes from. */
  readonly control: (ids: {
    readonly labelledBy: string;
    readonly describedBy: string;
    readonly disabled: boolean;
  }) => ComponentChildren;
}

/** A setting: its name, where its value comes from (a button that opens the levels), its control. */
export function SettingRow({ name, levels, control }: SettingRowProps) {
  const t = useTranslate();
  const id = useId();
  const [open, setOpen] = useState(false);
  const locked = levels.at === 'managed';
  const ids = { labelledBy: `${id}-name`, describedBy: `${id}-level`, disabled: locked };
  return (
    <div class="setting">
      <div class="setting-row">
        <div class="setting-name">
          <div id={ids.labelledBy}>{name}</div>
          {locked ? (
            <span class="level" id={ids.describedBy}>
              <Icon name="lock" />
              {t('level.managed')}
            </span>
          ) : (
            <button
              type="button"
              class={`level ${levels.at === 'all' ? '' : 'own'}`}
              aria-expanded={open}
              aria-controls={`${id}-levels`}
              aria-describedby={ids.labelledBy}
              onClick={() => setOpen(!open)}
            >
              <span id={ids.describedBy}>{levelName(t, levels.at, levels.parent)}</span>
              <Icon name="chevron" class="fold" />
            </button>
          )}
        </div>
        {control(ids)}
      </div>
      {open && !locked && <LevelMenu id={`${id}-levels`} levels={levels} />}
    </div>
  );
}
