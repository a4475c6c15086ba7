import { useId } from 'preact/hooks';
import type { ReadingSettings } from '@/platform/reading';
import { Segments } from '@/ui/shared/Segments';
import { Switch } from '@/ui/shared/Switch';
import { useTranslate } from '@/ui/shared/translation';
import { stepped } from './steps';

interface TextPanelProps {
  readonly settings: ReadingSettings;
  readonly onChange: <Name extends keyof ReadingSettings>(name: Name, value: ReadingSettings[Name]) => void;
}

/** How the text is set: size, lines, typeface, paragraphs, direction, paper. */
export function TextPanel({ settings, onChange }: TextPanelProps) {
  const t = useTranslate();
  const measures = [
    ['readerSize', t('rv.text.1')],
    ['readerLineHeight', t('rv.text.2')],
    ['readerMeasure', t('rv.text.3')],
  ] as const;
  return (
    <>
      {measures.map(([name, label]) => (
        <div class="panel-row" key={name}>
          <span>{label}</span>
          <Stepper label={label} value={settings[name]} onStep={(by) => onChange(name, stepped(name, settings[name], by))} />
        </div>
      ))}
      <Row label={t('rv.text.4')}>
        <Segments
          label={t('rv.text.4')}
          value={settings.readerFace}
          segments={[
            { value: 'sans', text: t('rv.faces.1') },
            { value: 'serif', text: t('rv.faces.2') },
            { value: 'kai', text: t('rv.faces.3') },
          ]}
          onChoose={(face) => onChange('readerFace', face)}
        />
      </Row>
      <Row label={t('rv.text.5')}>
        <Segments
          label={t('rv.text.5')}
          value={settings.readerParagraphs}
          segments={[
            { value: 'indent', text: t('rv.para.1') },
            { value: 'space', text: t('rv.para.2') },
          ]}
          onChoose={(paragraphs) => onChange('readerParagraphs', paragraphs)}
        />
      </Row>
      <Row label={t('rv.more.1')}>
        <Segments
          label={t('rv.more.1')}
          value={settings.readerFlow}
          segments={[
            { value: 'across', text: t('rv.flow.1') },
            { value: 'down', text: t('rv.flow.2') },
          ]}
          onChoose={(flow) => onChange('readerFlow', flow)}
        />
      </Row>
      <div class="paper">
        <span>{t('rv.more.2')}</span>
        <Segments
          label={t('rv.more.2')}
          value={settings.readerTheme}
          segments={[
            { value: 'light', text: t('rv.theme.1') },
            { value: 'sepia', text: t('rv.theme.2') },
            { value: 'dark', text: t('rv.theme.3') },
            { value: 'system', text: t('rv.theme.4') },
          ]}
          onChoose={(theme) => onChange('readerTheme', theme)}
        />
      </div>
      <SwitchRow label={t('rv.punct')} on={settings.readerPunctuation} onChange={(on) => onChange('readerPunctuation', on)} />
      <SwitchRow label={t('rv.auto')} on={settings.reader} onChange={(on) => onChange('reader', on)} />
    </>
  );
}

function Row({ label, children }: { label: string; children: preact.ComponentChildren }) {
  return (
    <div class="panel-row">
      <span>{label}</span>
      {children}
    </div>
  );
}

/** A name with a switch at its end. */
export function SwitchRow({ label, on, onChange }: { label: string; on: boolean; onChange: (on: boolean) => void }) {
  const id = useId();
  return (
    <div class="panel-row wide">
      <span id={id}>{label}</span>
      <Switch labelledBy={id} on={on} onChange={onChange} />
    </div>
  );
}

function Stepper({ label, value, onStep }: { label: string; value: number; onStep: (by: -1 | 1) => void }) {
  const t = useTranslate();
  return (
    <div class="stepper">
      <button type="button" aria-label={t('rv.less', { name: label })} onClick={() => onStep(-1)}>
        −
      </button>
      <output aria-label={label}>{value}</output>
      <button type="button" aria-label={t('rv.greater', { name: label })} onClick={() => onStep(1)}>
        +
      </button>
    </div>
  );
}
