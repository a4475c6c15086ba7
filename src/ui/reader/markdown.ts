import TurndownService from 'turndown';
import { tables } from 'turndown-plugin-gfm';

/** An article's element as Markdown. Pictures keep their address: whoever opens the text decides. */
export function asMarkdown(article: HTMLElement): string {
  // The plugin for tables reads their first row, whether there is one or not.
  for (const table of article.querySelectorAll('table')) if (table.rows.length === 0) table.replaceWith(...table.childNodes);
  const turndown = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', emDelimiter: '*' });
  turndown.use(tables);
  // Readers of Markdown take markup at its word, and turndown leaves it: words of an article are words.
  const plain = turndown.escape.bind(turndown);
  turndown.escape = (text) => plain(text).replace(/[<&]/gu, '\\$&');
  turndown.addRule('picture', {
    filter: 'img',
    replacement: (_, node) => {
      const [alt, src] = ['alt', 'src'].map((name) => (node as Element).getAttribute(name) ?? '');
      return src
        ? `![${turndown.escape(alt ?? '').replace(/\s+/gu, ' ')}](<${src.replace(/[<>\s]/gu, encodeURIComponent)}>)`
        : '';
    },
  });
  // Readings belong behind their characters: 贛(gàn)
  turndown.addRule('reading', { filter: ['rt'], replacement: (content) => (content.trim() ? `(${content.trim()})` : '') });
  turndown.addRule('bracket', { filter: ['rp'], replacement: () => '' });
  turndown.addRule('foot', { filter: ['footer'], replacement: (content) => `\n\n---\n\n${content}\n` });
  return `${turndown.turndown(article).trim()}\n`;
}
