import index from '../lexicon/protections.txt?words';
import { wordFinder } from '../word-index';

let find: ReturnType<typeof wordFinder> | null = null;

/** How much a folded text is a report, a warning, a rule or a notice of an office: 0–1. One such word may be chance, two are not. */
export function protection(text: string): number {
  return said(text, 1);
}

/** The same without the words that offers have too: how much a text speaks for those beside it. */
export function speaking(text: string): number {
  return said(text, 2);
}

/** True for a text that speaks of crime, as no offer does. */
export function reports(text: string): boolean {
  return said(text, 3) > 0;
}

function said(text: string, least: number): number {
  find ??= wordFinder(index);
  const seen = new Set<string>();
  let sum = 0;
  for (const { word, strength } of find(text)) {
    if (strength < least || seen.has(word)) continue;
    seen.add(word);
    sum += strength;
  }
  return Math.min(1, sum / ENOUGH);
}

/** Two strong words, or four weak ones. */
const ENOUGH = 4;

/** Which share of some words stands in quotation marks, 0–1: who quotes an offer does not make it. */
export function quoted(text: string, places: readonly { readonly start: number; readonly end: number }[]): number {
  if (places.length === 0) return 0;
  const inside = places.filter(({ start, end }) => {
    const before = text.slice(Math.max(0, start - 24), start);
    const open = Math.max(before.lastIndexOf('“'), before.lastIndexOf('「'), before.lastIndexOf('『'), before.lastIndexOf('《'));
    const close = Math.max(before.lastIndexOf('”'), before.lastIndexOf('」'), before.lastIndexOf('』'), before.lastIndexOf('》'));
    return open > close && /[”」』》]/u.test(text.slice(end, end + 24));
  });
  return inside.length / places.length;
}

/** The commonest surnames, without those that names of spam begin with too (万博, 金沙, 黄片, 高仿). */
const SURNAMES =
  '王李张刘陈杨赵周吴徐孙马朱胡郭何林罗郑梁谢宋唐许韩冯邓曹彭肖田董潘袁蔡蒋余于杜叶程苏魏吕丁任沈姚卢姜崔钟谭陆汪范石廖贾夏韦付方邹熊孟秦邱江尹薛闫段雷侯龙史陶黎贺顾郝龚邵钱汤常武乔赖庞樊施洪季';
/** Surnames that names of spam begin with too: people only where the others are beyond doubt. */
const RARER =
  '高曾白万金钱严覃武戴莫孔向黄温康施文牛樊葛邢安齐易伍庞颜倪庄聂章鲁岳翟殷詹申欧耿关兰焦俞左柳甘祝包宁尚符舒阮柯纪梅童凌毕单季裴霍涂成苗谷盛曲翁冉骆蓝路游辛靳管柴蒙鲍华喻祁房屈饶解牟艾尤时穆农司卓古吉缪简车项连麦褚娄窦岑景党宫费卜冷晏卫米柏宗瞿桂全佟应臧闵苟卞姬师和仇栾隋商刁沙荣巫寇桑郎甄丛仲虞敖巩明佘查苑迟邝官封谈匡鞠惠荆乐冀郁胥南班储原栗燕楚劳谌奚皮冼蔺楼满闻厉伊区海花权强帅屠朴盖练廉毛诸欧';
/** What names of places and bodies end in. */
const BODY =
  /(?:村|社区|街道|镇|乡|县|区|路|街|湾|小学|中学|大学|学院|学校|幼儿园|医院|诊所|院舍?|护老院|之家|中心|公司|股份|贸易|传媒|物业|超市|药房|商行|酒店|饭店|宾馆|度假村|大厦|大桥|花园|公园|[工产]业园|合作社|协会|学会|局|站|所|厂|馆)$/u;
const LEAST_NAMES = 3;
const MOSTLY = 0.7;
const SOME_COMMON = 0.2;

/** True for a list of people, places or bodies, whatever they are called. */
export function isNameList(text: string): boolean {
  const items = text
    .replace(/^[^:：]{2,20}[:：]/u, '')
    .split(/[\s,，、；;|。]+/u)
    .filter((item) => item !== '');
  const people = items.filter((item) => item.length >= 2 && item.length <= 4 && SURNAMES.includes(item.charAt(0)));
  const bodies = items.filter((item) => BODY.test(item));
  if (items.length < LEAST_NAMES) return false;
  const named = items.filter((item) => item.length >= 2 && item.length <= 4 && (SURNAMES + RARER).includes(item.charAt(0)));
  if (named.length === items.length && people.length / items.length >= SOME_COMMON) return true;
  return Math.max(people.length, bodies.length) / items.length >= MOSTLY;
}
