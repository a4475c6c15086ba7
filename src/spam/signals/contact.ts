import type { Hit } from '../lexicon';

const CHANNEL = '(?:微信|微信号|vx|wx|v信|qq|q群|企鹅|tg|telegram|飞机|纸飞机|电报|whatsapp|skype|line|蝙蝠|kakao)';
/** A channel and a handle: 微信abc123, QQ:12345678, telegram @abc. */
const HANDLE = new RegExp(
  `${CHANNEL}(?:号|号码|群|同号|客服|联系|咨询)?[\\s:：;,，=+@-]{0,4}(?:[a-z][a-z0-9_-]{4,19}|\\d{5,12})(?![a-z0-9])`,
  'gu',
);
const LINK = /(?:t\.me\/|@)[a-z][a-z0-9_]{4,}|\btg:\/\//gu;
/** A bare domain of few letters or many digits in running text, also with 点 for the dot. */
const DOMAIN =
  /(?<![a-z0-9@.])(?:www[.点])?(?=[a-z-]*\d|[a-z0-9-]{2,6}[.点](?:cc|vip|top|xyz|bet|app|win|icu|club|live))[a-z0-9-]{2,20}[.点](?:com|net|cc|vip|top|xyz|bet|app|win|icu|club|live|me|tv|co|org|cn)(?![a-z0-9])/gu;
/** A mobile number. Offices print them too. */
const MOBILE = /(?<!\d)1[3-9]\d[\s-]?\d{4}[\s-]?\d{4}(?!\d)/gu;

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
  sum += (text.match(DOMAIN)?.length ?? 0) * 0.6;
  sum += (text.match(MOBILE)?.length ?? 0) * 0.3;
  return Math.min(1.5, sum);
}
