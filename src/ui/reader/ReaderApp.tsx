import { useCallback, useEffect, useLayoutEffect, useMemo, useRef, useState } from 'preact/hooks';
import type { ReaderPort } from '@/model/reader';
import type { Report } from '@/model/report';
import type { ScriptChoice } from '@/model/script';
import type { Translate } from '@/platform/format-message';
import type { ReadingSettings } from '@/platform/reading';
import { ScriptRow } from '@/ui/shared/ScriptRow';
import { SCRIPT_NAMES, shownLanguage } from '@/ui/shared/script-names';
import { TranslationContext, useTranslate } from '@/ui/shared/translation';
import { ArticleView } from './ArticleView';
import { Bar, type PanelName } from './Bar';
import { type KeyAction, keyAction } from './keys';
import { blocksOf } from './layout';
import { type Heading, OutlineList } from './Outline';
import { drawing, pagePicture } from './pictures';
import { keepingPlace, watchHeadings } from './place';
import { sanitised } from './sanitise';
import { stepped } from './steps';
import type { PanelProps, ReaderTools, Speaking, Speech, TakeAs, Taking, ToolPanelName } from './tools-port';
import { typeset } from './typeset';

/** What the view needs of the world outside. */
export interface ReaderServices {
  readonly port: ReaderPort;
  keep<Name extends keyof ReadingSettings>(name: Name, value: ReadingSettings[Name]): void;
  /** Takes the article along; gives what is to be said of it. */
  take(what: Taking, as: TakeAs): Promise<string | null>;
  /** What is beside reading, when it is first wanted. */
  tools(): Promise<ReaderTools>;
  compare(): void;
  close(): void;
}

interface ReaderAppProps {
  readonly services: ReaderServices;
  readonly initial: ReadingSettings;
  readonly translate: Translate;
  /** Language of the interface. */
  readonly words: string;
}

/** Blocks that are read aloud: not tables, and no pictures. */
const SPOKEN = 'p, h2, h3, ul, ol, blockquote, div:not(.table)';
/** How long after the last input the bar leaves, in milliseconds. */
const BAR_STAYS = 2000;

