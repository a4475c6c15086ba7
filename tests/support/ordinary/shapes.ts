import type { Site } from './site.ts';

/*
 * The shapes of ordinary pages. Each gives a title and what stands between a site's head and foot, in well-formed
 * markup, and says what a reader may miss: widgets beside an article that are no part of it.
 */

/** What a shape makes of a page. */
export interface Shaped {
  readonly title: string;
  readonly main: string;
  /** True where the page is an article; on all others not one write is to be made. */
  readonly article?: true;
  /** Lines that may go: widgets around the article. */
  readonly clutter?: readonly string[];
}

/** A kind of page. `t` writes a phrase as the site writes, given in both characters. */
export interface Shape {
  readonly name: string;
  shape(site: Site, t: (simplified: string, traditional: string) => string): Shaped;
}

const range = (length: number): readonly number[] => Array.from({ length }, (_, n) => n + 1);
const box = (site: Site, content: string): string => `<div class="${site.classes.main}">${content}</div>`;
const options = (...names: string[]): string => names.map((name, n) => `<option value="${n}">${name}</option>`).join('');

type Words = (simplified: string, traditional: string) => string;

/** Sentences of an article, each said once on a page. */
const SENTENCES: readonly (readonly [string, string])[] = [
  [
    '4月9日上午，全市重点水利工程建设现场会在清溪区召开，十二个县区的有关负责同志参加会议。',
    '四月九日上午，全市重點水利工程建設現場會議在清溪區召開，十二個地區的有關負責人參加會議。',
  ],
  [
    '会议指出，去年以来各地共修复堤防三十六公里，新建排涝泵站九座，汛前准备工作总体进展顺利。',
    '會議指出，去年以來各地共修復堤防三十六公里，新建排水泵站九座，汛期前準備工作大致順利。',
  ],
  [
    '会议要求，各单位要把工程质量放在第一位，按月公布进度，主动接受群众监督，不得拖欠工人工资。',
    '會議要求，各單位要把工程質量放在首位，按月公布進度，主動接受市民監察，不得拖欠工人薪金。',
  ],
  [
    '与会人员还察看了东湖水库除险加固工程，并同参与施工的技术人员交谈，了解施工中的实际困难。',
    '與會人員還視察了東湖水庫加固工程，並與參與施工的技術人員交談，了解施工時的實際困難。',
  ],
  [
    '下一步，水务部门将会同气象部门建立预警信息共享机制，让沿河居民在第一时间得到通知。',
    '下一步，水務部門將會同氣象部門建立預警資訊共享機制，讓沿河居民在第一時間得到通知。',
  ],
];

const paragraphs = (t: Words, from = 0, to = SENTENCES.length): string =>
  SENTENCES.slice(from, to)
    .map(([simplified, traditional]) => `<p>　　${t(simplified, traditional)}</p>`)
    .join('\n');

const path = ({ classes }: Site, t: Words, column: string): string =>
  `<div class="${classes.path}">${t('当前位置', '現在位置')}：<a href="/">${t('首页', '首頁')}</a> &gt; <a href="/c/">${column}</a></div>`;

const info = ({ classes, name }: Site, t: Words): string =>
  `<div class="${classes.info}">${t('发布时间', '發布日期')}：2024-04-09　${t('来源', '來源')}：${name}</div>`;

const article = (site: Site, t: Words, more = '', body = paragraphs(t)): string =>
  `${path(site, t, t('政务要闻', '最新消息'))}${box(site, `<h1>${t('全市重点水利工程建设现场会召开', '全市重點水利工程建設現場會議召開')}</h1>${info(site, t)}<div class="${site.classes.body}">${body}</div>${more}`)}`;

const headline = (t: Words): string => t('全市重点水利工程建设现场会召开', '全市重點水利工程建設現場會議召開');

const listed = (t: Words, count: number, more = ''): string =>
  range(count)
    .map(
      (n) =>
        `<li><a href="/c/t2024_${n}.html" title="${t(`关于开展第${n}期培训的通知`, `關於舉辦第${n}期培訓的通知`)}">${t(`关于开展第${n}期培训的通知`, `關於舉辦第${n}期培訓的通知`)}</a><span>2024-04-${String(n + 8).padStart(2, '0')}</span>${more}</li>`,
    )
    .join('');

