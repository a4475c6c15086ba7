import type { EntryId, Report } from '@/model/report';
import type { ScriptChoice } from '@/model/script';
import type { Translate } from '@/platform/format-message';
import { SCRIPT_NAMES } from '@/ui/shared/script-names';
import type { SiteSettings } from '@/ui/shared/site-settings';
import { undoOf } from './changes';
import type { Opening, PopupPort, SettingChange, Subject } from './port';
import type { VerdictScope } from './Why';

/** When a page that takes a new setting up is asked again, in milliseconds after the change. */
const AGAIN: readonly number[] = [60, 250, 800, 2000];

/** What the panel shows. */
export interface PopupState {
  readonly subject: Subject;
  /** The settings of the subject's host, null until they are read. */
  readonly site: SiteSettings | null;
  /** What was last done, for the status line. */
  readonly said: string;
  /** The key of the reading view. */
  readonly readerKey: string;
}

type Step = () => Promise<void>;

/**
 * The panel's life: reads what it is about, sends what the reader does, says what happened, and remembers how to take
 * each step back. Knows neither components nor the browser.
 */
export class PopupSession {
  state: PopupState = { subject: { kind: 'loading', host: null }, site: null, said: '', readerKey: '' };
  private readonly port: PopupPort;
  private readonly t: Translate;
  private readonly onChange: (state: PopupState) => void;
  /** How to take back what was done, the last step last. */
  private readonly back: Step[] = [];

  constructor(port: PopupPort, t: Translate, onChange: (state: PopupState) => void) {
    this.port = port;
    this.t = t;
    this.onChange = onChange;
  }

  private set(part: Partial<PopupState>): void {
    this.state = { ...this.state, ...part };
    this.onChange(this.state);
  }

  /** Does something; a failure is said, and never the end of the panel. */
  private async attempt(work: Step): Promise<void> {
    try {
      await work();
    } catch (error) {
      console.error(error);
      this.set({ said: this.t('status.failed') });
    }
  }

  /** Does a step, says so, and remembers the way back. */
  private step(words: string, work: Step, back: Step): Promise<void> {
    return this.attempt(async () => {
      await work();
      this.back.push(back);
      this.set({ said: words });
    });
  }

  private get host(): string {
    const { subject } = this.state;
    return ('host' in subject ? subject.host : null) ?? '';
  }

  private get shown(): ScriptChoice {
    const { subject } = this.state;
    return subject.kind === 'page' ? subject.report.shown : 'original';
  }

  private show(report: Report): void {
    this.set({ subject: { kind: 'page', host: this.host, report } });
  }

  /** Reads what the panel is about, and its settings. */
  read(): Promise<void> {
    return this.attempt(async () => {
      this.set({ subject: await this.port.read() });
      await this.readSettings();
      this.set({ readerKey: await this.port.readerKey() });
    });
  }

  async readSettings(): Promise<void> {
    this.set({ site: await this.port.settings() });
  }

  readonly undo = (ids: readonly EntryId[]): Promise<void> =>
    this.step(
      this.t('row.undone'),
      async () => this.show(await this.port.ask('undo', ids)),
      async () => this.show(await this.port.ask('redo', ids)),
    );

  readonly redo = (ids: readonly EntryId[]): Promise<void> =>
    this.step(
      this.t('status.redone'),
      async () => this.show(await this.port.ask('redo', ids)),
      async () => this.show(await this.port.ask('undo', ids)),
    );

  readonly keep = (id: EntryId): Promise<void> =>
    this.step(
      this.t('notspam.done', { host: this.host }),
      async () => this.show(await this.port.ask('keep', id)),
      async () => this.show(await this.port.ask('unkeep', id)),
    );

  readonly unkeep = (id: EntryId): Promise<void> =>
    this.step(
      this.t('status.redone'),
      async () => this.show(await this.port.ask('unkeep', id)),
      async () => this.show(await this.port.ask('keep', id)),
    );

