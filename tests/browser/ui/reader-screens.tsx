import { render } from 'preact';
import type { Report } from '@/model/report';
import type { ScriptChoice } from '@/model/script';
import { createTranslate } from '@/platform/format-message';
import type { ReadingSettings } from '@/platform/reading';
import { ReaderApp } from '@/ui/reader/ReaderApp';
import reader from '@/ui/reader/reader.css?inline';
import { readerTools } from '@/ui/reader/tools';
import controls from '@/ui/shared/controls.css?inline';
import han from '@/ui/shared/han.css?inline';
import en from '../../../locales/en.yml';
import zhCN from '../../../locales/zh_CN.yml';
import zhHK from '../../../locales/zh_HK.yml';
import zhTW from '../../../locales/zh_TW.yml';
import { report, reportArticle, reportEntry } from '../../support/reports';

/* The reading view over plain data, as a page for tests and for looking at. */

const CATALOGUES = { en, 'zh-CN': zhCN, 'zh-TW': zhTW, 'zh-HK': zhHK } as const;

const DEFAULTS: ReadingSettings = {
  reader: false,
  readerSize: 19,
  readerLineHeight: 1.8,
  readerMeasure: 36,
  readerFace: 'sans',
  readerParagraphs: 'indent',
  readerTheme: 'system',
  readerFlow: 'across',
  readerPunctuation: false,
  readerKeys: true,
  language: 'auto',
};

const PICTURE =
  'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';

const BODY = `<p>3月17日，全省乡村客运一体化推进会在清溪市召开。会议总结两年来城乡客运改革的做法,研究解决边远村组“有路无车、有车难等”的问题，对下一阶段工作作出部署。各市(州)交通运输局、财政局负责人和12个试点县的代表参加会议。</p>
<p>一、路修到哪里，车就开到哪里</p>
<p>会议指出，全省已有9846个建制村通了班车<sup>①</sup>，但仍有三成村组每天只有一班。<b>要按照“干线进镇、支线进村”的思路</b>，把农村客运与<a href="https://www.example.gov.cn/x">邮政快递</a>合并运营。</p>
<p>（一）服务不减</p><p>赣<ruby>江<rt>jiāng</rt></ruby>两岸同步推进<em>预约响应</em>。</p>
<figure><img src="${PICTURE}" alt="试点村的新站牌" width="640" height="220"><figcaption>图为试点村的新站牌（示意图）</figcaption></figure>
<table><caption>各地班次</caption><tbody><tr><th scope="col">地区</th><th scope="col">建制村</th><th scope="col">预约开通</th></tr><tr><td>清溪市</td><td>1,204</td><td>已全部开通</td></tr><tr><td>北岭县</td><td>386</td><td>6月底前</td></tr></tbody></table>
<blockquote><p>把话说在前头，把账算在明处。</p></blockquote>
<div data-role="signature"><p>省交通运输厅办公室</p><p>2026年3月18日</p></div>
<div data-role="notes"><p>① 数据截至2月底。</p></div>`;

interface Asked {
  readonly asked: unknown[][];
}

/** Shows the view; `settings` over the defaults, `body` instead of the sample's. */
export function show(language: keyof typeof CATALOGUES, settings: Partial<ReadingSettings> = {}, body: string = BODY): void {
  const host = globalThis as unknown as { asked: Asked['asked'] };
  host.asked = [];
  const place = document.getElementById('root');
  if (!place) throw new Error('no root');
  document.documentElement.lang = language;
  let now: Report = report({
    entries: [reportEntry(), reportEntry({ kind: 'damage', op: 'splice', sort: 'pinyin-inserted' })],
    article: reportArticle({
      attachments: [
        { name: '全省乡村客运一体化推进方案', href: 'https://www.example.gov.cn/f.pdf', type: 'pdf', size: '1.2 MB' },
        { name: '建制村通班车情况统计表', href: 'javascript:alert(1)', type: 'xls', size: null },
      ],
      pages: { current: 1, total: 3, previous: null, next: 'https://www.example.gov.cn/a_2.html' },
      neighbours: { previous: 'https://www.example.gov.cn/p.html', next: null },
    }),
  });
  const services = {
    port: {
      report: () => now,
      body: () => body,
      written: () => now.article,
      setScript: async (shown: ScriptChoice) => {
        host.asked.push(['setScript', shown]);
        now = { ...now, shown };
        return now;
      },
      onChange: () => () => undefined,
    },
    keep: (name: string, value: unknown) => void host.asked.push(['keep', name, value]),
    take: async (what: string, as: string) => {
      host.asked.push(['take', what, as]);
      return 'Copied';
    },
    tools: async () => readerTools,
    compare: () => void host.asked.push(['compare']),
    close: () => void host.asked.push(['close']),
  };
  const style = document.getElementById('style') ?? document.head.appendChild(document.createElement('style'));
  style.id = 'style';
  style.textContent = `${han}\n${controls}\n${reader}`;
  render(null, place);
  render(
    <ReaderApp
      services={services}
      initial={{ ...DEFAULTS, ...settings }}
      translate={createTranslate(CATALOGUES[language])}
      words={language}
    />,
    place,
  );
}
