import type { Hit } from '../lexicon';

const CHANNEL = '(?:微信|微信号|vx|wx|v信|qq|q群|企鹅|tg|telegram|飞机|纸飞机|电报|whatsapp|skype|line|蝙蝠|kakao)';
/** A channel and a handle: 微信abc123, QQ:12345678, telegram @abc. */
const HANDLE = new RegExp(
  `${CHANNEL}(?:号|号码|群|同号|客服|联系|咨询)?[\\s:：;,，=+@-]{0,4}(?:[a-z][a-z0-9_-]{4,19}|\\d{5,12})(?![a-z0-9])`,
  'gu',
);
const LINK = /(?:t\.me\/|@)[a-z][a-z0-9_]{4,}|\btg:\/\//gu;
/** A bare domain of few letters or many digits in running text, also with 点 for the dot; a company's (.com.cn) is registered with its papers. */
const DOMAIN =
  /(?<![a-z0-9@.])(?:www[.点])?(?=[a-z-]*\d|[a-z0-9-]{2,6}[.点](?:cc|vip|top|xyz|bet|app|win|icu|club|live))[a-z0-9-]{2,20}[.点](?:com|net|cc|vip|top|xyz|bet|app|win|icu|club|live|me|tv|co|org|cn)(?![a-z0-9]|\.cn)/gu;
/** Before an address in running text: what it is, and what one does with it. Without any of it, the address is written onto a name. */
const LEADS_TO_ADDRESS =
  /(?:网址?|网站|官网|登[录陆入]|访问|进入|打开|输入|浏览|点击|平台|地址|系统|查询|或者?|[和至到为是在及])$/u;
/** A mobile number. Offices print them too. */
const MOBILE = /(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/gu;

/** A folded text without the handles and addresses in it: a number says nothing of what is offered. */
export function withoutHandles(text: string): string {
  return /[a-z0-9]/u.test(text) ? text.replace(HANDLE, ' ').replace(LINK, ' ').replace(DOMAIN, ' ') : text;
}

/** Where addresses stand in a folded text, as [start, end). */
export function addresses(text: string): readonly (readonly [number, number])[] {
  return Array.from(text.matchAll(DOMAIN), ({ 0: found, index }) => [index, index + found.length] as const);
}

/** What a channel's name adds, and a call of strength 1 or 2; menus are made of calls, so that many are not much. */
const CHANNEL_NAMED = 0.6;
const CALL = 0.15;
const MOST_CALLS = 0.8;

/** How much a folded stretch calls to get in touch by a channel that offices do not use: 0–1.5. */
export function contact(text: string, hits: readonly Hit[]): number {
  let calls = 0;
  let sum = 0;
  for (const { sort, strength } of hits) {
    if (sort !== 'contact') continue;
    if (strength === 3) sum += CHANNEL_NAMED;
    else calls += strength * CALL;
  }
  sum += Math.min(MOST_CALLS, calls);
  sum += (text.match(HANDLE)?.length ?? 0) * 0.8;
  sum += (text.match(LINK)?.length ?? 0) * 0.8;
  for (const [start] of addresses(text)) {
    const before = text.slice(Math.max(0, start - 3), start);
    sum += /[\u4e00-\u9fff]$/u.test(before) && !LEADS_TO_ADDRESS.test(before) ? 0.8 : 0.6;
  }
  sum += (text.match(MOBILE)?.length ?? 0) * 0.3;
  return Math.min(1.5, sum);
}