  readonly condemn = (id: EntryId): Promise<void> =>
    this.step(
      this.t('status.condemned', { host: this.host }),
      async () => this.show(await this.port.ask('condemn', id)),
      async () => this.show(await this.port.ask('keep', id)),
    );

  readonly showEntry = (id: EntryId): Promise<void> => this.attempt(() => this.port.showEntry(id));

  /** Shows another script in this tab; where there was no access, with the access of this visit. */
  readonly setScript = (script: ScriptChoice): Promise<void> => {
    const before = this.shown;
    return this.step(
      this.t('rv.script.now', { script: this.t(SCRIPT_NAMES[script]) }),
      async () => {
        if (this.state.subject.kind === 'no-access') this.set({ subject: await this.port.cleanOnce() });
        this.show(await this.port.ask('setScript', script));
      },
      async () => this.show(await this.port.ask('setScript', before)),
    );
  };

  /** Keeps the shown script for the site. */
  readonly keepScript = (): Promise<void> => {
    const level = this.state.site?.settings.script.at === 'parent' ? 'parent' : 'site';
    return this.change([{ name: 'script', level, value: this.shown }]);
  };

  /** Writes settings at once, and asks the page until it has taken them up. */
  readonly change = (changes: readonly SettingChange[]): Promise<void> => {
    const before = this.state.site;
    const undo = before ? changes.map((one) => undoOf(one, before)).reverse() : [];
    return this.step(
      this.t('status.saved'),
      () => this.write(changes),
      () => this.write(undo),
    );
  };

  private async write(changes: readonly SettingChange[]): Promise<void> {
    for (const one of changes) await this.port.change(one);
    await this.readSettings();
    for (const wait of AGAIN)
      setTimeout(() => void this.attempt(async () => this.set({ subject: await this.port.read() })), wait);
  }

  /** The reader's own word on the verdict. */
  readonly overrule = (word: 'article' | 'not-article', scope: VerdictScope): Promise<void> =>
    scope === 'site'
      ? this.change([{ name: 'verdict', level: 'site', value: word }])
      : this.step(
          this.t('status.saved'),
          async () => this.show(await this.port.ask('setVerdict', word)),
          async () => this.show(await this.port.ask('setVerdict', 'auto')),
        );

  readonly undoAll = (): Promise<void> =>
    this.step(
      this.t('verdict.undone'),
      async () => this.show(await this.port.ask('undoAll')),
      async () => this.show(await this.port.ask('redoAll')),
    );

  readonly redoAll = (): Promise<void> =>
    this.step(
      this.t('status.redone'),
      async () => this.show(await this.port.ask('redoAll')),
      async () => this.show(await this.port.ask('undoAll')),
    );

  /** Takes the last step back. */
  readonly takeBack = (): Promise<void> =>
    this.attempt(async () => {
      const undo = this.back.pop();
      if (!undo) return;
      await undo();
      this.set({ said: this.t('status.taken-back') });
    });

  readonly cleanOnce = (): Promise<void> =>
    this.attempt(async () => {
      this.set({ subject: await this.port.cleanOnce() });
      await this.readSettings();
    });

  /** Asks the browser for a host, before anything is awaited: browsers want the request within the click. */
  readonly permit = (host: string): Promise<void> =>
    this.attempt(async () => {
      if (!(await this.port.permit(host))) return;
      this.set({ subject: await this.port.cleanOnce() });
      await this.readSettings();
    });

  readonly copy = (text: string): Promise<void> =>
    this.attempt(async () => {
      await this.port.copy(text);
      this.set({ said: this.t('rv.copied') });
    });

  readonly copyReport = async (): Promise<void> => {
    const { subject } = this.state;
    if (subject.kind !== 'page') return;
    const { reportText } = await import('./report-text');
    await this.copy(reportText(this.t, subject.report));
  };

  readonly open = (what: Opening): Promise<void> => this.attempt(() => this.port.open(what));
  readonly reload = (): Promise<void> => this.attempt(() => this.port.reload());
  readonly go = (address: string): Promise<void> => this.attempt(() => this.port.go(address));
}
