import type { PageElement } from '@/model/page';
import { lettersIn, saysSomething } from '@/text/letters';
import { either, many, maybe, oneOf, type Pattern, type Plain, row, where, words } from '@/text/matching';
import type { Furniture } from '../shape';

/*
 * Lines and elements that belong to the page and not to what it tells. Words are matched against a line without
 * its white space. Sources: templates of government sites in both scripts and of commercial news sites.
 */

const atEnd = where(({ text }, at) => at === text.length);
const colon = oneOf(':：');

/** Anywhere in a line. */
const FOOTER = [
  ...'版权所有 版權所有 icp备 icp備 icp证 icp證 公网安备 公網安備 公安备 公安備 网站标识码 網站標識碼 网站地图 網站地圖 copyright © allrightsreserved'.split(
    ' ',
  ),
  ...'隐私政策 隱私政策 私隐政策 私隱政策 隐私权 隱私權 隐私声明 隱私聲明 隐私保护 隱私保護 本站支持ip 本网支持ip 本網支持ip 增值电信 互联网新闻信息服务许可 网络文化经营许可 视听节目许可 违法和不良信息举报'.split(
    ' ',
  ),
  ...'累计访问 累計訪問 浏览人次 浏览人数 瀏覽人次 瀏覽人數'.split(' '),
];
/** At its beginning. */
const FOOTER_BEGINNING = either(
  row(words('主办 承办 主管 協辦 技术支持 技術支援 維護'), maybe(words('单位 單位')), colon),
  words('技术支持 网站维护'),
);
const BEST_VIEWED = /(?:建议|建議|最佳).{0,12}(?:浏览|瀏覽|分辨率|解析度|ie)/;

/** Names of controls. */
const WIDGET = either(
  words(
    [
      '轉寄友人 轉寄 阅读原文 友善列印本页 友善列印本頁 友善列印本文 友善列印 列印本页 列印本頁 列印本文 列印 打印本页 打印本頁 打印本文 打印文章 打印此页 打印此頁 打印正文 打印 我要打印 正文打印 打印预览',
      '文字大小 大小 大 中 小 放大 缩小 縮小 恢复 恢復 默认 默認 超大 标准 標準 正常 a a+ a-',
      '微信 微博 朋友圈 qq qq空间 qq好友 人人网 人人網 人人 新浪 新浪微博 腾讯 腾讯微博 騰訊 騰訊微博 豆瓣 一键分享 一鍵分享 更多 facebook instagram telegram twitter line plurk weibo whatsapp wechat threads email x 电邮 電郵 邮件 電子郵件 推特 脸书 臉書',
      '扫码 扫码浏览 扫码阅读 扫码分享 扫码查看 掃碼 掃碼瀏覽 掃碼閱讀 掃碼分享 手机打开当前页 手机打开当前页面 手机扫一扫打开当前页 手机扫一扫打开当前页面 在手机打开 在手机打开当前页 在手机打开本页 在手机上打开 在手机上打开当前页 在手机上打开本页 手机阅读 手机浏览 手机查看 手机扫码 二维码 二維碼',
      '关闭 关闭本页 关闭窗口 关闭页面 关闭此页 關閉 關閉本頁 關閉窗口 關閉頁面 關閉此頁 返回 返回顶部 返回頂部 返回上一页 返回上页 返回上一頁 返回上頁 返回上一级 返回上级 返回列表 返回首页 返回首頁 回上一页 回上页 回上一頁 回上頁 回顶端 回頂端 回列表 回首頁 顶部 頂部 top',
      '收藏 收藏本页 收藏本頁 收藏本文 推荐给朋友 推薦給朋友 纠错 糾錯 我要纠错 我要糾錯 保存 下载 下载本页 下载全文 另存 另存为 复制 复制链接 点赞 點讚 赞 讚 举报 舉報 评论 評論 参与 參與 我要评论 我要評論 我要留言 意见反馈 意見反饋 智能问答 智能客服 在线客服 線上客服 微信公众号 微信公眾號 官方微信 官方微博',
      '次 人次 人 已有 跟贴 跟貼 听新闻 听全文 收听 语音播报 语音朗读 播报 图集 圖集 +1 调整字体 調整字體 护眼 护眼模式 護眼 護眼模式 保护 保護 保护色 保護色 保护视力 保护视力色 视力保护 视力保护色 视力保护视力 繁体 繁體 简体 簡體 無障礙 无障碍 阅读模式 正文 全文 选择 選擇 页面 功能 设置 当前 當前 加载中 用户 用line传送 用line傳送 留言 +',
    ].join(' '),
  ),
  row(words('字体 字體 字号 字號 字级 字級 字型'), maybe(words('大小'))),
  row(words('分享 转发 轉發 转發 轉发'), maybe(words('到 至 本页 本頁 本文'))),
  row(
    maybe(words('本文 共 已')),
    words('浏览 瀏覽 阅读 閱讀 点击 點擊 點閱 点阅 访问 訪問 查看 人气 人氣'),
    maybe(words('次数 次數 次 量 数 數 人数 人數 人数次 人數次 率')),
  ),
  row(oneOf('朗讀读'), many(oneOf('朗讀读'))),
  row(oneOf('背景色'), oneOf('背景色'), oneOf('背景色')),
);
/** Controls around a code or a recording that name it in words of their own. */
const WIDGET_PHRASE =
  /[扫掃]一[扫掃]?(?:在手机打开当前页面?|手机打开当前页|分享(?:到朋友圈)?|.{0,8}二[维維][码碼])?|(?:打开)?微信.{0,6}扫一扫.{0,12}|点击.{0,4}收听/g;
