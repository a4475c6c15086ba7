import type { WrittenScript } from '@/model/script';
import { countScripts } from '@/text/script';

/** Two characters of the other script may be a name or a slip; this many are not. */
const LEAST = 3;

/** How surely a stretch is written in another script than its page: 0, 0.5 or 1. */
export function otherScript(text: string, page: WrittenScript): number {
  if (page !== 'zh-Hans' && page !== 'zh-Hant') return 0;
  const { simplified, traditional } = countScripts(text);
  const [own, other] = page === 'zh-Hans' ? [simplified, traditional] : [traditional, simplified];
  if (own > 0 || other < LEAST - 1) return 0;
  return other >= LEAST ? 1 : 0.5;
}
