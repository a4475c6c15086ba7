import type { ComponentChildren } from 'preact';
import { useId } from 'preact/hooks';
import { Icon } from '@/ui/shared/Icon';
import { useTranslate } from '@/ui/shared/translation';

interface OptionRowProps {
  readonly name: string;
  readonly note?: string | undefined;
  /** Set by an organisation: shown as such, and not to be changed. */
  readonly locked?: boolean;
  readonly control: (ids: {
    readonly labelledBy: string;
    readonly describedBy: string | undefined;
    readonly disabled: boolean;
  }) => ComponentChildren;
}

/** A row of the options: name and a line of explanation at the left, the control at the right. */
export function OptionRow({ name, note, locked = false, control }: OptionRowProps) {
  const t = useTranslate();
  const id = useId();
  const explained = locked || note !== undefined;
  return (
    <div class="option">
      <div class="option-name">
        <div id={`${id}-name`}>{name}</div>
        {explained && (
          <div class="option-note" id={`${id}-note`}>
            {locked && <Icon name="lock" />}
            {locked ? t('level.managed') : note}
          </div>
        )}
      </div>
      {control({ labelledBy: `${id}-name`, describedBy: explained ? `${id}-note` : undefined, disabled: locked })}
    </div>
  );
}
