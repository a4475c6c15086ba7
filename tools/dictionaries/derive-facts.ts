/**
 * Derives the lists in src/conversion/facts from their sources. Run by hand when a source changes:
 *
 *     node --import ./tools/loader.ts tools/dictionaries/derive-facts.ts JIEBA_DICT NAMES_FOLDER
 *
 * JIEBA_DICT: jieba.dict.utf8 of the npm package nodejieba 3.5.8 (cppjieba's dictionary, MIT). NAMES_FOLDER:
 * familyname_orcid.csv and givenname_orcid.csv (sinonym) and nr.txt (HanLP 1.x), Apache-2.0.
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { classOfName, classOfNeighbour } from '../../src/conversion/names/classes';
import { compile, merged } from '../../src/conversion/tables/compile';
import { indexIn, symbolOf } from '../../src/conversion/tables/match';
import { CLASSES_PER_UNIT } from '../../src/conversion/words/lattice';
import { entriesOf } from '../lists';
import { GROUPS } from './opencc-groups';

const [dictionary, names] = process.argv.slice(2);
if (dictionary === undefined || names === undefined) throw new Error('usage: derive-facts.ts JIEBA_DICT NAMES_FOLDER');
const FACTS = new URL('../../src/conversion/facts/', import.meta.url);

const JIEBA_NOTICE = [
  'Words and how frequent they are: a class, the natural logarithm of the count in 60 million words.',
  'Source: the dictionary of cppjieba as in the npm package nodejieba 3.5.8, Copyright (c) 2021 Yanyi Wu, MIT License.',
  'Changed: names and rare words left out, counts reduced to classes. Made by tools/dictionaries/derive-facts.ts.',
];
const NAMES_NOTICE = [
  'Source: sinonym and HanLP, under the Apache License 2.0; its text is in LICENSE-facts beside this file.',
  'Contains data derived from sinonym (https://github.com/allenai/sinonym), Allen Institute for AI, whose name',
  'frequencies derive from ORCID records, and from HanLP 1.x (https://github.com/hankcs/HanLP), 上海林原信息科技有限公司,',
  '大快搜索 and 自然语义（青岛）科技有限公司. Licensed under the Apache License, Version 2.0 (the "License"); you may not use',
  'this file except in compliance with the License. You may obtain a copy of the License at',
  'http://www.apache.org/licenses/LICENSE-2.0. Unless required by applicable law or agreed to in writing, software',
  'distributed under the License is distributed on an "AS IS" BASIS, WITHOUT WARRANTIES OR CONDITIONS OF ANY KIND,',
  'either express or implied. See the License for the specific language governing permissions and limitations under the',
  'License. Changed: reduced to the entries and figures used here. Made by tools/dictionaries/derive-facts.ts.',
];

function write(name: string, notice: readonly string[], what: string, entries: ReadonlyMap<string, string>): void {
  const lines = [...entries].map(([key, value]) => `${key} ${value}`).sort();
  writeFileSync(new URL(name, FACTS), `${[...notice, what].map((line) => `# ${line}`).join('\n')}\n${lines.join('\n')}\n`);
  console.log(name, lines.length);
}

/** Rare words cost bytes and decide nothing; characters that are counted less are as unknown ones. */
const LEAST_COUNT = 240;
const LEAST_COUNT_ALONE = 90;
/** Words that begin or end with a character of two readings are what a seam is known by; those that end in a surname keep it from a name (退伍|后). */
const LEAST_COUNT_AMBIGUOUS = 90;
/** That begin with a surname of another Traditional form: what a name there must be likelier than (范儿, 沈飞). */
const LEAST_COUNT_OF_SURNAME = 30;
/** Of four and more characters. */
const LEAST_COUNT_LONG = 800;
const LONGEST_WORD = 5;
/** Tagged as a name, so often a name: only such words as no surname begins. */
const LEAST_COUNT_TAGGED = 50;
/** Surnames that so many in a million people bear were counted as such where they stood alone, and are no words. */
const LEAST_SURNAME = 300;

