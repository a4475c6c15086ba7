import type { ElementId, Line, Page, Run } from '@/model/page';
import { ancestors } from '@/model/tree';

/** Elements whose text is not prose: what stands there is meant as it stands (a quotation of damage, a ruby's reading). */
const VERBATIM = new Set(['code', 'dfn', 'input', 'kbd', 'pre', 'rp', 'rt', 'ruby', 'samp', 'textarea', 'tt', 'var', 'xmp']);

/** In place of a code unit that is not to be looked at: no character, in no encoding. */
const BLANK = '\uffff';

/** A line's text with what stands in verbatim elements blanked out; as long as the line's. */
export function readableText(page: Page, line: Line): string {
  // An attribute's value is read by people, whatever element carries it.
  if (line.kind !== 'text') return line.text;
  const isBlank = (run: Run) => isIcon(run.text) || isVerbatim(page, run.element);
  if (!line.runs.some(isBlank)) return line.text;
  return line.runs.map((run) => (isBlank(run) ? BLANK.repeat(run.text.length) : run.text)).join('');
}

/** True for a text node of private-use characters alone: a glyph of an icon font. */
function isIcon(text: string): boolean {
  return text.length < 8 && /^\s*[\ue000-\uf8ff]+\s*$/u.test(text);
}

function isVerbatim(page: Page, element: ElementId): boolean {
  for (const { tag } of ancestors(page, element)) if (VERBATIM.has(tag)) return true;
  return false;
}
