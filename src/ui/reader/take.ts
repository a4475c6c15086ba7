import type { Report } from '@/model/report';
import type { Translate } from '@/platform/format-message';
import { type CitationStyle, citation } from './citation';
import { dateWords } from './dates';
import { pagePicture, pictureData } from './pictures';

type Article = NonNullable<Report['article']>;

/** An article to be taken along: what it says, and its body as nodes that no setting of the view has touched. */
export interface Taken {
  readonly article: Article;
  readonly body: DocumentFragment;
  readonly report: Report;
  /** Language of the text, for `lang`. */
  readonly lang: string;
  /** Language of the interface. */
  readonly words: string;
}

/** The line with time, source and editor. */
export function metaLine(t: Translate, { article, words }: Pick<Taken, 'article' | 'words'>): string {
  const { publishedTime, publishedTimeText, source, editor, byline } = article;
  return [
    publishedTime ? dateWords(publishedTime, words) : publishedTimeText,
    source ? t('rv.meta.1', { s: source }) : null,
    byline,
    editor ? t('rv.meta.2', { e: editor }) : null,
  ]
    .filter((part) => part !== null && part !== '')
    .join(' · ');
}

/** Elements that end a line of plain text. */
const LINES = 'p, h2, h3, li, dt, dd, tr, figcaption, caption, blockquote, div, aside';

/** The article as plain text: a paragraph a line, with an empty line between its head and its body. */
export function asText(t: Translate, taken: Taken, footer: string): string {
  const { article } = taken;
  const head = [article.title, ...article.subtitles, metaLine(t, taken)].filter((line) => line !== '');
  return [...head, '', ...paragraphsOf(taken.body), '', footer].join('\n');
}

function paragraphsOf(body: DocumentFragment): string[] {
  const lines: string[] = [''];
  const walk = (node: Node): void => {
    for (const child of node.childNodes) {
      if (child.nodeType === Node.TEXT_NODE) lines[lines.length - 1] += child.textContent ?? '';
      if (!(child instanceof Element) || child.matches('span[data-role=picture]')) continue;
      const ends = child.matches(LINES);
      if (child.matches('br') || ends) lines.push('');
      walk(child);
      if (child.matches('td, th')) lines[lines.length - 1] += '\t';
      if (ends) lines.push('');
    }
  };
  walk(body);
  return lines.map((line) => line.replace(/[ \n]+/gu, ' ').trim()).filter((line) => line !== '');
}

/** The article as one HTML document, with a style of its own and nothing to load. */
export function asHtml(t: Translate, taken: Taken, style: string, footer: string): string {
  const { article, lang } = taken;
  const page = document.implementation.createHTMLDocument(article.title);
  page.documentElement.lang = lang;
  const charset = page.createElement('meta');
  charset.setAttribute('charset', 'utf-8');
  page.head.prepend(charset);
  if (style) {
    const sheet = page.createElement('style');
    sheet.textContent = style;
    page.head.append(sheet);
  }
  page.body.append(articleElement(page, t, taken, footer));
  return `<!doctype html>\n${page.documentElement.outerHTML}\n`;
}

/** The article as an element of a document: head, body, where it is from. */
export function articleElement(page: Document, t: Translate, taken: Taken, footer: string): HTMLElement {
  const { article, body } = taken;
  const element = (tag: string, text: string): HTMLElement => {
    const made = page.createElement(tag);
    made.textContent = text;
    return made;
  };
  const root = page.createElement('article');
  root.append(element('h1', article.title), ...article.subtitles.map((line) => element('p', line)));
  root.querySelectorAll('p').forEach((line) => {
    line.dataset['role'] = 'subtitle';
  });
  const meta = metaLine(t, taken);
  if (meta) {
    const line = element('p', meta);
    line.dataset['role'] = 'meta';
    root.append(line);
  }
  root.append(page.importNode(body, true));
  if (article.attachments.length > 0) {
    const list = page.createElement('ul');
    for (const { name, href, size } of article.attachments) {
      const link = element('a', name);
      if (/^https?:/iu.test(href)) link.setAttribute('href', href);
      const item = page.createElement('li');
      item.append(link, ...(size ? [` (${size})`] : []));
      list.append(item);
    }
    root.append(element('h2', t('rv.attachments')), list);
  }
  root.append(element('footer', footer));
  return root;
}

/** What sites write for themselves where a source is asked for: none that a citation could name. */
const OURSELVES = /^本(?:網|网|站|報|报|刊)(?:訊|讯|站)?$/u;

/** A citation of the article. `today` is an ISO date. */
export function cite(t: Translate, style: CitationStyle, { article, report }: Taken, today: string): string {
  const { clone } = report;
  const note = clone === null ? null : clone.officialHost ? t('rv.copy-of', { host: clone.officialHost }) : t('rv.copy-unknown');
  return citation(style, {
    title: article.title,
    author: article.source && !OURSELVES.test(article.source) ? article.source : article.byline,
    site: article.siteName,
    published: article.publishedTime,
    url: report.url,
    accessed: today,
    note,
  });
}

/** Makes a body's pictures hold themselves; those that no browser lets be read leave their words. */
export function inlinePictures(body: DocumentFragment): void {
  for (const image of body.querySelectorAll('img')) {
    const picture = pagePicture(document, image.src);
    const data = image.src.startsWith('data:') ? image.src : picture && pictureData(picture);
    if (data) {
      image.src = data;
      image.removeAttribute('crossorigin');
      continue;
    }
    const words = image.ownerDocument.createElement('span');
    words.textContent = image.alt;
    image.replaceWith(words);
  }
}
