import { pairsOf } from '@/text/pairs';
import { withoutTone } from '@/text/pinyin';
import traditional from '@/text/traditional.txt';
import { seeded } from '../../tools/seeded';

/*
 * Clean text without end: what people write that looks like damage. Every page is another: characters, readings,
 * brackets, neighbours and order are drawn anew. Text is ours; the readings are Unihan's.
 */

interface Read {
  readonly character: string;
  readonly reading: string;
}

/** Everyday characters that both scripts write alike. */
const SHARED: readonly Read[] = Array.from(
  '人rén口kǒu手shǒu大dà小xiǎo山shān水shuǐ火huǒ土tǔ木mù日rì月yuè田tián目mù耳ěr心xīn天tiān地dì上shàng下xià中zhōng左zuǒ右yòu早zǎo晚wǎn春chūn夏xià秋qiū冬dōng花huā草cǎo牛niú羊yáng犬quǎn虫chóng竹zhú石shí刀dāo尺chǐ文wén字zì白bái黑hēi明míng星xīng雨yǔ雪xuě先xiān生shēng好hǎo多duō少shǎo金jīn玉yù衣yī食shí住zhù行xíng走zǒu立lì坐zuò江jiāng河hé海hǎi波bō洪hóng洞tóng亳bó汨mì盱xū眙yí歙shè儋dān郴chēn甪lù尉yù勐měng蚌bèng埠bù饕tāo餮tiè躊chóu躇chú'.matchAll(
    /(\p{Script=Han})(\P{Script=Han}+)/gu,
  ),
  ([, character = '', reading = '']) => ({ character, reading }),
);

const PAIRS = [...pairsOf(traditional)];
const TRADITIONAL: readonly Read[] = PAIRS.map(({ traditional: character, reading }) => ({ character, reading }));
const SIMPLIFIED: readonly Read[] = PAIRS.filter(({ simplified }) => simplified.length === 1).map(
  ({ simplified: character, reading }) => ({ character, reading }),
);

const MEANINGS = '送出 事業 生育 關閉 山名 地名 姓氏 古代的一種樂器 植物名 同本義 見某字 通某 水名 古國名 美好'.split(' ');

/** How a page writes its readings. */
interface Style {
  readonly open: string;
  readonly close: string;
  readonly toneless: boolean;
  readonly space: string;
}

/** Draws the next thing of a page. */
interface Dice {
  (): number;
  one<T>(from: readonly T[]): T;
  /** True with this probability. */
  is(share: number): boolean;
}

function dice(seed: number): Dice {
  const next = seeded(seed);
  return Object.assign(() => next(), {
    one: <T>(from: readonly T[]): T => from[Math.floor(next() * from.length)] as T,
    is: (share: number) => next() < share,
  });
}

function styleOf(draw: Dice): Style {
  const [open, close] = draw.one(['()', '()', '（）', '（）', '[]', '【】', '〔〕']);
  return { open: open ?? '', close: close ?? '', toneless: draw.is(0.25), space: draw.is(0.15) ? ' ' : '' };
}

const bracketed = (reading: string, { open, close, toneless, space }: Style) =>
  `${open}${toneless ? withoutTone(reading) : reading}${close}${space}`;

type Kind = (draw: Dice, prose: readonly string[], traditional: boolean) => readonly string[];

/** What is taught: mostly characters of the page's script, and those that both write alike. */
function taught(draw: Dice, isTraditional: boolean): Read {
  return draw.is(0.4) ? draw.one(SHARED) : draw.one(isTraditional ? TRADITIONAL : SIMPLIFIED);
}

const times = <T>(count: number, make: (nth: number) => T): readonly T[] => Array.from({ length: count }, (_, nth) => make(nth));

/** Entries of a dictionary, one a paragraph, or in a row. */
const dictionary: Kind = (draw, _, isTraditional) => {
  const style = styleOf(draw);
  const between = draw.one(['：', '，', ' ', '】', '①', '、']);
  const entries = times(20 + Math.floor(draw() * 40), () => {
    const { character, reading } = taught(draw, isTraditional);
    return `${draw.one(['', '', '【', '◎', '1.'])}${character}${bracketed(reading, style)}${between}${draw.one(MEANINGS)}`;
  });
  return draw.is(0.5) ? entries : [entries.join(draw.one(['。', '；', '、', '，', '\u3000']))];
};

/** A text for children: a reading behind every character, or behind new ones. */
const reader: Kind = (draw, _, isTraditional) => {
  const style = styleOf(draw);
  const share = draw.one([1, 1, 0.5, 0.3]);
  return times(8, () =>
    times(6 + Math.floor(draw() * 30), () => {
      const { character, reading } = taught(draw, isTraditional);
      return character + (draw.is(share) ? bracketed(reading, style) : '') + (draw.is(0.12) ? draw.one(['，', '。', '！']) : '');
    }).join(''),
  );
};

