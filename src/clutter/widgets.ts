import type { Line } from '@/model/page';
import { either, many, maybe, oneOf, type Pattern, type Plain, plainOf, row, where, words } from '@/text/matching';

/*
 * The words of the small controls around an article, as they stand in a line:
 *
 *     时间：2022-05-11  【打印】 【字体：大 中 小】
 *                      └print┘ └── text size ──┘     each a stretch, with its brackets
 *
 * Characters may stand apart (打 印) and in elements of their own; brackets may be missing where a copy cut them off.
 */

const OPENING = '[［【〖〔（(《「<＜';
const CLOSING = ']］】〗〕）)》」>＞';
/** Marks that stand between controls. */
const BETWEEN = '|｜│丨·•/／\\-—–,，;；、';
const DIGITS = '0123456789';
/** What a control may stand beside. */
const EDGE = `${BETWEEN}${OPENING}${CLOSING}${DIGITS}`;

const opening = oneOf(OPENING);
const closing = oneOf(CLOSING);
const colon = oneOf('：:');
const perhaps = (list: string): Pattern => maybe(words(list));

const PAGE = '文稿 本页 本頁 本文 此页 此頁 此文 页面 頁面 网页 網頁 文章 正文 全文 内容 內容 稿件 信息 新闻 当前页 当前页面';

const PRINT = either(
  row(perhaps('在线 网页 網頁 友善 友好 我要 文章 本页 点击 我想'), words('打印 列印'), perhaps(`${PAGE} 预览 預覽 版 机 機`)),
  words('print printer'),
);
const CLOSE = row(words('关闭 關閉'), perhaps(`${PAGE} 窗口 视窗 視窗 本窗口 此窗口 当前窗口`));
const FAVOURITE = row(perhaps('加入 添加 我的 点击 我要 一键'), words('收藏 最愛'), perhaps(`${PAGE} 夹 本站`));
const CORRECTION = row(perhaps('我要 内容 网页 網頁 文章 政府网站 信息 在线 网站 本页 错误'), words('纠错 糾錯 报错 挑错 找错'));
const SAVE = row(words('保存'), perhaps('本页 网页 页面'));
const TO_TOP = either(
  row(maybe(oneOf('↑▲∧︿')), words('返回 回到 回 返'), perhaps('页面 页 頁'), words('顶部 頂部 页首 頁首 最上方 顶端 頂端 顶')),
  words('置顶 gototop backtotop top'),
);

const NETWORKS = words(
  '微信 微信好友 微信朋友圈 朋友圈 QQ QQ好友 QQ空间 QQ空間 空间 空間 新浪微博 腾讯微博 騰訊微博 微博 人人网 人人 豆瓣 豆瓣网 百度贴吧 贴吧 头条 今日头条 抖音 快手 钉钉 Facebook Twitter LINE Plurk Email X 邮件 复制链接 複製連結 複製鏈接 更多 二维码 二維碼 取消 噗浪 臉書 推特',
);
const SHARE = row(
  perhaps('一键 点击 我要 文章 内容'),
  words('分享 转发 轉發 轉寄 轉寄友人 推荐给朋友 推荐给好友 发送给好友'),
  perhaps('文章 本文 本页 网页 此文 信息'),
  perhaps('到 至 给 给好友 按钮 我的 朋友圈'),
  maybe(colon),
  many(row(NETWORKS, many(oneOf(BETWEEN)))),
);

const digit = oneOf(DIGITS);
const VALUE = many(either(oneOf(`${DIGITS},，-.+`), words('万 loading … 加载中')));
const COUNT = row(
  perhaps('本页 本文 文章 网站 首页 总 今日 累计 页面 您是第'),
  words('浏览 瀏覽 点击 點擊 点阅 點閱 阅读 閱讀 访问 訪問 查看 浏览次 人气 人氣'),
  perhaps('次数 次數 量 数 數 人次 率 统计 次数为 人数 人數 總數 总数 总量'),
  either(row(colon, maybe(opening), VALUE), row(maybe(opening), digit, many(oneOf(`${DIGITS},`)))),
  maybe(closing),
  perhaps('次 人次 人 位'),
);
/** 已浏览 123 次, 本文被阅读 56 次, 共有 23 次点击, 阅读量 1.2万. */
const COUNTED = either(
  row(
    perhaps('本文 此文 此文章 该文 本页 文章'),
    perhaps('已经 已 已被 被 共有 共被 总共'),
    words('浏览 瀏覽 阅读 閱讀 点击 點閱 查看'),
    perhaps('量 数 了'),
    digit,
    many(oneOf(`${DIGITS},.`)),
    words('次 人次 万 万次'),
  ),
  row(
    perhaps('本文 此文 此文章 该文'),
    words('共有 已有'),
    digit,
    many(oneOf(`${DIGITS},`)),
    words('次点击 人次浏览 人浏览 人阅读 次浏览 次阅读'),
  ),
);
const VISITOR = row(
  words('您是第 你是第 您是本站第'),
  VALUE,
  words('位访问者 位访客 位訪客 位浏览者 个访问者 位来访者 位訪問者 位参观者'),
);

