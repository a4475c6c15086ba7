import type { Lens } from '@/model/lens';
import type { ReportArticle } from '@/model/report';
import { attributeOf } from '@/model/tree';
import type { Reading } from '@/page/read';

/** Characters of the page that are enough to tell how it was written. */
const SAMPLE = 20_000;

/** A good part of a page's text. */
export function sample({ page }: Reading): string {
  let text = '';
  for (const line of page.lines) {
    if (line.kind === 'text') text += `${line.text}\n`;
    if (text.length > SAMPLE) break;
  }
  return text;
}

/** The root, and every element that says it is in Chinese. */
export function languageElements({ page, elements }: Reading): Element[] {
  const chinese = page.elements.filter(
    (element) => element.parent === null || /^(?:zh|cmn|yue)(?:-|$)/iu.test(attributeOf(element, 'lang')),
  );
  return chinese.flatMap(({ id }) => elements[id] ?? []);
}

/** An article's facts as the reader sees them; its body is shown text already. */
export function inScript(article: ReportArticle, lens: Lens | null): ReportArticle {
  if (!lens) return article;
  const one = (text: string): string => lens([text])?.[0] ?? text;
  const some = (text: string | null): string | null => (text === null ? null : one(text));
  return {
    ...article,
    title: one(article.title),
    subtitles: article.subtitles.map(one),
    byline: some(article.byline),
    editor: some(article.editor),
    source: some(article.source),
    siteName: some(article.siteName),
    column: article.column.map(one),
    keywords: article.keywords.map(one),
    attachments: article.attachments.map((attachment) => ({ ...attachment, name: one(attachment.name) })),
  };
}
