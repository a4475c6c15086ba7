import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Translate } from '@/platform/format-message';
import { late } from '@/ui/shared/late';
import { TranslationContext } from '@/ui/shared/translation';
import { Footer } from './Footer';
import { LoadingPanel } from './LoadingPanel';
import { PagePanel } from './PagePanel';
import type { PopupPort } from './port';
import { PopupSession, type PopupState } from './session';

/** If the page answers within this many milliseconds, the loading state is never shown. */
const PATIENCE = 150;

// Of pages that are no pages of ours, or where something broke: most never show them.
const ClosedPanel = late(async () => (await import('./OtherPanels')).ClosedPanel);
const FailedPanel = late(async () => (await import('./OtherPanels')).FailedPanel);
const NoAccessPanel = late(async () => (await import('./OtherPanels')).NoAccessPanel);
const StalePanel = late(async () => (await import('./OtherPanels')).StalePanel);

interface PopupAppProps {
  readonly port: PopupPort;
  readonly translate: Translate;
}

/** The panel: what is known of the page, shown; what the reader does, sent through the port. */
export function PopupApp({ port, translate }: PopupAppProps) {
  const [state, setState] = useState<PopupState | null>(null);
  const [slow, setSlow] = useState(false);
  const session = useMemo(() => new PopupSession(port, translate, setState), [port, translate]);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), PATIENCE);
    void session.read();
    const stop = port.onSettings(() => void session.readSettings());
    const onKeyDown = (event: KeyboardEvent) => {
      if (event.key !== 'z' || !(event.ctrlKey || event.metaKey) || event.shiftKey || event.altKey) return;
      event.preventDefault();
      void session.takeBack();
    };
    document.addEventListener('keydown', onKeyDown);
    return () => {
      clearTimeout(timer);
      stop();
      document.removeEventListener('keydown', onKeyDown);
    };
  }, [port, session]);
  const { subject, said } = state ?? session.state;
  const isPage = subject.kind === 'page' && subject.report.state !== 'failed';
  return (
    <TranslationContext.Provider value={translate}>
      <main class="panel">
        <div class="panel-body">
          <Body session={session} state={state ?? session.state} slow={slow} />
        </div>
        <Footer page={isPage} onOpen={session.open} />
      </main>
      <div class="said" role="status">
        {said}
      </div>
    </TranslationContext.Provider>
  );
}

interface BodyProps {
  readonly session: PopupSession;
  readonly state: PopupState;
  readonly slow: boolean;
}

function Body({ session, state: { subject, site, readerKey }, slow }: BodyProps) {
  switch (subject.kind) {
    case 'loading':
      return <LoadingPanel host={subject.host} slow={slow} onScript={session.setScript} />;
    case 'closed':
      return <ClosedPanel />;
    case 'stale':
      return <StalePanel onReload={session.reload} />;
    case 'no-access':
      return (
        <NoAccessPanel host={subject.host} onScript={session.setScript} onOnce={session.cleanOnce} onAlways={session.permit} />
      );
    case 'page':
      return subject.report.state === 'failed' ? (
        <FailedPanel report={subject.report} onRetry={session.redoAll} onCopy={session.copy} />
      ) : (
        <PagePanel
          host={subject.host}
          report={subject.report}
          site={site}
          readerKey={readerKey}
          onScript={session.setScript}
          onKeepScript={session.keepScript}
          onOverrule={session.overrule}
          onSettings={session.change}
          onUndoAll={session.undoAll}
          onRedoAll={session.redoAll}
          onReader={() => session.open('reader')}
          onCompare={() => session.open('compare')}
          onCopyReport={session.copyReport}
          onGo={session.go}
          onOptions={() => session.open('options')}
          onUndo={session.undo}
          onRedo={session.redo}
          onKeep={session.keep}
          onUnkeep={session.unkeep}
          onCondemn={session.condemn}
          onShow={session.showEntry}
        />
      );
  }
}