const pager = (t: Words): string =>
  `<div class="page">${t('共', '共')}12${t('页', '頁')} <a href="index_1.html">${t('下一页', '下一頁')}</a> <a href="index_11.html">${t('尾页', '末頁')}</a></div>`;

/** Every shape, the forms first. */
export const SHAPES: readonly Shape[] = [
  {
    name: 'search-form',
    shape: (site, t) => ({
      title: t('高级检索', '進階查詢'),
      main: box(
        site,
        `<form action="/search" method="get"><p><label>${t('关键字', '關鍵字')} <input name="q" value=""></label></p><p><label>${t('时间', '日期')} <select name="when">${options(t('不限', '不限'), t('一周内', '一週內'), t('一月内', '一個月內'))}</select></label></p><p><label><input type="checkbox" name="title" value="1"> ${t('仅搜索标题', '只查標題')}</label></p><p><button type="submit">${t('检索', '查詢')}</button> <input type="reset" value="${t('重置', '重設')}"></p></form>`,
      ),
    }),
  },
  {
    name: 'consultation',
    shape: (site, t) => ({
      title: t('网上咨询', '意見信箱'),
      main: `${path(site, t, t('互动交流', '聯絡我們'))}${box(site, `<h1>${t('网上咨询', '意見信箱')}</h1><form action="/letter" method="post"><p>${t('姓名', '姓名')}：<input name="name" required></p><p>${t('联系电话', '聯絡電話')}：<input type="tel" name="phone"></p><p>${t('主题', '主旨')}：<input name="subject"></p><p>${t('内容', '內容')}：<textarea name="text" rows="6" placeholder="${t('请填写咨询内容，不超过五百字', '請填寫意見內容，不超過五百字')}"></textarea></p><p>${t('验证码', '驗證碼')}：<input name="code" size="4"><img src="/code.png" alt="${t('点击刷新', '點擊更新')}"></p><p><input type="submit" value="${t('提交', '送出')}"></p></form><p>${t('请您如实填写真实信息，我们将在五个工作日内答复。', '請如實填寫資料，我們會在五個工作天內回覆。')}</p>`)}`,
    }),
  },
  {
    name: 'log-in',
    shape: (site, t) => ({
      title: t('统一身份认证', '會員登入'),
      main: box(
        site,
        `<form action="/login" method="post"><h2>${t('用户登录', '會員登入')}</h2><input name="user" placeholder="${t('用户名/手机号', '帳號')}"><input type="password" name="password" placeholder="${t('密码', '密碼')}"><label><input type="checkbox" name="stay"> ${t('记住我', '記住我')}</label><button>${t('登录', '登入')}</button><a href="/reset">${t('忘记密码', '忘記密碼')}</a> <a href="/register">${t('立即注册', '立即註冊')}</a></form>`,
      ),
    }),
  },
  {
    name: 'query',
    shape: (site, t) => ({
      title: t('办件进度查询', '案件進度查詢'),
      main: box(
        site,
        `<form action="/query"><label>${t('受理编号', '案件編號')} <input name="number"></label><label>${t('查询密码', '查詢密碼')} <input name="secret"></label><button>${t('查询', '查詢')}</button></form><table class="result"><tr><th>${t('事项', '事項')}</th><th>${t('状态', '狀態')}</th><th>${t('办理部门', '承辦單位')}</th></tr>${range(
          5,
        )
          .map(
            (n) =>
              `<tr><td>${t(`道路运输经营许可第${n}号`, `道路運輸許可第${n}號`)}</td><td>${t('审批中', '審查中')}</td><td>${t('窗口', '櫃檯')}${n}</td></tr>`,
          )
          .join('')}</table>`,
      ),
    }),
  },
  {
    name: 'survey',
    shape: (site, t) => ({
      title: t('网上调查', '網路問卷'),
      main: box(
        site,
        `<h1>${t('公交线网优化满意度调查', '公車路網滿意度問卷')}</h1><form action="/vote" method="post">${range(4)
          .map(
            (n) =>
              `<fieldset><legend>${n}. ${t(`您对第${n}路公交的班次是否满意`, `您對第${n}路公車的班次是否滿意`)}</legend>${['a', 'b', 'c'].map((value, at) => `<label><input type="radio" name="q${n}" value="${value}"> ${[t('满意', '滿意'), t('一般', '普通'), t('不满意', '不滿意')][at]}</label>`).join('')}</fieldset>`,
          )
          .join('')}<button>${t('投票', '送出')}</button> <a href="/result">${t('查看结果', '檢視結果')}</a></form>`,
      ),
    }),
  },
  {
    name: 'home',
    shape: (_, t) => ({
      title: t('首页', '首頁'),
      main: [
        t('政务要闻', '市政新聞'),
        t('通知公告', '公告事項'),
        t('政策文件', '法令規章'),
        t('民生服务', '便民服務'),
        t('数据发布', '統計資料'),
      ]
        .map(
          (name, at) =>
            `<div class="column"><h2><a href="/c${at}/">${name}</a> <a href="/c${at}/">${t('更多', '更多')}&gt;&gt;</a></h2><ul>${listed(t, 6)}</ul></div>`,
        )
        .join(''),
    }),
  },
  {
    name: 'list',
    shape: (site, t) => ({
      title: t('通知公告', '公告事項'),
      main: `${path(site, t, t('通知公告', '公告事項'))}<ul class="${site.classes.list}">${listed(t, 18)}</ul>${pager(t)}`,
    }),
  },
  {
    name: 'list-with-pictures',
    shape: (site, t) => ({
      title: t('图片新闻', '活動花絮'),
      main: `<div class="${site.classes.list}">${range(9)
        .map(
          (n) =>
            `<dl><dt><a href="/p${n}.html"><img src="/p${n}.jpg" width="200" height="120" alt="${t(`第${n}届书画展开幕`, `第${n}屆書畫展開幕`)}"></a></dt><dd><a href="/p${n}.html">${t(`第${n}届书画展开幕`, `第${n}屆書畫展開幕`)}</a></dd></dl>`,
        )
        .join('')}</div>${pager(t)}`,
    }),
  },
  {
    name: 'search-results',
    shape: (site, t) => ({
      title: t('搜索结果', '查詢結果'),
      main: box(
        site,
        `<form action="/search"><input name="q" value="${t('公积金', '公積金')}"><button>${t('搜索', '搜尋')}</button></form><p>${t('为您找到相关结果约', '共找到')}86${t('个', '筆')}</p>${range(
          10,
        )
          .map(
            (n) =>
              `<div class="item"><h3><a href="/r${n}.html">${t(`住房<em>公积金</em>提取办法（第${n}版）`, `住宅<em>公積金</em>提取辦法（第${n}版）`)}</a></h3><p>${t(`为规范住房公积金提取，根据有关规定，制定本办法第${n}条……`, `為規範公積金提取，依有關規定，訂定本辦法第${n}條……`)}</p><span>2024-03-${10 + n}</span></div>`,
          )
          .join('')}${pager(t)}`,
      ),
    }),
  },
  {
    name: 'map',
    shape: (site, t) => ({
      title: t('政务服务地图', '服務據點'),
      main: box(
        site,
        `<img src="/map.png" usemap="#m" alt="${t('政务服务地图', '服務據點地圖')}" width="600" height="400"><map name="m">${range(
          6,
        )
          .map(
            (n) =>
              `<area shape="rect" coords="${n * 40},0,${n * 40 + 30},30" href="/d${n}" alt="${t(`第${n}街道`, `第${n}區`)}">`,
          )
          .join('')}</map><iframe src="/map.html" title="${t('地图', '地圖')}" width="600" height="300"></iframe><ul>${range(6)
          .map(
            (n) =>
              `<li>${t(`第${n}街道便民服务中心`, `第${n}區服務中心`)}：${t('人民路', '中山路')}${n}00${t('号', '號')}，${t('电话', '電話')} 0000-100${n}</li>`,
          )
          .join('')}</ul>`,
      ),
    }),
  },
  {
    name: 'directory',
    shape: (site, t) => ({
      title: t('机构职能', '組織職掌'),
      main: `${path(site, t, t('机构职能', '組織職掌'))}${box(
        site,
        `<h1>${t('内设机构', '內部單位')}</h1>${range(8)
          .map(
            (n) =>
              `<h3>${t(`业务${n}科`, `業務${n}科`)}</h3><ul><li>${t('电话', '電話')}：0000-200${n}</li><li>${t('办公地址', '地址')}：${n}0${n}${t('室', '室')}</li></ul>`,
          )
          .join('')}`,
      )}`,
    }),
  },
  {
    name: 'sitemap',
    shape: (site, t) => ({
      title: t('网站地图', '網站導覽'),
      main: box(
        site,
        range(6)
          .map(
            (n) =>
              `<dl><dt><a href="/s${n}/">${t(`栏目${n}`, `單元${n}`)}</a></dt>${range(5)
                .map((m) => `<dd><a href="/s${n}/${m}/">${t(`子栏目${n}-${m}`, `子單元${n}-${m}`)}</a></dd>`)
                .join('')}</dl>`,
          )
          .join(''),
      ),
    }),
  },
  {
    name: 'calendar',
    shape: (site, t) => ({
      title: t('发布日程', '活動行事曆'),
      main: box(
        site,
        `<table><caption>2024${t('年4月', '年4月')}</caption><tr>${[...t('日一二三四五六', '日一二三四五六')].map((day) => `<th>${day}</th>`).join('')}</tr>${range(
          5,
        )
          .map(
            (week) =>
              `<tr>${range(7)
                .map((day) => `<td>${(week - 1) * 7 + day}</td>`)
                .join('')}</tr>`,
          )
          .join('')}</table><p><a href="?m=3">${t('上月', '上個月')}</a> <a href="?m=5">${t('下月', '下個月')}</a></p>`,
      ),
    }),
  },
  {
    name: 'not-found',
    shape: (site, t) => ({
      title: '404',
      main: box(
        site,
        `<h1>404</h1><p>${t('您访问的页面不存在或已删除。', '您要找的網頁不存在或已刪除。')}</p><p><a href="/">${t('返回首页', '回首頁')}</a></p>`,
      ),
    }),
  },
  {
    name: 'application-shell',
    shape: (_, t) => ({
      title: t('政务服务网', '線上服務'),
      main: `<div id="app"></div><noscript>${t('请启用脚本后使用本页面', '請啟用指令碼後使用本頁')}</noscript>`,
    }),
  },
  {
    name: 'leaders',
    shape: (site, t) => ({
      title: t('领导之窗', '首長簡介'),
      main: box(
        site,
        `<ul class="${site.classes.list}">${range(7)
          .map(
            (n) =>
              `<li><img src="/l${n}.jpg" alt=""><h3>${t('陈', '陳')}${'一二三四五六七'[n - 1]}${t('明', '明')}</h3><p>${t(`副市长，分管第${n}方面工作`, `副市長，督導第${n}項業務`)}</p></li>`,
          )
          .join('')}</ul>`,
      ),
    }),
  },
  { name: 'article', shape: (site, t) => ({ title: headline(t), article: true, main: article(site, t) }) },
  {
    name: 'article-with-widgets',
    shape: (site, t) => ({
      title: headline(t),
      article: true,
      main: article(
        site,
        t,
        `<div class="print"><a href="javascript:window.print()">${t('【打印本页】', '【列印本頁】')}</a> <a href="javascript:window.close()">${t('【关闭窗口】', '【關閉視窗】')}</a></div>`,
      ),
      clutter: [`${t('【打印本页】', '【列印本頁】')} ${t('【关闭窗口】', '【關閉視窗】')}`],
    }),
  },
  {
    name: 'article-with-table',
    shape: (site, t) => ({
      title: headline(t),
      article: true,
      main: article(
        site,
        t,
        '',
        `${paragraphs(t, 0, 3)}<table border="1"><tr><th>${t('工程', '工程')}</th><th>${t('投资（万元）', '經費（萬元）')}</th></tr>${range(
          5,
        )
          .map((n) => `<tr><td>${t(`第${n}标段`, `第${n}標`)}</td><td>${n * 125}</td></tr>`)
          .join('')}</table>${paragraphs(t, 3)}`,
      ),
    }),
  },
  {
    name: 'article-with-attachments',
    shape: (site, t) => ({
      title: headline(t),
      article: true,
      main: article(
        site,
        t,
        '',
        `${paragraphs(t)}<p>${t('附件', '附件')}：<a href="/f1.doc">1.${t('工程名单', '工程名單')}.doc</a></p><p><a href="/f2.pdf">2.${t('联系方式', '聯絡方式')}.pdf</a></p>`,
      ),
    }),
  },
  {
    name: 'interpretation-with-tabs',
    shape: (site, t) => ({
      title: headline(t),
      article: true,
      main: article(
        site,
        t,
        '',
        `<ul class="tabs"><li class="on"><a href="#a">${t('文字解读', '文字說明')}</a></li><li><a href="#b">${t('图解', '圖解')}</a></li><li><a href="#c">${t('政策原文', '法規原文')}</a></li></ul><div id="a">${paragraphs(t)}</div><div id="b" style="display:none"><img src="/tujie.png" alt="${t('一图读懂', '一圖看懂')}"></div><div id="c" style="display:none"><p>${t('第一条　为了加强水利工程管理，制定本办法。', '第一條　為加強水利工程管理，訂定本辦法。')}</p><p>${t('第二条　本办法自公布之日起施行。', '第二條　本辦法自公布日施行。')}</p></div>`,
      ),
    }),
  },
  {
    name: 'video',
    shape: (site, t) => ({
      title: headline(t),
      article: true,
      main: article(
        site,
        t,
        '',
        `<p><video src="/v.mp4" controls="controls" poster="/v.jpg" width="640" height="360"></video></p>${paragraphs(t)}`,
      ),
    }),
  },
  {
    name: 'print-version',
    shape: (_, t) => ({
      title: headline(t),
      article: true,
      main: `<h2>${headline(t)}</h2><p>2024-04-09</p><hr>${paragraphs(t)}`,
    }),
  },
  {
    name: 'document',
    shape: (site, t) => ({
      title: t('关于加强水利工程管理的通知', '關於加強水利工程管理的通知'),
      article: true,
      main: box(
        site,
        `<table class="gw"><tr><td>${t('索引号', '索引號')}：</td><td>000014349/2024-00012</td><td>${t('发文机关', '發文機關')}：</td><td>${site.name}</td></tr><tr><td>${t('发文字号', '發文字號')}：</td><td>${t('某政发〔2024〕9号', '某政字第1130000009號')}</td><td>${t('成文日期', '發文日期')}：</td><td>2024-04-09</td></tr></table><h1>${t('关于加强水利工程管理的通知', '關於加強水利工程管理的通知')}</h1><div class="${site.classes.body}"><p>${t('各县区人民政府，市政府各部门：', '各有關單位：')}</p>${paragraphs(t)}<p style="text-align:right">${site.name}</p><p style="text-align:right">2024${t('年', '年')}4${t('月', '月')}9${t('日', '日')}</p></div>`,
      ),
    }),
  },
  {
    name: 'service-guide',
    shape: (site, t) => ({
      title: t('取水许可办事指南', '取水許可申辦須知'),
      main: box(
        site,
        `<h1>${t('取水许可', '取水許可')}</h1><table>${(
          [
            ['受理条件', '申請資格'],
            ['所需材料', '應備文件'],
            ['办理流程', '申辦流程'],
            ['承诺时限', '處理時限'],
            ['收费标准', '收費標準'],
          ] as const
        )
          .map(
            ([simplified, traditional], n) =>
              `<tr><th>${t(simplified, traditional)}</th><td>${t(`详见第${n + 1}项`, `詳見第${n + 1}項`)}</td></tr>`,
          )
          .join(
            '',
          )}</table><p><a href="/apply">${t('在线办理', '線上申辦')}</a> <a href="/form.doc">${t('表格下载', '表格下載')}</a></p>`,
      ),
    }),
  },
  {
    name: 'questions',
    shape: (site, t) => ({
      title: t('常见问题', '常見問題'),
      main: box(
        site,
        range(8)
          .map(
            (n) =>
              `<details><summary>${t(`问题${n}：如何办理第${n}类证件`, `問題${n}：如何申辦第${n}類證件`)}</summary><p>${t('请携带身份证到窗口办理。', '請攜帶身分證至櫃檯辦理。')}</p></details>`,
          )
          .join(''),
      ),
    }),
  },
];
