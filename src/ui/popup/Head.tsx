import type { ComponentChildren } from 'preact';
import { type MarkState, StatusMark } from '@/ui/shared/StatusMark';

interface HeadProps {
  readonly mark: MarkState;
  readonly title: string;
  /** One line under the title. */
  readonly children?: ComponentChildren;
  /** The site's switch, at the end. */
  readonly end?: ComponentChildren;
}

/** The panel's verdict in one look: mark, heading, a line, the switch. */
export function Head({ mark, title, children, end }: HeadProps) {
  return (
    <div class="head">
      <StatusMark state={mark} />
      <div class="head-words">
        <h1 tabIndex={-1}>{title}</h1>
        {children && <p class="head-sub">{children}</p>}
      </div>
      {end}
    </div>
  );
}
