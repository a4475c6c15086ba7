import type { Line } from '@/model/page';

/*
 * The words of the small controls around an article, as patterns over a line whose runs are joined by JOINT:
 *
 *     时间：2022-05-11  【打印】 【字体：大 中 小】
 *                      └print┘ └── text size ──┘     each a stretch, with its brackets
 *
 * Characters may stand apart (打 印) and in elements of their own; brackets may be missing where a copy cut them off.
 */

/** Stands between the runs of a line: where an element begins or ends, a word may begin or end. */
export const JOINT = '\u0001';

/** Any white space, joints, ZERO WIDTH SPACE, BYTE ORDER MARK. */
const GAP = '[\\s\\u0001\\u200b\\ufeff]*';
const OPENING = '[\\[［【〖〔（(《「<＜]';
const CLOSING = '[\\]］】〗〕）)》」>＞]';
/** Marks that stand between controls. */
const BETWEEN = '[\\s\\u0001\\u200b\\ufeff|｜│丨·•/／\\\\\\-—–,，;；、]';
const EDGE = `${BETWEEN.slice(0, -1)}\\[［【〖〔（(《「<＜\\]］】〗〕）)》」>＞\\d]`;

/** A word whose characters may stand apart. */
function apart(word: string): string {
  return [...word].join(GAP);
}

/** One of several words, longest first. */
function oneOf(words: string): string {
  const sorted = words.split(' ').sort((a, b) => b.length - a.length);
  return `(?:${sorted.map(apart).join('|')})`;
}

function optional(words: string): string {
  return `(?:${oneOf(words)}${GAP})?`;
}

const PAGE = '文稿 本页 本頁 本文 此页 此頁 此文 页面 頁面 网页 網頁 文章 正文 全文 内容 內容 稿件 信息 新闻 当前页 当前页面';

const PRINT = `(?:${optional('在线 网页 網頁 友善 友好 我要 文章 本页 点击 我想')}${oneOf('打印 列印')}${GAP}${optional(`${PAGE} 预览 預覽 版 机 機`)}|print(?:er)?)`;
const CLOSE = `(?:${oneOf('关闭 關閉')}${GAP}${optional(`${PAGE} 窗口 视窗 視窗 本窗口 此窗口 当前窗口`)})`;
const FAVOURITE = `(?:${optional('加入 添加 我的 点击 我要 一键')}${oneOf('收藏 最愛')}${GAP}${optional(`${PAGE} 夹 本站`)})`;
const CORRECTION = `(?:${optional('我要 内容 网页 網頁 文章 政府网站 信息 在线 网站 本页 错误')}${oneOf('纠错 糾錯 报错 挑错 找错')})`;
const SAVE = `(?:${oneOf('保存')}${GAP}${optional('本页 网页 页面')})`;
const TO_TOP = `(?:[↑▲∧︿]?${GAP}${oneOf('返回 回到 回 返')}${GAP}${optional('页面 页 頁')}${oneOf('顶部 頂部 页首 頁首 最上方 顶端 頂端 顶')}|${oneOf('置顶')}|gototop|(?:back to )?top)`;

const NETWORKS = oneOf(
  '微信 微信好友 微信朋友圈 朋友圈 QQ QQ好友 QQ空间 QQ空間 空间 空間 新浪微博 腾讯微博 騰訊微博 微博 人人网 人人 豆瓣 豆瓣网 百度贴吧 贴吧 头条 今日头条 抖音 快手 钉钉 Facebook Twitter LINE Plurk Email X 邮件 复制链接 複製連結 複製鏈接 更多 二维码 二維碼 取消 噗浪 臉書 推特',
);
const SHARE = `(?:${optional('一键 点击 我要 文章 内容')}${oneOf('分享 转发 轉發 轉寄 轉寄友人 推荐给朋友 推荐给好友 发送给好友')}${GAP}${optional('文章 本文 本页 网页 此文 信息')}${optional('到 至 给 给好友 按钮 我的 朋友圈')}[：:]?${GAP}(?:${NETWORKS}${BETWEEN}*)*)`;

