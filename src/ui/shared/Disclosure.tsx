import type { ComponentChildren } from 'preact';
import { useId, useState } from 'preact/hooks';
import { Icon } from './Icon';
import { useTranslate } from './translation';

interface DisclosureProps {
  readonly title: string;
  /** How many entries it holds; left out where it holds no list. */
  readonly count?: number;
  readonly initiallyOpen?: boolean;
  /** In doubt: amber. */
  readonly amber?: boolean;
  /** A button at the end of the head, while open. */
  readonly action?: ComponentChildren;
  readonly children: ComponentChildren;
}

/** A group that opens in the flow. Its content is made when it is first opened. */
export function Disclosure({ title, count, initiallyOpen = false, amber = false, action, children }: DisclosureProps) {
  const t = useTranslate();
  const id = useId();
  const [open, setOpen] = useState(initiallyOpen);
  const [made, setMade] = useState(initiallyOpen);
  const toggle = () => {
    setMade(true);
    setOpen(!open);
  };
  return (
    <section class={`disclosure ${amber ? 'amber' : ''}`}>
      <div class="disclosure-head">
        <h2>
          <button type="button" aria-expanded={open} aria-controls={id} onClick={toggle}>
            <Icon name="chevron" class="chevron" />
            <span>{title}</span>
            {count !== undefined && (
              <>
                <span class="said">{t('group.count', { n: count })}</span>
                <span class="count" aria-hidden="true">
                  {count}
                </span>
              </>
            )}
          </button>
        </h2>
        {open && action}
      </div>
      <div id={id} class={`disclosure-panel ${open ? 'open' : ''}`} inert={!open}>
        <div>{made && children}</div>
      </div>
    </section>
  );
}
