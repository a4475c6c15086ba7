/*
 * Governments' sites as a week of browsing meets them, made up by us: how each names things, and how its system lays
 * a page out. What stands on a page is a shape's (shapes.ts); what stands around it is the site's.
 */

/** What a shape needs to know of the site that it is on. */
export interface Site {
  /** Short name, for the names of pages. */
  readonly id: string;
  readonly host: string;
  readonly name: string;
  readonly lang: string;
  /** Class names of its system, by what they stand for. */
  readonly classes: Readonly<Record<'main' | 'body' | 'info' | 'path' | 'list', string>>;
  /** True where its words are to be written in Traditional characters. */
  readonly traditional: boolean;
  /** What it says at its foot, in markup. */
  readonly bottom: string;
  /** The whole document around what a shape gives. */
  page(title: string, main: string): string;
}

interface Plan extends Omit<Site, 'page'> {
  readonly doctype?: string;
  readonly head?: string;
  readonly top: string;
}

const site = ({ doctype = '<!DOCTYPE html>', head = '', top, ...rest }: Plan): Site => ({
  ...rest,
  page: (title, main) =>
    `${doctype}<html lang="${rest.lang}"><head><meta charset="utf-8"><title>${title}-${rest.name}</title>${head}</head><body>${top}${main}${rest.bottom}</body></html>`,
});

const nav = (...names: string[]): string =>
  `<ul class="nav">${names.map((name, n) => `<li><a href="/c${n}/">${name}</a></li>`).join('')}</ul>`;

