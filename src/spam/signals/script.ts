import type { WrittenScript } from '@/model/script';
import { countScripts } from '@/text/script';

/** Two characters of the other script may be a name or a slip; this many are not. */
const LEAST = 3;

/** Letters of writings that an office's page in Chinese has for its foreign readers alone: Cyrillic, Thai, Vietnamese, kana, Hangul. */
const FOREIGN = /[\u0400-\u052f\u0e00-\u0e7f\u1e00-\u1eff\u3041-\u30ff\uac00-\ud7a3]/gu;
/** A word of Latin letters of which one has a mark: of a language that is neither English nor pinyin of a single word. */
const MARKED_WORD = /[A-Za-z]*[\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u1e00-\u1eff][A-Za-z\u00c0-\u024f\u1e00-\u1eff]*/gu;
/** At least so many of its characters are such letters, or letters of such words. */
const MOSTLY = 0.3;

/** True for a stretch in letters, or in words with marks, that a page in Chinese has for its foreign readers alone. */
export function isForeignWriting(text: string): boolean {
  if ((text.match(FOREIGN)?.length ?? 0) >= Math.max(LEAST, text.length * MOSTLY)) return true;
  const marked = text.match(MARKED_WORD) ?? [];
  return marked.length >= LEAST - 1 && marked.join('').length >= text.length * MOSTLY;
}

/** How surely a stretch is written in another script than its page: 0, 0.5 or 1. */
export function otherScript(text: string, page: WrittenScript): number {
  if (page !== 'zh-Hans' && page !== 'zh-Hant') return 0;
  if (isForeignWriting(text)) return 1;
  const { simplified, traditional } = countScripts(text);
  const [own, other] = page === 'zh-Hans' ? [simplified, traditional] : [traditional, simplified];
  if (own > 0 || other < LEAST - 1) return 0;
  return other >= LEAST ? 1 : 0.5;
}
