import { useId, useState } from 'preact/hooks';
import type { CloneWarning, Report } from '@/model/report';
import type { ScriptChoice } from '@/model/script';
import { Button, TextButton } from '@/ui/shared/Button';
import { Disclosure } from '@/ui/shared/Disclosure';
import { late } from '@/ui/shared/late';
import { Notice } from '@/ui/shared/Notice';
import { ScriptRow } from '@/ui/shared/ScriptRow';
import { Switch } from '@/ui/shared/Switch';
import { SCRIPT_NAMES, shownLanguage, writtenName } from '@/ui/shared/script-names';
import type { SiteSettings } from '@/ui/shared/site-settings';
import { useTranslate } from '@/ui/shared/translation';
import type { RowActions } from './EntryRow';
import { Group } from './Group';
import { GROUP_NAMES, groupsOf } from './groups';
import { Head } from './Head';
import type { SettingChange } from './port';
import { headlineOf, markOf } from './verdict';
import type { VerdictScope } from './Why';

/** What the panel can do with a page. */
export interface PageActions extends RowActions {
  readonly onScript: (script: ScriptChoice) => void;
  /** Keeps the shown script for the site. */
  readonly onKeepScript: () => void;
  readonly onOverrule: (word: 'article' | 'not-article', scope: VerdictScope) => void;
  readonly onSettings: (changes: readonly SettingChange[]) => void;
  /** Shows the whole page as it was. */
  readonly onUndoAll: () => void;
  readonly onRedoAll: () => void;
  readonly onReader: () => void;
  readonly onCompare: () => void;
  readonly onCopyReport: () => void;
  readonly onGo: (address: string) => void;
  readonly onOptions: () => void;
}

interface PagePanelProps extends PageActions {
  readonly host: string;
  readonly report: Report;
  /** Null until they are read. */
  readonly site: SiteSettings | null;
  readonly readerKey: string;
}

/** The panel of a page that answers. */
export function PagePanel(props: PagePanelProps) {
  const { host, report, site, readerKey } = props;
  const t = useTranslate();
  const headline = headlineOf(report);
  const running = report.state === 'running';
  const groups = groupsOf(running ? report.entries : []);
  const lang = shownLanguage('original', report.written);
  return (
    <>
      <ScriptPart {...props} />
      <Verdict {...props} />
      {report.clone && <CloneNotice clone={report.clone} onGo={props.onGo} onSettings={props.onSettings} />}
      <SettingsNotices site={site} onOptions={props.onOptions} />
      <div class="main-action">
        {(headline === 'cleaned' || headline === 'clean') && (
          <Button look="filled" icon="book" onClick={props.onReader} shortcut={readerKey}>
            {t('reader.open')}
          </Button>
        )}
        {headline === 'other' && (
          <Button look="outlined" onClick={() => props.onOverrule('article', 'page')}>
            {t('verdict.is')}
          </Button>
        )}
        {headline === 'undone' && (
          <Button look="outlined" onClick={props.onRedoAll}>
            {t('redo.all')}
          </Button>
        )}
        {headline === 'off' && (
          <Button look="outlined" onClick={() => props.onSettings(switchSite(site, true))}>
            {t('off.button')}
          </Button>
        )}
      </div>
      {GROUP_NAMES.map((name) =>
        groups[name].length > 0 ? <Group key={name} name={name} rows={groups[name]} lang={lang} {...props} /> : null,
      )}
      {running && report.entries.length > 0 && (
        <div class="extras">
          <TextButton
            onClick={() => {
              props.onUndoAll();
              // The row goes with what it was about.
              document.querySelector<HTMLElement>('h1')?.focus();
            }}
          >
            {t('undo.all')}
          </TextButton>
          <TextButton onClick={props.onCompare}>{t('compare.open')}</TextButton>
          <TextButton onClick={props.onCopyReport}>{t('report.copy')}</TextButton>
        </div>
      )}
      {site && site.host === host && (
        <Disclosure title={t('set.site')}>
          <LateRows site={site} onChange={props.onSettings} />
        </Disclosure>
      )}
    </>
  );
}

/** A verdict's reasons: they are asked for seldom. */
const LateWhy = late(async () => (await import('./Why')).Why);
/** The rows of the site's settings: they are opened seldom. */
const LateRows = late(async () => (await import('./SiteSettingRows')).SiteSettingRows);

