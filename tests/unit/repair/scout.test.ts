import { describe, expect, it } from 'vitest';
import { isSuspicious, mayBeDamaged } from '@/repair/scout';
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
