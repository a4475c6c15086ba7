import { useEffect, useReducer, useState } from 'preact/hooks';
import { Segments } from '@/ui/shared/Segments';
import { useTranslate } from '@/ui/shared/translation';
import { watchVoices } from './speech';
import { SwitchRow } from './TextPanel';
import type { Speaking, Speech, TakeAs, Taking } from './tools-port';

/** Copy, save, print, cite, share. */
export function TakePanel({ onTake }: { onTake: (what: Taking, as: TakeAs) => void }) {
  const t = useTranslate();
  const [as, setAs] = useState<TakeAs>('shown');
  const action = (what: Taking, words: string) => (
    <button key={what} type="button" class="action" onClick={() => onTake(what, as)}>
      {words}
    </button>
  );
  return (
    <>
      <Segments
        label={t('rv.take.copied-from')}
        value={as}
        segments={[
          { value: 'shown', text: t('rv.take.as.1') },
          { value: 'written', text: t('rv.take.as.2') },
        ]}
        onChoose={setAs}
      />
      {action('text', t('rv.take.1'))}
      {action('markdown', t('rv.take.2'))}
      {action('html', t('rv.take.7'))}
      {action('gbt7714', `${t('rv.take.3')} · GB/T 7714`)}
      {action('apa', `${t('rv.take.3')} · APA`)}
      {action('bibtex', `${t('rv.take.3')} · BibTeX`)}
      {action('quotation', t('rv.take.4'))}
      {action('file', t('rv.take.5'))}
      {action('print', t('rv.take.6'))}
    </>
  );
}

/** Read aloud, by a voice of this machine. */
export function SpeakPanel({ speech, state }: { speech: Speech; state: Speaking }) {
  const t = useTranslate();
  const [, look] = useReducer((times: number) => times + 1, 0);
  // The browser may come to know its voices only now.
  useEffect(() => watchVoices(() => look(undefined)), []);
  if (!speech.able) return <p>{t('rv.voice.none')}</p>;
  return (
    <>
      {state === 'playing' ? (
        <button type="button" class="action" onClick={() => speech.pause()}>
          {t('rv.speak.2')}
        </button>
      ) : (
        <button type="button" class="action" onClick={() => speech.play()}>
          {t('rv.speak.1')}
        </button>
      )}
      {state !== 'stopped' && (
        <button type="button" class="action" onClick={() => speech.stop()}>
          {t('rv.speak.3')}
        </button>
      )}
    </>
  );
}

/** The view's keys, and whether single letters count. */
export function MorePanel({
  single,
  onSingle,
  onCompare,
}: {
  single: boolean;
  onSingle: (on: boolean) => void;
  onCompare: () => void;
}) {
  const t = useTranslate();
  const keys: readonly (readonly [string, string])[] = [
    ['Esc', t('rv.close')],
    ['1–5', t('script.group')],
    ['+ −', t('rv.text.1')],
    ['[ ]', t('rv.text.3')],
    ['T', t('rv.bar.1')],
    ['V', t('rv.flow.2')],
    ['D', t('rv.more.2')],
    ['R', t('rv.bar.4')],
    ['C', t('rv.take.1')],
    ['P', t('rv.take.6')],
    ['?', t('rv.keys')],
  ];
  return (
    <>
      <button type="button" class="action" onClick={onCompare}>
        {t('rv.foot.2')}
      </button>
      <h2>{t('rv.keys')}</h2>
      <dl class="keys">{keys.flatMap(([key, words]) => [<dt key={key}>{key}</dt>, <dd key={`${key} words`}>{words}</dd>])}</dl>
      <SwitchRow label={t('rv.keys.single')} on={single} onChange={onSingle} />
    </>
  );
}
