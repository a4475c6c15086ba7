import type { Hiding } from '@/model/page';
import { a, type Built, type Content, h, p, title } from './page';

/*
 * Clean pages written by us and the ways in which spam is put into them. Every way says what it puts where, so that a test can
 * count what is gone of it and what of the rest.
 */

/** A clean article: its lines, and what stands around it. */
export interface CleanArticle {
  readonly headline: string;
  readonly site: string;
  readonly lines: readonly string[];
}

/** Articles written by us in the shape of real ones: plain news, a report that itself names spam's matters, a Traditional one. */
export const ARTICLES: readonly CleanArticle[] = [
  {
    headline: '全市老旧小区改造工作推进会召开',
    site: '某市人民政府',
    lines: [
      '昨日上午，全市老旧小区改造工作推进会在市政务中心召开。副市长王明远出席会议并讲话，各县区分管负责同志、市直有关部门负责人参加会议。',
      '会议指出，老旧小区改造是重大民生工程和发展工程，今年计划改造小区九十二个，惠及居民两万三千户。要坚持问需于民，把群众最关心的加装电梯、雨污分流、停车充电等问题解决好。',
      '会议要求，各地要严格工程质量和施工安全，加快项目前期工作，确保六月底前全部开工、年底前基本完工。财政、住建、自然资源等部门要密切配合，及时拨付资金，简化审批手续。',
      '会前，与会人员实地察看了东湖社区、建设路社区的改造现场，听取了居民代表的意见建议。',
    ],
  },
  {
    headline: '市公安局通报打击治理电信网络诈骗犯罪情况',
    site: '某市公安局',
    lines: [
      '今年以来，全市公安机关共侦破电信网络诈骗案件八百四十起，抓获犯罪嫌疑人一千一百余名，为群众挽回损失六千余万元。',
      '通报显示，刷单返利、虚假投资理财、虚假贷款、冒充客服四类案件占全部发案的七成以上，受害人以年轻人居多。',
      '警方提醒，凡是要求先转账、先垫资的兼职都是诈骗，不要点击陌生链接，不要轻信陌生来电，如有疑问请拨打反诈专线咨询。',
    ],
  },
  {
    headline: '市政府推動智慧城市建設成果發表會',
    site: '某市政府全球資訊網',
    lines: [
      '市政府今日舉行智慧城市建設成果發表會，市長表示，過去一年團隊完成交通號誌聯網、社區關懷據點與災害防救資訊整合等三十五項工作。',
      '資訊局說明，未來將擴大開放資料，讓民間團隊參與公共服務的設計，並持續檢討個人資料保護的規範。',
      '衛生局與教育局也展示了校園健康監測系統，歡迎市民朋友前往參觀，現場備有導覽人員解說。',
    ],
  },
];

/** What a page becomes, and what of it was put in. */
export interface Injected {
  readonly content: readonly Content[];
  /** The texts put in, as they stand on the page. */
  readonly spam: readonly string[];
}

/** A way to put some phrases into an article. */
export interface Technique {
  readonly name: string;
  inject(article: CleanArticle, phrases: readonly string[], random: () => number): Injected;
}

const SEPARATORS = [',', '|', '-', '_', '/', ' ', '，'];
const TAILS = ['点击进入官网', '在线客服', '加微信kx88669', '手机版下载', '联系QQ2839104756', '最新网址', 'telegram @vip_881'];

function clean(
  { headline, site, lines }: CleanArticle,
  change: Partial<Record<'title' | 'before' | 'after' | 'outside', Content[] | string>>,
  own?: readonly Content[],
): readonly Content[] {
  const list = (at: 'before' | 'after' | 'outside') => (Array.isArray(change[at]) ? change[at] : []);
  return [
    title(typeof change.title === 'string' ? change.title : `${headline}_${site}`),
    h(
      'div',
      { class: 'header' },
      h('a', { href: '/' }, '首页'),
      h('a', { href: '/zwgk/' }, '政务公开'),
      h('a', { href: '/hd/' }, '互动交流'),
    ),
    h(
      'div',
      { class: 'main' },
      h('h1', headline),
      h('p', { class: 'info' }, '发布时间：2024-03-05 来源：本站'),
      h('div', { class: 'content', id: 'zoom' }, ...list('before'), ...(own ?? lines.map((line) => p(line))), ...list('after')),
    ),
    ...list('outside'),
    h('div', { class: 'footer' }, `主办单位：${site}办公室`),
  ];
}

const joined = (phrases: readonly string[], random: () => number) =>
  phrases.join(SEPARATORS[Math.floor(random() * SEPARATORS.length)]);
