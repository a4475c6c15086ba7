import { isConnected } from '@/dom/accessors';
import type { Article } from '@/model/article';
import type { PageState } from '@/model/messages';
import type { Line } from '@/model/page';
import type { BodyAs, ComparedLine } from '@/model/reader';
import type { ReportArticle } from '@/model/report';
import type { Suspect } from '@/model/suspects';
import { lineOf } from '@/model/tree';
import type { BodySource } from '@/page/fragment';
import type { Journal } from '@/page/journal';
import type { Reading } from '@/page/read';
import { reportArticle } from '@/pipeline/report';

/* What a visit tells of its page to those who ask: the panel, the comparison, the reading view. */

/** Every line as published beside as shown, in document order. */
export function compared(reading: Reading, journal: Journal): readonly ComparedLine[] {
  return reading.page.lines.map((line) => {
    const state = journal.markOf(reading, line);
    return { kind: line.kind, published: line.text, shown: hides(state) ? null : journal.shown(reading, line), state };
  });
}

/** The article without what is hidden, its body as shown or in the page's own script. */
export function reportedArticle(reading: Reading, article: Article, journal: Journal, as: 'shown' | 'written'): ReportArticle {
  const texts = (line: Line) => (as === 'shown' ? journal.showing(reading, line) : journal.written(reading, line));
  const text = (line: Line) =>
    texts(line)
      .filter((_, run) => !hides(journal.markOf(reading, line, run)))
      .join('');
  return reportArticle(article, (id) => text(lineOf(reading.page, id)));
}

/** What the body of the reading view is made of. */
export function bodySource(reading: Reading, article: Article, journal: Journal, as: BodyAs): BodySource {
  const texts = (line: Line) => {
    if (as === 'shown') return journal.showing(reading, line);
    const written = journal.written(reading, line);
    // A line that was cut out whole is in none of the three, so that they have the same paragraphs.
    return as === 'written' || written.every((text) => text === '') ? written : line.runs.map(({ text }) => text);
  };
  return { reading, article, texts, hidden: (element) => journal.hides(element) };
}

/** The passages in doubt, in document order. */
export function marked(journal: Journal): readonly Suspect[] {
  const marks = journal.report().filter(({ op, active }) => op === 'mark' && active);
  const found = marks.flatMap(({ id }) => {
    const element = journal.nodeOf(id);
    return element && isConnected(element) ? [{ id, element }] : [];
  });
  return found.sort((a, b) => (a.element.compareDocumentPosition(b.element) & Node.DOCUMENT_POSITION_FOLLOWING ? -1 : 1));
}

/** What stands, by what the toolbar button counts. */
export function counted(journal: Journal): Pick<PageState, 'spam' | 'suspects' | 'repairs'> {
  const entries = journal.report().filter(({ active }) => active);
  const count = (test: (entry: (typeof entries)[number]) => boolean): number => entries.filter(test).length;
  return {
    spam: count(({ kind, op }) => kind === 'spam' && op !== 'mark'),
    suspects: count(({ op }) => op === 'mark'),
    repairs: count(({ kind, op }) => kind === 'damage' && op === 'splice'),
  };
}

function hides(mark: ComparedLine['state']): boolean {
  return mark === 'spam' || mark === 'clutter';
}
