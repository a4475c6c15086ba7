import type { Reason, ReasonCode } from '@/model/reason';
import type { Translate } from '@/platform/format-message';

/** A reason in words, with how many where it counts paragraphs. */
export function reasonWords(t: Translate, { code, n }: Reason): string {
  return code === 'running-text' && n !== undefined ? t('reason.running-text.n', { n }) : t(`reason.${code}`);
}

/** Reasons in words, each once; title, time and source are said together. */
export function reasonList(t: Translate, reasons: readonly Reason[]): readonly string[] {
  const together: readonly ReasonCode[] = ['title-found', 'time-found', 'source-found'];
  const all = together.every((code) => reasons.some((reason) => reason.code === code));
  const words = reasons.map((reason) => (all && together.includes(reason.code) ? t('reason.all-found') : reasonWords(t, reason)));
  return [...new Set(words)];
}
