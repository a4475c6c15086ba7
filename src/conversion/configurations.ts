/**
 * Where three vocabularies meet: what a page is written in, what the reader chooses (BCP 47), and OpenCC's
 * configurations. Nowhere else.
 */
import type { ScriptChoice, WrittenScript } from '@/model/script';

/** OpenCC's standard configurations, the Japanese ones left out. */
export type ConfigurationName =
  | 's2t'
  | 's2tw'
  | 's2twp'
  | 's2hk'
  | 's2hkp'
  | 't2s'
  | 'tw2s'
  | 'tw2sp'
  | 'hk2s'
  | 'hk2sp'
  | 't2tw'
  | 't2hk'
  | 'tw2t'
  | 'hk2t';

/** A group of OpenCC's dictionaries: one pass of a conversion. */
export type GroupName = 'st' | 'ts' | 'tw' | 'twp' | 'hk' | 'hkp' | 'twRev' | 'twpRev' | 'hkRev' | 'hkpRev';

/** What a configuration does, as OpenCC's JSON files say it. */
export interface Chain {
  /** The group whose phrases cut the text into segments that no later match crosses; null: the text is one segment. */
  readonly segmentation: GroupName | null;
  readonly groups: readonly GroupName[];
}

/** Source: opencc-js 1.4.2, preset/full.js. */
export const CHAINS: Readonly<Record<ConfigurationName, Chain>> = {
  s2t: { segmentation: null, groups: ['st'] },
  s2tw: { segmentation: 'st', groups: ['st', 'tw'] },
  s2twp: { segmentation: 'st', groups: ['st', 'twp'] },
  s2hk: { segmentation: 'st', groups: ['st', 'hk'] },
  s2hkp: { segmentation: 'st', groups: ['st', 'hkp'] },
  t2s: { segmentation: null, groups: ['ts'] },
  tw2s: { segmentation: 'ts', groups: ['twRev', 'ts'] },
  tw2sp: { segmentation: 'ts', groups: ['twpRev', 'ts'] },
  hk2s: { segmentation: 'ts', groups: ['hkRev', 'ts'] },
  hk2sp: { segmentation: 'ts', groups: ['hkpRev', 'ts'] },
  t2tw: { segmentation: null, groups: ['tw'] },
  t2hk: { segmentation: null, groups: ['hk'] },
  tw2t: { segmentation: null, groups: ['twRev'] },
  hk2t: { segmentation: null, groups: ['hkRev'] },
};

/** Lists of words and names, and OpenCC's phrases set right: what the layers above OpenCC's result know. */
export type LexiconName =
  | 'words'
  | 'surnames'
  | 'givenFirst'
  | 'givenLast'
  | 'givenSingle'
  | 'givenPairs'
  | 'before'
  | 'after'
  | 'titles';
export type TableName = GroupName | LexiconName | 'corrections';

/** The packaged files and the tables that each holds, in its order. */
export const FILES: Readonly<Record<string, readonly TableName[]>> = {
  'script/simplified-to-traditional.bin': ['st'],
  'script/to-regions.bin': ['tw', 'twp', 'hk', 'hkp'],
  'script/traditional-to-simplified.bin': ['ts', 'twRev', 'twpRev', 'hkRev', 'hkpRev'],
  'script/words.bin': [
    'words',
    'surnames',
    'givenFirst',
    'givenLast',
    'givenSingle',
    'givenPairs',
    'before',
    'after',
    'titles',
    'corrections',
  ],
};

/** What the reader and the page add to the choice of a script. */
export interface ConversionOptions {
  /**
   * Also the region's own words (s2twp, tw2sp …: 软件 → 軟體). Off by default, because they rewrite proper names:
   * 字节跳动 → 位元組跳動.
   */
  readonly vocabulary?: boolean;
  /** The page's Traditional was made from Simplified one character at a time (mechanicalTraditional): set it right. */
  readonly mechanical?: boolean;
  /** The region that a Traditional page is from, where its host or `lang` says so. */
  readonly region?: 'TW' | 'HK';
}

