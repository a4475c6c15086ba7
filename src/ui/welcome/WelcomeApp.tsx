import { useEffect, useState } from 'preact/hooks';
import type { ScriptChoice } from '@/model/script';
import type { Words } from '@/platform/i18n';
import { ScriptRow } from '@/ui/shared/ScriptRow';
import { TranslationContext } from '@/ui/shared/translation';
import { AFTER, BEFORE } from './sample';

interface WelcomeAppProps {
  readonly words: Words;
  readonly script: ScriptChoice;
  /** The keys of the script toggle, the reading view, and clean or undo; '' where there is none. */
  readonly keys: readonly [script: string, reader: string, clean: string];
  readonly onScript: (script: ScriptChoice) => void;
  readonly onDone: () => void;
}

/** What it does, on a sample; which characters; three keys; how to pin it. */
export function WelcomeApp({ words: { t }, script, keys, onScript, onDone }: WelcomeAppProps) {
  const [chosen, setChosen] = useState(script);
  useEffect(() => setChosen(script), [script]);
  const after = AFTER[chosen];
  const lang = chosen === 'original' ? 'zh-Hant' : chosen;
  return (
    <TranslationContext.Provider value={t}>
      <main class="welcome">
        <p class="brand">
          <img src="/icons/mark-48.png" alt="" width="32" height="32" />
          {t('panel.label')}
        </p>
        <h1>{t('hi.title')}</h1>
        <div class="samples">
          <section aria-label={`${t('hi.sample')}: ${t('hi.lead.1')}`}>
            <p class="which">{t('hi.lead.1')}</p>
            <div lang="zh-Hant" class="before">
              {BEFORE.map((line) => (
                <p key={line[0]?.text}>{line.map(({ text, bad }) => (bad ? <mark key={text}>{text}</mark> : text))}</p>
              ))}
            </div>
          </section>
          <section aria-label={`${t('hi.sample')}: ${t('hi.lead.2')}`}>
            <p class="which">{t('hi.lead.2')}</p>
            <div lang={lang} class="after" aria-live="polite">
              <p class="column">{after.column}</p>
              <p class="headline">{after.title}</p>
              <p class="column">{after.meta}</p>
              <p class="body">{after.body}</p>
            </div>
          </section>
        </div>
        <div class="choices">
          <section>
            <h2>{t('hi.script')}</h2>
            <ScriptRow
              value={chosen}
              onChoose={(choice) => {
                setChosen(choice);
                onScript(choice);
              }}
            />
            <p class="column">{t('about.data')}</p>
          </section>
          <section>
            <h2>{t('hi.keys')}</h2>
            <dl>
              {(['keys.names.1', 'keys.names.2', 'keys.names.3'] as const).map((name, at) => (
                <div key={name}>
                  <dt>
                    <kbd>{keys[at] || t('keys.none')}</kbd>
                  </dt>
                  <dd>{t(name)}</dd>
                </div>
              ))}
            </dl>
          </section>
          <section>
            <p class="pin">{t('hi.pin')}</p>
            <button type="button" class="button filled" onClick={onDone}>
              {t('hi.done')}
            </button>
          </section>
        </div>
      </main>
    </TranslationContext.Provider>
  );
}
