import { SCRIPT_CHOICES, type ScriptChoice } from '@/model/script';
import { type Segment, Segments } from './Segments';
import { SCRIPT_LABELS, SCRIPT_NAMES } from './script-names';
import { useTranslate } from './translation';

interface ScriptRowProps {
  readonly value: ScriptChoice;
  readonly disabled?: boolean;
  readonly onChoose: (script: ScriptChoice) => void;
}

/** The five choices of a script, always the same order and place. */
export function ScriptRow({ value, disabled = false, onChoose }: ScriptRowProps) {
  const t = useTranslate();
  const segments = SCRIPT_CHOICES.map(
    (choice): Segment<ScriptChoice> =>
      choice === 'original'
        ? { value: choice, text: t('script.original') }
        : { value: choice, text: SCRIPT_LABELS[choice], name: t(SCRIPT_NAMES[choice]), lang: choice },
  );
  return <Segments label={t('script.group')} segments={segments} value={value} disabled={disabled} onChoose={onChoose} />;
}