const SIZE_LABEL = row(
  perhaps('选择 浏览 文字 页面 正文 阅读 设置'),
  words('字体 字體 字号 字號 字级 字級 字型'),
  perhaps('显示 顯示 大小 选择 選擇 设定 設定 调整 調整 缩放 縮放 设置 大小选择'),
);
const SIZE = either(
  row(
    words('特大 超大 最大 最小 较大 较小 大 中等 中 小 默认 預設 标准 標準 正常 放大 缩小 縮小 一般 适中'),
    perhaps('号 號 字'),
  ),
  row(oneOf('aａtｔ'), maybe(oneOf('+＋-－'))),
  row(
    oneOf('+＋-－'),
    where(({ text, gaps }, at) => at === text.length || gaps[at] === 'joint' || '大中小]］】aａ'.includes(text[at] ?? '')),
  ),
);
const apart = many(oneOf(`${BETWEEN}${OPENING}${CLOSING}`));
/** The same with the letters that stand before or behind a size: A⁺大 A中 A⁻小. */
const lettersApart = many(oneOf(`${BETWEEN}${OPENING}${CLOSING}aａ+＋`));
const atEnd = where(({ text }, at) => at === text.length);
const TEXT_SIZE = either(
  row(SIZE_LABEL, maybe(colon), apart, SIZE, many(row(apart, SIZE))), // 字体：大 中 小
  row(opening, SIZE_LABEL, maybe(colon), apart, where(isAtEndOrOpening)), // 【字體: cut off
  row(SIZE_LABEL, colon, apart, atEnd), // 字号：, its sizes are pictures
  row(maybe(row(oneOf('aａ'), maybe(oneOf('+＋')))), words('大'), lettersApart, words('中'), lettersApart, words('小')), // 大 中 小, A⁺大 A中 A⁻小
  row(words('小'), apart, words('中'), apart, words('大')),
  row(words('a+ a＋'), apart, perhaps('a'), apart, words('a- a－')),
  row(words('a- a－'), apart, perhaps('a'), apart, words('a+ a＋')),
  row(words('文字大小 文章大小'), colon, apart, SIZE, apart, SIZE, many(row(apart, SIZE))),
  row(words('放大 缩小 縮小 调整 調整'), words('字体 字號 字号 字體')),
  row(perhaps('视力'), words('保护色'), maybe(colon)),
);

const LABELLED_SIZES = row(SIZE_LABEL, colon, apart, SIZE, apart, SIZE, apart, SIZE);

function isAtEndOrOpening({ text }: Plain, at: number): boolean {
  return at === text.length || OPENING.includes(text[at] ?? '');
}

/** The kinds of control, each with the pattern of its text. */
const WIDGETS = {
  print: PRINT,
  'text-size': TEXT_SIZE,
  close: CLOSE,
  favourite: FAVOURITE,
  correction: CORRECTION,
  save: SAVE,
  share: SHARE,
  'to-top': TO_TOP,
  count: either(COUNT, COUNTED, VISITOR),
  'qr-caption': words(
    '扫一扫 掃一掃 扫一下 扫码 掃碼 扫描 掃描 扫二维码 掃描二維碼 长按二维码 长按识别 识别二维码 手机浏览本页 手机打开当前页',
  ),
} as const satisfies Record<string, Pattern>;

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

/** What a line must hold, gaps left out, for a kind of control to be looked for: most lines hold none of it. */
const TELLING: Readonly<Record<Widget, readonly string[]>> = {
  print: '打印 列印 print'.split(' '),
  'text-size': '字体 字體 字号 字號 字级 字級 字型 文字大小 文章大小 保护色 a+ a＋'.split(' '),
  close: '关闭 關閉'.split(' '),
  favourite: '收藏 最愛'.split(' '),
  correction: '纠错 糾錯 报错 挑错 找错'.split(' '),
  save: '保存'.split(' '),
  share: '分享 转发 轉發 轉寄 推荐给 发送给'.split(' '),
  'to-top': '顶 頂 页首 頁首 最上方 top'.split(' '),
  count: '浏览 瀏覽 点击 點擊 点阅 點閱 阅读 閱讀 访问 訪問 查看 人气 人氣 是第 本站第'.split(' '),
  'qr-caption': '扫一 掃一 扫码 掃碼 扫描 掃描 二维码 二維碼 长按识别 手机浏览本页 手机打开当前页'.split(' '),
};

/** What stands between the words of {@link TELLING}: 大 | 中 | 小, A⁺大 A中 A⁻小. */
const APART = /[\s\u0001\u200b\ufeff|｜│丨·•/／\\—–,，;；、[［【〖〔（(《「<＜\]］】〗〕）)》」>＞]+/g;
/** 大 and 中 as sizes, whatever letters stand between. */
const SIZES = /[大小][aａ+＋\-－]*中/;
/** A count says how many, or that it is about to. */
const FIGURE = /[\d：:第]/;

/** The kinds of control that a text may show. */
function kindsIn(text: string): readonly Widget[] {
  const told = text.replace(APART, '').toLowerCase();
  return KINDS.filter((widget) => {
    if (widget === 'text-size' && SIZES.test(told)) return true;
    return TELLING[widget].some((word) => told.includes(word)) && (widget !== 'count' || FIGURE.test(told));
  });
}

