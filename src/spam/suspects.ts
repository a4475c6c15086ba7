import type { Article } from '@/model/article';
import type { ElementId, Page } from '@/model/page';
import { ancestors } from '@/model/tree';
import { passages } from './passages';
import { readLines, shippedKnowledge } from './reading';
import { strangeness } from './signals/links';

/** So much evidence against it, and being hidden would not make spam of it. */
const HOPELESS = -2;

/** What is above suspects is looked at, since a layer over the page goes as a whole; on a page with more suspects than this it is not. */
const MOST_ABOVE = 400;

/** The elements whose geometry and style must be known to find spam: where words sound like it, and strange links and frames. */
export function spamSuspects(page: Page, _article: Article | null): readonly ElementId[] {
  const found = new Set<ElementId>();
  for (const read of readLines(page, shippedKnowledge())) {
    // of all its line: what is hidden in the midst of it is told by what is seen around
    if (passages(read).length > 0) {
      for (const { element } of read.pieces) found.add(element);
      for (const { id, tag } of ancestors(page, read.line.element)) {
        if (tag === 'body' || found.size > MOST_ABOVE) break;
        found.add(id);
      }
    }
    if (read.line.kind === 'text' && read.text.length < 60 && read.evidence > HOPELESS && read.hits.length > 0)
      found.add(read.line.element);
  }
  for (const { id, tag, href, parent } of page.elements) {
    if (href === null || !/^(?:a|area|iframe|frame|embed|object)$/u.test(tag) || strangeness(href, page.url) === 0) continue;
    found.add(id);
    if (parent !== null) found.add(parent);
  }
  return [...found];
}
