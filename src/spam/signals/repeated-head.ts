/** What the names of a site, an app or goods are drawn out by, one after the other, to be found by a search engine. */
const TAIL =
  /(?:官方(?:网站?|版|平台|入口)?|官网|网站|网址|网页版?|手机版?|电脑版|安卓版?|苹果版?|ios|app|客户端|软件|最新|正版|免费|在线|登[录陆入]|注册|入口|平台|首页|下载|安装|版本?|地址|备用|线路|检测|客服|开户|代理|娱乐城?|体育|电竞|棋牌|彩票|真人|观看|阅读|全文|大全|价格|报价|厂家|批发|多少钱|怎么样|哪家好|排名|推荐|公司|电话)+$/u;
/** What parts items that are drawn out; `、` too, which parts those of honest lists. */
const SEPARATOR = /[,，、|｜_/\\;；·•~\-–—\s]+/u;
/** The shortest name. */
const SHORTEST = 2;
/** The same name with so many tails is drawn out. */
const LEAST = 3;

/** Which share of a folded list's items is one name with ever other tails (X官网 X登录入口 X下载), 0–1; fewer than three are none. */
export function repeatedHead(text: string): number {
  const items = text.split(SEPARATOR).filter((item) => item !== '');
  if (items.length < LEAST) return 0;
  const tails = new Map<string, Set<string>>();
  for (const item of items) {
    const tail = TAIL.exec(item)?.[0] ?? '';
    const head = item.slice(0, item.length - tail.length);
    if (head.length < SHORTEST) continue;
    tails.set(head, (tails.get(head) ?? new Set()).add(tail));
  }
  const most = Math.max(0, ...[...tails.values()].map(({ size }) => size));
  return most < LEAST ? 0 : most / items.length;
}
