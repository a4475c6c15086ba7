import { describe, expect, it } from 'vitest';
import { shippedLexicon } from '@/spam/lexicon';
import { shippedModel } from '@/spam/model';
import { type Signals, score } from '@/spam/score';
import { contact } from '@/spam/signals/contact';
import { keywordRun } from '@/spam/signals/keyword-run';
import { isCheap, registrable, strangeness } from '@/spam/signals/links';
import { prose } from '@/spam/signals/prose';
import { isNameList, protection, quoted } from '@/spam/signals/protection';
import { repeatedHead } from '@/spam/signals/repeated-head';
import { otherScript } from '@/spam/signals/script';
import { topic } from '@/spam/signals/topic';
import { words } from '@/spam/signals/words';
import { folded } from '@/text/fold';

const HOME = 'https://www.example.gov.cn/a/b.html';

describe('each signal is a number', () => {
  it('words: a decisive one counts 1, calls to get in touch nothing', () => {
    const said = (text: string) => words(shippedLexicon().find(text), text.length);
    expect(said('新葡京')).toMatchObject({ sort: 'gambling', weight: 1 });
    expect(said('加微信').weight).toBe(0);
    expect(said('全市工作会议').weight).toBe(0);
  });

  it('words: a Latin word is met only whole', () => {
    expect(shippedLexicon().find('java在线')).toEqual([]);
    expect(shippedLexicon().find('av在线')).toHaveLength(1);
  });

  it('words: a strong one goes over what offers put around it, and is decisive by it', () => {
    const found = (text: string) =>
      shippedLexicon()
        .find(text)
        .map(({ word, strength }) => [word, strength]);
    expect(found('气枪')).toEqual([['气枪', 2]]);
    expect(found('本地出售气枪货到付款加微信')).toEqual([
      ['本地出售气枪货到付款', 3],
      ['加微信', 3],
    ]);
    expect(found('气枪比赛')).toEqual([['气枪', 2]]);
    expect(found('气枪出售铅弹')).toEqual([
      ['气枪出售', 3],
      ['铅弹', 2],
    ]);
    expect(found('贷款价格').some(([, strength]) => strength === 3)).toBe(false);
  });

  it('prose: spam above an office', () => {
    const sound = (text: string) => prose(shippedModel().weigh(text), 0, text.length);
    expect(sound('代开发票办证刻章')).toBeGreaterThan(0.2);
    expect(sound('会议强调要坚持稳中求进工作总基调')).toBeLessThan(-0.2);
    expect(sound('the council met on monday')).toBeLessThan(0.2);
  });

  it('keyword run: a list, no sentence', () => {
    expect(keywordRun('甲站,乙站,丙站,丁站,戊站,己站')).toBe(1);
    expect(keywordRun('今天我们在这里开会，他说了很多的话。')).toBeLessThan(0.2);
    expect(keywordRun('一句话。又一句话。')).toBe(0);
  });

  it('repeated head: one name drawn out by tails', () => {
    expect(repeatedHead('甲乙丙官网-甲乙丙登录入口-甲乙丙app下载')).toBe(1);
    expect(repeatedHead('甲乙丙官网,甲乙丙登录,甲乙丙下载,某某村')).toBe(0.75);
    expect(repeatedHead('市民网小程序、市民网公众号、市民网热线')).toBe(0);
    expect(repeatedHead('猪肉价格 鸡蛋价格 白菜价格')).toBe(0);
  });

  it('contact: a channel and a handle', () => {
    const call = (text: string) => contact(text, shippedLexicon().find(text));
    expect(call('加微信abc12345')).toBeGreaterThan(1);
    expect(call('咨询电话：0571-12345678')).toBeLessThan(0.5);
    expect(call('甲乙丙www.533vip.com')).toBeGreaterThan(call('请访问www.533vip.com'));
    expect(call('网址：www.hr533.com.cn')).toBeLessThan(0.5);
  });

  it('protection: reports, warnings, lists of names', () => {
    expect(protection('警方提醒市民谨防诈骗')).toBe(1);
    expect(protection('代开发票加微信')).toBe(0);
    expect(isNameList('马金沙 王乐鱼 刘开云 孙必威')).toBe(true);
    expect(isNameList('金沙村、永利村、银河社区、皇冠镇')).toBe(true);
    expect(isNameList('金沙娱乐 万博体育 永利皇宫 华体会')).toBe(false);
  });

  it('quoted: who quotes an offer does not make it', () => {
    expect(quoted('所谓“刷单”都是骗局', [{ start: 3, end: 5 }])).toBe(1);
    expect(quoted('刷单日结', [{ start: 0, end: 2 }])).toBe(0);
  });

  it('script: other than the page’s', () => {
    expect(otherScript('亚洲国产在线观看', 'zh-Hant')).toBe(1);
    expect(otherScript('亚洲国产在线观看', 'zh-Hans')).toBe(0);
    expect(otherScript('發展與进步', 'zh-Hans')).toBe(0);
    expect(otherScript('xổ số miền bắc', 'zh-Hans')).toBe(1);
    expect(otherScript('Goethe-Institut, Alliance Française', 'zh-Hans')).toBe(0);
  });

  it('topic: what the rest of the page speaks of', () => {
    const about = topic([
      '全市老旧小区改造工作推进会昨日召开，副市长出席会议并讲话，各县区分管负责同志参加会议，会议要求加快前期工作，确保六月底前全部开工，年底前基本完工，切实解决群众最关心的问题',
    ]);
    expect(about.related('老旧小区改造')).toBe(1);
    expect(about.related('澳门葡京')).toBe(0);
    expect(topic(['短']).related('澳门葡京')).toBeNull();
  });

  it('links: at home, known, official, foreign, bought', () => {
    expect(strangeness('https://zwfw.example.gov.cn/', HOME)).toBe(0);
    expect(strangeness('https://weibo.com/x', HOME)).toBe(0);
    expect(strangeness('http://www.other.gov.cn/', HOME)).toBe(0);
    expect(strangeness('https://company.com.cn/', HOME)).toBe(0.5);
    expect(strangeness('http://q8m3.vip/', HOME)).toBe(1);
    expect(strangeness('javascript:void(0)', HOME)).toBe(0);
    expect(registrable('a.b.example.com.cn')).toBe('example.com.cn');
    expect(isCheap('http://x.xyz/')).toBe(true);
  });
});

