import { all, shadowRootOf } from '@/dom/accessors';

/** The elements that may have a shadow root and whose names do not say so (DOM standard, "attach a shadow root"). */
const HOSTS = 'article,aside,blockquote,body,div,footer,h1,h2,h3,h4,h5,h6,header,main,nav,p,section,span';
/** So many elements are looked at between two looks at the clock. */
const AT_ONCE = 100;
/** The browser's idle time is waited for this long at most, in milliseconds: a page that is never idle has it looked at all the same. */
const TIMEOUT = 300;

/** True if a document holds an open shadow root on an ordinary element. Looks while the browser has nothing else to do. */
export async function holdsShadowRoots(document: Document): Promise<boolean> {
  const hosts = all(document, HOSTS);
  for (let at = 0; at < hosts.length; ) {
    const deadline = await idle();
    do {
      const end = Math.min(hosts.length, at + AT_ONCE);
      for (; at < end; at++) if (shadowRootOf(hosts[at] as Element)) return true;
    } while (at < hosts.length && deadline.timeRemaining() > 1);
  }
  return false;
}

const idle = (): Promise<IdleDeadline> => new Promise((resolve) => requestIdleCallback(resolve, { timeout: TIMEOUT }));
