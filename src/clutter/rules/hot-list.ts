import { element } from '../controls';
import { listsHeaded } from '../headed';
import { LIKELY, rule } from '../rule';

const HEADING =
  /^(?:(?:24小时|一周|本周|今日|每日|本月|最新|實時|实时|栏目|频道|频道|新闻|文章)?(?:热门|熱門|热点|熱點|热议|热榜|热文|最热|焦点|焦點)(?:新闻|新聞|推荐|推薦|文章|资讯|資訊|排行|专题|專題|图文|搜索|标签|点击|评论|视频|关注|话题|关键词|图片|阅读|閱讀)*|(?:新闻|点击|阅读|閱讀|浏览|访问|热度|评论|關注|关注|人气|人氣|本周|一周|今日|24小时)?(?:排行榜?|排行)|最新(?:文章|新闻|新聞|发布|动态|资讯|資訊|消息|更新|信息|即時)|(?:本日|今日|本周|一周)?最多(?:瀏覽|點閱|浏览|阅读)|(?:本日|今日|本周|一周|本月)(?:热门|熱門|热点)|人氣(?:新聞|排行|文章)|熱門關鍵字|图片新闻|图文(?:推荐|新闻)|即時新聞|即時熱門|今日(?:推荐|焦点|关注|頭條|头条)|热点信息)$/u;

/**
 * What is read most or came last on the site, beside the article: 热门文章, 点击排行, 最新发布.
 * Leaves: the site's navigation, rankings that are the article.
 * Source: templates of government and news sites; see tests/cases/clutter/hot-list.json.
 */
export const hotList = rule('clutter/hot-list', 'related-articles', function* (scene) {
  for (const id of listsHeaded(scene, HEADING)) yield { at: element(id), confidence: LIKELY };
});
