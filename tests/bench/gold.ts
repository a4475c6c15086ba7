import { existsSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Article } from '@/model/article';
import { findDates } from '@/text/date';
import { squeeze } from '@/text/white-space';

/** A page of the corpus with what a careful reader calls the article; fields as its README tells. */
export interface GoldPage {
  readonly id: string;
  readonly file: string;
  readonly url: string;
  readonly host: string;
  readonly kind: 'article' | 'list' | 'home' | 'other';
  readonly gov: boolean;
  readonly encoding: string;
  readonly title: string;
  readonly subtitles: readonly string[];
  readonly time: string | null;
  readonly timeMeta: string | null;
  readonly source: string | null;
  readonly body: string | null;
  readonly optional: readonly string[];
  readonly notes: string;
}

/** What an extractor gives, as far as it is compared. */
export interface Extracted {
  readonly title: string;
  readonly subtitles: readonly string[];
  readonly publishedTime: string | null;
  readonly source: string | null;
  /** Paragraphs joined by line feeds. */
  readonly body: string;
}

/** How an extraction compares with the gold. */
export interface Score {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly exactBody: boolean;
  readonly exactTitle: boolean;
  readonly exactTime: boolean;
  readonly exactSource: boolean;
}

/** Where the corpus lies: beside the repository, where it is present at all. */
export const CORPUS = fileURLToPath(new URL('../../../shared/corpus/', import.meta.url));

/** The corpus's pages; none where it is absent. */
export function goldPages(): readonly GoldPage[] {
  const list = `${CORPUS}pages.jsonl`;
  if (!existsSync(list)) return [];
  return readFileSync(list, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => JSON.parse(line) as GoldPage);
}

/** Compares an extraction with the gold by the corpus's rules; `meta` gives the page's tags. */
export function score(gold: GoldPage, found: Extracted, meta: (name: string) => string): Score {
  const optional = new Set(gold.optional.map(squeeze));
  const lines = (text: string): string[] =>
    text
      .split('\n')
      .map(squeeze)
      .filter((line) => line !== '' && !optional.has(line));
  const wanted = lines(gold.body ?? '');
  const got = lines(found.body);
  const { precision, recall } = overlap(wanted.join(''), got.join(''));
  return {
    precision,
    recall,
    f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall),
    exactBody: wanted.join('\n') === got.join('\n'),
    exactTitle: sameTitle(gold, found),
    exactTime: sameTime(gold, found.publishedTime),
    exactSource: sameSource(gold, found.source, meta('contentsource')),
  };
}

const SHINGLE = 4;

function shingles(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  if (text.length < SHINGLE) return new Map(text === '' ? [] : [[text, 1]]);
  for (let at = 0; at + SHINGLE <= text.length; at++) {
    const shingle = text.slice(at, at + SHINGLE);
    counts.set(shingle, (counts.get(shingle) ?? 0) + 1);
  }
  return counts;
}

function overlap(wanted: string, got: string): { precision: number; recall: number } {
  const a = shingles(wanted);
  const b = shingles(got);
  const sum = (counts: Map<string, number>): number => [...counts.values()].reduce((total, n) => total + n, 0);
  let common = 0;
  for (const [shingle, n] of a) common += Math.min(n, b.get(shingle) ?? 0);
  return { precision: b.size === 0 ? 0 : common / sum(b), recall: a.size === 0 ? 0 : common / sum(a) };
}

function sameTitle({ title, subtitles }: GoldPage, found: Extracted): boolean {
  const wanted = [squeeze(title), squeeze([title, ...subtitles].join(''))];
  return wanted.includes(squeeze(found.title)) || wanted.includes(squeeze([found.title, ...found.subtitles].join('')));
}

/** The same instant at the precision printed. */
function sameTime({ time, timeMeta }: GoldPage, found: string | null): boolean {
  const instant = (text: string | null): string | null => (text === null ? null : (findDates(text, true)[0]?.iso ?? null));
  if (time === null) return found === null || found === instant(timeMeta);
  return found === instant(time);
}

function sameSource({ source, notes }: GoldPage, found: string | null, tag: string): boolean {
  const same = (wanted: string): boolean => squeeze(found ?? '') === squeeze(wanted);
  if (source === null) return found === null || same(tag);
  return same(source) || (notes.includes('issuing body') && same(tag));
}

/** An article of ours as it is compared. */
export function extractedOf(article: Article, body: string): Extracted {
  const { title, subtitles, publishedTime, source } = article;
  return { title, subtitles, publishedTime, source, body };
}
