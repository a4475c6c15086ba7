import { element } from '../controls';
import { listsHeaded } from '../headed';
import { LIKELY, rule } from '../rule';

const HEADING =
  /^(?:相关|相關|关联|更多|延伸|推荐|推薦|精彩|编辑|編輯|其他|其它)(?:新闻|新聞|文章|链接|連結|鏈接|阅读|閱讀|报道|報導|報道|稿件|内容|內容|资讯|資訊|信息|推荐|推薦|专题|專題|热词|视频|影音|图片|动态|消息|主题|看点)|^本?(?:栏目|欄目|频道|頻道)(?:推荐|推薦|热门|熱門|最新)|^(?:猜你喜欢|猜你喜歡|[您你]可能(?:感兴趣|感興趣|喜欢)(?:的(?:文章|新闻|新聞|内容|內容))?|(?:您|你)可能也喜歡|大家都在看|还没看够|為你推薦|为你推荐|为您推荐|相关$)/u;

/**
 * Headlines of other articles under a heading that says so: 相关新闻, 延伸阅读.
 * Leaves: attachments (相关附件), what explains a policy (相关解读, 相关文件), lists of links that are the article.
 * Source: templates of government and news sites; see tests/cases/clutter/related-list.json.
 */
export const relatedList = rule('clutter/related-list', 'related-articles', function* (scene) {
  for (const id of listsHeaded(scene, HEADING)) yield { at: element(id), confidence: LIKELY };
});
