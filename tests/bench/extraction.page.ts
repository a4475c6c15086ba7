import { writtenParts } from '@/article/body-text';
import { detectArticle } from '@/article/detect';
import { extractArticle } from '@/article/extract';
import { shapedIn, shapeOf } from '@/article/shape';
import { partsOf } from '@/article/signals/parts';
import type { ElementId } from '@/model/page';
import { readDocument } from '@/page/read';
import type { Extracted } from './gold';

/** What each contestant says of one page. */
export interface Answer extends Extracted {
  /** Null where it gives no verdict. */
  readonly isArticle: boolean | null;
}

/** What peers give, as far as it is used. */
interface PeerResult {
  readonly title?: string | null;
  readonly content?: string | null;
  readonly publishedTime?: string | null;
  readonly published?: string | null;
}

const NOTHING: Answer = { isArticle: null, title: '', subtitles: [], publishedTime: null, source: null, body: '' };

/** Ours, with or without the records of content systems. */
export function ours(withRecords: boolean): Answer {
  const { page } = readDocument(document);
  const families = withRecords ? undefined : [];
  const isArticle = detectArticle(page, families).kind === 'article';
  const article = extractArticle(page, families);
  if (!article) return { ...NOTHING, isArticle };
  const { title, subtitles, publishedTime, source, body } = article;
  return { isArticle, title, subtitles, publishedTime, source, body: writtenParts(page, body) };
}

/** A peer's result, its content written down as ours is: one line a paragraph, item or row. */
export function theirs(result: PeerResult | null, isArticle: boolean | null): Answer {
  if (!result) return { ...NOTHING, isArticle };
  const content = new DOMParser().parseFromString(`<body><div>${result.content ?? ''}</div></body>`, 'text/html');
  const { page } = readDocument(content);
  const shape = shapeOf(page);
  const root = page.elements.find(({ tag }) => tag === 'body')?.id ?? (0 as ElementId);
  const body = writtenParts(page, partsOf(shape, root, shapedIn(shape, root)));
  return {
    ...NOTHING,
    isArticle,
    title: result.title ?? '',
    publishedTime: result.publishedTime ?? result.published ?? null,
    body,
  };
}

/** A page tag, as the rules of comparison want it. */
export function tagOf(name: string): string {
  return document.querySelector(`meta[name="${name}" i]`)?.getAttribute('content') ?? '';
}
