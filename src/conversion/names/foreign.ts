/**
 * Foreign names in Chinese characters, known by the dot between their parts: 伊万·里佐夫. Their characters stand for
 * sounds, so each keeps its plain form: 里 is no 裏, 于 no 於.
 */
import type { Forced } from '../pass';
import type { Table } from '../tables/table';
import { isHan } from '../words/stretch';
import { kindOfWord } from '../words/word';

/** Pairs of a character that is used for its sound, and its Traditional form where OpenCC's first one is another. Source: our own, after the tables of Xinhua for names in other languages. */
const SOUNDS: ReadonlyMap<string, string> = new Map(
  '于于 里里 范范 谷谷 郁郁 卜卜 松松 升升 台台 才才 干干 克克 丑丑 斗斗 尼尼 布布 岳岳 朴朴 沈沈 佣佣 苏蘇 采采 征征 余余 游游 冬冬 涂涂 万萬'
    .split(' ')
    .map((both) => [both.charAt(0), both.charAt(1)]),
);
/** Characters that Xinhua's tables use for sounds. */
const USED =
  '阿埃艾爱安奥澳巴白班邦保鲍贝本比彼别宾波伯勃博卜布查察昌茨慈达戴丹当道德登邓迪蒂丁东杜顿多厄恩尔法凡范菲芬丰冯佛夫弗福富盖甘冈高戈哥格葛根贡古顾瓜圭哈海汉豪赫黑亨洪胡华怀霍基吉加贾杰捷金津居卡凯坎康考柯科可克肯孔库夸奎昆拉腊来莱兰朗劳勒雷黎李里理利莉立连列烈林琳龙隆娄卢鲁路露伦罗洛吕马玛麦迈曼芒毛茂梅门蒙孟米密敏明缪摩莫墨默姆木穆拿娜纳乃奈南瑙内嫩能尼涅宁努诺欧帕派潘庞培佩彭蓬皮平泼普奇齐契恰强乔切钦琴青琼丘屈让热仁日茹儒瑞若撒萨塞赛三桑瑟森沙珊尚绍舍申圣盛施什石史士舒朔丝司思斯松苏素孙索塔台泰坦汤唐特滕提廷通图土托瓦万汪旺威韦维卫魏温文翁沃乌武伍西希席夏香肖歇谢辛欣兴雄休许逊雅亚延彦扬杨耶叶伊依因英永尤于约赞泽扎增詹张章兆哲珍真芝朱兹佐卓祖尊余谷才';
const used = new Set(USED);

const isDot = (unit: number) => unit === 0xb7 || unit === 0x2022 || unit === 0x30fb || unit === 0x2027;

/** Before a name these two may end a word of two characters: 基于|冯·诺依曼, 这里|伊万·里佐夫. */
const ENDS_WORDS = '于里';

/** The stretches of foreign names, each part up to where a word of the text ends, or a character stands that no such name has. */
export function foreignNames(words: Table, units: Uint16Array, length: number): Forced[] {
  const found: Forced[] = [];
  const isSound = (at: number) => isHan(units[at] as number) && used.has(String.fromCharCode(units[at] as number));
  const endsWord = (end: number) =>
    end > 1 && ENDS_WORDS.includes(String.fromCharCode(units[end - 1] as number)) && kindOfWord(words, units, end - 2, end) !== 0;
  for (let dot = 1; dot < length - 1; dot += 1) {
    if (!isDot(units[dot] as number) || !isHan(units[dot - 1] as number) || !isHan(units[dot + 1] as number)) continue;
    let start = dot;
    while (start > 0 && isSound(start - 1) && !(start < dot && endsWord(start))) start -= 1;
    let end = dot + 1;
    while (end < length && isSound(end)) end += 1;
    for (let at = start; at < end; at += 1) {
      const form = SOUNDS.get(String.fromCharCode(units[at] as number));
      if (form !== undefined && at >= (found.at(-1)?.end ?? 0)) found.push({ start: at, end: at + 1, text: form, fixed: false });
    }
  }
  return found;
}