/** Turning the site on or off, at the level where its switch stands. */
function switchSite(site: SiteSettings | null, on: boolean): readonly SettingChange[] {
  return [{ name: 'enabled', level: site?.settings.enabled.at === 'parent' ? 'parent' : 'site', value: on }];
}

/** The script row, and one line: what the page is written in, what it is shown in, and how to keep that. */
function ScriptPart({ report, site, onScript, onKeepScript }: PagePanelProps) {
  const t = useTranslate();
  const from = writtenName(t, report.written);
  const kept = site?.settings.script;
  const differs = kept !== undefined && kept.at !== 'managed' && kept.value !== report.shown;
  return (
    <>
      <ScriptRow value={report.shown} onChoose={onScript} />
      <div class="script-note">
        <p>
          {from !== null &&
            (report.shown === 'original' || report.shown === report.written
              ? t('script.note', { from })
              : t('script.note.on', { from, to: t(SCRIPT_NAMES[report.shown]) }))}
        </p>
        {differs && <TextButton onClick={onKeepScript}>{t('script.keep')}</TextButton>}
      </div>
    </>
  );
}

/** Mark, heading, host, reasons and the site's switch. */
function Verdict({ host, report, site, onSettings, onOverrule }: PagePanelProps) {
  const t = useTranslate();
  const id = useId();
  const [why, setWhy] = useState(false);
  const headline = headlineOf(report);
  const title = {
    cleaned: 'verdict.cleaned',
    clean: 'verdict.clean',
    other: 'verdict.other',
    undone: 'verdict.undone',
    off: 'off.title',
    failed: 'error.title',
  } as const;
  const enabled = site?.settings.enabled;
  const on = enabled?.value ?? report.state !== 'off';
  const explained = headline === 'cleaned' || headline === 'clean' || headline === 'other';
  return (
    <>
      <Head
        mark={markOf(report)}
        title={t(title[headline])}
        end={
          <Switch
            name={t('site.switch')}
            on={on}
            disabled={enabled?.at === 'managed'}
            onChange={(next) => onSettings(switchSite(site, next))}
          />
        }
      >
        {headline === 'off' ? t('off.sub', { host }) : headline === 'other' ? t('verdict.other.sub') : host}
        {explained && (
          <>
            {headline === 'other' ? ' ' : ' · '}
            <button type="button" class="link" aria-expanded={why} aria-controls={id} onClick={() => setWhy(!why)}>
              {t('verdict.why')}
            </button>
          </>
        )}
      </Head>
      {why && explained && (
        <div class="why" id={id}>
          <LateWhy report={report} onOverrule={onOverrule} />
        </div>
      )}
    </>
  );
}

function CloneNotice({ clone, onGo, onSettings }: { clone: CloneWarning } & Pick<PageActions, 'onGo' | 'onSettings'>) {
  const t = useTranslate();
  const address = clone.officialHost && `https://${clone.officialHost}/`;
  return (
    <Notice
      title={t('clone.title')}
      actions={
        <>
          {address && clone.officialHost && (
            <a
              class="link"
              href={address}
              onClick={(event) => {
                event.preventDefault();
                onGo(address);
              }}
            >
              {t('clone.go', { host: clone.officialHost })}
            </a>
          )}
          <TextButton onClick={() => onSettings([{ name: 'cloneWarning', level: 'site', value: false }])}>
            {t('clone.mute')}
          </TextButton>
        </>
      }
    >
      {t('clone.sub', { name: clone.name, host: clone.host })}
      {!clone.officialHost && ` ${t('clone.unknown')}`}
    </Notice>
  );
}

/** What the reader must know of the settings: sync full, values that could not be read. */
function SettingsNotices({ site, onOptions }: { site: SiteSettings | null; onOptions: () => void }) {
  const t = useTranslate();
  const options = <TextButton onClick={onOptions}>{t('footer.1')}</TextButton>;
  return (
    <>
      {site?.syncFull && <Notice actions={options}>{t('sync.full')}</Notice>}
      {site && site.unreadable > 0 && <Notice actions={options}>{t('saved.bad.1', { n: site.unreadable })}</Notice>}
    </>
  );
}
