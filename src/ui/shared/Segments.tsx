import { useRef } from 'preact/hooks';
import { nextChoice } from './next-choice';

/** One choice of a row. */
export interface Segment<Value extends string> {
  readonly value: Value;
  /** What is shown. */
  readonly text: string;
  /** Accessible name where the shown text is none. */
  readonly name?: string;
  /** Language of the shown text where it is not the interface's. */
  readonly lang?: string;
}

interface SegmentsProps<Value extends string> {
  readonly label: string;
  readonly segments: readonly Segment<Value>[];
  readonly value: Value;
  readonly disabled?: boolean;
  readonly onChoose: (value: Value) => void;
}

/** One of a few choices, all in sight: a radio group whose arrows choose at once. */
export function Segments<Value extends string>({ label, segments, value, disabled, onChoose }: SegmentsProps<Value>) {
  const row = useRef<HTMLDivElement>(null);
  const choose = (index: number) => {
    const segment = segments[index];
    if (!segment) return;
    (row.current?.children[index] as HTMLElement | undefined)?.focus();
    onChoose(segment.value);
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const at = segments.findIndex((segment) => segment.value === value);
    const next = nextChoice(event.key, at, segments.length);
    if (next === null) return;
    event.preventDefault();
    choose(next);
  };
  return (
    <div class="segments" role="radiogroup" aria-label={label} ref={row} onKeyDown={onKeyDown}>
      {segments.map((segment, index) => (
        // biome-ignore lint/a11y/useSemanticElements: a native radio cannot be tabbed to and drawn as one piece -- arrows, Home and End are ours
        <button
          key={segment.value}
          type="button"
          role="radio"
          class="segment"
          aria-checked={segment.value === value}
          aria-label={segment.name}
          lang={segment.lang}
          tabIndex={segment.value === value ? 0 : -1}
          disabled={disabled}
          onClick={() => choose(index)}
        >
          {segment.text}
        </button>
      ))}
    </div>
  );
}
