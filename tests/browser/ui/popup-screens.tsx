import '@/ui/shared/tokens.css';
import '@/ui/shared/han.css';
import '@/ui/shared/controls.css';
import '@/ui/shared/components.css';
import '@/ui/popup/popup.css';
import { render } from 'preact';
import type { Report } from '@/model/report';
import { createTranslate } from '@/platform/format-message';
import { PopupApp } from '@/ui/popup/PopupApp';
import type { Subject } from '@/ui/popup/port';
import type { SiteSettings } from '@/ui/shared/site-settings';
import type { InterfaceLanguage } from '@/ui/shared/translation';
import en from '../../../locales/en.yml';
import zhCN from '../../../locales/zh_CN.yml';
import zhHK from '../../../locales/zh_HK.yml';
import zhTW from '../../../locales/zh_TW.yml';
import { fakePort } from '../../support/popup-port';
import { report, reportEntry, siteSettings } from '../../support/reports';

/* The panel in each of its states over plain data, as a page for tests and for looking at. */

const CATALOGUES = { en, 'zh-CN': zhCN, 'zh-TW': zhTW, 'zh-HK': zhHK } as const;

const spam = () => [
  reportEntry(),
  reportEntry({ sort: 'fake-documents', text: '各类证件办理加急当天出证，诚信服务', evidence: [{ code: 'hidden' }] }),
];
const clutter = () =>
  (['print-button', 'text-size', 'share-bar', 'qr-code', 'related-articles', 'location-line', 'page-footer'] as const).map(
    (sort) => reportEntry({ kind: 'clutter', sort, rule: `clutter/${sort}`, text: '【打印】 【字体：大 中 小】', evidence: [] }),
  );
const repairs = () => [
  ...Array.from({ length: 12 }, () =>
    reportEntry({ kind: 'damage', sort: 'pinyin-inserted', op: 'splice', text: '發(fā)展', replacement: '發展', evidence: [] }),
  ),
  reportEntry({
    kind: 'damage',
    sort: 'character-split',
    op: 'splice',
    text: '當?shù)刂攸c',
    replacement: '當地重點',
    evidence: [],
  }),
  reportEntry({
    kind: 'damage',
    sort: 'pinyin-inserted',
    op: 'splice',
    text: '業(yè)務',
    replacement: '業務',
    evidence: [],
    active: false,
  }),
];
const doubt = () =>
  reportEntry({
    op: 'mark',
    sort: 'fraud',
    confidence: 0.6,
    text: '…便民客服电话 24 小时在线办理各类手续，添加工作人员好友领取办理指南…',
    evidence: [{ code: 'inside-paragraph' }, { code: 'call-to-contact' }],
  });
const broken = () =>
  reportEntry({ kind: 'damage', sort: 'bytes-lost', op: 'report', text: '會?議', replacement: null, evidence: [] });

const page = (over: Partial<Report> = {}): Subject => ({ kind: 'page', host: 'jtt.example.gov.cn', report: report(over) });

/** Every state of the panel, by name. */
export const STATES: Readonly<Record<string, () => readonly [Subject, SiteSettings | null]>> = {
  main: () => [page({ entries: [doubt(), ...spam(), ...clutter(), ...repairs()], shown: 'zh-Hant-TW' }), siteSettings()],
  clean: () => [
    page({ entries: clutter().slice(0, 4), written: 'zh-Hant', shown: 'zh-Hant' }),
    siteSettings({ script: { value: 'zh-Hant' } }),
  ],
  repairs: () => [page({ entries: [...repairs(), broken()], shown: 'zh-Hant-HK' }), siteSettings()],
  kept: () => [
    page({ entries: [{ ...reportEntry(), active: false, kept: true }, ...spam().slice(1), ...clutter()] }),
    siteSettings(),
  ],
  other: () => [
    page({ verdict: { kind: 'list', confidence: 0.9, reasons: [{ code: 'mostly-links' }, { code: 'headlines' }] } }),
    siteSettings(),
  ],
  off: () => [
    page({ state: 'off', verdict: null }),
    siteSettings({ enabled: { value: false, at: 'site', values: { site: false, parent: null, all: true } } }),
  ],
  undone: () => [page({ state: 'undone' }), siteSettings({}, { syncFull: true })],
  failed: () => [page({ state: 'failed', failures: ['spam/score: out of cheese'] }), siteSettings()],
  clone: () => [
    page({
      entries: [...spam(), ...repairs()],
      written: 'mixed',
      clone: { name: '澜江省人民政府', host: 'gov-copy.example', officialHost: 'www.example.gov.cn' },
    }),
    siteSettings(),
  ],
  'clone-unknown': () => [
    page({ entries: spam(), clone: { name: '澜江省人民政府', host: 'gov-copy.example', officialHost: null } }),
    siteSettings({}, { unreadable: 1 }),
  ],
  settings: () => [
    page({ entries: spam() }),
    siteSettings({
      reader: { value: true, at: 'site', values: { site: true, parent: null, all: false } },
      script: { value: 'zh-Hans', at: 'parent', values: { site: null, parent: 'zh-Hans', all: 'original' } },
      repair: { value: true, at: 'managed', values: { site: null, parent: null, all: true } },
    }),
  ],
  'no-access': () => [{ kind: 'no-access', host: 'news.example.net' }, null],
  closed: () => [{ kind: 'closed' }, null],
  stale: () => [{ kind: 'stale', host: 'jtt.example.gov.cn' }, null],
  loading: () => [{ kind: 'loading', host: 'jtt.example.gov.cn' }, null],
};

/** Shows a state; gives what the port is asked from then on. */
export function show(state: string, language: InterfaceLanguage): unknown[][] {
  const make = STATES[state];
  const root = document.getElementById('root');
  if (!make || !root) throw new Error(`no state ${state}, or no root`);
  const [subject, site] = make();
  const port = fakePort(subject, site);
  document.documentElement.lang = language;
  document.title = 'Qingwen';
  render(null, root);
  render(<PopupApp port={port} translate={createTranslate(CATALOGUES[language])} />, root);
  return port.asked;
}