const COUNT_VALUE = `(?:[\\d,，\\-.+]|万|loading|…|加载中)`;
const COUNT = `(?:${optional('本页 本文 文章 网站 首页 总 今日 累计 页面 您是第')}${oneOf('浏览 瀏覽 点击 點擊 点阅 點閱 阅读 閱讀 访问 訪問 查看 浏览次 人气 人氣')}${GAP}${oneOf('次数 次數 量 数 數 人次 率 统计 次数为 人数 人數 總數 总数 总量')}?${GAP}(?:[：:]${GAP}${OPENING}?${GAP}${COUNT_VALUE}*|${OPENING}?${GAP}\\d[\\d,]*)${GAP}${CLOSING}?${GAP}${oneOf('次 人次 人 位')}?)`;
/** 已浏览 123 次, 本文被阅读 56 次, 共有 23 次点击, 阅读量 1.2万. */
const COUNTED = `(?:${optional('本文 此文 此文章 该文 本页 文章')}${optional('已经 已 已被 被 共有 共被 总共')}${oneOf('浏览 瀏覽 阅读 閱讀 点击 點閱 查看')}(?:${oneOf('量 数 了')})?${GAP}\\d[\\d,.]*${GAP}${oneOf('次 人次 万 万次')}|${optional('本文 此文 此文章 该文')}${oneOf('共有 已有')}${GAP}\\d[\\d,]*${GAP}${oneOf('次点击 人次浏览 人浏览 人阅读 次浏览 次阅读')})`;
const VISITOR = `(?:${oneOf('您是第 你是第 您是本站第')}${GAP}${COUNT_VALUE}*${GAP}${oneOf('位访问者 位访客 位訪客 位浏览者 个访问者 位来访者 位訪問者 位参观者')})`;

const SIZE_LABEL = `${optional('选择 浏览 文字 页面 正文 阅读 设置')}${oneOf('字体 字體 字号 字號 字级 字級 字型')}${GAP}${optional('显示 顯示 大小 选择 選擇 设定 設定 调整 調整 缩放 縮放 设置 大小选择')}`;
const SIZE = `(?:${oneOf('特大 超大 最大 最小 较大 较小 大 中等 中 小 默认 預設 标准 標準 正常 放大 缩小 縮小 一般 适中')}${GAP}${oneOf('号 號 字')}?|[AＡTＴ]${GAP}[+＋\\-－]?|[+＋\\-－](?=${GAP}(?:$|[\\u0001大中小\\]］】AＡ])))`;
/** One class, so that no stretch of gaps can be matched in two ways. */
const SIZE_GAP = `${EDGE.replace('\\d]', ']')}*`;
/** The same with the letters that stand before or behind a size: A⁺大 A中 A⁻小. */
const LETTER_GAP = `${SIZE_GAP.slice(0, -2)}AＡ+＋]*`;
const TEXT_SIZE =
  `(?:${SIZE_LABEL}[：:]?${SIZE_GAP}${SIZE}(?:${SIZE_GAP}${SIZE})*` + // 字体：大 中 小
  `|${OPENING}${GAP}${SIZE_LABEL}[：:]?${SIZE_GAP}(?=$|${OPENING}|${GAP}$)` + // 【字體: cut off
  `|${SIZE_LABEL}[：:]${SIZE_GAP}(?=$)` + // 字号：, its sizes are pictures
  `|(?:[AＡ]${GAP}[+＋]?${GAP})?${oneOf('大')}${LETTER_GAP}${oneOf('中')}${LETTER_GAP}${oneOf('小')}` + // 大 中 小, A⁺大 A中 A⁻小
  `|${oneOf('小')}${SIZE_GAP}${oneOf('中')}${SIZE_GAP}${oneOf('大')}` +
  `|A[+＋]${SIZE_GAP}A?${SIZE_GAP}A[-－]|A[-－]${SIZE_GAP}A?${SIZE_GAP}A[+＋]` +
  `|${oneOf('文字 文章')}${GAP}${oneOf('大小')}[：:]${SIZE_GAP}${SIZE}(?:${SIZE_GAP}${SIZE})+` +
  `|${oneOf('放大 缩小 縮小 调整 調整')}${GAP}${oneOf('字体 字號 字号 字體')}` +
  `|${optional('视力')}${oneOf('保护色')}${GAP}[：:]?)`;

const SCAN = oneOf(
  '扫一扫 掃一掃 扫一下 扫码 掃碼 扫描 掃描 扫二维码 掃描二維碼 长按二维码 长按识别 识别二维码 手机浏览本页 手机打开当前页',
);
/** A caption is short, no sentence and no step of an instruction (1.先扫码): what stands around the word, in characters. */
const QR_CAPTION = `(?!${GAP}[\\d一二三四五六七八九十①-⑩（(]+[.．、）)])(?:[^。！？；\\u0001]{0,16}${SCAN}[^。！？；\\u0001]{0,24}|${oneOf('本页二维码 分享二维码 当前页面二维码 文章二维码 页面二维码')})`;

/** A control's pattern: bounded on both sides, its brackets taken along. A bracket that is not closed was cut off by a copy: nothing but another control comes behind it. */
function bounded(body: string): RegExp {
  return new RegExp(
    `(?<=^|${EDGE})(?:${OPENING}${GAP}(?:${body})${GAP}${CLOSING}|${body}${GAP}${CLOSING}?|${OPENING}${GAP}(?:${body})(?=${GAP}(?:$|${OPENING})))(?=$|${EDGE})`,
    'giu',
  );
}

