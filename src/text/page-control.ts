/*
 * The words of a page's own controls, which are short, bare of grammar and name networks, as spam does. A fact about
 * pages that two readers of them need: nobody takes these for an advertisement.
 */

const NETWORKS =
  '微信好友|微信朋友圈|微信|朋友圈|新浪微博|腾讯微博|騰訊微博|微博|QQ空[间間]|QQ好友|QQ|人人网|豆瓣|百度贴吧|贴吧|今日头条|钉钉|Facebook|Twitter|LINE|更多|取消|打印|列印|收藏';
const THIS_PAGE = '(?:[当當]前|本|此|該|该)?(?:[页頁][面]?|[网網][页頁]|文章|[网網]站)';

const CONTROLS = new RegExp(
  `^(?:${[
    // 分享到：微信 微博 QQ空间
    `(?:一[键鍵])?(?:分享|[转轉][发發])(?:文章|本文|本[页頁])?(?:到|至)?(?:${NETWORKS})*`,
    // 扫一扫在手机打开当前页
    `(?:用|使用|[请請])?(?:手[机機]|微信)?(?:[扫掃]一[扫掃]|[扫掃]描?二[维維][码碼]|[扫掃][码碼])(?:用|在|到|，)?(?:手[机機]|微信)?(?:上|端|中|里)?(?:打[开開]|[浏瀏][览覽]|查看|[阅閱][读讀]|[访訪][问問]|分享)(?:[给給]好友)?${THIS_PAGE}?`,
    `(?:打印|列印|[关關][闭閉]|收藏)(?:${THIS_PAGE}|窗口|[视視]窗)?`,
    '(?:返回|回到)(?:[顶頂]部|[页頁]首|首[页頁])',
    '(?:[浏瀏][览覽]|文字|正文)?字[体體号號][大小]*[：:]?(?:特大|大)?中?小?',
  ].join('|')})$`,
  'iu',
);

/** One of these stands in each: the rest is not tried on most lines. */
const WORDS_OF_CONTROLS = /[享转轉扫掃印闭閉藏顶頂首字]/;

/** Marks that stand around and between controls. */
const MARKS = /[\s\u200b\ufeff|｜·•:：/\\\-—[\]［］【】〖〗()（）>＞]+/gu;

/** True for a line of a page's own controls: 分享到：微信 微博 QQ空间, 扫一扫在手机打开当前页. Leaves 扫一扫加微信, which wants something. */
export function isPageControl(line: string): boolean {
  if (!WORDS_OF_CONTROLS.test(line)) return false;
  const told = line.replace(MARKS, '');
  return told !== '' && told.length <= LONGEST && CONTROLS.test(told);
}

/** UTF-16 code units of the longest row of controls: a share bar of a dozen networks. */
const LONGEST = 80;
