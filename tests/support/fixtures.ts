/*
 * Small pages in the shape of what government sites serve, written by us: for tests about something other than the
 * article itself.
 */

const SENTENCES = [
  '市政府今天召開常務會議，研究部署今年第二季度的重點工作，聽取各部門關於前三個月情況的匯報。',
  '會議指出，要把保障民生放在第一位，抓好學校、醫院和養老服務設施的建設，讓群眾更方便地辦事。',
  '會議要求，各部門要按照分工落實責任，定期公布進展，並接受社會監督，年底前向市人民代表大會報告。',
  '會議還討論了其他事項，有關負責人參加了會議，市政府辦公室隨後將印發會議紀要。',
];

const page = (title: string, body: string): string => `<!DOCTYPE html>
<html lang="zh-Hant"><head><meta charset="utf-8"><title>${title}</title></head>
<body><div class="header"><a href="/">某某市人民政府</a></div>${body}
<div class="footer">主辦：某某市人民政府辦公室</div></body></html>`;

/** Spam that no article could hold: a run of black-market titles. */
export const SPAM_LINE = '亚洲无码一区二区在线,国产精品久久久久久网站,黄色网站免费观看视频,中文字幕无码人妻在线';

/** An article with a print widget and a line of spam behind it. `more` goes behind the body's last paragraph. */
export const articlePage = (more = `<div id="spam">${SPAM_LINE}</div>`): string =>
  page(
    '市政府召開常務會議研究第二季度重點工作-某某市人民政府',
    `<div class="position">當前位置：<a href="/">首頁</a> &gt; <a href="/xwzx/">新聞中心</a> &gt; <a href="/xwzx/zwyw/">政務要聞</a></div>
<div class="article"><h1>市政府召開常務會議研究第二季度重點工作</h1>
<div class="info">發布時間：2024-04-09 10:30　來源：市政府辦公室 <span id="print">【<a href="javascript:window.print()">打印</a>】</span></div>
<div class="content">${SENTENCES.map((sentence) => `<p>　　${sentence}</p>`).join('\n')}</div>${more}</div>`,
  );

/** Elements whose names shadow what a document has of its own (`document.createElement` is the picture), and a form's that do so with the form's. */
export const SHADOWING = `<div hidden>${[
  'createElement',
  'createElementNS',
  'createTextNode',
  'createRange',
  'createTreeWalker',
  'documentElement',
  'body',
  'head',
  'images',
  'URL',
  'implementation',
  'getSelection',
  'execCommand',
  'elementFromPoint',
  'querySelector',
  'querySelectorAll',
  'adoptedStyleSheets',
  'defaultView',
  'activeElement',
]
  .map((name) => `<img name="${name}" alt="">`)
  .join('')}</div><form class="asked" style="position:fixed;left:300px;top:300px;width:200px;height:60px">
<input type="hidden" name="id"><input type="hidden" name="classList"><input type="hidden" name="parentElement">
<input type="hidden" name="localName"><input type="hidden" name="ownerDocument"><input type="hidden" name="getBoundingClientRect">
<input type="hidden" name="previousElementSibling">某某精神</form>`;

/** The article dressed as a provincial government's: name, tags, imprint, site code. */
export const clonePage = (): string =>
  articlePage()
    .replaceAll('某某市人民政府', '廣東省人民政府')
    .replace(
      '</head>',
      '<meta name="SiteName" content="广东省人民政府门户网站"><meta name="SiteDomain" content="www.gd.gov.cn"><meta name="SiteIDCode" content="4400000131"></head>',
    )
    .replace('</body>', '<div>主办：广东省人民政府办公厅　网站标识码：4400000131</div></body>');

/** A column's list of articles, with a pager. */
export const listPage = (): string =>
  page(
    '政務要聞-某某市人民政府',
    `<div class="position">當前位置：<a href="/">首頁</a> &gt; <a href="/zwyw/">政務要聞</a></div><ul class="list">${Array.from(
      { length: 20 },
      (_, n) =>
        `<li><a href="/zwyw/t2024_${n}.html" title="市政府召開第${n}次常務會議">市政府召開第${n}次常務會議</a><span>2024-04-${10 + n}</span></li>`,
    ).join('\n')}</ul><div class="page">共 12 頁 <a href="index_1.html">下一頁</a> <a href="index_11.html">尾頁</a></div>`,
  );

/** A site's home page: columns, each with a few links, and a search form. */
export const homePage = (): string =>
  page(
    '某某市人民政府',
    `<form action="/search"><input name="q" placeholder="請輸入關鍵字"><button>搜索</button></form>${[
      '政務要聞',
      '通知公告',
      '部門動態',
      '政策文件',
      '便民服務',
    ]
      .map(
        (name, column) =>
          `<div class="column"><h2><a href="/c${column}/">${name}</a></h2><ul>${Array.from(
            { length: 6 },
            (_, n) => `<li><a href="/c${column}/${n}.html">${name}第${n}條：有關工作安排</a></li>`,
          ).join('')}</ul></div>`,
      )
      .join('\n')}`,
  );