/** The kinds of control, each with the pattern of its text. */
export const WIDGETS = {
  print: bounded(PRINT),
  'text-size': new RegExp(`(?<=^|${EDGE})${OPENING}?${GAP}${TEXT_SIZE}${GAP}${CLOSING}*(?=$|${EDGE})`, 'giu'),
  close: bounded(CLOSE),
  favourite: bounded(FAVOURITE),
  correction: bounded(CORRECTION),
  save: bounded(SAVE),
  share: bounded(SHARE),
  'to-top': bounded(TO_TOP),
  count: bounded(`(?:${COUNT}|${COUNTED}|${VISITOR})`),
  'qr-caption': new RegExp(`(?<=^|\\u0001)${GAP}${QR_CAPTION}${GAP}(?=$|\\u0001)`, 'giu'),
} as const satisfies Record<string, RegExp>;

/** A kind of control. */
export type Widget = keyof typeof WIDGETS;

const KINDS = Object.keys(WIDGETS) as Widget[];

/** A control's text in a line; offsets in UTF-16 code units of the line's text. */
export interface Stretch {
  readonly widget: Widget;
  readonly start: number;
  readonly end: number;
}

/** Lines longer than this are prose, whatever word they hold: the longest row of controls seen is some 120 characters. */
const LONGEST_ROW = 600;

/** What a line must hold for a kind of control to be looked for: most lines hold none of it, and patterns are slow. */
const TELLING: Readonly<Record<Widget, RegExp>> = {
  print: /印|print/iu,
  'text-size': /文字大小|文章大小|字[\s\u200b]*[体體号號级級型]|[大小]\P{Script=Han}*中|A\P{L}*[+＋\-－]|保护色/u,
  close: /[闭閉]/u,
  favourite: /[藏愛]/u,
  correction: /[错錯]/u,
  save: /存/u,
  share: /[享发發荐寄]/u,
  'to-top': /[顶頂首]|最上|top/iu,
  count: /[览覽击擊阅閱访訪]|查看|人[气氣]/u,
  'qr-caption': /[扫掃码碼维維机機]/u,
};

/** The controls that a line's text shows, in order of their kinds. */
export function widgetsIn(line: Line): readonly Stretch[] {
  if (line.text.length > LONGEST_ROW) return [];
  const known = found.get(line);
  if (known) return known;
  const stretches: Stretch[] = [];
  let runs: JoinedRuns | null = null;
  for (const widget of KINDS) {
    if (!TELLING[widget].test(line.text)) continue;
    runs ??= joinedRuns(line);
    const { joined, back } = runs;
    for (const match of joined.matchAll(WIDGETS[widget])) {
      const trimmed = trim(joined, match.index, match.index + match[0].length);
      if (trimmed.end > trimmed.start) stretches.push({ widget, start: back(trimmed.start), end: back(trimmed.end) });
    }
  }
  found.set(line, stretches);
  return stretches;
}

/** Lines are asked for by several rules: what was found in one is kept as long as the line is. */
const found = new WeakMap<Line, readonly Stretch[]>();

/** True if a line shows controls and nothing else. */
export function isWidgetText(line: Line): boolean {
  const stretches = widgetsIn(line);
  if (stretches.length === 0) return false;
  for (let at = 0; at < line.text.length; at++) {
    if (stretches.some(({ start, end }) => start <= at && at < end)) continue;
    if (!GLUE.has(line.text[at] ?? ' ')) return false;
  }
  return true;
}

/** True if a text, its lines apart, shows controls and nothing else, or nothing at all. */
export function saysOnlyWidgets(text: string): boolean {
  return text.split('\n').every((line) => {
    let rest = line;
    // a pattern that is not tried is not compiled either, which takes longer than all else here
    for (const widget of KINDS) if (TELLING[widget].test(rest)) rest = rest.replace(WIDGETS[widget], ' ');
    return [...rest].every((character) => GLUE.has(character));
  });
}

/** The characters that say nothing by themselves: white space, brackets, marks between controls. */
export const GLUE: ReadonlySet<string> = new Set(
  '\t\n\v\f\r \u0001\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u3000\ufeff|｜│丨·•/／\\-—–,，;；、[［【〖〔（(《「<＜]］】〗〕）)》」>＞：:',
);

const BLANK = /[\s\u0001\u200b\ufeff]/u;

function trim(text: string, from: number, to: number): { start: number; end: number } {
  let start = from;
  let end = to;
  while (start < end && BLANK.test(text[start] ?? '')) start++;
  while (end > start && BLANK.test(text[end - 1] ?? '')) end--;
  return { start, end };
}

interface JoinedRuns {
  readonly joined: string;
  readonly back: (offset: number) => number;
}

/** A line's runs with a joint between each two, and the way back to offsets of the line's text. */
function joinedRuns({ runs }: Line): JoinedRuns {
  const joints: number[] = [];
  let joined = '';
  for (const { text } of runs) {
    if (joined !== '') {
      joints.push(joined.length);
      joined += JOINT;
    }
    joined += text;
  }
  return { joined, back: (offset) => offset - joints.filter((joint) => joint < offset).length };
}