/** How often each word has each role of nr.txt. */
const roles = new Map<string, Map<string, number>>();
for (const line of readFileSync(join(names, 'nr.txt'), 'utf8').split('\n')) {
  const [word = '', ...rest] = line.trimEnd().split(' ');
  for (let at = 0; at + 1 < rest.length; at += 2) {
    const role = rest[at] ?? '';
    const known = roles.get(role) ?? new Map<string, number>();
    roles.set(role, known.set(word, Number(rest[at + 1])));
  }
}
const sum = (of: Iterable<number>) => [...of].reduce((a, b) => a + b, 0);

/** All words that jieba's dictionary counts. */
const ALL_WORDS = 6.01e7;

const counts = new Map<string, number>();
const words = new Map<string, string>();
const kept = new Map<string, string>();
const verbs = new Set<string>();
const characters = merged(GROUPS.st.characters);
const openccs = compile(GROUPS.st);
const isAmbiguous = (character: string) => indexIn(openccs.alternativeKeys, symbolOf(openccs, character.charCodeAt(0))) !== -1;
const surnameCounts = csv('familyname_orcid.csv');
const isUsualSurname = (character: string) => (surnameCounts.get(character) ?? 0) > LEAST_SURNAME;
for (const line of readFileSync(dictionary, 'utf8').split('\n')) {
  const [word = '', count = '0', tag = ''] = line.split(' ');
  if (!/^\p{Script=Han}+$/u.test(word)) continue;
  counts.set(word, Number(count));
  if (tag.startsWith('v')) verbs.add(word);
  const length = [...word].length;
  const least =
    length === 1
      ? LEAST_COUNT_ALONE
      : tag.startsWith('nr')
        ? LEAST_COUNT_TAGGED
        : length > 3
          ? LEAST_COUNT_LONG
          : isAmbiguous(word.slice(0, 1)) && isUsualSurname(word.slice(0, 1)) && tag !== 'm'
            ? LEAST_COUNT_OF_SURNAME
            : isAmbiguous(word.slice(0, 1)) || isAmbiguous(word.slice(-1)) || isUsualSurname(word.slice(-1))
              ? LEAST_COUNT_AMBIGUOUS
              : LEAST_COUNT;
  const isName =
    length > 1 &&
    tag.startsWith('nr') &&
    (tag === 'nrt' || surnameCounts.has(word.slice(0, 1)) || surnameCounts.has(word.slice(0, 2)));
  const isSurname = length === 1 && tag === 'nr' && (surnameCounts.get(word) ?? 0) > LEAST_SURNAME;
  if (length <= LONGEST_WORD && Number(count) >= least && !isName && !isSurname) words.set(word, wordClass(Number(count)));
}
for (const line of entriesOf(readFileSync(new URL('seldom-words.txt', FACTS), 'utf8'))) {
  const [word = '', count = ''] = line.split(' ');
  words.set(word, wordClass(Number(count)));
}
for (const line of entriesOf(readFileSync(new URL('words-of-government.txt', FACTS), 'utf8'))) {
  const [word = '', count = ''] = line.split(' ');
  if (Number(count) >= (counts.get(word) ?? 0)) words.set(word, wordClass(Number(count)));
}
function wordClass(count: number): string {
  return String(Math.max(1, Math.round(CLASSES_PER_UNIT * Math.log(count))));
}

function csv(name: string): Map<string, number> {
  const lines = readFileSync(join(names ?? '', name), 'utf8')
    .split('\n')
    .slice(1);
  return new Map(lines.filter((line) => line !== '').map((line) => [line.split(',')[0] ?? '', Number(line.split(',').at(-1))]));
}

/** Counted less often beside names, or telling less, a word costs more bytes than it decides. */
const LEAST_BESIDE = 20;
const LEAST_TIMES = 1.2;
/** But what is beside names as often as anywhere (是, 把) tells that one may be there, which a word never seen there does not. */
const LEAST_BESIDE_PLAIN = 20;
/** What the dictionary hardly counts would seem to stand beside names alone (有一个). */
const MOST_TIMES = 3.5;
/** Characters rarer in given names. */
const LEAST_SHARE = 1e-5;

