import { ODD_TEXTS } from './odd.ts';
import type { Random } from './random.ts';

/** A page made up at random, in well-formed markup, with what must stay of it. */
export interface GeneratedPage {
  readonly body: string;
  /** Sentences of its article; none of them is spam, hidden or damaged. */
  readonly sentences: readonly string[];
}

const PLACES = ['市', '县', '区', '省', '全国', '某镇', '开发区', '各地'];
const SUBJECTS = [
  '水利工程',
  '老旧小区改造',
  '义务教育',
  '道路运输',
  '医疗保险',
  '打击网络赌博',
  '清理色情信息',
  '彩票公益金',
  '数据共享',
  '森林防火',
  '招商引资',
];
const DEEDS = [
  '召开现场推进会',
  '印发实施方案',
  '开展专项检查',
  '公布年度报告',
  '听取情况汇报',
  '征求社会意见',
  '部署下一步工作',
  '完成阶段任务',
];
const CLASSES = [
  'content', 'TRS_Editor', 'article', 'main', 'zoom', 'text', 'con', 'box', 'left', 'wrap', 'detail', 'view', 'nr', 'p1', 'news', 'view TRS_UEDITOR', 'bd', 'pages_content', 'row', 'cp',
]; // biome-ignore format: a list
const WRAPPERS = ['div', 'div', 'div', 'section', 'article', 'main', 'table', 'center', 'form', 'fieldset', 'dl'];
const INLINES = ['span', 'font', 'strong', 'b', 'em', 'a', 'u', 'i', 'label', 'small', 'big', 'sup'];
const STYLES = [
  '',
  '',
  '',
  ' style="text-indent:2em"',
  ' align="justify"',
  ' style="font-size:18px;line-height:2"',
  ' style="float:left;width:90%"',
  ' style="position:relative"',
  ' dir="ltr"',
];
const FURNITURE = [
  '<div class="nav"><a href="/">首页</a> <a href="/zwgk/">政务公开</a> <a href="/hdjl/">互动交流</a></div>',
  '<div class="position">当前位置：<a href="/">首页</a> &gt; <a href="/zwyw/">政务要闻</a></div>',
  '<div class="share">分享到：<a href="#">微信</a> <a href="#">微博</a></div>',
  '<div><a href="javascript:window.print()">【打印本页】</a> <a href="javascript:window.close()">【关闭窗口】</a></div>',
  '<div class="page">上一篇：<a href="1.html">关于召开会议的通知</a><br>下一篇：<a href="3.html">关于开展检查的公告</a></div>',
  '<form action="/s"><input name="q" placeholder="请输入关键字"><input type="submit" value="搜索"></form>',
  '<div class="related"><h3>相关阅读</h3><ul><li><a href="4.html">图解：实施方案</a></li><li><a href="5.html">一图读懂年度报告</a></li></ul></div>',
  '<div class="footer"><p>主办：某市人民政府办公室</p><p>网站标识码：3700000000</p></div>',
  '<ul class="list"><li><a href="6.html">第一季度工作情况</a><span>2024-04-01</span></li><li><a href="7.html">第二季度工作情况</a><span>2024-07-01</span></li></ul>',
  '<iframe src="/counter.html" width="0" height="0"></iframe>',
  '<p><img src="/a.jpg" alt="会议现场"></p>',
  '<div class="ewm"><img src="/qr.png" alt="扫一扫在手机打开当前页"></div>',
  '<details><summary>展开</summary><p>说明文字</p></details>',
];

/** A page whose article stands in wrappers and inline elements at random, with furniture anywhere around and between. */
export function generatePage(random: Random): GeneratedPage {
  const sentences: string[] = [];
  const sentence = (): string => {
    const more = random.chance(0.5) ? `，${random.pick(SUBJECTS)}有关负责同志参加，共${random.below(900) + 20}人` : '';
    const one = `${sentences.length + 4}月${random.below(28) + 1}日，${random.pick(PLACES)}就${random.pick(SUBJECTS)}${random.pick(DEEDS)}${more}，编号为第${sentences.length + 100}号。`;
    sentences.push(one);
    return one;
  };
  const inline = (text: string): string => {
    if (!random.chance(0.25)) return text;
    const at = random.below(text.length);
    const tag = random.pick(INLINES);
    return `${text.slice(0, at)}<${tag}>${text.slice(at)}</${tag}>`;
  };
  const paragraph = (): string => {
    const text = Array.from({ length: 1 + random.below(3) }, () => inline(sentence())).join('');
    const tag = random.chance(0.8) ? 'p' : 'div';
    return random.chance(0.15)
      ? `　　${text}<br>`
      : `<${tag}${random.pick(STYLES)}>${random.chance(0.5) ? '　　' : ''}${text}</${tag}>`;
  };
  const wrapped = (content: string, depth: number): string => {
    if (depth === 0) return content;
    const tag = random.pick(WRAPPERS);
    const name = random.chance(0.7) ? ` class="${random.pick(CLASSES)}"` : '';
    const inner = wrapped(content, depth - 1);
    if (tag === 'table') return `<table${name}><tbody><tr><td>${inner}</td></tr></tbody></table>`;
    return tag === 'dl' ? `<dl><dd>${inner}</dd></dl>` : `<${tag}${name}>${inner}</${tag}>`;
  };
  const odd = (): string => `<div>${random.pick(ODD_TEXTS).replaceAll('&', '&amp;').replaceAll('<', '&lt;')}</div>`;
  const furniture = (most: number): string =>
    Array.from({ length: random.below(most + 1) }, () => (random.chance(0.2) ? odd() : random.pick(FURNITURE))).join('\n');
  const title = `${random.pick(PLACES)}${random.pick(SUBJECTS)}${random.pick(DEEDS)}`;
  const body = Array.from({ length: 2 + random.below(9) }, () => paragraph() + (random.chance(0.1) ? furniture(1) : '')).join(
    '\n',
  );
  const head = `<h1>${title}</h1><div class="info">发布时间：2024-04-09　来源：某市人民政府</div>`;
  const text =
    furniture(3) + wrapped((random.chance(0.8) ? head : '') + wrapped(body, random.below(4)), random.below(5)) + furniture(4);
  return {
    body: `${random.chance(0.8) ? '<!DOCTYPE html>' : ''}<html lang="zh-CN"><head><meta charset="utf-8"><title>${title}-某市人民政府</title></head><body>${text}</body></html>`,
    sentences,
  };
}
