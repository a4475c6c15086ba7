interface SwitchProps {
  /** Accessible name, in plain words; not needed where `labelledBy` names visible ones. */
  readonly name?: string;
  readonly labelledBy?: string;
  readonly describedBy?: string | undefined;
  readonly on: boolean;
  readonly disabled?: boolean;
  readonly onChange: (on: boolean) => void;
}

/** On or off, kept at once. */
export function Switch({ name, labelledBy, describedBy, on, disabled, onChange }: SwitchProps) {
  return (
    <button
      type="button"
      role="switch"
      class="switch"
      aria-label={name}
      aria-labelledby={labelledBy}
      aria-describedby={describedBy}
      aria-checked={on}
      disabled={disabled}
      onClick={() => onChange(!on)}
    />
  );
}