/** Words of which one stands in each of them. */
const WIDGET_PHRASES = ['扫一', '掃一', '收听'];

const BREADCRUMB = either(
  row(
    maybe(oneOf('您你')),
    maybe(oneOf('的')),
    maybe(words('现在 現在')),
    maybe(oneOf('的')),
    words('当前 當前 目前 所在'),
    maybe(oneOf('的')),
    words('位置 栏目 欄目 頁面'),
  ),
  row(words('您'), maybe(words('现在')), maybe(oneOf('的')), words('位置')),
  words('位置: 位置： ::: 現在位置 现在位置 您在这里 您在這裡'),
);
/** 首页 > …, and any three steps. */
const STEPS = /^(?:(?:网站|门户)?[首主][页頁]|home)[>›»/＞→\-－·|]+..|^.{2,20}[>›»＞→].{2,20}[>›»＞→]/;
const STEP = /[>›»＞→]|[页頁e][/\-－·|]/;

const TAIL = either(
  row(
    words('相关 相關'),
    words(
      '新闻 新聞 阅读 閱讀 链接 鏈接 链结 鏈結 连接 連接 连结 連結 附件 文档 文檔 文件 文章 信息 稿件 报道 報導 報道 推荐 推薦 解读 解讀 政策 内容 內容 资讯 資訊 资料 資料 专题 專題 热词 熱詞 搜索 公告 标签 視頻 视频 主題 服务 事项 問答 圖片 影音 檔案',
    ),
  ),
  row(words('延伸 推荐 推薦 拓展 擴展 更多 深度'), words('阅读 閱讀')),
  row(
    words('热门 熱門 热点 熱點 推荐 推薦 精彩 最新 图片 圖片'),
    words('新闻 新聞 推荐 推薦 文章 资讯 資訊 内容 內容 排行 评论 評論 信息 专题 專題'),
  ),
  row(words('网友 網友 最新 热门 熱門 全部 发表 發表 我要 用户 精彩'), words('评论 評論')),
  row(words('大家 你可能'), maybe(words('还 還 都 也')), words('在看 喜欢 喜歡')),
  row(words('其他'), words('新聞 文章 訊息')),
  row(words('此前 相关 更多'), words('报道 報導'), colon),
  row(words('附件下载 附件下載'), maybe(colon), atEnd),
  row(words('关键字 關鍵字 关键词 關鍵詞 标签 標籤'), colon),
  words(
    '关联文件 關聯文件 点击进入专题 阅读下一篇 猜你喜欢 猜您喜欢 猜你喜歡 您喜欢 你喜欢 您猜你喜欢 评论 評論 我来说两句 阅读排行 閱讀排行 点击排行 更多新闻 更多新聞 今日热点 今日熱點 今日热门 看更多 为您推荐 為您推薦 编辑推荐 返回列表 返回上一页 返回上页 返回上一頁 返回上一级 回上一页 回上页 回上一頁 回上頁 回列表 责任编辑推荐 責任編輯推荐 熱門新聞 往期回顾',
  ),
);
/** 延伸阅读, whatever marks stand in it. */
const FURTHER = /^[延伸·推荐]{5}$/;

