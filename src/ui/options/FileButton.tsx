import { useRef } from 'preact/hooks';
import { Button } from '@/ui/shared/Button';

interface FileButtonProps {
  readonly label: string;
  /** What the browser's dialogue offers first, as `accept` of an input. */
  readonly accept: string;
  readonly onText: (text: string) => void;
}

/** A button that asks for a file and gives its text. */
export function FileButton({ label, accept, onText }: FileButtonProps) {
  const file = useRef<HTMLInputElement>(null);
  return (
    <>
      <Button look="outlined" icon="share" onClick={() => file.current?.click()}>
        {label}
      </Button>
      <input
        ref={file}
        type="file"
        accept={accept}
        hidden
        aria-label={label}
        onChange={({ currentTarget }) => {
          void currentTarget.files?.[0]?.text().then(onText);
          currentTarget.value = '';
        }}
      />
    </>
  );
}
