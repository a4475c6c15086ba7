import type { Report, ReportArticle, ReportEntry } from '@/model/report';
import type { SettingName, SettingValues, SiteSetting, SiteSettings } from '@/ui/shared/site-settings';

/** A report's article with overrides. */
export function reportArticle(over: Partial<ReportArticle> = {}): ReportArticle {
  return {
    title: '全省乡村客运一体化推进会在清溪召开',
    subtitles: ['年内实现建制村“半小时上车” 让群众出门更方便'],
    byline: null,
    editor: null,
    source: '省交通运输厅',
    publishedTime: '2026-03-18T09:20:00+08:00',
    publishedTimeText: '2026-03-18 09:20',
    documentNumber: null,
    indexNumber: null,
    siteName: null,
    column: ['要闻动态', '部门动态'],
    keywords: [],
    attachments: [],
    images: 0,
    pages: null,
    neighbours: { previous: null, next: null },
    body: '3月17日，全省乡村客运一体化推进会在清溪市召开。',
    ...over,
  };
}

let lastId = 0;

/** An entry of a report with overrides. */
export function reportEntry(over: Partial<ReportEntry> = {}): ReportEntry {
  lastId++;
  return {
    id: lastId,
    key: `key ${lastId}`,
    rule: 'spam/score',
    kind: 'spam',
    sort: 'gambling',
    op: 'hide',
    text: '棋牌平台注册送体验金,在线真人娱乐官网入口,彩票计划',
    replacement: null,
    evidence: [{ code: 'after-article' }, { code: 'spam-words' }],
    confidence: 0.99,
    active: true,
    kept: false,
    ...over,
  };
}

const NO_TIME = { read: 0, repair: 0, measure: 0, detect: 0, extract: 0, find: 0, decide: 0, apply: 0, convert: 0 };

/** A report with overrides. */
export function report(over: Partial<Report> = {}): Report {
  return {
    url: 'https://jtt.example.gov.cn/a/1.html',
    state: 'running',
    verdict: {
      kind: 'article',
      confidence: 0.98,
      reasons: [{ code: 'running-text', n: 6 }, { code: 'title-found' }, { code: 'time-found' }, { code: 'source-found' }],
    },
    article: reportArticle(),
    entries: [],
    written: 'zh-Hans',
    shown: 'original',
    clone: null,
    writes: 0,
    milliseconds: NO_TIME,
    backgroundMilliseconds: NO_TIME,
    failures: [],
    settled: true,
    ...over,
  };
}

const VALUES: SettingValues = {
  enabled: true,
  spam: true,
  clutter: true,
  repair: true,
  unsure: 'mark',
  script: 'original',
  verdict: 'auto',
  reader: false,
  cloneWarning: true,
};

/** A host's settings, all from everywhere but for the overrides. */
export function siteSettings(
  over: Partial<{ [Name in SettingName]: Partial<SiteSetting<SettingValues[Name]>> }> = {},
  rest: Partial<SiteSettings> = {},
): SiteSettings {
  const names = Object.keys(VALUES) as SettingName[];
  const settings = names.map((name) => [
    name,
    { value: VALUES[name], at: 'all', values: { site: null, parent: null, all: VALUES[name] }, ...over[name] },
  ]);
  return {
    host: 'jtt.example.gov.cn',
    parent: 'example.gov.cn',
    settings: Object.fromEntries(settings) as SiteSettings['settings'],
    syncFull: false,
    unreadable: 0,
    ...rest,
  };
}
