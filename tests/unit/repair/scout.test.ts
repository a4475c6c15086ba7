import { describe, expect, it } from 'vitest';
import { isSuspicious, mayBeDamaged } from '@/repair/scout';
import rare from '@/repair/tables/rare-in-big5.txt';
import { FIRST_PAIRS } from '@/repair/utf8-as-gbk';
import { h, p, page } from '../../support/page';

describe('isSuspicious', () => {
  it.each([
    '加快發(fā)展',
    '加快發（fā）展',
    '建設當?shù)刂攸c項目',
    '提高?；@區',
    '全市&nbsp;通知',
    '发\u200b展',
    '⼈民',
    '新华网：鏂板崕',
    '銆€銆€通知',
    'æ–°å新闻',
    'ÖÐ¹úÕþ¸®',
    '公告\ufffd',
    '锟斤拷锟斤拷',
    '2O22年',
    'СOVID',
  ])('%s may be damaged', (text) => expect(isSuspicious(text)).toBe(true));

  it.each([
    '会议指出，要推动当地重点产业转型升级（2023年）。',
    '會議指出，要推動當地重點產業轉型升級(2023年)。',
    '真的吗？真的嗎?是的。',
    '疾控中心(CDC)、世界卫生组织(WHO)，香港(Hong Kong)',
    'https://www.example.gov.cn/a?b=c&d=e',
    'São Paulo, Müller, Москва, 30μm, AT&T',
    '鎮長、鋼板、開閉、閱覽、鋪設',
    '烫伤、屯昌县、锟铻',
  ])('%s is not', (text) => expect(isSuspicious(text)).toBe(false));
});

describe('mayBeDamaged', () => {
  it('asks for prose alone: icons, code and ruby are meant as they stand', () => {
    expect(mayBeDamaged(page(p('首页', h('i', '\ue62c'), '新闻'), h('pre', '發(fā)展'), h('code', '&nbsp;')))).toBe(false);
    expect(mayBeDamaged(page(p('首页\ue62c新闻')))).toBe(true);
  });
});

describe('what is written down of the encodings', () => {
  const every = (from: number, to: number) => Array.from({ length: to - from + 1 }, (_, at) => from + at);
  const decoded = (label: string, pairs: readonly (readonly number[])[]) =>
    new Set(pairs.map((pair) => new TextDecoder(label).decode(Uint8Array.from(pair))));

  it('is Big5’s second level', () => {
    const pairs = every(0xc9, 0xf9).flatMap((lead) => every(0xa1, 0xfe).map((trail) => [lead, trail]));
    const han = [...decoded('big5', pairs)].filter((text) => /^[\u4e00-\u9fff]$/u.test(text));
    // two characters stand in both levels
    expect(rare.split('\n').filter((character) => !han.includes(character))).toEqual([]);
    expect(han.length - rare.split('\n').length).toBeLessThanOrEqual(2);
  });

  it('is what two first bytes of Chinese UTF-8 are in GBK', () => {
    const seconds = (first: number) =>
      first === 0xe2 || first === 0xe3
        ? [0x80]
        : first === 0xe4
          ? every(0xb8, 0xbf)
          : first === 0xef
            ? [0xbc, 0xbd]
            : every(0x80, 0xbf);
    const pairs = [0xe2, 0xe3, 0xe4, 0xe5, 0xe6, 0xe7, 0xe8, 0xe9, 0xef].flatMap((first) =>
      seconds(first).map((second) => [first, second]),
    );
    expect(new Set(FIRST_PAIRS)).toEqual(decoded('gbk', pairs));
  });
});
