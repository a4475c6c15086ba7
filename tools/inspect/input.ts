import { readFileSync } from 'node:fs';
import { dirname, resolve } from 'node:path';

/** A page to inspect. */
export interface InputPage {
  /** As given: in a list, relative to it. */
  readonly file: string;
  readonly url: string;
  /** Where the bytes are. */
  readonly path: string;
}

/** The pages that the command line names. @throws Error where the list or a line of it cannot be read. */
export function readInput({ input, url }: { readonly input: string; readonly url: string | null }): readonly InputPage[] {
  if (!input.endsWith('.jsonl')) return [{ file: input, url: url ?? '', path: resolve(input) }];
  const lines = readFileSync(input, 'utf8').split('\n');
  return lines.flatMap((line, n) => (line.trim() === '' ? [] : [readLine(input, line, n + 1)]));
}

function readLine(list: string, line: string, number: number): InputPage {
  const where = `${list}, line ${number}`;
  let entry: unknown;
  try {
    entry = JSON.parse(line);
  } catch (cause) {
    throw new Error(`${where} is not JSON.`, { cause });
  }
  const { file, url } = entry as { file?: unknown; url?: unknown };
  if (typeof file !== 'string' || typeof url !== 'string') throw new Error(`${where} wants "file" and "url".`);
  return { file, url, path: resolve(dirname(list), file) };
}
