/**
 * Names in Traditional text whose characters OpenCC would merge. It keeps most of them (濬, 龢, 甯, 於梨華); of 乾, which
 * is 干 as "dry" and itself in names, it knows the most famous bearers alone.
 */
import type { Forced } from '../pass';
import { isHan } from '../words/stretch';

const QIAN = '乾'.charCodeAt(0);
/** The most frequent surnames, and those of well-known bearers. Source: our own, after the Ministry of Public Security's lists. */
const SURNAMES = new Set(
  '王李張劉陳楊趙黃周吳徐孫胡朱高林何郭馬羅梁宋鄭謝韓唐馮于董蕭程曹袁鄧許傅沈曾彭呂蘇盧蔣蔡賈丁魏薛葉閻余潘杜戴夏鍾汪田任姜范方石姚譚廖鄒熊陸郝孔崔康毛邱秦江史顧侯邵孟龍萬段章錢湯尹黎易常武喬賀賴龔文龐樊殷施洪翁倪嚴牛俞季葛伍錫聶焦向柳邢岳齊梅莫莊辛管祝左涂谷祁舒耿卜路詹關苗凌費紀靳盛童歐甄項曲成游裴席衛查屈鮑位覃霍翟隋甘景包柏寧柯阮桂',
);
/** After these characters 乾 is dry: 餅乾, 牛肉乾. */
const DRIED = new Set('餅曬烘風擦喝晾魚肉豆果萄薯筍菜吹抹瀝焙榨吸陰口白外');
/** Before these it is, too: 乾淨, 乾癟. */
const DRY = new Set(
  '淨燥旱杯脆糧涸枯硬癟巴澀冰洗粉咳草果柴冷裂癬貨麵燒濕瞪著着等爹娘媽兒女親股薪電瘦透熱了的得掉嘔渴涼季坐笑號嚎瞪眼煸鍋',
);

/** The 乾 of people's names, which stays. */
export function keptInNames(units: Uint16Array, length: number): Forced[] {
  const found: Forced[] = [];
  const at = (place: number) => (place >= 0 && place < length ? String.fromCharCode(units[place] as number) : '');
  for (let place = 1; place < length; place += 1) {
    if (units[place] !== QIAN || DRIED.has(at(place - 1)) || DRY.has(at(place + 1))) continue;
    const goesOn = place + 1 < length && isHan(units[place + 1] as number);
    const isSecond = SURNAMES.has(at(place - 1)) && (goesOn || !isHan(units[place - 2] ?? 0));
    const isThird = SURNAMES.has(at(place - 2)) && !goesOn && !isHan(units[place - 3] ?? 0);
    if (isSecond || isThird) found.push({ start: place, end: place + 1, text: '乾', fixed: true });
  }
  return found;
}
