import { createTranslate } from '@/platform/format-message';
import { asMarkdown } from '@/ui/reader/markdown';
import { sanitised } from '@/ui/reader/sanitise';
import { articleElement, asHtml, asText } from '@/ui/reader/take';
import en from '../../locales/en.yml';
import { report, reportArticle } from './reports.ts';

/* What the reading view makes of a hostile body, as a page for tests. */

const t = createTranslate(en);

/** Shows a body as the view does: its nodes come into the document. */
export function show(html: string): void {
  document.getElementById('root')?.replaceChildren(sanitised(html));
}

/** What is handed out of an article whose every part is hostile, `markup` as its body and `text` as its words. */
export function taken(markup: string, text: string): { readonly html: string; readonly markdown: string; readonly text: string } {
  const words = reportArticle({
    title: text,
    subtitles: [text],
    byline: text,
    source: text,
    publishedTime: null,
    publishedTimeText: text,
    attachments: [{ name: text, href: text, type: 'pdf', size: null }],
  });
  const body = sanitised(markup);
  const article = { article: words, body, report: report({ article: words }), lang: 'zh-Hans', words: 'en' };
  return {
    html: asHtml(t, article, '', text),
    markdown: asMarkdown(articleElement(document.implementation.createHTMLDocument(''), t, article, text)),
    text: asText(t, article, text),
  };
}
