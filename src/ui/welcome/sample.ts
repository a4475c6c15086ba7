import type { ScriptChoice } from '@/model/script';

/** A stretch of the sample; `bad` is what Qingwen takes out or repairs. */
export interface Stretch {
  readonly text: string;
  readonly bad?: boolean;
}

const bad = (text: string): Stretch => ({ text, bad: true });
const good = (text: string): Stretch => ({ text });

/** A page in the shape of those that clone tools make. Written by us. */
export const BEFORE: readonly (readonly Stretch[])[] = [
  [bad('首頁 > 要聞動態(tài) > 要聞')],
  [good('山區客運一體化推進會召開')],
  [good('時間 : 2026-03-18 來源 : 省交通運輸廳')],
  [bad('【打印】 【字體:')],
  [
    good('會議要求,各地真抓實干,關'),
    bad('(guān)'),
    good('心群眾出行,推動當'),
    bad('?shù)刂攸c'),
    good('線路提質'),
    bad('(zhì)'),
    good('增效,帶動旅游發'),
    bad('(fā)'),
    good('展。年內完成站牌改造,票價不變,班次不減。'),
  ],
  [bad('彩票计划软件下载,在线棋牌官网入口')],
];

/** The same article as it is shown. */
interface Shown {
  readonly column: string;
  readonly title: string;
  readonly meta: string;
  readonly body: string;
}

const HANT: Shown = {
  column: '要聞動態 › 要聞',
  title: '山區客運一體化推進會召開',
  meta: '2026年3月18日　來源：省交通運輸廳',
  body: '會議要求，各地真抓實幹，關心群眾出行，推動當地重點線路提質增效，帶動旅遊發展。年內完成站牌改造，票價不變，班次不減。',
};

/** What is shown for each choice; as written, the machine's one-character conversions stay (實干, 旅游). */
export const AFTER: Readonly<Record<ScriptChoice, Shown>> = {
  original: { ...HANT, body: HANT.body.replace('實幹', '實干').replace('旅遊', '旅游') },
  'zh-Hans': {
    column: '要闻动态 › 要闻',
    title: '山区客运一体化推进会召开',
    meta: '2026年3月18日　来源：省交通运输厅',
    body: '会议要求，各地真抓实干，关心群众出行，推动当地重点线路提质增效，带动旅游发展。年内完成站牌改造，票价不变，班次不减。',
  },
  'zh-Hant': HANT,
  'zh-Hant-TW': HANT,
  'zh-Hant-HK': HANT,
};
