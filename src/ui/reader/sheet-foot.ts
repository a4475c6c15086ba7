import type { Report } from '@/model/report';
import type { Translate } from '@/platform/format-message';
import type { TakeAs } from './tools-port';

/** The day where the reader is, as ISO writes it. */
export function today(): string {
  const now = new Date();
  const two = (n: number): string => String(n).padStart(2, '0');
  return `${now.getFullYear()}-${two(now.getMonth() + 1)}-${two(now.getDate())}`;
}

/** What stands below an article that is taken along: in whose words it is, when it was retrieved, and from where. */
export const sheetFoot = (t: Translate, { url }: Report, as: TakeAs): string =>
  `${t(as === 'shown' ? 'rv.take.as.1' : 'rv.take.as.2')} · ${t('print.foot', { date: today(), url })}`;
