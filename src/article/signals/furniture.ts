import type { PageElement } from '@/model/page';
import { lettersIn, saysSomething } from '@/text/letters';
import type { Furniture } from '../shape';

/*
 * Lines and elements that belong to the page and not to what it tells. Words are matched against a line without
 * its white space. Sources: templates of government sites in both scripts and of commercial news sites.
 */

const FOOTER = new RegExp(
  [
    '版[权權]所有', 'ICP[备備证證]', '公[网網]?安[备備]', '[网網]站[标標][识識][码碼]', '[网網]站地[图圖]', '^(?:主办|承办|主管|協辦|技术支持|技術支援|維護)(?:单位|單位)?[:：]',
    '(?:建议|建議|最佳).{0,12}(?:浏览|瀏覽|分辨率|解析度|IE)', 'Copyright', '[©]', 'All[Rr]ights[Rr]eserved', '[隐隱]私(?:政策|[权權]|[声聲]明|保[护護])',
    '(?:本站|本[网網])支持IPV?6', '增值电信', '互联网新闻信息服务许可', '网络文化经营许可', '视听节目许可', '违法和不良信息举报', '^(?:技术支持|网站维护)', '累[计計][访訪][问問]', '[瀏浏][覽览]人[數数次]',
  ].join('|'), // biome-ignore format: one theme a line
  'iu',
);

// biome-ignore format: one theme a line
const WIDGET_WORDS = new RegExp(
  [
    '(?:友善)?列印(?:本[页頁文])?', '打印(?:本[页頁文]|文章|此[页頁]|正文)?', '我要打印', '正文打印', '打印预览', '字[体體號号级級型](?:大小)?', '文字大小', '大小', '[大中小]', '放大', '[缩縮]小', '恢[复復]', '默[认認]', '超大', '[标標]准', '正常', 'A[+-]?',
    '分享(?:到|至|本[页頁文])?', '[转轉][发發](?:到)?', '微信', '微博', '朋友圈', 'QQ(?:空间|好友)?', '人人[网網]?', '新浪(?:微博)?', '[腾騰][讯訊](?:微博)?', '豆瓣', '一[键鍵]分享', '更多', 'Facebook', 'Twitter', 'LINE', 'Plurk', 'Weibo', 'WhatsApp', 'WeChat', 'Threads', 'Email', 'X', '推特', '脸书', '臉書',
    '[扫掃]一[扫掃]?(?:在手机打开当前页面?|手机打开当前页|分享(?:到朋友圈)?|.{0,8}二[维維][码碼])?', '[扫掃][码碼](?:浏览|[阅閱][读讀]|分享|查看)?', '手机(?:扫一扫)?打开当前页面?', '在手机(?:上)?打开(?:当前页|本页)?', '手机(?:阅读|浏览|查看|扫码)', '二[维維][码碼]', '(?:打开)?微信.{0,6}扫一扫.{0,12}',
    '[关關][闭閉](?:本[页頁]|窗口|[页頁]面|此[页頁])?', '返回(?:[顶頂]部|上一?[页頁級级]|列表|首[页頁])?', '回(?:上一?[页頁]|[顶頂]端|列表|首頁)', '[顶頂]部', 'TOP', '收藏(?:本[页頁文])?', '[纠糾][错錯]', '我要[纠糾][错錯]', '保存', '下载(?:本页|全文)?', '另存为?', '复制(?:链接)?', '[点點][赞讚]', '[赞讚]', '[举舉][报報]', '[评評][论論]', '[参參][与與]',
    '(?:本文|共|已)?(?:浏览|瀏覽|[阅閱][读讀]|[点點][击擊閱阅]|[访訪][问問]|查看|人[气氣])(?:次[数數]|量|[数數]|人[数數次]|率)?', '次', '人次', '人', '跟[贴貼]', '听(?:新闻|全文)', '收听', '[朗讀读]+', '语音(?:播报|朗读)', '播报', '[图圖]集', '\\+1', '(?:调整|調整)字[体體]', '[护護]眼(?:模式)?', '(?:视力)?保[护護](?:视力)?色?', '[背景色]{3}', '繁[体體]', '简[体體]', '無障礙', '无障碍', '阅读模式', '点击.{0,4}收听', '正文', '全文', '[选選][择擇]', '页面', '功能', '设置', '[当當]前', '加载中', '用户', '用LINE[傳传]送', '留言', '\\+',
  ].join('|'),
  'giu',
);

const BREADCRUMB =
  /^(?:[您你]?(?:的)?(?:现在|現在)?(?:的)?(?:当前|當前|目前|所在)(?:的)?(?:位置|栏目|欄目|頁面)|您(?:现在)?(?:的)?位置|位置[:：]|:::|現在位置|现在位置|您在这里|您在這裡)|^(?:首[页頁]|主[页頁]|网站首页|网站主页|门户首页|Home)(?:[>›»/＞→\-－·|]+|>>).{2,}|^.{2,20}(?:>|›|»|＞|→).{2,20}(?:>|›|»|＞|→)/iu;

