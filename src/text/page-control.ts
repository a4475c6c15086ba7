import { either, many, maybe, oneOf, row, words } from './matching';

/*
 * The words of a page's own controls, which are short, bare of grammar and name networks, as spam does. A fact about
 * pages that two readers of them need: nobody takes these for an advertisement.
 */

const NETWORKS = words(
  '微信好友 微信朋友圈 微信 朋友圈 新浪微博 腾讯微博 騰訊微博 微博 QQ空间 QQ空間 QQ好友 QQ 人人网 豆瓣 百度贴吧 贴吧 今日头条 钉钉 Facebook Twitter LINE 更多 取消 打印 列印 收藏',
);
const PAGE = '页 頁 页面 頁面 网页 網頁 文章 网站 網站';
const THIS_PAGE = row(maybe(words('当前 當前 本 此 該 该')), words(PAGE));

const CONTROLS = either(
  // 分享到：微信 微博 QQ空间
  row(
    maybe(words('一键 一鍵')),
    words('分享 转发 轉發 转發 轉发'),
    maybe(words('文章 本文 本页 本頁')),
    maybe(words('到 至')),
    many(NETWORKS),
  ),
  // 扫一扫在手机打开当前页
  row(
    maybe(words('用 使用 请 請')),
    maybe(words('手机 手機 微信')),
    words('扫一扫 掃一掃 扫二维码 掃二維碼 扫描二维码 掃描二維碼 扫码 掃碼'),
    maybe(words('用 在 到 ，')),
    maybe(words('手机 手機 微信')),
    maybe(words('上 端 中 里')),
    words('打开 打開 浏览 瀏覽 查看 阅读 閱讀 访问 訪問 分享'),
    maybe(words('给好友 給好友')),
    maybe(THIS_PAGE),
  ),
  row(words('打印 列印 关闭 關閉 收藏'), maybe(either(THIS_PAGE, words('窗口 视窗 視窗')))),
  // 手机版: the site as others see it
  row(words('手机 手機 电脑 電腦 移动 移動 无障碍 無障礙 长者 長者 关怀 關懷'), oneOf('版')),
  row(words('返回 回到'), words('顶部 頂部 页首 頁首 首页 首頁')),
  row(
    maybe(words('浏览 瀏覽 文字 正文')),
    words('字体 字體 字号 字號'),
    many(oneOf('大小')),
    maybe(oneOf(':：')),
    maybe(words('特大 大')),
    maybe(words('中')),
    maybe(words('小')),
  ),
);

/** One of these stands in each: the rest is not tried on most lines. */
const WORDS_OF_CONTROLS = /[享转轉扫掃印闭閉藏顶頂首字版]/;

/** Marks that stand around and between controls. */
const MARKS = /[\s\u200b\ufeff|｜·•:：/\\\-—[\]［］【】〖〗()（）>＞]+/gu;

/** True for a line of a page's own controls: 分享到：微信 微博 QQ空间, 扫一扫在手机打开当前页. Leaves 扫一扫加微信, which wants something. */
export function isPageControl(line: string): boolean {
  if (!WORDS_OF_CONTROLS.test(line)) return false;
  const told = line.replace(MARKS, '');
  if (told === '' || told.length > LONGEST) return false;
  return CONTROLS({ text: told.toLowerCase(), gaps: [], from: [] }, 0).includes(told.length);
}

/** UTF-16 code units of the longest row of controls: a share bar of a dozen networks. */
const LONGEST = 80;
