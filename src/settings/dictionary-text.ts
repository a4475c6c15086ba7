/**
 * OpenCC's text format for a dictionary: a line an entry, what is written, a tab, what is shown; of several forms
 * parted by blanks the first counts; `#` begins a comment. OpenCC's entries are of one script by the file they stand
 * in; ours are of several, so the comment `# zh-Hant-TW` (or `# any`) says which script the lines below it are for,
 * and below it a line has one form, blanks and all. A word that begins with `#` has no place in this format.
 */
import type { DictionaryEntry } from '@/model/settings';
import { isEntry, SCRIPTS } from './dictionary';

/** A line that is no entry, or is one a second time. */
export interface DictionaryProblem {
  /** From 1. */
  readonly line: number;
  readonly text: string;
  /** No two words with a tab between · more than an entry may hold · the word was there already, and this line counts. */
  readonly kind: 'no-entry' | 'too-long' | 'twice';
}

/** A dictionary read from text. */
export interface ParsedDictionary {
  readonly entries: readonly DictionaryEntry[];
  readonly problems: readonly DictionaryProblem[];
}

const HEADING = /^#\s*(\S+)\s*$/u;
const scriptNamed = (name: string): DictionaryEntry['script'] | undefined =>
  name === 'any' ? null : SCRIPTS.find((script) => script === name);

/** The entries of a text, for the given script where it names none; the last of several for one word wins. */
export function parseDictionaryText(text: string, script: DictionaryEntry['script']): ParsedDictionary {
  const entries = new Map<string, DictionaryEntry>();
  const problems: DictionaryProblem[] = [];
  let current = script;
  let headed = false;
  for (const [at, raw] of text.split(/\r\n|\r|\n/u).entries()) {
    const content = (at === 0 ? raw.replace(/^\ufeff/u, '') : raw).trim();
    const named = scriptNamed(HEADING.exec(content)?.[1] ?? '');
    if (named !== undefined) [current, headed] = [named, true];
    if (content === '' || content.startsWith('#')) continue;
    const [written = '', forms = ''] = content.split('\t', 2).map((part) => part.trim());
    const entry = { written, shown: headed ? forms : (forms.split(' ')[0] ?? ''), script: current };
    const key = `${current ?? ''}|${written}`;
    const problem = problemOf(entry) ?? (entries.has(key) ? 'twice' : null);
    if (problem !== null) problems.push({ line: at + 1, text: content, kind: problem });
    if (problem === null || problem === 'twice') entries.set(key, entry);
  }
  return { entries: [...entries.values()], problems };
}

function problemOf(entry: DictionaryEntry): 'no-entry' | 'too-long' | null {
  if (entry.written === '' || entry.shown === '') return 'no-entry';
  return isEntry(entry) ? null : 'too-long';
}

/** The entries in OpenCC's format, script by script, sorted as its own dictionaries are; what parseDictionaryText reads back. */
export function formatDictionaryText(entries: readonly DictionaryEntry[]): string {
  return [null, ...SCRIPTS]
    .map((script) => ({
      script,
      lines: entries.filter((entry) => entry.script === script).map(({ written, shown }) => `${written}\t${shown}\n`),
    }))
    .filter(({ lines }) => lines.length > 0)
    .map(({ script, lines }) => `# ${script ?? 'any'}\n${lines.sort().join('')}`)
    .join('\n');
}
