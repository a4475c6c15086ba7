/** The letters of a reading as row A8 of GBK has them, with ɑ and ɡ, which some entries use. */
const LETTERS = 'a-zāáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜüêɑḿńňǹɡ';

/** One syllable, as a source for regular expressions: at most zhuāng's six letters. */
export const SYLLABLE = `[${LETTERS}]{1,6}`;

const TONED = 'āáǎàēéěèīíǐìōóǒòūúǔùǖǘǚǜḿńňǹ';
const PLAIN = 'aaaaeeeeiiiioooouuuuüüüümnnn';

/** A syllable without its tone mark; ɑ and ɡ as a and g, v as ü. */
export function withoutTone(syllable: string): string {
  let out = '';
  for (const letter of syllable) {
    const at = TONED.indexOf(letter);
    out += at >= 0 ? PLAIN[at] : letter === 'ɑ' ? 'a' : letter === 'ɡ' ? 'g' : letter === 'v' ? 'ü' : letter;
  }
  return out;
}

/** True if a tone mark stands on one of its vowels. */
export function hasTone(syllable: string): boolean {
  for (const letter of syllable) if (TONED.includes(letter)) return true;
  return false;
}
