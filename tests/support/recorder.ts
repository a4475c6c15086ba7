import { measure } from '@/page/measure';
import { readDocument } from '@/page/read';

/** Runs in a page: reads it, measures every element, and gives both as JSON (see `recorded.ts` for the way back). */
export function record(): string {
  const reading = readDocument(document);
  const measures = measure(
    reading,
    reading.page.elements.map(({ id }) => id),
  );
  return JSON.stringify({ ...reading.page, meta: [...reading.page.meta], measures: [...measures] });
}
