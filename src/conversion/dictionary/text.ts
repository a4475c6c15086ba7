/**
 * OpenCC's text format for a dictionary: a line an entry, what is written, a tab, what is shown; of several forms
 * parted by blanks the first counts; `#` begins a comment.
 */
import type { DictionaryEntry } from '@/model/settings';

/** A dictionary read from text: the entries, and the numbers (from 1) of lines that are none. */
export interface ParsedDictionary {
  readonly entries: readonly DictionaryEntry[];
  readonly broken: readonly number[];
}

/** The entries of a text in OpenCC's format, for the given script; the last of several for one word wins. */
export function parseDictionaryText(text: string, script: DictionaryEntry['script']): ParsedDictionary {
  const entries = new Map<string, DictionaryEntry>();
  const broken: number[] = [];
  text.split(/\r\n|\r|\n/u).forEach((line, index) => {
    const content = (index === 0 ? line.replace(/^\ufeff/u, '') : line).trim();
    if (content === '' || content.startsWith('#')) return;
    const tab = content.indexOf('\t');
    const written = content.slice(0, tab).trim();
    const shown =
      content
        .slice(tab + 1)
        .trim()
        .split(' ')[0] ?? '';
    if (tab === -1 || written === '' || shown === '') broken.push(index + 1);
    else entries.set(written, { written, shown, script });
  });
  return { entries: [...entries.values()], broken };
}

/** The entries in OpenCC's format, sorted as its own dictionaries are; what parseDictionaryText reads back. */
export function formatDictionaryText(entries: readonly DictionaryEntry[]): string {
  return entries
    .map(({ written, shown }) => `${written}\t${shown}\n`)
    .sort()
    .join('');
}
