import type { ElementId, Line, Page } from '@/model/page';
import { ancestors, attributeOf } from '@/model/tree';
import type { Reading } from '@/page/read';

/** Elements whose text is quoted as it is, or typed by the reader. */
const AS_IT_IS: ReadonlySet<string> = new Set(['code', 'kbd', 'pre', 'samp', 'script', 'style', 'textarea', 'tt', 'var']);

const known = new WeakMap<Page, Map<ElementId, boolean>>();

/** Which runs of a line a script conversion may touch: not code, not what can be edited, not what is marked as another language. */
export function convertible({ page }: Reading, line: Line): readonly boolean[] {
  let answers = known.get(page);
  if (!answers) {
    answers = new Map();
    known.set(page, answers);
  }
  return line.runs.map(({ element }) => isConvertible(page, element, answers));
}

function isConvertible(page: Page, id: ElementId, answers: Map<ElementId, boolean>): boolean {
  const path: ElementId[] = [];
  let answer = true;
  for (const element of ancestors(page, id)) {
    const before = answers.get(element.id);
    if (before !== undefined) {
      answer = before;
      break;
    }
    path.push(element.id);
    const { tag, classes } = element;
    // What the root says of its language is wrong on many pages, and would then hold for all of it.
    const lang = tag === 'html' || tag === 'body' ? '' : attributeOf(element, 'lang').toLowerCase();
    const editable = element.attributes?.['contenteditable'];
    if (
      AS_IT_IS.has(tag) ||
      (editable !== undefined && editable !== 'false') ||
      attributeOf(element, 'translate').toLowerCase() === 'no' ||
      /(?:^|\s)notranslate(?:\s|$)/u.test(classes) ||
      (lang !== '' && !/^(?:zh|cmn|yue|wuu|hak|nan|gan)(?:-|$)/u.test(lang))
    ) {
      answer = false;
      break;
    }
    if (lang !== '' || attributeOf(element, 'translate').toLowerCase() === 'yes') break;
  }
  for (const at of path) answers.set(at, answer);
  return answer;
}