/** Real surnames that the sources lack or have hardly any of, as if one in five thousand people bore them. */
const RARE = 2e-4;
const surnameClasses = new Map<string, number>();
const rare = entriesOf(readFileSync(new URL('rare-surnames.txt', FACTS), 'utf8'));
/** In the source's list, but Japanese, or given names. */
const NO_SURNAMES = new Set([
  '山口',
  '野村',
  '久保',
  '浩然',
  '俊杰',
  '宇轩',
  '中山',
  '小林',
  '高桥',
  '田中',
  '山本',
  '中村',
  '佐藤',
]);
{
  const b = roles.get('B') ?? new Map<string, number>();
  const all = sum(b.values());
  const listed = sum(surnameCounts.values());
  const share = new Map<string, number>();
  for (const [surname, ppm] of surnameCounts) {
    if (!NO_SURNAMES.has(surname)) share.set(surname, 0.5 * (ppm / listed) + 0.5 * ((b.get(surname) ?? 0) / all));
  }
  for (const surname of rare) share.set(surname, Math.max(share.get(surname) ?? 0, RARE));
  for (const [surname, p] of share) surnameClasses.set(surname, classOfName(p));
  write(
    'surnames.txt',
    NAMES_NOTICE,
    'Surnames, with the class of their share (names/classes.ts).',
    new Map([...share].map(([s, p]) => [s, String(classOfName(p))])),
  );
}
const givenClasses = new Map<string, ReadonlyMap<string, number>>();
for (const [file, role, place] of [
  ['given-first.txt', 'C', 'the first of two characters of a given name'],
  ['given-last.txt', 'D', 'the second of two characters of a given name'],
  ['given-single.txt', 'E', 'a given name of one character'],
] as const) {
  const given = csv('givenname_orcid.csv');
  const placed = roles.get(role) ?? new Map<string, number>();
  const listed = sum(given.values());
  const all = sum(placed.values());
  const share = new Map<string, number>();
  for (const character of new Set([...given.keys(), ...placed.keys()])) {
    if ([...character].length !== 1 || !/\p{Script=Han}/u.test(character)) continue;
    const p = 0.5 * ((given.get(character) ?? 0) / listed) + 0.5 * ((placed.get(character) ?? 0) / all);
    if (p > LEAST_SHARE) share.set(character, p);
  }
  givenClasses.set(role, new Map([...share].map(([character, p]) => [character, classOfName(p)])));
  write(
    file,
    NAMES_NOTICE,
    `Characters that are ${place}, with the class of their share (names/classes.ts).`,
    new Map([...share].map(([s, p]) => [s, String(classOfName(p))])),
  );
}
/** Given names that are words too (role Z): counted less often, or more often as a word, or a form of address, they are left out. */
const LEAST_PAIR = 5;
const MOST_AS_WORD = 1500;
{
  const pairs = new Map<string, string>();
  const all = sum((roles.get('C') ?? new Map<string, number>()).values());
  const [firsts, lasts] = ['given-first.txt', 'given-last.txt'].map(
    (file) => new Map(entriesOf(readFileSync(new URL(file, FACTS), 'utf8')).map((line) => line.split(' ') as [string, string])),
  );
  const isUsual = (list: ReadonlyMap<string, string> | undefined, character: string) => Number(list?.get(character) ?? 0) >= 18;
  for (const [pair, count] of roles.get('Z') ?? []) {
    const isTitle = roles.get('L')?.has(pair) || (roles.get('K')?.get(pair) ?? 0) > count;
    if (pair.length !== 2 || count < LEAST_PAIR || isTitle || (counts.get(pair) ?? 0) > MOST_AS_WORD) continue;
    if (isUsual(firsts, pair.charAt(0)) && isUsual(lasts, pair.charAt(1)))
      pairs.set(pair, String(classOfName(Math.min(count / all, 3e-4))));
  }
  write(
    'given-pairs.txt',
    NAMES_NOTICE,
    'Given names of two characters that are words too, with the class of their share (names/classes.ts).',
    pairs,
  );
}
for (const [file, role, place] of [
  ['before-names.txt', 'K', 'before'],
  ['after-names.txt', 'L', 'after'],
] as const) {
  const placed = roles.get(role) ?? new Map<string, number>();
  const all = sum(placed.values());
  const found = new Map<string, string>();
  for (const [word, count] of placed) {
    if (count < LEAST_BESIDE || !/^\p{Script=Han}{1,5}$/u.test(word)) continue;
    const times = Math.log(count / all / (((counts.get(word) ?? 0) + 20) / ALL_WORDS));
    if (Math.abs(times) >= LEAST_TIMES || count >= LEAST_BESIDE_PLAIN) {
      found.set(word, String(classOfNeighbour(Math.min(MOST_TIMES, times))));
    }
  }
  for (const line of entriesOf(readFileSync(new URL(`${place}-names-of-government.txt`, FACTS), 'utf8'))) {
    const [word = '', times = '3.5'] = line.split(' ');
    found.set(word, String(classOfNeighbour(Number(times))));
  }
  write(
    file,
    NAMES_NOTICE,
    `Words ${place} names, with the class of how much likelier a name is there (names/classes.ts).`,
    found,
  );
}