/** The controls that a line's text shows, in order of their kinds. */
export function widgetsIn(line: Line): readonly Stretch[] {
  if (line.text.length > LONGEST_ROW) return [];
  const known = found.get(line);
  if (known) return known;
  const stretches: Stretch[] = [];
  const kinds = kindsIn(line.text);
  if (kinds.length > 0) {
    const plain = plainOf(line.runs);
    for (const widget of kinds)
      for (const [start, end] of stretchesOf(plain, widget))
        stretches.push({ widget, start: plain.from[start] ?? 0, end: (plain.from[end - 1] ?? 0) + 1 });
  }
  found.set(line, stretches);
  return stretches;
}

type Bounds = readonly [start: number, end: number];

/** Where controls of a kind stand in a plain text. */
function stretchesOf(plain: Plain, widget: Widget): readonly Bounds[] {
  if (widget === 'qr-caption') return captionsIn(plain);
  const stretches: Bounds[] = [];
  for (let at = 0; at < plain.text.length; ) {
    const mayBegin = isEdge(plain, at - 1, at) || (widget === 'text-size' && isLabelled(plain, at));
    const bounds = mayBegin ? boundsAt(plain, at, widget) : null;
    if (bounds) stretches.push(bounds);
    at = bounds ? bounds[1] : at + 1;
  }
  return stretches;
}

/** True where sizes of text stand labelled (字号：【大 中 小】): nothing else is written so, whatever it is glued to. */
function isLabelled(plain: Plain, at: number): boolean {
  return '字文'.includes(plain.text[at] ?? ' ') && LABELLED_SIZES(plain, at).length > 0;
}

/** True where a control may begin or end: beside a mark, a gap or nothing. `beside`: the character there. */
function isEdge({ text, gaps }: Plain, beside: number, at: number): boolean {
  return gaps[at] !== '' || beside < 0 || beside === text.length || EDGE.includes(text[beside] ?? '');
}

/** The control that begins at an edge, with its brackets. */
function boundsAt(plain: Plain, at: number, widget: Widget): Bounds | null {
  const opens = OPENING.includes(plain.text[at] ?? '');
  const end = (opens && endFrom(plain, at + 1, widget)) || endFrom(plain, at, widget);
  if (!end) return null;
  if (!opens || widget === 'text-size') return [at, end];
  // A bracket that is not closed was cut off by a copy: nothing but another control comes behind it.
  const closed = CLOSING.includes(plain.text[end - 1] ?? '');
  return closed || isAtEndOrOpening(plain, end) ? [at, end] : null;
}

/** Where the control from an offset on ends, with what closes it; 0 where there is none. */
function endFrom(plain: Plain, from: number, widget: Widget): number {
  for (const end of WIDGETS[widget](plain, from)) {
    let closed = end;
    while (closed < plain.text.length && CLOSING.includes(plain.text[closed] ?? '') && (closed === end || widget === 'text-size'))
      closed++;
    for (let to = closed; to >= end; to--) if (isEdge(plain, to, to)) return to;
  }
  return 0;
}

/** A step of an instruction (1.先扫码), a sentence. */
const STEP = /^[\d一二三四五六七八九十①-⑩（(]+[.．、）)]/;
const SENTENCE = /[。！？；]/;
/** Characters that may stand before and behind the word of a caption. */
const BEFORE = 16;
const BEHIND = 24;
const CAPTIONS: readonly string[] = ['本页二维码', '分享二维码', '当前页面二维码', '文章二维码', '页面二维码'];

/** Captions of codes, each between two joints: short, no sentence and no step of an instruction. */
function captionsIn(plain: Plain): readonly Bounds[] {
  const { text, gaps } = plain;
  const captions: Bounds[] = [];
  for (let start = 0, end = 1; end <= text.length; end++) {
    if (end < text.length && gaps[end] !== 'joint') continue;
    const told = text.slice(start, end);
    if (!STEP.test(told) && !SENTENCE.test(told) && (CAPTIONS.includes(told) || holdsScan(plain, start, end)))
      captions.push([start, end]);
    start = end;
  }
  return captions;
}

function holdsScan(plain: Plain, start: number, end: number): boolean {
  for (let at = start; at <= start + BEFORE && at < end; at++)
    if (WIDGETS['qr-caption'](plain, at).some((to) => to <= end && end - to <= BEHIND)) return true;
  return false;
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
    const plain = plainOf([{ text: line }]);
    const covered = kindsIn(line).flatMap((widget) => stretchesOf(plain, widget));
    return plain.text
      .split('')
      .every((character, at) => GLUE.has(character) || covered.some(([start, end]) => start <= at && at < end));
  });
}

/** The characters that say nothing by themselves: white space, brackets, marks between controls. */
export const GLUE: ReadonlySet<string> = new Set(
  '\t\n\v\f\r \u0001\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u200b\u2028\u2029\u202f\u205f\u3000\ufeff|｜│丨·•/／\\-—–,，;；、[［【〖〔（(《「<＜]］】〗〕）)》」>＞：:',
);