/** The reading view. */
export function ReaderApp({ services, initial, translate: t, words }: ReaderAppProps) {
  const { port } = services;
  const [settings, setSettings] = useState(initial);
  const [report, setReport] = useState<Report>(() => port.report());
  const [html, setHtml] = useState(() => port.body('shown'));
  const [panel, setPanel] = useState<PanelName | null>(null);
  const [said, setSaid] = useState('');
  const [away, setAway] = useState(false);
  const [heading, setHeading] = useState<string | null>(null);
  const [zoomed, setZoomed] = useState<{ src: string; alt: string } | null>(null);
  const [speaking, setSpeaking] = useState<Speaking>('stopped');
  const dialog = useRef<HTMLDialogElement>(null);
  const title = useRef<HTMLHeadingElement>(null);
  const prose = useRef<HTMLDivElement>(null);
  const systemDark = useSystemDark();

  const vertical = settings.readerFlow === 'down';
  const lang = shownLanguage(report.shown, report.written);
  const body = useMemo(() => {
    const fragment = sanitised(html);
    const marks = vertical ? (lang === 'zh-Hans' ? 'simplified' : 'traditional') : null;
    typeset(fragment, t, { fullWidth: settings.readerPunctuation, vertical: marks });
    return fragment;
  }, [html, t, vertical, lang, settings.readerPunctuation]);
  const headings = useMemo(() => headingsOf(body), [body]);
  const now = useRef({ lang, settings, panel });
  now.current = { lang, settings, panel };
  const speech = useRef<Speech | null>(null);
  const speechOf = ({ createSpeech }: ReaderTools): Speech => {
    speech.current ??= createSpeech(
      () => (prose.current ? blocksOf(prose.current) : []).filter((block) => block.matches(SPOKEN)),
      () => now.current.lang,
      setSpeaking,
    );
    return speech.current;
  };

  const refresh = useCallback(() => {
    keepingPlace(prose.current, () => {
      setReport(port.report());
      setHtml(port.body('shown'));
    });
  }, [port]);
  const change = useCallback(
    <Name extends keyof ReadingSettings>(name: Name, value: ReadingSettings[Name]) => {
      services.keep(name, value);
      keepingPlace(prose.current, () => setSettings((before) => ({ ...before, [name]: value })));
    },
    [services],
  );
  const choose = useCallback(
    async (script: ScriptChoice) => {
      await port.setScript(script);
      refresh();
      setSaid(t('rv.script.now', { script: t(SCRIPT_NAMES[script]) }));
    },
    [port, refresh, t],
  );
  const take = async (what: Taking, as: TakeAs) => setSaid((await services.take(what, as)) ?? '');
  const speak = async () => {
    const speech = speechOf(await services.tools());
    if (speaking === 'playing') speech.pause();
    else if (speech.able) speech.play();
    else toggle('speak');
  };
  const go = (id: string) => {
    const target = prose.current?.querySelector<HTMLElement>(`#${id}`);
    target?.scrollIntoView({ block: 'start' });
    target?.focus({ preventScroll: true });
    setHeading(id);
  };
  const toggle = (name: PanelName) => setPanel((open) => (open === name ? null : name));

  useLayoutEffect(() => {
    dialog.current?.showModal();
    title.current?.focus({ preventScroll: true });
    return () => speech.current?.stop();
  }, []);
  useEffect(() => {
    if (!prose.current || headings.length === 0) return;
    return watchHeadings(prose.current, vertical, setHeading);
  }, [headings, vertical]);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    const stop = port.onChange(() => {
      clearTimeout(timer);
      timer = setTimeout(refresh, 50);
    });
    return () => {
      clearTimeout(timer);
      stop();
    };
  }, [port, refresh]);
  const stir = useBar(setAway, panel !== null);

  useEffect(() => {
    const onWheel = ({ deltaY }: WheelEvent) => {
      if (vertical) scrollSideways(dialog.current, deltaY);
      else if (deltaY < 0) stir();
      else if (panel === null) setAway(true);
    };
    const view = dialog.current;
    // Passive, as a prop cannot say: the browser scrolls without asking first.
    view?.addEventListener('wheel', onWheel, { passive: true });
    return () => view?.removeEventListener('wheel', onWheel);
  }, [vertical, stir, panel]);

  const theme = settings.readerTheme === 'system' ? (systemDark ? 'dark' : 'light') : settings.readerTheme;
  const act = (action: KeyAction) => {
    switch (action.do) {
      case 'script':
        void choose(action.script);
        break;
      case 'step':
        change(action.what, stepped(action.what, settings[action.what], action.by));
        break;
      case 'outline': {
        // Where it stands beside the article, there is no sheet of it to open.
        const beside = dialog.current?.querySelector('.outline');
        const link = beside?.querySelector<HTMLElement>('[aria-current]') ?? beside?.querySelector('a');
        if (link?.checkVisibility()) link.focus();
        else toggle('outline');
        break;
      }
      case 'vertical':
        change('readerFlow', vertical ? 'across' : 'down');
        break;
      case 'theme':
        change('readerTheme', nextTheme(theme));
        break;
      case 'speak':
        void speak();
        break;
      case 'copy':
        void take('text', 'shown');
        break;
      case 'print':
        void take('print', 'shown');
        break;
      case 'keys':
        toggle('more');
    }
  };
  const onKeyDown = (event: KeyboardEvent) => {
    stir();
    // The browser's own print would show the page behind.
    if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === 'p') {
      event.preventDefault();
      void take('print', 'shown');
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.defaultPrevented) return;
    if (vertical && (event.key === 'PageDown' || event.key === 'PageUp')) {
      event.preventDefault();
      scrollSideways(dialog.current, event.key === 'PageDown' ? innerWidth * 0.85 : -innerWidth * 0.85);
      return;
    }
    const action = keyAction(event.key, settings.readerKeys);
    if (!action) return;
    event.preventDefault();
    act(action);
  };

  return (
    <TranslationContext.Provider value={t}>
      <dialog
        class="view"
        lang={words}
        aria-modal="true"
        aria-labelledby="title"
        data-theme={theme}
        data-flow={settings.readerFlow}
        ref={dialog}
        onKeyDown={onKeyDown}
        onMouseDown={(event) => {
          // What is selected in the article stays so: it may be wanted as a quotation.
          if ((event.target as Element).closest('.bar, .panel')) event.preventDefault();
        }}
        onPointerMove={(event) => event.clientY < 64 && stir()}
        onClick={(event) => {
          stir();
          const button = (event.target as Element).closest<HTMLElement>('.zoom');
          if (button) setZoomed({ src: button.dataset['src'] ?? '', alt: button.dataset['alt'] ?? '' });
        }}
        onCancel={(event) => {
          event.preventDefault();
          if (zoomed) setZoomed(null);
          else if (panel) {
            setPanel(null);
            dialog.current?.querySelector<HTMLElement>(`[data-panel=${panel}]`)?.focus();
          } else services.close();
        }}
      >
        <Bar
          script={report.shown}
          open={panel}
          away={away && panel === null}
          outline={headings.length > 0}
          onClose={services.close}
          onScript={(script) => void choose(script)}
          onOpen={toggle}
        />
        {panel && (
          <section class="panel" aria-label={t(PANEL_WORDS[panel])}>
            {panel === 'script' && <ScriptRow value={report.shown} onChoose={(script) => void choose(script)} />}
            {panel === 'outline' && <OutlineList headings={headings} current={heading} onGo={go} />}
            {panel !== 'script' && panel !== 'outline' && (
              <ToolPanel
                tools={services.tools}
                name={panel}
                settings={settings}
                change={change}
                take={(what, as) => void take(what, as)}
                compare={services.compare}
                speech={speechOf}
                speaking={speaking}
              />
            )}
          </section>
        )}
        {headings.length > 0 && (
          <nav class="outline" aria-label={t('rv.bar.1')} lang={lang}>
            <OutlineList headings={headings} current={heading} onGo={go} />
          </nav>
        )}
        <div class="scroller">
          <article
            lang={lang}
            data-face={settings.readerFace}
            data-paragraphs={settings.readerParagraphs}
            style={`--size:${settings.readerSize}px;--leading:${settings.readerLineHeight};--measure:${settings.readerMeasure}`}
          >
            <ArticleView
              report={report}
              body={body}
              lang={lang}
              words={words}
              vertical={vertical}
              titleRef={title}
              proseRef={prose}
              onCompare={services.compare}
            />
          </article>
        </div>
        {zoomed && <Zoomed {...zoomed} onClose={() => setZoomed(null)} />}
        <div class="said" role="status">
          {said}
        </div>
      </dialog>
    </TranslationContext.Provider>
  );
}

