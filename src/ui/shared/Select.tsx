import { Icon } from './Icon';

interface SelectProps<Value extends string> {
  readonly labelledBy: string;
  readonly describedBy?: string | undefined;
  readonly value: Value;
  readonly options: readonly { readonly value: Value; readonly text: string }[];
  readonly disabled?: boolean;
  readonly onChoose: (value: Value) => void;
}

/** One of several choices, in the browser's own list. */
export function Select<Value extends string>({
  labelledBy,
  describedBy,
  value,
  options,
  disabled,
  onChoose,
}: SelectProps<Value>) {
  return (
    <span class="select">
      <select
        aria-labelledby={labelledBy}
        aria-describedby={describedBy}
        value={value}
        disabled={disabled}
        onChange={({ currentTarget }) => {
          const chosen = options.find((option) => option.value === currentTarget.value);
          if (chosen) onChoose(chosen.value);
        }}
      >
        {options.map((option) => (
          <option key={option.value} value={option.value}>
            {option.text}
          </option>
        ))}
      </select>
      <Icon name="chevron" />
    </span>
  );
}
