import TurndownService from 'turndown';
import { tables } from 'turndown-plugin-gfm';

/** An article's element as Markdown. Pictures keep their address: whoever opens the text decides. */
export function asMarkdown(article: HTMLElement): string {
  const turndown = new TurndownService({ headingStyle: 'atx', bulletListMarker: '-', emDelimiter: '*' });
  turndown.use(tables);
  // Readings belong behind their characters: 贛(gàn)
  turndown.addRule('reading', { filter: ['rt'], replacement: (content) => (content.trim() ? `(${content.trim()})` : '') });
  turndown.addRule('bracket', { filter: ['rp'], replacement: () => '' });
  turndown.addRule('foot', { filter: ['footer'], replacement: (content) => `\n\n---\n\n${content}\n` });
  return `${turndown.turndown(article).trim()}\n`;
}
