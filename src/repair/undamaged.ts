import type { Page } from '@/model/page';
import type { WrittenScript } from '@/model/script';
import { writtenScript } from '@/text/script';
import type { Repair } from './repair';

/** Enough text to tell its script by, in UTF-16 code units. */
const SCRIPT_SAMPLE = 20_000;

/** The script that a page is written in. */
export function scriptOfPage({ lines }: Page): WrittenScript {
  let sample = '';
  for (const { kind, text } of lines) {
    if (kind === 'text') sample += text;
    if (sample.length > SCRIPT_SAMPLE) break;
  }
  return writtenScript(sample);
}

/** What {@link Repair} gives of a page without damage, without any of its tables. */
export const undamaged: Repair = (read, known) => ({
  facts: known ?? { script: scriptOfPage(read), readings: new Map(), damaged: false },
  fixes: [],
  repaired: { page: read, original: (span) => span },
});
