import { render } from 'preact';
import { TranslationContext } from '@/ui/shared/translation';
import { MorePanel, SpeakPanel, TakePanel } from './Panels';
import { Speaker } from './speech';
import { TextPanel } from './TextPanel';
import { take } from './take-along';
import type { PanelProps, ReaderTools } from './tools-port';

/** The tools of the reading view. Their panels are a tree of their own: two scripts do not share one Preact. */
export const readerTools: ReaderTools = {
  showPanel: (place, props) => render(props && <Panel {...props} />, place),
  take,
  createSpeech: (blocks, lang, onState) => new Speaker(blocks, lang, onState),
};

function Panel({ name, translate, settings, change, take, compare, speech, speaking }: PanelProps) {
  return (
    <TranslationContext.Provider value={translate}>
      {name === 'text' && <TextPanel settings={settings} onChange={change} />}
      {name === 'take' && <TakePanel onTake={take} />}
      {name === 'more' && (
        <MorePanel single={settings.readerKeys} onSingle={(on) => change('readerKeys', on)} onCompare={compare} />
      )}
      {name === 'speak' && <SpeakPanel speech={speech()} state={speaking} />}
    </TranslationContext.Provider>
  );
}
