/**
 * What stands beside a phrase and speaks for it or against it, beyond how frequent the words are. Weights are natural
 * logarithms: they are added to the phrase's side of the scale (seams.ts). Source: our own.
 */

export interface Cue {
  /** Where to look: within so many code units before, or after, the phrase. */
  readonly side: 'before' | 'after';
  readonly reach: number;
  /** One of these, parted by blanks; '^' first: right beside the phrase. */
  readonly strings: string;
  readonly weight: number;
}

/** What a phrase is worth before its cues, and what they add. A prior below zero wants a cue: without one, it is refused. */
export interface Verdict {
  readonly prior: number;
  readonly cues: readonly Cue[];
}

const before = (reach: number, strings: string, weight: number): Cue => ({ side: 'before', reach, strings, weight });
const after = (reach: number, strings: string, weight: number): Cue => ({ side: 'after', reach, strings, weight });

const ANIMALS = '鸟 鹉 猫 狗 犬 鸡 鸭 鹅 羊 虎 豹 熊 兔 猴 鼠 龟 虫 蜂 蝶 鹰 鹤 燕 雀 狐 狼 狮 象 驴 鹿 蚊 蚂 蛙 蟹 虾 鹦';
const NUMERALS = [...'0123456789０１２３４５６７８９一二三四五六七八九十百千几数多半两当次昨今前每']
  .map((digit) => `^${digit}`)
  .join(' ');
const HEADS = '头 披 梳 剪 染 烫 洗发 辫 髻 鬓 束 缕 绺 位 满脸 白 黑 棕 金色 乌 女孩 姑娘 少女 把 留着 一头';
const HAIR_AFTER =
  '^型 ^色 ^式样 ^髻 ^丝 ^梢 ^际 ^根 ^胶 ^蜡 ^夹 ^箍 ^带 ^廊 ^师 下来 垂 飘 披 遮 碧眼 女郎 女子 女孩 ^老人 ^族 美女 ^行人 蓬 ^飞 ^及腰 ^齐';

/** By the Traditional character that the phrase alone gives: how much its neighbours say for it. */
export const READINGS: Readonly<Record<string, Verdict>> = {
  髮: { prior: 0, cues: [before(3, HEADS, 4), after(3, HAIR_AFTER, 4)] },
  隻: { prior: 0, cues: [after(9, ANIMALS, 8), after(7, '艘 ^手 ^脚 ^耳 ^眼 ^鞋 ^袜 ^箱 ^船 ^碗', 5)] },
  麪: { prior: 0, cues: [after(1, '^含 ^括 ^揽 ^容 ^围 ^裹 ^抄', -4)] },
  製: { prior: 0, cues: [] },
};

