/*
 * Spam put into pages for `npm run watch -- --spam`. Bytes are put between bytes, so that a page keeps its encoding;
 * what is put in is UTF-8, and so must the page be.
 */

const RUN = '网上真钱棋牌平台,必赢体育投注官网,老虎机app下载,加微信dz8866领彩金';
const LINKS = ['澳洲幸运五开奖', '同城约会上门', '代开发票办证', '私服发布网', '迷情水购买']
  .map((words, n) => `<li><a href="http://w${n}k${n * 7}.xyz/${n}">${words}</a></li>`)
  .join('');

/** Where something is put: before or behind the first or last match of a tag. */
interface Way {
  readonly at: RegExp;
  readonly last: boolean;
  readonly put: string;
}

/** Ways to put spam into a page, in the order in which pages get them, three each. */
const WAYS: readonly Way[] = [
  { at: /<\/title>/giu, last: false, put: '_真钱棋牌_必赢体育投注' },
  { at: /<body[^>]*>/giu, last: false, put: `<div>${RUN}</div>` },
  { at: /<\/p>/giu, last: true, put: `${RUN}` },
  { at: /<\/body>/giu, last: true, put: `<ul>${LINKS}</ul>` },
  { at: /<body[^>]*>/giu, last: false, put: `<div style="position:absolute;left:-9999px"><ul>${LINKS}</ul></div>` },
  { at: /<\/p>/giu, last: false, put: `<a href="http://q7d.vip/">${RUN}</a>` },
  { at: /<\/body>/giu, last: true, put: `<marquee scrollamount="9000" width="1" height="1">${RUN}</marquee>` },
  { at: /<\/body>/giu, last: true, put: `<p style="font-size:0">${RUN}</p><div style="display:none">${RUN}</div>` },
  {
    at: /<\/body>/giu,
    last: true,
    put: `<script>setTimeout(() => { const box = document.createElement('div'); box.textContent = ${JSON.stringify(RUN)}; document.body.prepend(box); }, 100)</script>`,
  },
];
const EACH = 3;

/** A page's bytes with spam in them. `n`: the page's number, which says whose turn it is. */
export function infected(body: Uint8Array, n: number): Uint8Array {
  let text = Buffer.from(body).toString('latin1');
  for (let k = 0; k < EACH; k++) {
    const { at, last, put } = WAYS[(n * EACH + k) % WAYS.length] as Way;
    const found = [...text.matchAll(at)];
    const match = last ? found.at(-1) : found[0];
    if (!match) continue;
    const behind = /^<body/iu.test(match[0]);
    const where = match.index + (behind ? match[0].length : 0);
    text = text.slice(0, where) + Buffer.from(put, 'utf8').toString('latin1') + text.slice(where);
  }
  return Buffer.from(text, 'latin1');
}