/** Ten sites: five of the mainland, each of another system, then Hong Kong, Macau, Taiwan (two) and Singapore. */
export const SITES: readonly Site[] = [
  site({
    id: 'mainland-city',
    host: 'www.moushi.gov.cn',
    name: '某市人民政府门户网站',
    lang: 'zh-CN',
    traditional: false,
    classes: { main: 'zx_content', body: 'TRS_Editor', info: 'zx_xx', path: 'dqwz', list: 'zx_list' },
    head: '<meta name="SiteName" content="某市人民政府门户网站"><meta name="ColumnName" content="政务要闻">',
    top: `<div class="header"><img src="/logo.png" alt="某市人民政府门户网站"><form action="/s"><input name="wd" placeholder="请输入关键字"><button>搜索</button></form></div>${nav('首页', '政务公开', '政务服务', '互动交流', '走进某市')}`,
    bottom: '<div class="footer"><p>主办：某市人民政府办公室　承办：某市大数据局</p><p>网站标识码：3700000000</p></div>',
  }),
  site({
    id: 'mainland-bureau',
    host: 'jtj.moushi.gov.cn',
    name: '某市交通运输局',
    lang: 'zh',
    traditional: false,
    classes: { main: 'main-fl', body: 'bt-content zoom', info: 'info_sx', path: 'position', list: 'list_con' },
    top: `<div id="top"><h2><a href="/">某市交通运输局</a></h2></div>${nav('网站首页', '信息公开', '办事服务', '公众互动', '专题专栏')}`,
    bottom: '<div id="foot">版权所有：某市交通运输局　<a href="/wzdt/">网站地图</a>　<a href="/lxwm/">联系我们</a></div>',
  }),
  site({
    id: 'mainland-county',
    host: 'www.mouxian.gov.cn',
    name: '某县人民政府',
    lang: 'zh-CN',
    traditional: false,
    doctype: '<!DOCTYPE HTML PUBLIC "-//W3C//DTD HTML 4.01 Transitional//EN">',
    classes: { main: 'c', body: 'nr', info: 'ly', path: 'wz', list: 'lb' },
    top: '<table width="1000" align="center" border="0"><tr><td background="/top.jpg" height="90"><font size="5">某县人民政府</font></td></tr><tr><td bgcolor="#cc0000"><a href="/"><font color="#ffffff">首页</font></a> | <a href="/zwgk/"><font color="#ffffff">政务公开</font></a> | <a href="/bszn/"><font color="#ffffff">办事指南</font></a></td></tr></table>',
    bottom:
      '<table width="1000" align="center"><tr><td align="center">某县人民政府办公室主办　电话：0000-1234567</td></tr></table>',
  }),
  site({
    id: 'mainland-ministry',
    host: 'www.moubu.gov.cn',
    name: '某部门户网站',
    lang: 'zh-CN',
    traditional: false,
    doctype:
      '<!DOCTYPE html PUBLIC "-//W3C//DTD XHTML 1.0 Transitional//EN" "http://www.w3.org/TR/xhtml1/DTD/xhtml1-transitional.dtd">',
    classes: { main: 'pages_content_wrap', body: 'pages_content', info: 'pages-date', path: 'BreadcrumbNav', list: 'list01' },
    head: '<meta name="SiteDomain" content="www.moubu.gov.cn">',
    top: `<div class="w1200"><a href="/" class="logo">某部</a>${nav('首页', '机构', '新闻', '政策', '服务', '互动', '数据')}</div>`,
    bottom:
      '<div class="ft"><ul><li><a href="/sm/">网站声明</a></li><li><a href="/gy/">关于我们</a></li></ul><p>某部主办</p></div>',
  }),
  site({
    id: 'mainland-province',
    host: 'www.mousheng.gov.cn',
    name: '某省人民政府',
    lang: 'zh-CN',
    traditional: false,
    classes: { main: 'article-content', body: 'content', info: 'article-info', path: 'crumb', list: 'news-list' },
    top: `<header><div id="app-head" role="banner"><a href="/">某省人民政府</a><nav>${nav('要闻动态', '政务公开', '政务服务', '政民互动', '数据开放')}</nav></div></header><main>`,
    bottom: '</main><footer><section><p>某省人民政府办公厅主办</p><p>建议使用1920×1080分辨率浏览</p></section></footer>',
  }),
  site({
    id: 'hong-kong',
    host: 'www.mousyu.gov.hk',
    name: '某某署',
    lang: 'zh-Hant-HK',
    traditional: true,
    classes: { main: 'contentInner', body: 'content', info: 'lastRevised', path: 'breadcrumb', list: 'pressList' },
    top: `<div id="skip"><a href="#main">跳至主要內容</a></div><div class="banner"><a href="/tc/">某某署</a> <a href="/en/">ENG</a> <a href="/sc/">简</a></div>${nav('主頁', '關於本署', '公共服務', '新聞公報', '聯絡我們')}<div id="main">`,
    bottom:
      '</div><div class="bottom"><a href="/tc/notice.html">重要告示</a> | <a href="/tc/privacy.html">私隱政策</a><p>修訂日期：2024年4月9日</p></div>',
  }),
  site({
    id: 'macau',
    host: 'www.mougok.gov.mo',
    name: '某某局',
    lang: 'zh-MO',
    traditional: true,
    classes: { main: 'container', body: 'entry-content', info: 'post-meta', path: 'path', list: 'items' },
    top: `<div class="topbar"><a href="/zh/">中文</a> <a href="/pt/">Português</a></div><h2>某某局</h2>${nav('首頁', '關於本局', '最新消息', '電子服務', '法例')}`,
    bottom: '<div class="footer">澳門特別行政區政府某某局　電話：(853) 0000 0000</div>',
  }),
  site({
    id: 'taiwan-city',
    host: 'www.moumou.gov.tw',
    name: '某某市政府全球資訊網',
    lang: 'zh-Hant-TW',
    traditional: true,
    classes: { main: 'area-essay', body: 'cp', info: 'list-text detail', path: 'path', list: 'list' },
    top: `<a href="#center" class="sr-only sr-only-focusable">跳到主要內容區塊</a><div class="header"><a accesskey="U" href="#U" title="上方導覽區">:::</a><h2><a href="/">某某市政府全球資訊網</a></h2></div>${nav('網站導覽', '市政新聞', '市民服務', '市府團隊', '政府資訊公開')}<div id="center"><a accesskey="C" href="#C" title="中間主要內容區">:::</a>`,
    bottom:
      '</div><div class="footer"><a accesskey="Z" href="#Z" title="下方資訊區">:::</a><p>地址：000某某市某某路1號　總機：(00)0000-0000</p></div>',
  }),
  site({
    id: 'taiwan-ministry',
    host: 'www.moubu.gov.tw',
    name: '某某部全球資訊網',
    lang: 'zh-tw',
    traditional: true,
    classes: { main: 'main-content', body: 'editor', info: 'info', path: 'breadcrumb', list: 'table_list' },
    top: `<noscript>您的瀏覽器不支援JavaScript語法</noscript><div class="wrap"><div class="top"><a href="/">某某部</a></div>${nav('認識本部', '公告資訊', '業務資訊', '便民服務')}`,
    bottom: '</div><div class="fatfooter"><p>某某部版權所有 © 2024</p><a href="/privacy/">隱私權及網站安全政策</a></div>',
  }),
  site({
    id: 'singapore',
    host: 'www.mfa.gov.sg',
    name: '新加坡共和国某某馆',
    lang: 'zh-SG',
    traditional: false,
    classes: { main: 'sgds-container', body: 'content', info: 'date', path: 'bp-breadcrumb', list: 'bp-list' },
    top: `<div class="sgds-masthead"><span>新加坡政府机构网站</span></div>${nav('主页', '领事服务', '新闻', '双边关系')}`,
    bottom: '<div class="bp-footer"><p>© 2024 新加坡政府</p><a href="/feedback">意见反馈</a></div>',
  }),
];
