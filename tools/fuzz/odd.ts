/*
 * What mutations put into pages: texts and tags that have tripped programs which read pages.
 */

/** Texts: half readings, broken encodings, what shows nothing, what repeats, what looks like markup. */
export const ODD_TEXTS: readonly string[] = [
  '發(fā', '(fā)展', '當?shù)', '刂攸c', '錕斤拷', '烫烫烫', 'ÖÐ¹ú', '鏂板崕', '&amp;nbsp;', '&#x4E2D;', '&#55296;', '&lt;p&gt;', '⼈⺠',
  '\u200b\u200b', '\ufeff', '\u202e顛倒', '\u0000', '\ufffd', '\ue433', '𠮷', '👩‍👩‍👧', 'é́́́́́́́́', '　　', '\u00a0', '\t\n',
  '('.repeat(3_000), '，'.repeat(3_000), '发(fa'.repeat(1_000), 'a.'.repeat(2_000), '打印'.repeat(500), '|'.repeat(2_000), '首页>'.repeat(500),
  '2024-13-45', '99999999999999999999年', '来源：来源：来源：', '【打印】【关闭】', '上一篇：没有了', '当前位置：', '【字体：大 中 小】', '分享到：',
  '澳门葡京娱乐城官网', '亚洲无码一区二区在线', '彩票平台,棋牌游戏,百家乐', '加微信 kx88669', 'javascript:alert(1)', '#{7*7}', '{{constructor}}', ']]>', '-->',
]; // biome-ignore format: a list

/** Markup that does not close, closes what is not open, or changes how the rest is parsed. */
export const ODD_MARKUP: readonly string[] = [
  '<div>', '</div>', '<p>', '</p>', '<b><i></b></i>', '<a href="/a"><a href="/b">', '<table>', '<tr><td>', '</table>', '<table>甲<tr>乙</table>',
  '<form>', '</form>', '<form><input name="parentNode"><input name="attributes">', '<img name="body">', '<select><option>甲<option>乙',
  '<textarea>', '</textarea>', '<title>又一題', '<svg><foreignObject><p>圖中', '<math><mtext><p>式中', '<template>', '</template>', '<noscript>',
  '<plaintext>', '<!--', '<!-->', '<![CDATA[', '<?xml version="1.0"?>', '<!DOCTYPE html>', '<html lang="ja" id="again">', '<body class="again">', '<frameset>', '<base href="//elsewhere.example/">',
  '<div hidden>', '<div style="display:none">', '<span style="font-size:0">', '<marquee>', '<iframe srcdoc="<p>框中的一段文字">', '<object data="x">', '<details>',
  '<div><template shadowrootmode="open"><p>影中的一段文字</p><slot></slot></template>', '<div contenteditable>', '<div translate="no">', '<div dir="rtl">',
  '<div data-qingwen="spam">', '<qingwen-reader>', '<style>*{all:unset}</style>', '<style>p{display:none}</style>', '<ruby>漢<rt>hàn', '<br>', '<hr>', '<wbr>',
  '<meta charset="gbk">', '<meta name="ArticleTitle" content="假的標題">', '<link rel="canonical" href="//elsewhere.example/">', '<script type="application/ld+json">{"@type":</script>',
]; // biome-ignore format: a list

/** Attributes, with a blank before them. */
export const ODD_ATTRIBUTES: readonly string[] = [
  ' id="parentNode"', ' id="zoom"', ' class="share print footer related"', ' class="TRS_Editor"', ' class="content"', ' style="display:none"',
  ' style="position:absolute;left:-9999px"', ' style="height:0;overflow:hidden"', ' style="color:transparent"', ' style="opacity:0"', ' hidden', ' data-qingwen="clutter"',
  ' title="澳门葡京娱乐城官网"', ' alt="發(fā)展"', ' aria-label="打印"', ' lang="en"', ' lang="zh-Hant-HK"', ' href="http://[::1"', ' href="javascript:window.print()"',
  ' href="data:text/html,a"', ' src="//elsewhere.example/a.js"', ' dir="rtl"', ' contenteditable', ' slot="a"', ' is="x-a"', ' onclick="return false"', ' =""', ' "', " '",
]; // biome-ignore format: a list
