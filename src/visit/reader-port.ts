import { type BodyAs, READER_PORT, type ReaderPort } from '@/model/reader';
import { type BodySource, bodyHtml } from '@/page/fragment';

/** What the content script gives the reading view: all of its port but the making of the body, which most pages never need. */
export interface ReaderSource extends Omit<ReaderPort, 'body'> {
  /** What the body is made of; null where there is no article. */
  source(as: BodyAs): BodySource | null;
  /** Resolves once what came late is known too. */
  upToDate(): Promise<void>;
  body?: ReaderPort['body'];
}

/** Completes the visit's port with the body, in the script that brings the reading view; resolves once it is up to date. */
export async function completeReaderPort(): Promise<void> {
  const port = (globalThis as { [READER_PORT]?: ReaderSource })[READER_PORT];
  if (!port) return;
  await port.upToDate();
  port.body ??= (as) => {
    const source = port.source(as);
    return source ? bodyHtml(source) : '';
  };
}
