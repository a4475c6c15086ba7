import { pairOf } from '@/text/gbk';
import otherReadings from '@/text/other-readings.txt';
import { pairsOf } from '@/text/pairs';
import { hasTone, withoutTone } from '@/text/pinyin';
import entries from '@/text/traditional.txt';

/** A character that a clone tool may have on its list: two bytes, its readings, the usual one first. */
export interface Key {
  readonly character: string;
  readonly pair: number;
  readonly readings: readonly string[];
  readonly simplified: string;
}

interface Keys {
  readonly byPair: ReadonlyMap<number, Key>;
  /** By lead byte and reading without tone; only what can be split. */
  readonly byLead: ReadonlyMap<string, readonly Key[]>;
  /** By Simplified form. */
  readonly bySimplified: ReadonlyMap<string, readonly Key[]>;
  /** Every syllable there is, without tone. */
  readonly syllables: ReadonlySet<string>;
}

let built: Keys | null = null;

/** Every Traditional-only character of GBK: what such a tool can have on its list. Built when first asked for. */
function keys(): Keys {
  if (built) return built;
  const others = new Map<string, string[]>();
  for (const entry of otherReadings.split('\n')) {
    const [reading = '', characters = ''] = entry.split(' ');
    for (const character of characters) grouped(others, character).push(reading);
  }
  const byPair = new Map<number, Key>();
  const byLead = new Map<string, Key[]>();
  const bySimplified = new Map<string, Key[]>();
  const syllables = new Set<string>();
  for (const { traditional: character, reading, simplified } of pairsOf(entries)) {
    const pair = pairOf(character.charCodeAt(0));
    syllables.add(withoutTone(reading));
    if (pair === 0) continue;
    const key = { character, pair, readings: [reading, ...(others.get(character) ?? [])], simplified };
    byPair.set(pair, key);
    // A second byte that is an ASCII character, or 80, swallows no bracket: such a character is never split.
    if ((pair & 0xff) > 0x80) {
      for (const plain of new Set(key.readings.map(withoutTone))) grouped(byLead, `${pair >> 8}${plain}`).push(key);
    }
    grouped(bySimplified, simplified).push(key);
  }
  built = { byPair, byLead, bySimplified, syllables };
  return built;
}

function grouped<K, V>(map: Map<K, V[]>, key: K): V[] {
  const group = map.get(key) ?? [];
  map.set(key, group);
  return group;
}

/** The key of two bytes, if they are one. */
export function keyOf(pair: number): Key | undefined {
  return keys().byPair.get(pair);
}

/** The keys whose Simplified form is this. */
export function keysOfSimplified(character: string): readonly Key[] {
  return keys().bySimplified.get(character) ?? [];
}

/** The keys with this first byte and this reading that can be split, those with it as their usual one first. */
export function keysFrom(lead: number, reading: string): readonly Key[] {
  const fitting = (keys().byLead.get(`${lead}${withoutTone(reading)}`) ?? []).filter((key) => isReadingOf(key, reading));
  return fitting.sort((a, b) => Number(isUsualReadingOf(b, reading)) - Number(isUsualReadingOf(a, reading)));
}

/** True if a reading (with its tone, or all without) is one of the key's. */
export function isReadingOf(key: Key, reading: string): boolean {
  return key.readings.some((own) => isSame(own, reading));
}

/** True if a reading is the one that a tool would have. */
export function isUsualReadingOf(key: Key, reading: string): boolean {
  return isSame(key.readings[0] ?? '', reading);
}

/** True if this is a syllable of Mandarin, with or without tone. */
export function isSyllable(reading: string): boolean {
  return keys().syllables.has(withoutTone(reading));
}

function isSame(own: string, reading: string): boolean {
  if (own === reading) return true;
  if (hasTone(reading)) return false;
  const plain = withoutTone(own);
  return plain === withoutTone(reading) || plain.replace('ü', 'u') === reading;
}