/** Prose that explains a hard character now and then. */
const explained: Kind = (draw, prose, isTraditional) => {
  const style = styleOf(draw);
  return prose.map((paragraph) =>
    paragraph.replaceAll(/(?<=[，。；])/gu, () => {
      if (!draw.is(0.15)) return '';
      const { character, reading } = taught(draw, isTraditional);
      return `${draw.one(['', '赴', '游', '姓', '讀作'])}${character}${bracketed(reading, style)}${draw.one(['州', '縣', '江', '氏', '，'])}`;
    }),
  );
};

/** Words with all their readings in one bracket, names romanised, other notations. */
const glossed: Kind = (draw, prose, isTraditional) => {
  const style = styleOf(draw);
  return prose.map((paragraph) =>
    paragraph.replaceAll(/(?<=[，。；])/gu, () => {
      const [one, two] = [taught(draw, isTraditional), taught(draw, isTraditional)];
      const plain = withoutTone(one.reading);
      return draw.one([
        '',
        '',
        `${one.character}${two.character}${bracketed(`${one.reading} ${two.reading}`, style)}，`,
        `${one.character}(${plain[0]?.toUpperCase()}${plain.slice(1)})先生，`,
        `${one.character}${two.character}(${plain}${withoutTone(two.reading)})，`,
        `${one.character}(${plain}${Math.ceil(draw() * 4)})，`,
        `${one.character}（ㄍㄨㄤ）${two.character}，`,
      ]);
    }),
  );
};

/** Formulas, code, addresses, numbers, signs and foreign names in prose. */
const technical: Kind = (draw, prose) =>
  prose.map((paragraph) =>
    paragraph.replaceAll(/(?<=[，。；])/gu, () =>
      draw.one([
        '',
        '',
        `f(x)=sin(${Math.floor(draw() * 99)}x)+y(t)，`,
        'E=mc²，30μm±0.5°，ΔT≈αβ，',
        `電話：010-${Math.floor(1e7 + draw() * 9e7)}(轉${Math.floor(draw() * 999)})，`,
        '總長(m)、面積(km)、重量(kg)，',
        `(a)甲(b)乙(${draw.one(['c', 'd', 'e', 'i', 'v'])})丙，`,
        '疾控中心(CDC)、世衛(WHO)，',
        'if(a)return(b);//發(x)，',
        `https://www.example.gov.cn/a?id=${Math.floor(draw() * 999)}&page=2，`,
        '真的嗎?是的!為什麼?！',
        'São Paulo、Müller、Élysée、Þórður，',
        'Москва、Αθήνα、とうきょう、서울，',
        '€100、£20、¥3，',
        'R&D、AT&T，',
        `${Math.floor(draw() * 3000)}年10月5日，`,
        '👨‍👩‍👧、⼈部、①②③，',
        'A股、K線、T恤，',
      ]),
    ),
  );

/** A table's cells. */
const table: Kind = (draw, _, isTraditional) =>
  times(30, () =>
    times(4, () => {
      const { character, reading } = taught(draw, isTraditional);
      return draw.one([
        character,
        reading,
        `${character} ${reading}`,
        `${Math.floor(draw() * 1000)}.${Math.floor(draw() * 10)}`,
        '—',
      ]);
    }).join(draw.one(['\t', ' ', ' | '])),
  );

/** Verse with readings of what is hard, behind the line or within it. */
const verse: Kind = (draw, _, isTraditional) => {
  const style = styleOf(draw);
  return times(12, () => {
    const line = times(draw.one([5, 7, 4]), () => taught(draw, isTraditional));
    const hard = draw.one(line);
    return draw.is(0.5)
      ? line.map((one) => one.character + (one === hard ? bracketed(one.reading, style) : '')).join('')
      : `${line.map(({ character }) => character).join('')}，${hard.character}${bracketed(hard.reading, style)}。`;
  });
};

/** Prose as it stands. */
const plain: Kind = (_, prose) => prose;

const KINDS: readonly Kind[] = [plain, plain, dictionary, reader, explained, glossed, technical, table, verse];

/** Pages of clean text until they have this many characters. `documents`: paragraphs of prose, in the page's script. */
export function* cleanPages(
  seed: number,
  characters: number,
  documents: { readonly traditional: readonly (readonly string[])[]; readonly simplified: readonly (readonly string[])[] },
): Generator<readonly string[]> {
  const draw = dice(seed);
  for (let written = 0; written < characters; ) {
    const isTraditional = draw.is(0.5);
    const all = isTraditional ? documents.traditional : documents.simplified;
    const prose = draw.one(all).filter(() => draw.is(0.7));
    const page = draw
      .one(KINDS)(draw, prose, isTraditional)
      .filter((paragraph) => paragraph.trim() !== '');
    if (page.length === 0) continue;
    written += page.reduce((sum, { length }) => sum + length, 0);
    yield page;
  }
}