const NEIGHBOUR =
  /^[【[<〈《←]*(?:上一?[篇条條则則页頁个]|下一?[篇条條则則页頁个]|上[则則篇]|下[则則篇]|前一[篇條则則]|後一[篇條则則]|后一[篇条])(?:新[闻聞]|文章|信息|[页頁])?[】\]>〉》→]*(?:[:：]|$|[[【《“])/u;

/** The same without a mark behind it, where the line is a link: `< 上一篇 春季植树活动启动`, `« 春季植树活动启动`. */
const NEIGHBOUR_LINK = /^(?:[【[<〈《←]*[上下前后後]一?[篇条條则則].{4}|[«‹←].{4})/u;

/** 责任编辑 and the like alone on a line. */
const CREDIT = row(
  maybe(words('本文 本网 本網 网站 網站 信息 文章 网络 網络 網絡 值班 执行 執行 实习 實習')),
  words(
    '责编 责编辑 责任编 责任编辑 責編 責編輯 責任編 責任編輯 编 编辑 編 編輯 责任校对 責任校對 校对 校對 审核 审校 审稿 审签 審核 審校 審稿 初审 复审 终审 一审 二审 三审 初審 復審 終審 一審 二審 三審 初校 复校 一校 二校 三校 主编 主編 编审 編審 监制 監製 録入 录入 錄入 签发 簽發 统筹 統籌 美编 美編 文章来源 文章來源 信息来源 信息來源 稿件来源 稿件來源 来源 來源 供稿 本文来源 本文來源 原标题 原標題 作者简介 作者簡介',
  ),
  oneOf(':：丨|/'),
);
/** A sentence may begin like a heading: 相关推荐工作由各单位完成。 */
const SENTENCE = /[。；]$/u;
/** Share of a line that stands in its link. */
const LINKED = 0.6;
/** What may stand behind such a label. */
const CREDITED = 40;

const DISCLAIMER =
  /^[【[（(*※]*(?:免[责責][声聲]明|版[权權][声聲]明|特[别別][声聲]明|[声聲]明[:：]|[凡本].{0,12}(?:注明|註明).{0,12}[来來]源|(?:本文|以上).{0,6}(?:仅代表|僅代表|转载|轉載|版权归|來自|不代表)|Notice[:：]|本[网網站].{0,20}(?:版[权權]|[转轉][载載]|立[场場])|未[经經].{0,10}(?:授[权權]|[许許]可).{0,20}[转轉][载載]|(?:如需|如欲|欲)?[转轉][载載](?:本文)?[,，]?[请請]|.{0,60}如.{0,8}侵[权權犯].{0,12}(?:(?:[联聯][系繫絡])(?:我|本[站网網])|[删刪]除))/u;

/** What piece of furniture a line is. `text` without white space; `linked`: its characters in links. */
export function furnitureOf(text: string, linked: number): Furniture | null {
  if (text.length > 300) return null;
  const told: Plain = { text: text.toLowerCase(), gaps: [], from: [] };
  const begins = (pattern: Pattern, at: number): boolean => pattern(told, at).length > 0;
  if (text.length < 120 && (begins(BREADCRUMB, 0) || (STEP.test(told.text) && STEPS.test(told.text)))) return 'breadcrumb';
  if (text.length < 200 && isFooter(told)) return 'footer';
  if (NEIGHBOUR.test(text) || (linked >= text.length * LINKED && NEIGHBOUR_LINK.test(text))) return 'neighbour';
  if (text.length <= 30 && !SENTENCE.test(text) && (begins(TAIL, past(text, '【[（(◆■●▍|')) || FURTHER.test(text))) return 'tail';
  // 相关报道：and the link itself.
  if (
    linked >= text.length * LINKED &&
    linked < text.length &&
    TAIL(told, 0).some((end) => ':：'.includes(text[end - 1] ?? ' ') || ':：'.includes(text[end] ?? ' '))
  )
    return 'tail';
  if (
    text.length <= 60 &&
    !SENTENCE.test(text) &&
    CREDIT(told, past(text, '【[（(')).some((end) => text.length - end <= CREDITED)
  )
    return 'credit';
  if (DISCLAIMER.test(text)) return 'disclaimer';
  if (linked >= text.length / 2 && PAGER.test(text)) return 'widget';
  return NOTICE.test(text) || isWidget(told) || (linked === 0 && text.length === 1 && !saysSomething(text)) ? 'widget' : null;
}

/** The numbers of an article's parts, and ways to the next. */
const PAGER = /^(?:[【[(（]?\d{1,2}[】\])）]?|上一?[页頁]|下一?[页頁]|[首尾末][页頁]){2,}$/u;

/** True for a line that names who holds an event or a site (主办单位：…) and bears no site's number. */
export function isHostLine(text: string): boolean {
  const told: Plain = { text: text.toLowerCase(), gaps: [], from: [] };
  return FOOTER_BEGINNING(told, 0).length > 0 && !FILED.test(told.text) && !FOOTER.some((word) => told.text.includes(word));
}

/** Where a text goes on behind some marks. */
function past(text: string, marks: string): number {
  let at = 0;
  while (at < text.length && marks.includes(text[at] ?? '')) at++;
  return at;
}

/** Filed under a number, or with the sign of a copyright: no sentence of an article. */
const FILED = /\d{6}|©|copyright/;

function isFooter(told: Plain): boolean {
  const { text } = told;
  // 凡未取得ICP备案的网站应当备案。 is about it.
  if (/[。；]$/u.test(text) && !FILED.test(text)) return false;
  return FOOTER.some((word) => text.includes(word)) || FOOTER_BEGINNING(told, 0).length > 0 || BEST_VIEWED.test(text);
}

/** What a page says of itself in the middle of an article. */
const NOTICE =
  /^(?:[您你]的(?:浏览器|瀏覽器).{0,20}(?:不支持|无法|暂时|不支援)|安装.{0,12}客户端|(?:点击|點擊).{0,6}(?:下载|下載).{0,12}客户端|视频加载中|.{0,6}加载中|请.{0,6}(?:升级|更换).{0,8}浏览器|点击右上角|选择在浏览器中打开|(?:点击|點擊)(?:收起|展开)全文|正在阅读[:：]|(?:广告|廣告)$|视频[-－:：].{0,40}$|[用打开打開微信手机手機]{0,6}(?:[扫掃]描|[扫掃]一[扫掃]|[扫掃][码碼]).{0,12}(?:手[机機]|分享|朋友圈)[^。]{0,14}$|打开.{0,10}(?:app|客户端).{0,4}(?:阅读|查看|观看|体验)|.{0,6}[您你].{0,8}(?:本文|本[页頁]|[页頁]面|[网網][页頁]|文章|信息|[内內]容).{0,10}(?:有用|[帮幫]助|[满滿]意|[评評][价價]).{0,2}[？?].{0,30}$)/iu;

/** A longer line is no row of controls. */
const LONGEST_WIDGET = 80;

/** True for a line of controls: nothing is left of it but figures once the names of controls are taken out. */
function isWidget({ text }: Plain): boolean {
  if (text.length > LONGEST_WIDGET) return false;
  const phrased = WIDGET_PHRASES.some((word) => text.includes(word));
  const told: Plain = { text: phrased ? text.replace(WIDGET_PHRASE, '') : text, gaps: [], from: [] };
  let found = told.text.length < text.length;
  for (let at = 0; at < told.text.length; ) {
    const end = Math.max(at, ...WIDGET(told, at));
    if (end === at && lettersIn(told.text[at] ?? '') > 0) return false;
    found ||= end > at;
    at = Math.max(end, at + 1);
  }
  return found;
}

const UNLIKELY_TAGS: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'select', 'button', 'dialog', 'menu', 'noscript']);
const UNLIKELY_ROLES = /^(?:navigation|banner|contentinfo|search|complementary|menu|menubar|dialog|alert|toolbar)$/u;
/** Names between white space, _ and -, figures left off. */
const UNLIKELY_NAMES: ReadonlySet<string> = new Set(
  'nav navbar navigation menu foot footer footers bottom breadcrumb breadcrumbs crumb crumbs sidebar share sharebar bdsharebuttonbox comment comments pinglun related relate relevant hotnews copyright toolbar qrcode ewm erweima pagination pager prevnext weizhi dqwz curmb topnav mainnav login search searchbar sitemap subscribe newsletter tags taglist link links friendlink yqlj ad ads banner popup modal subnav xgxw xgyd xgwz xglj xiangguan'.split(
    ' ',
  ),
);
/** Names that begin so. */
const UNLIKELY_BEGINNING = ['bdshare', 'recommend', 'advert'];

const NAME = /[^\s_-]+/g;

function isUnlikelyName(names: string): boolean {
  const told = names.toLowerCase();
  return told.includes('prev_next') || (told.match(NAME) ?? []).some(isUnlikelyWord);
}

function isUnlikelyWord(word: string): boolean {
  const figure = word.search(/\d/);
  return (
    UNLIKELY_NAMES.has(figure > 0 ? word.slice(0, figure) : word) || UNLIKELY_BEGINNING.some((start) => word.startsWith(start))
  );
}

/** True for an element that frames a page rather than tells: navigation, footer, comments, related links. */
export function isUnlikely({ tag, htmlId, classes, attributes }: PageElement): boolean {
  if (UNLIKELY_TAGS.has(tag)) return true;
  if (attributes !== null && UNLIKELY_ROLES.test(attributes['role'] ?? '')) return true;
  if (tag === 'html' || tag === 'body' || tag === 'article' || tag === 'main') return false;
  return (htmlId !== '' && isUnlikelyName(htmlId)) || (classes !== '' && isUnlikelyName(classes));
}
