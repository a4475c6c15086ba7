import type { ToPage } from '@/model/messages';
import type { Report } from '@/model/report';
import type { PopupPort, SettingChange, Subject } from '@/ui/popup/port';
import type { SiteSettings } from '@/ui/shared/site-settings';

/** A port over plain data that does what a page would, and notes what it was asked. */
export function fakePort(subject: Subject, site: SiteSettings | null): PopupPort & { readonly asked: unknown[][] } {
  const asked: unknown[][] = [];
  let now = subject;
  const change = (turn: (report: Report) => Report): Report => {
    if (now.kind !== 'page') throw new Error('no page');
    now = { ...now, report: turn(now.report) };
    return now.report;
  };
  const each = (ids: readonly number[], over: Partial<Report['entries'][number]>): Report =>
    change((report) => ({ ...report, entries: report.entries.map((one) => (ids.includes(one.id) ? { ...one, ...over } : one)) }));
  const answers: { readonly [Name in keyof ToPage]?: (...values: never[]) => Report } = {
    undo: (ids: readonly number[]) => each(ids, { active: false }),
    redo: (ids: readonly number[]) => each(ids, { active: true }),
    keep: (id: number) => each([id], { active: false, kept: true }),
    unkeep: (id: number) => each([id], { active: true, kept: false }),
    condemn: (id: number) => each([id], { op: 'hide', active: true }),
    setScript: (shown: Report['shown']) => change((report) => ({ ...report, shown })),
    undoAll: () => change((report) => ({ ...report, state: 'undone' })),
    redoAll: () => change((report) => ({ ...report, state: 'running' })),
    setVerdict: () => change((report) => report),
    getReport: () => change((report) => report),
  };
  return {
    asked,
    read: async () => now,
    ask: async (name, ...values) => {
      asked.push([name, ...values]);
      const answer = answers[name] as ((...values: unknown[]) => Report) | undefined;
      if (!answer) throw new Error(`${name} is not answered`);
      return answer(...values);
    },
    showEntry: async (id) => void asked.push(['showEntry', id]),
    settings: async () => site,
    change: async (one: SettingChange) => void asked.push(['change', one]),
    onSettings: () => () => undefined,
    cleanOnce: async () => {
      asked.push(['cleanOnce']);
      return now;
    },
    permit: async (host) => {
      asked.push(['permit', host]);
      return true;
    },
    reload: async () => void asked.push(['reload']),
    open: async (what) => void asked.push(['open', what]),
    go: async (address) => void asked.push(['go', address]),
    readerKey: async () => 'Alt+A',
    copy: async (text) => void asked.push(['copy', text]),
  };
}
