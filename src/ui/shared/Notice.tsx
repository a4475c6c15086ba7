import type { ComponentChildren } from 'preact';
import { Icon } from './Icon';

interface NoticeProps {
  readonly title?: string;
  readonly children: ComponentChildren;
  /** Ways on, as quiet buttons. */
  readonly actions?: ComponentChildren;
}

/** An amber line: a warning, what is kept, one way on. */
export function Notice({ title, children, actions }: NoticeProps) {
  return (
    <div class="notice amber">
      <Icon name="warning" />
      <div>
        {title && <p class="notice-title">{title}</p>}
        <p>{children}</p>
        {actions && <div class="notice-actions">{actions}</div>}
      </div>
    </div>
  );
}