/** By the phrase itself. */
export const PHRASES: Readonly<Record<string, Verdict>> = {
  // The queen of a stage or of heaven, against so many days later.
  天后: {
    prior: -1,
    cues: [
      before(5, '乐坛 歌坛 影坛 流行 小 新 亚洲 国际 乐界 歌后', 6),
      after(2, '^宫 ^庙 ^级 ^巨星 ^站 ^娘娘', 12),
      before(1, NUMERALS, -8),
    ],
  },
  // Plain to see, against a verb and 了.
  明了: {
    prior: -1,
    cues: [
      before(3, '^简单 ^简洁 ^清楚 ^清晰 ^直观 ^通俗 ^浅显 ^自然 ^简易 ^已 ^已经 ^不 ^都 ^十分 ^早已 ^尽', 8),
      after(1, '^于 ^地', 6),
    ],
  },
  别嘴: { prior: -2, cues: [] },
  // The measure word never is the adverb after 哪 and 每; before 为, 能, 需 … it mostly is the adverb.
  哪只: { prior: 12, cues: [] },
  每只: { prior: 6, cues: [] },
  万只: { prior: 0, cues: [after(1, '^为 ^求 ^想 ^能 ^会 ^需 ^够 ^用 ^剩', -6)] },
  千只: { prior: 0, cues: [after(1, '^为 ^求 ^想 ^能 ^会 ^需 ^够 ^用 ^剩', -6)] },
  百只: { prior: 0, cues: [after(1, '^为 ^求 ^想 ^能 ^会 ^需 ^够 ^用 ^剩', -6)] },
  船只: {
    prior: 1,
    cues: [before(1, '^弃 ^下 ^上 ^登 ^离 ^乘 ^坐 ^开 ^游 ^渡 ^邮 ^飞 ^该', -6), after(8, '艘 条 名 人落水', 8)],
  },
  // To issue a card, papers anew, a post: what officials do; the others are for a head of hair.
  发卡: { prior: -3, cues: [before(4, '头 戴 别 夹 饰 女 蝴蝶 粉 买', 6), after(4, '头饰 饰品 上的 别 夹', 6)] },
  换发: { prior: -3, cues: [after(1, '^型 ^色 ^式 ^饰', 8)] },
  直发: { prior: -2, cues: [before(5, '头 留 长 烫 拉 黑 柔顺', 5), after(3, '器 夹 膏 女 板 梳 飘', 5)] },
  存折: { prior: 8, cues: [after(1, '^叠 ^扣 ^旧 ^价', -9)] },
  // One act of a play, against what comes out.
  一出: {
    prior: -3,
    cues: [
      after(5, '戏 剧 《 折子 京 相声 皮影 闹 双簧 苦肉计 好 空城 悲 喜 大', 9),
      before(4, '上演 演 唱 排 看 编', 6),
      before(2, '^消息 ^此言 ^话', -9),
    ],
  },
  当当: { prior: -3, cues: [before(5, '铃 钟 锣 叮 敲 响 铁 碗', 7), after(4, '响 作响 的声 声 敲', 7)] },
  // 並 joins clauses; 併 makes one of two.
  并为: { prior: -2, cues: [before(9, '将 把 由 合', 5), after(2, '一 二 两 三', 3)] },
  并成: { prior: -1, cues: [before(9, '将 把 由 合', 4), after(2, '^一 ^了 ^两', 3), after(1, '^功 ^立 ^为 ^长', -6)] },
  并发: { prior: 0, cues: [after(1, '^症 ^感 ^多 ^其', 8), after(1, '^行 ^布 ^表 ^展 ^放 ^现 ^出 ^给 ^送 ^起 ^挥 ^动', -4)] },
  // 體制, 機制 before 作了, 造成: the verb has taken the next character.
  体制: { prior: 0, cues: [after(3, '^作了 ^作出 ^作为', 4)] },
  机制: { prior: 0, cues: [after(3, '^作了 ^作出 ^作为 ^造成', 4)] },
  法制: { prior: 1, cues: [] },
  子云: { prior: 0, cues: [before(1, '^孔 ^孟 ^老 ^庄 ^荀 ^扬', 8)] },
  人参: {
    prior: 0,
    cues: [
      before(4, '药 补 高丽 野山 国产 种植 食用 一支 株 采', 3),
      after(3, '^加工 ^种植 ^产 ^茶 ^酒 ^片 ^汤 ^皂 ^果 ^根 ^鹿茸 ^黄', 4),
    ],
  },
  海参: { prior: 0, cues: [after(3, '^加工 ^养 ^产 ^汤 ^苗 ^池', 4)] },
};

/** What the cues of a verdict come to at a place. `text` holds the stretch, `start` and `end` the phrase within it. */
export function weigh({ prior, cues }: Verdict, text: string, start: number, end: number): number {
  let sum = prior;
  for (const { side, reach, strings, weight } of cues) {
    const near = side === 'before' ? text.slice(Math.max(0, start - reach), start) : text.slice(end, end + reach);
    const found = strings.split(' ').some((string) => {
      if (!string.startsWith('^')) return near.includes(string);
      return side === 'before' ? near.endsWith(string.slice(1)) : near.startsWith(string.slice(1));
    });
    if (found) sum += weight;
  }
  return sum;
}