const TAIL =
  /^[【[（(◆■●▍|]*(?:相[关關](?:新[闻聞]|[阅閱][读讀]|[链鏈連连][接結结]|附件|文[档檔件]|文章|信息|[稿文]件|[报報][道導]|推[荐薦]|解[读讀]|政策|[内內]容|[资資][讯訊料]|[专專][题題]|[热熱][词詞]|搜索|公告|标签|視頻|视频|主題|服务|事项|問答)|[关關][联聯]文件|附件下[载載][:：]?$|[延伸·推荐]{5}$|点击进入专题|(?:此前|相关|更多)[报報][道導][:：]|阅读下一篇|(?:延伸|推[荐薦]|[拓擴]展|更多|深度)[阅閱][读讀]|(?:[热熱][门門點点]|推[荐薦]|精彩|最新|[图圖]片)(?:新[闻聞]|推[荐薦]|文章|[资資][讯訊]|[内內]容|排行|[评評][论論]|信息|[专專][题題])|[猜您你]+喜[欢歡]|(?:网友|網友|最新|[热熱][门門]|全部|发表|發表|我要|用户|精彩)[评評][论論]|[评評][论論](?:[区區]|列表|留言)?|我来说两句|(?:大家|你可能)(?:[还還]|[都也])?(?:在看|喜[欢歡])|[阅閱][读讀]排行|点击排行|更多新[闻聞]|今日[热熱][点點門门]|其他(?:新聞|文章|訊息)|看更多|为您推荐|為您推薦|编辑推荐|返回(?:列表|上一?[页頁])|回上一?[页頁]|回列表|[责責]任[编編][辑輯]推荐|[关關][键鍵][字词詞][:：]|[标標][签籤][:：]|相關(?:新聞|圖片|影音|檔案)|熱門新聞|往期回顾)[】\]）)：:>》]*/u;

const NEIGHBOUR =
  /^[【[<〈《←]*(?:上一?[篇条條则則页頁个]|下一?[篇条條则則页頁个]|上[则則篇]|下[则則篇]|前一[篇條则則]|後一[篇條则則]|后一[篇条])(?:新[闻聞]|文章|信息|[页頁])?[】\]>〉》→]*(?:[:：]|$|[[【《“])/u;

/** 责任编辑 and the like alone on a line. */
const CREDIT =
  /^[【[（(]*(?:(?:本文|本[网網]|网站|網站|信息|文章|[网網][络絡]|值班|[执執]行|实习|實習)?(?:[责責]任?[编編][辑輯]?|[编編][辑輯]|[责責]任校[对對]|校[对對]|[审審][核校稿签]|[初复終终一二三][审審]|[初复一二三]校|主[编編]|[编編][审審]|[监監][制製]|[录錄]入|[签簽][发發]|[统統][筹籌]|美[编編]|文章来源|文章來源|信息[来來]源|稿件[来來]源|[来來]源|供稿|本文[来來]源|原[标標][题題]|作者[简簡]介))[:：丨|/].{0,40}$/u;

const DISCLAIMER =
  /^[【[（(*※]*(?:免[责責][声聲]明|版[权權][声聲]明|特[别別][声聲]明|[声聲]明[:：]|[凡本].{0,12}(?:注明|註明).{0,12}[来來]源|(?:本文|以上).{0,6}(?:仅代表|僅代表|转载|轉載|版权归|來自|不代表)|Notice[:：]|本[网網站].{0,20}(?:版[权權]|[转轉][载載]|立[场場])|未[经經].{0,10}(?:授[权權]|[许許]可).{0,20}[转轉][载載])/u;

/** What piece of furniture a line is. `text` without white space; `linked`: its characters in links. */
export function furnitureOf(text: string, linked: number): Furniture | null {
  if (text.length > 300) return null;
  if (BREADCRUMB.test(text) && text.length < 120) return 'breadcrumb';
  if (FOOTER.test(text) && text.length < 200) return 'footer';
  if (NEIGHBOUR.test(text)) return 'neighbour';
  if (text.length <= 30 && TAIL.test(text)) return 'tail';
  if (text.length <= 60 && CREDIT.test(text)) return 'credit';
  if (DISCLAIMER.test(text)) return 'disclaimer';
  return NOTICE.test(text) || isWidget(text) || (linked === 0 && text.length === 1 && !saysSomething(text)) ? 'widget' : null;
}

/** What a page says of itself in the middle of an article. */
const NOTICE =
  /^(?:[您你]的(?:浏览器|瀏覽器).{0,20}(?:不支持|无法|暂时|不支援)|安装.{0,12}客户端|(?:点击|點擊).{0,6}(?:下载|下載).{0,12}客户端|视频加载中|.{0,6}加载中|请.{0,6}(?:升级|更换).{0,8}浏览器|点击右上角|选择在浏览器中打开|(?:广告|廣告)$|视频[-－:：].{0,40}$)/u;

/** A longer line is no row of controls. */
const LONGEST_WIDGET = 80;

/** True for a line of controls: nothing is left of it but figures once the names of controls are taken out. */
function isWidget(text: string): boolean {
  if (text.length > LONGEST_WIDGET) return false;
  const rest = text.replace(WIDGET_WORDS, '');
  return rest.length < text.length && lettersIn(rest) === 0;
}

const UNLIKELY_TAGS: ReadonlySet<string> = new Set(['nav', 'footer', 'aside', 'select', 'button', 'dialog', 'menu', 'noscript']);
const UNLIKELY_ROLES = /^(?:navigation|banner|contentinfo|search|complementary|menu|menubar|dialog|alert|toolbar)$/u;
/** Names between white space, _ and -, figures left off. */
const UNLIKELY_NAMES: ReadonlySet<string> = new Set(
  'nav navbar navigation menu foot footer footers bottom breadcrumb breadcrumbs crumb crumbs sidebar share sharebar bdsharebuttonbox comment comments pinglun related relate relevant hotnews copyright toolbar qrcode ewm erweima pagination pager prevnext weizhi dqwz curmb topnav mainnav login search searchbar sitemap link links friendlink yqlj ad ads banner popup modal subnav xgxw xgyd xgwz xglj xiangguan'.split(
    ' ',
  ),
);
/** Names that begin so. */
const UNLIKELY_BEGINNING = ['bdshare', 'recommend', 'advert'];

function isUnlikelyName(names: string): boolean {
  const told = names.toLowerCase();
  return told.includes('prev_next') || told.split(/[\s_-]+/).some(isUnlikelyWord);
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