/**
 * The conversion of a page: a configuration for its lines in either script. Null leaves such lines as they are, so
 * that nothing is converted that is already in the reader's script (李松仁 must not become 李鬆仁, nor 抬头 擡头).
 */
export interface Configuration {
  /** The BCP 47 tag of the result, for `lang`. */
  readonly lang: 'zh-Hans' | 'zh-Hant' | 'zh-Hant-TW' | 'zh-Hant-HK';
  readonly fromHans: ConfigurationName | null;
  readonly fromHant: ConfigurationName | null;
  /** What a line is taken for that has no character of one script alone; null: it is left. */
  readonly undecided: 'Hans' | 'Hant' | null;
}

type Target = Configuration['lang'];

const TO_TRADITIONAL: Readonly<
  Record<Exclude<Target, 'zh-Hans'>, readonly [plain: ConfigurationName, vocabulary: ConfigurationName]>
> = {
  'zh-Hant': ['s2t', 's2t'],
  'zh-Hant-TW': ['s2tw', 's2twp'],
  'zh-Hant-HK': ['s2hk', 's2hkp'],
};

const TO_SIMPLIFIED: Readonly<Record<'TW' | 'HK' | 'any', readonly [plain: ConfigurationName, vocabulary: ConfigurationName]>> = {
  any: ['t2s', 't2s'],
  TW: ['tw2s', 'tw2sp'],
  HK: ['hk2s', 'hk2sp'],
};

/** Between forms of Traditional; towards OpenCC's own standard there is nothing that a reader would ask for. */
const TRADITIONAL_TO: Readonly<Record<Target, ConfigurationName | null>> = {
  'zh-Hans': null,
  'zh-Hant': null,
  'zh-Hant-TW': 't2tw',
  'zh-Hant-HK': 't2hk',
};

/** What has to be done to show a page in the reader's script; null where it is nothing. */
export function configurationFor(
  written: WrittenScript,
  choice: ScriptChoice,
  options: ConversionOptions = {},
): Configuration | null {
  if (choice === 'original' || written === 'none') return null;
  const which = options.vocabulary === true ? 1 : 0;
  const hasHans = written !== 'zh-Hant';
  const hasHant = written !== 'zh-Hans';
  const fromHans = choice === 'zh-Hans' ? null : TO_TRADITIONAL[choice][which];
  const fromHant = choice === 'zh-Hans' ? TO_SIMPLIFIED[options.region ?? 'any'][which] : TRADITIONAL_TO[choice];
  const mechanical = options.mechanical === true && choice !== 'zh-Hans';
  const found = {
    lang: choice,
    fromHans: hasHans || mechanical ? fromHans : null,
    fromHant: mechanical ? fromHans : hasHant ? fromHant : null,
    undecided: written === 'mixed' ? null : written === 'zh-Hans' ? 'Hans' : 'Hant',
  } as const;
  return found.fromHans === null && found.fromHant === null ? null : found;
}

/** True if Traditional lines are a machine's: they are made Simplified again, as they were written, and converted from that. */
export function isSetRight({ fromHans, fromHant }: Configuration): boolean {
  return fromHant !== null && fromHant === fromHans;
}

/** The packaged files that a configuration needs, by their names in the package. */
export function tableFiles(configuration: Configuration): readonly string[] {
  const groups = new Set<TableName>();
  for (const name of [configuration.fromHans, configuration.fromHant]) {
    if (name === null) continue;
    const { segmentation, groups: chain } = CHAINS[name];
    for (const group of segmentation === null ? chain : [segmentation, ...chain]) groups.add(group);
    // Names and seams are looked for in Simplified text alone.
    if (groups.has('st')) groups.add('words');
  }
  if (isSetRight(configuration)) groups.add('ts');
  return Object.keys(FILES).filter((file) => FILES[file]?.some((group) => groups.has(group)));
}