type ToolPanelProps = Omit<PanelProps, 'name' | 'translate' | 'speech'> & {
  readonly name: ToolPanelName;
  readonly tools: () => Promise<ReaderTools>;
  readonly speech: (tools: ReaderTools) => Speech;
};

/** A panel of the tools: drawn by them, as often as something of it changes. */
function ToolPanel({ tools, speech, ...props }: ToolPanelProps) {
  const translate = useTranslate();
  const place = useRef<HTMLDivElement>(null);
  const [loaded, setLoaded] = useState<ReaderTools | null>(null);
  useEffect(() => {
    tools().then(setLoaded, (error: unknown) => console.error('qingwen: the panel did not open', error));
  }, [tools]);
  useLayoutEffect(() => {
    if (loaded && place.current) loaded.showPanel(place.current, { ...props, translate, speech: () => speech(loaded) });
  });
  useLayoutEffect(() => {
    const drawn = place.current;
    return () => {
      if (loaded && drawn) loaded.showPanel(drawn, null);
    };
  }, [loaded]);
  return <div ref={place} />;
}

const PANEL_WORDS = {
  script: 'script.group',
  outline: 'rv.bar.1',
  text: 'rv.bar.2',
  take: 'rv.bar.3',
  speak: 'rv.bar.4',
  more: 'rv.bar.5',
} as const;

const THEMES = ['light', 'sepia', 'dark'] as const;

/** The paper after the one that is shown: a key that seems to do nothing would be none. */
function nextTheme(theme: (typeof THEMES)[number]): (typeof THEMES)[number] {
  return THEMES[(THEMES.indexOf(theme) + 1) % THEMES.length] ?? 'light';
}

function headingsOf(body: DocumentFragment): readonly Heading[] {
  return [...body.querySelectorAll('h2[id], h3[id]')].map((heading) => ({
    id: heading.id,
    text: heading.textContent ?? '',
    deep: heading.localName === 'h3',
  }));
}

/** Vertical text goes on to the left: what scrolls down elsewhere scrolls left here. */
function scrollSideways(dialog: HTMLElement | null, by: number): void {
  dialog?.querySelector('.scroller')?.scrollBy({ left: -by });
}

function useSystemDark(): boolean {
  const query = useMemo(() => matchMedia('(prefers-color-scheme: dark)'), []);
  const [dark, setDark] = useState(query.matches);
  useEffect(() => {
    const look = () => setDark(query.matches);
    query.addEventListener('change', look);
    return () => query.removeEventListener('change', look);
  }, [query]);
  return dark;
}

/** Brings the bar back, and lets it leave some time after the last input; never while a panel is open. */
function useBar(setAway: (away: boolean) => void, held: boolean): () => void {
  const timer = useRef<ReturnType<typeof setTimeout> | undefined>(undefined);
  const stir = useCallback(() => {
    clearTimeout(timer.current);
    setAway(false);
    if (!held) timer.current = setTimeout(() => setAway(true), BAR_STAYS);
  }, [setAway, held]);
  useEffect(() => {
    stir();
    return () => clearTimeout(timer.current);
  }, [stir]);
  return stir;
}

function Zoomed({ src, alt, onClose }: { src: string; alt: string; onClose: () => void }) {
  const t = useTranslate();
  const dialog = useRef<HTMLDialogElement>(null);
  const place = useRef<HTMLButtonElement>(null);
  useLayoutEffect(() => {
    const picture = pagePicture(document, src);
    if (picture) place.current?.replaceChildren(drawing(picture, alt));
    dialog.current?.showModal();
  }, [src, alt]);
  return (
    <dialog class="zoomed" ref={dialog} aria-label={alt || t('rv.zoom')} onClose={onClose}>
      {/* Closed first, so that the focus goes back to where it was. */}
      <button type="button" ref={place} onClick={() => dialog.current?.close()} aria-label={t('rv.dismiss')}>
        {src.startsWith('data:') && <img src={src} alt={alt} />}
      </button>
    </dialog>
  );
}
