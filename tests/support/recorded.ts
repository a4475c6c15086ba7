import { readFileSync } from 'node:fs';
import type { ElementId, Measure, Page } from '@/model/page';

interface Recording extends Omit<Page, 'meta' | 'measures'> {
  readonly meta: readonly [string, readonly string[]][];
  readonly measures: readonly [ElementId, Measure][];
}

/** A page recorded by `npm run record`; every element is measured. @throws where the file is missing or no recording. */
export function recorded(path: string): Page {
  const page = JSON.parse(readFileSync(path, 'utf8')) as Recording;
  return { ...page, meta: new Map(page.meta), measures: new Map(page.measures) };
}
