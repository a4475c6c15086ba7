import type { ComponentChildren, Ref } from 'preact';
import { Icon, type IconName } from './Icon';

interface ButtonProps {
  readonly children: ComponentChildren;
  readonly onClick: () => void;
  readonly icon?: IconName;
  readonly disabled?: boolean;
  /** Id of the words that explain it. */
  readonly describedBy?: string | undefined;
  /** A key that does the same, as written on it; shown, not said. */
  readonly shortcut?: string | undefined;
}

/** A whole-width button: `filled` is the one thing to do on a screen, `outlined` the other. */
export function Button({
  look,
  children,
  onClick,
  icon,
  disabled,
  describedBy,
  shortcut,
}: ButtonProps & { look: 'filled' | 'outlined' }) {
  return (
    <button type="button" class={`button ${look}`} onClick={onClick} disabled={disabled} aria-describedby={describedBy}>
      {icon && <Icon name={icon} />}
      <span>{children}</span>
      {shortcut && (
        <span class="shortcut" aria-hidden="true">
          {shortcut}
        </span>
      )}
    </button>
  );
}

interface TextButtonProps {
  readonly children: ComponentChildren;
  /** Accessible name where the words alone are said of several things; begins with them. */
  readonly name?: string;
  readonly onClick: () => void;
  readonly icon?: IconName;
  /** What the button is about, where its words alone do not say (read after them). */
  readonly describedBy?: string | undefined;
  readonly expanded?: boolean;
  readonly buttonRef?: Ref<HTMLButtonElement>;
}

/** A quiet button that reads like a link. */
export function TextButton({ children, name, onClick, icon, describedBy, expanded, buttonRef }: TextButtonProps) {
  return (
    <button
      type="button"
      class="link"
      ref={buttonRef ?? null}
      onClick={onClick}
      aria-label={name}
      aria-describedby={describedBy}
      aria-expanded={expanded}
    >
      {icon && <Icon name={icon} />}
      {children}
    </button>
  );
}