/** Where words overlap with names: less usual as a given name (names/classes.ts), or as a surname, a character begins none. */
const USUAL_GIVEN = 22;
const USUAL_SURNAME = 24;
/** A word after names so many times more, or less, often than elsewhere (natural logarithm) says something; of one seen fewer times than this, nothing is known. */
const FOLLOWS = 0.7;
/** A verb follows names anyway: it needs less, and none that is seen after them seldom speaks against one. */
const VERB_FOLLOWS = 0.3;
const SHUNS = -1;
const SMOOTHED = 3;
{
  const short = [...merged(GROUPS.st.phrases)].filter(([phrase]) => phrase.length <= 3);
  const ofReading = short.filter(([phrase, value]) => value !== plain(phrase)).map(([phrase]) => phrase);
  // 限制 has no reading of its own, but keeps 制造 from having its one.
  const inTheWay = short.map(([phrase]) => phrase).filter((phrase) => [...phrase.slice(1)].some(isAmbiguous));
  const firsts = new Set([...ofReading, ...inTheWay].flatMap((phrase) => [phrase.slice(0, 1), phrase.slice(0, -1)]));
  const lasts = new Set(ofReading.flatMap((phrase) => [phrase.slice(-1), phrase.slice(1)]));
  const given = (role: string, character: string) => givenClasses.get(role)?.get(character) ?? 0;
  /** True if a name may overlap with the word, or a phrase with a reading of its own border on it. */
  const decides = (word: string) =>
    word.length === 1 ||
    lasts.has(word.slice(0, 1)) ||
    lasts.has(word.slice(0, 2)) ||
    firsts.has(word.slice(-1)) ||
    firsts.has(word.slice(-2)) ||
    given('E', word.charAt(0)) >= USUAL_GIVEN ||
    given('C', word.charAt(0)) + given('D', word.charAt(1)) > 2 * USUAL_GIVEN ||
    [...word.slice(1)].some((character) => (surnameClasses.get(character) ?? 0) >= USUAL_SURNAME);
  const after = roles.get('L') ?? new Map<string, number>();
  const allAfter = sum(after.values());
  const besideNames = (word: string) => {
    const expected = ((counts.get(word) ?? SMOOTHED) / ALL_WORDS) * allAfter;
    const times = Math.log(((after.get(word) ?? 0) + SMOOTHED) / (expected + SMOOTHED));
    return times > (verbs.has(word) ? VERB_FOLLOWS : FOLLOWS)
      ? ' +'
      : verbs.has(word)
        ? ' ='
        : times < SHUNS && word.length > 1
          ? ' -'
          : '';
  };
  for (const [word, kind] of words) if (decides(word)) kept.set(word, kind + besideNames(word));
  write(
    'words.txt',
    [...JIEBA_NOTICE, ...NAMES_NOTICE],
    'Left out: rare words, and those that no name and no seam can touch. + stands after names more often than elsewhere, - less (HanLP), = is another verb.',
    kept,
  );
}

/** What OpenCC's characters make of a phrase, one by one. */
function plain(phrase: string): string {
  return [...phrase].map((character) => characters.get(character) ?? character).join('');
}
