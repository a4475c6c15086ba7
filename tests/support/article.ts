import type { Article } from '@/model/article';
import type { ElementId, Line, Page } from '@/model/page';
import { ancestors, elementOf, holds } from '@/model/tree';

/**
 * The article of a page written for a test: the lines in `<h1>` are its title, those in `.meta` its data, the
 * paragraphs, headings and items in `.content` its body, with the pictures there.
 */
export function articleOf(page: Page, more: Partial<Article> = {}): Article {
  const texts = page.lines.filter(({ kind }) => kind === 'text');
  const within = (line: Line, test: (tag: string, classes: string) => boolean) =>
    [...ancestors(page, line.element)].some(({ tag, classes }) => test(tag, classes));
  const root = page.elements.find(({ classes }) => classes.split(' ').includes('content'))?.id ?? null;
  const inBody = (id: ElementId) => root !== null && holds(page, root, id);
  const titleLines = texts.filter((line) => within(line, (tag) => tag === 'h1'));
  return {
    paragraphs: [],
    title: titleLines.map(({ text }) => text.trim()).join(' '),
    titleLines: titleLines.map(({ id }) => id),
    subtitles: [],
    byline: null,
    editor: null,
    source: null,
    publishedTime: null,
    publishedTimeText: null,
    documentNumber: null,
    indexNumber: null,
    siteName: null,
    column: [],
    keywords: [],
    root,
    body: [
      ...texts
        .filter(({ element }) => inBody(element) && ['p', 'h2', 'h3', 'li'].includes(elementOf(page, element).tag))
        .filter((line) => !within(line, (_, classes) => classes.includes('aside')))
        .map(({ id }) => ({ kind: 'text', line: id, role: 'paragraph' }) as const),
      ...page.elements
        .filter(({ id, tag }) => tag === 'img' && inBody(id) && elementOf(page, elementOf(page, id).parent ?? id).tag === 'p')
        .map(({ id }) => ({ kind: 'image', element: id, caption: null }) as const),
    ],
    metaLines: texts.filter((line) => within(line, (_, classes) => classes.split(' ').includes('meta'))).map(({ id }) => id),
    attachments: [],
    images: 0,
    pages: null,
    neighbours: { previous: null, next: null },
    ...more,
  };
}
