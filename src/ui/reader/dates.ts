/** A time as the page gives it, by its parts; null where it is none. */
function partsOf(time: string): { year: string; month: number; day: number; clock: string | null } | null {
  const match = /^(\d{4})-(\d{2})(?:-(\d{2})(?:T(\d{2}:\d{2}))?)?/u.exec(time);
  if (!match) return null;
  const [, year = '', month = '', day = '0', clock] = match;
  return { year, month: Number(month), day: Number(day), clock: clock ?? null };
}

/** A time in words, to just the precision that it has: 2026年3月18日 09:20; in English as ISO. */
export function dateWords(time: string, language: string): string {
  const parts = partsOf(time);
  if (!parts) return time;
  const { year, month, day, clock } = parts;
  if (language === 'en') return time.slice(0, clock ? 16 : 10).replace('T', ' ');
  return `${year}年${month}月${day > 0 ? `${day}日` : ''}${clock ? ` ${clock}` : ''}`;
}

const FIGURES = '〇一二三四五六七八九';

function small(n: number): string {
  if (n < 10) return FIGURES[n] ?? '';
  const tens = Math.floor(n / 10);
  return `${tens > 1 ? FIGURES[tens] : ''}十${n % 10 > 0 ? FIGURES[n % 10] : ''}`;
}

/** A date in Chinese figures, as vertical writing has it: 二〇二六年三月十八日. */
export function chineseDate(time: string): string {
  const parts = partsOf(time);
  if (!parts) return time;
  const year = [...parts.year].map((digit) => FIGURES[Number(digit)]).join('');
  return `${year}年${small(parts.month)}月${parts.day > 0 ? `${small(parts.day)}日` : ''}`;
}

/** Characters that a reader of Chinese reads in a minute; Brysbaert 2019 gives 260 words, about 1.5 characters each. */
const PER_MINUTE = 390;

/** How long a text is: its characters without white space, and minutes of reading, at least one. */
export function lengthOf(text: string): { readonly characters: number; readonly minutes: number } {
  const bare = text.replace(/\s+/gu, '');
  const characters = bare.length - (bare.match(/[\u{10000}-\u{10ffff}]/gu)?.length ?? 0);
  return { characters, minutes: Math.max(1, Math.round(characters / PER_MINUTE)) };
}

/** A whole number with a comma before each three figures: 12,345. The browser's own way loads its tables first, for ten milliseconds. */
export const grouped = (n: number): string => String(n).replace(/(?<=\d)(?=(?:\d{3})+$)/gu, ',');
