import type { CDPSession } from 'puppeteer-core';
import { builtExtension } from '../../tools/build.ts';
import { type Driver, launch } from '../support/browser.ts';
import { articlePage, SPAM_LINE } from '../support/fixtures.ts';
import type { Served } from '../support/serve.ts';
import { type BenchTable, quantile } from './table.ts';

/** Loads of each page with and without the extension, in turns. */
const LOADS = 20;
/** Frames that come after the load are filmed for so long, milliseconds. */
const AFTER = 400;

/** A colour that nothing else on the page has. */
const SPAM = `<div id="spam" style="background:#f0f;color:#f0f">${SPAM_LINE}</div>`;

const PAGES: Readonly<Record<string, Served>> = {
  'spam behind the article': { url: 'https://www.moumou.gov.cn/zwyw/t20240409_1.html', body: articlePage(SPAM) },
  'spam before it': {
    url: 'https://www.moumou.gov.cn/zwyw/t20240409_2.html',
    body: articlePage('').replace('<div class="header">', `${SPAM}<div class="header">`),
  },
};

/** What one load showed. */
interface Load {
  readonly frames: number;
  readonly withSpam: number;
  /** First contentful paint, milliseconds from the start of the navigation. */
  readonly firstPaint: number;
  /** Cumulative layout shift. */
  readonly shift: number;
}

/** What a reader sees while a page with spam in its markup loads: films of loads with and without the extension. */
export async function paintBench(): Promise<BenchTable> {
  const ours = await launch({ name: 'chromium', extension: builtExtension('chromium') });
  const plain = await launch({ name: 'chromium' });
  const rows: (string | number)[][] = [];
  try {
    for (const [name, page] of Object.entries(PAGES)) {
      const loads: Record<string, Load[]> = { 'without the extension': [], 'with it': [] };
      for (let load = 0; load < LOADS; load++) {
        loads['without the extension']?.push(await filmed(plain, page));
        loads['with it']?.push(await filmed(ours, page));
        process.stderr.write('.');
      }
      for (const [which, all] of Object.entries(loads)) rows.push([`${name}, ${which}`, ...summary(all)]);
    }
  } finally {
    await Promise.all([ours.close(), plain.close()]);
  }
  process.stderr.write('\n');
  return {
    title: 'Paint: what a reader sees while a page loads',
    command: 'npm run bench -- paint',
    columns: ['page', 'frames', 'of them with spam', 'first contentful paint, median ms', 'quartiles', 'largest layout shift'],
    rows,
    notes: [
      `${LOADS} loads each of articles of our own, with and without the extension in turns, in fresh tabs of Chromium; every frame that the browser gives out (Page.startScreencast) is searched for the colour that only the spam has. First contentful paint and layout shift as the page's own performance entries tell them.`,
    ],
  };
}

function summary(loads: readonly Load[]): (string | number)[] {
  const sum = (of: (load: Load) => number): number => loads.reduce((total, load) => total + of(load), 0);
  const paints = loads.map(({ firstPaint }) => firstPaint);
  return [
    sum(({ frames }) => frames),
    sum(({ withSpam }) => withSpam),
    quantile(paints, 0.5),
    `${Math.round(quantile(paints, 0.25))}–${Math.round(quantile(paints, 0.75))}`,
    Math.max(...loads.map(({ shift }) => shift)),
  ];
}

async function filmed(driver: Driver, page: Served): Promise<Load> {
  const tab = await driver.newTab();
  try {
    const session = await tab.page.createCDPSession();
    const film: string[] = [];
    session.on('Page.screencastFrame', ({ data, sessionId }) => {
      film.push(data);
      session.send('Page.screencastFrameAck', { sessionId }).catch(() => undefined); // the tab may be closing
    });
    await session.send('Page.startScreencast', { format: 'png', everyNthFrame: 1 });
    await tab.open(page);
    await new Promise((resolve) => setTimeout(resolve, AFTER));
    await session.send('Page.stopScreencast');
    const [firstPaint = Number.NaN, shift = Number.NaN] = (await tab.page.evaluate(ENTRIES)) as number[];
    const withSpam = await framesWithSpam(session, film);
    return { frames: film.length, withSpam, firstPaint, shift };
  } finally {
    await tab.close();
  }
}

/** Runs in the page: first contentful paint and the sum of layout shifts. */
const ENTRIES = `new Promise((resolve) => {
  new PerformanceObserver((list) => resolve([
    performance.getEntriesByName('first-contentful-paint')[0]?.startTime,
    list.getEntries().filter(({ entryType }) => entryType === 'layout-shift').reduce((sum, { value }) => sum + value, 0),
  ])).observe({ type: 'layout-shift', buffered: true });
  setTimeout(() => resolve([performance.getEntriesByName('first-contentful-paint')[0]?.startTime, 0]), 200);
})`;

/** How many frames of a film have a pixel of the spam's colour. Decoded by the browser, in a world apart from the page. */
async function framesWithSpam(session: CDPSession, film: readonly string[]): Promise<number> {
  let found = 0;
  for (const data of film) {
    const { result } = await session.send('Runtime.evaluate', {
      awaitPromise: true,
      expression: `(async () => {
  const bytes = Uint8Array.from(atob('${data}'), (character) => character.charCodeAt(0));
  const picture = await createImageBitmap(new Blob([bytes], { type: 'image/png' }));
  const context = new OffscreenCanvas(picture.width, picture.height).getContext('2d');
  context.drawImage(picture, 0, 0);
  const { data } = context.getImageData(0, 0, picture.width, picture.height);
  for (let at = 0; at < data.length; at += 4) if (data[at] > 200 && data[at + 1] < 60 && data[at + 2] > 200) return true;
  return false;
})()`,
    });
    if (result.value === true) found++;
  }
  return found;
}