describe('the scorer', () => {
  const none: Signals = {
    words: 0,
    density: 0,
    prose: 0,
    letters: 8,
    whole: true,
    pieces: 1,
    lines: 1,
    run: 0,
    heads: 0,
    contact: 0,
    protection: 0,
    quoted: 0,
    hidden: 0,
    links: 0,
    script: 0,
    related: null,
    company: 0,
    buried: 0,
    enumerated: 0,
    disguised: 0,
    place: null,
  };

  it.each(Object.entries({ words: 5, prose: 1, run: 1, contact: 1.5, hidden: 1, links: 1, script: 1, disguised: 9 }))(
    'condemns nothing by %s alone',
    (name, value) => expect(score({ ...none, density: 1, letters: 100, [name]: value }).confidence).toBeLessThan(0.5),
  );

  it('condemns by several, with reasons', () => {
    const { confidence, reasons } = score({ ...none, words: 2, density: 1, prose: 0.4, run: 1, place: 'after-article' });
    expect(confidence).toBeGreaterThan(0.9);
    expect(reasons[0]?.code).toBe('after-article');
    expect(reasons.map(({ code }) => code)).toEqual(expect.arrayContaining(['spam-words', 'unlikely-prose', 'keyword-run']));
  });

  it('lets a report be', () => {
    expect(score({ ...none, words: 2, density: 0.4, prose: 0, protection: 1 }).confidence).toBeLessThan(0.5);
  });

  it('asks at most where a word of reports stands in it', () => {
    const clear: Signals = { ...none, words: 3, density: 1, prose: 0.5, run: 1, links: 1, hidden: 1, related: 0 };
    expect(score(clear).confidence).toBeGreaterThan(0.95);
    expect(score({ ...clear, protection: 0.75 }).confidence).toBeLessThan(0.8);
  });

  it('folds before it looks', () => expect(folded('ＢＥＴ③⑥⑤')).toBe('bet365'));
});
