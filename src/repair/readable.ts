import type { ElementId, Line, Page } from '@/model/page';
import { ancestors } from '@/model/tree';

/** Elements whose text is not prose: what stands there is meant as it stands (a quotation of damage, a ruby's reading). */
const VERBATIM = new Set(['code', 'dfn', 'input', 'kbd', 'pre', 'rp', 'rt', 'ruby', 'samp', 'textarea', 'tt', 'var', 'xmp']);

/** In place of a code unit that is not to be looked at: no character, in no encoding. */
const BLANK = '\uffff';

/** A line's text with what stands in verbatim elements blanked out; as long as the line's. */
export function readableText(page: Page, line: Line): string {
  if (!line.runs.some((run) => isVerbatim(page, run.element))) return line.text;
  // An attribute's value is read by people, whatever element carries it.
  if (line.kind !== 'text') return line.text;
  return line.runs.map((run) => (isVerbatim(page, run.element) ? BLANK.repeat(run.text.length) : run.text)).join('');
}

function isVerbatim(page: Page, element: ElementId): boolean {
  for (const { tag } of ancestors(page, element)) if (VERBATIM.has(tag)) return true;
  return false;
}
