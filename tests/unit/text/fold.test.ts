import { describe, expect, it } from 'vitest';
import { fold, folded } from '@/text/fold';

describe('folding', () => {
  it.each([
    ['ＢＥＴ③⑥⑤', 'bet365'],
    ['𝟗𝟏视频', '91视频'],
    ['線上娛樂城', '线上娱乐城'],
    ['彩\u200b票\u00ad网', '彩票网'],
    ['彩.票', '彩票'],
    ['博★彩', '博彩'],
    ['博★彩网站', '博彩网站'],
    ['加 微 信', '加微信'],
    ['六💰合💰彩', '六合彩'],
    ['薇信', '微信'],
    ['加➕V信', '加加微信'],
    ['bеt365', 'bet365'],
    ['p★o★r★n★视★频', 'porn视频'],
    ['p.o.r.n', 'porn'],
    ['成*人视*频网*站', '成人视频网站'],
    ['b e t 3 6 5', 'bet365'],
    ['彩（票）网（站）', '彩票网站'],
    ['【彩】【票】【网】', '彩票网'],
    ['彩\u0336票\u0336网\u0336', '彩票网'],
    ['cas1no', 'casino'],
    ['du场', '赌场'],
  ])('%s is compared as %s', (text, as) => expect(folded(text)).toBe(as));

  it.each([
    '艾尔肯·吐尼亚孜',
    '2022-05-11',
    '一、总体要求',
    '上海|北京',
    '1.申报表.doc 2.汇总表.xls',
    'Привет мир',
    '(一)总体要求(二)工作目标',
    '1:0 2:1',
    '首页★新闻★公告',
    'a) b) c)',
    'nhà cái',
    'Baodu场',
    '广东省 人民政府',
  ])('%s is left as it is', (text) => {
    expect(folded(text)).toBe(text.toLowerCase());
    expect(fold(text).disguised).toBe(0);
  });

  it('knows the way back', () => {
    const text = '前ＡＢ 博★彩\u200b网，薇信x';
    const { text: out, from } = fold(text);
    expect(out).toBe('前ab 博彩网，微信x'.normalize('NFKC'));
    expect(from).toHaveLength(out.length + 1);
    expect(text.slice(from[out.indexOf('博')], from[out.indexOf('网') + 1])).toBe('博★彩\u200b网');
    expect(text.slice(from[out.indexOf('微')], from[out.indexOf('x')])).toBe('薇信');
    expect(from[out.length]).toBe(text.length);
  });

  it('counts disguises', () => {
    expect(fold('博★彩').disguised).toBe(1);
    expect(fold('通 知').disguised).toBe(0);
    expect(fold('p★o★r★n').disguised).toBe(3);
    expect(fold('u.s.a.f. A B C D').disguised).toBe(0);
  });
});