const sentence = (phrases: readonly string[], random: () => number) =>
  `${phrases.slice(0, 2).join('，')}，${TAILS[Math.floor(random() * TAILS.length)]}。`;

function block(name: string, place: 'before' | 'after' | 'outside', make: (text: string) => Built): Technique {
  return {
    name,
    inject(article, phrases, random) {
      const text = joined(phrases, random);
      return { content: clean(article, { [place]: [make(text)] }), spam: [text] };
    },
  };
}

const hidden = (hiding: Hiding) => (text: string) => h('div', { hiding }, text);

/** Puts a text into the n-th line of an article. */
function inLine(
  name: string,
  make: (line: string, text: string) => readonly Content[],
  write: (phrases: readonly string[], random: () => number) => string,
): Technique {
  return {
    name,
    inject(article, phrases, random) {
      const text = write(phrases, random);
      const at = Math.floor(random() * article.lines.length);
      const own = article.lines.map((line, n) => (n === at ? p(...make(line, text)) : p(line)));
      return { content: clean(article, {}, own), spam: [text] };
    },
  };
}

const half = (line: string) => line.indexOf('，') + 1;

/** The techniques, each by a name that tables show. */
export const TECHNIQUES: readonly Technique[] = [
  block('run behind the last line', 'after', (text) => p(text)),
  block('run before the first line', 'before', (text) => p(text)),
  block('run outside the article', 'outside', (text) => h('div', text)),
  ...(['display', 'off-screen', 'font-size', 'colour', 'clipped', 'zero-size', 'marquee', 'opacity', 'covered'] as const).map(
    (way) => block(`hidden: ${way}`, 'outside', hidden(way)),
  ),
  block('hidden in the body', 'after', hidden('off-screen')),
  block('marquee', 'outside', (text) => h('marquee', { scrollamount: '3000', hiding: 'marquee' }, text)),
  block('textarea', 'outside', (text) => h('textarea', { hiding: 'display' }, text)),
  block('closed details', 'outside', (text) => h('details', { hiding: 'closed' }, text)),
  {
    name: 'select',
    inject(article, phrases) {
      const options = phrases.map((phrase) => h('option', phrase));
      return { content: clean(article, { outside: [h('select', { hiding: 'display' }, ...options)] }), spam: phrases };
    },
  },
  {
    name: 'list of links',
    inject(article, phrases, random) {
      const items = phrases.map((phrase) => h('li', a(`http://${Math.floor(random() * 1e6).toString(36)}7.xyz/`, phrase)));
      return { content: clean(article, { outside: [h('ul', ...items)] }), spam: phrases };
    },
  },
  {
    name: 'hidden links',
    inject(article, phrases, random) {
      const links = phrases.map((phrase) => a(`http://www.${Math.floor(random() * 1e6).toString(36)}88.com/`, phrase));
      return { content: clean(article, { outside: [h('div', { hiding: 'off-screen' }, ...links)] }), spam: phrases };
    },
  },
  {
    name: 'title suffix',
    inject(article, phrases) {
      const text = phrases.slice(0, 2).join('_');
      return { content: clean(article, { title: `${article.headline}_${text}` }), spam: [text] };
    },
  },
  {
    name: 'alt and title',
    inject(article, phrases, random) {
      const text = joined(phrases, random);
      return { content: clean(article, { after: [h('img', { src: '/1.jpg', alt: text })] }), spam: [text] };
    },
  },
  inLine('sentence appended', (line, text) => [line + text], sentence),
  inLine(
    'sentence in the midst',
    (line, text) => [line.slice(0, line.indexOf('。') + 1) + text + line.slice(line.indexOf('。') + 1)],
    sentence,
  ),
  inLine(
    'zero font in a sentence',
    (line, text) => [line.slice(0, half(line)), h('span', { hiding: 'font-size' }, text), line.slice(half(line))],
    (phrases) => phrases.slice(0, 2).join(','),
  ),
  inLine(
    'link in a sentence',
    (line, text) => [line, a('http://q8m3.vip/', text)],
    (phrases) => phrases.slice(0, 2).join(' '),
  ),
  {
    name: 'one phrase, one paragraph',
    inject: (article, phrases) => ({ content: clean(article, { after: [p(phrases[0] ?? '')] }), spam: phrases.slice(0, 1) }),
  },
  {
    name: 'obfuscated run',
    inject(article, phrases, random) {
      const text = joined(
        phrases.map((phrase) => [...phrase].join(random() < 0.5 ? '\u200b' : '★')),
        random,
      );
      return { content: clean(article, { after: [p(text)] }), spam: [text] };
    },
  },
];
