import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { CDPSession, Page } from 'puppeteer-core';
import { builtExtension } from '../../tools/build.ts';
import { settledReport } from '../support/ask.ts';
import { type Driver, launch, type Tab } from '../support/browser.ts';
import { runInTab } from '../support/extension.ts';
import { articlePage } from '../support/fixtures.ts';
import type { Served } from '../support/serve.ts';
import { benchPages } from './pages.ts';
import { type BenchTable, quantile } from './table.ts';

/** Main-thread milliseconds: all of it, and what of it is script, and style and layout. */
interface Work {
  readonly all: number;
  readonly script: number;
  readonly layout: number;
}

const sourceOf = (module: string): string => readFileSync(createRequire(import.meta.url).resolve(module), 'utf8');

/** What Firefox's own reader does, with the same two libraries and a dialog of its own: find the article, sanitise it, show it. */
const FIREFOX_STEPS = `${sourceOf('@mozilla/readability/Readability.js')};${sourceOf('dompurify/dist/purify.min.js')};
(() => {
  const { content } = new Readability(document.cloneNode(true)).parse() ?? { content: '' };
  const host = document.documentElement.appendChild(document.createElement('peer-reader'));
  const root = host.attachShadow({ mode: 'open' });
  root.innerHTML = '<style>dialog { inset: 0; width: 100%; height: 100%; overflow: auto; font: 19px/1.8 sans-serif } article { max-width: 36em; margin: auto }</style><dialog><article></article></dialog>';
  root.querySelector('article').append(DOMPurify.sanitize(content, { RETURN_DOM_FRAGMENT: true }));
  root.querySelector('dialog').showModal();
})();0`;

/** An article of some 100,000 characters in 440 paragraphs under 40 headings, and how often it is scrolled by how much. */
const PARAGRAPHS = 440;
const STEPS = 60;
const STEP = 400;

/** What it costs to open the reading view, and to scroll a long article in it. */
export async function readerBench(): Promise<BenchTable> {
  const { pages, from } = benchPages();
  const long = longArticle();
  const ours = await launch({ name: 'chromium', extension: builtExtension('chromium') });
  const theirs = await launch({ name: 'chromium' });
  const openings: { own: Work; peer: Work }[] = [];
  try {
    for (const page of pages) {
      openings.push({ own: await inTab(ours, page, openOurs), peer: await inTab(theirs, page, openTheirs) });
      process.stderr.write('.');
    }
    const [ownLong, peerLong] = [await inTab(ours, long, openOurs), await inTab(theirs, long, openTheirs)];
    const [ownScroll, peerScroll] = [await inTab(ours, long, scrollOurs), await inTab(theirs, long, scrollTheirs)];
    process.stderr.write('\n');
    const part = (who: 'own' | 'peer', at: number): Work => ({
      all: quantile(
        openings.map((one) => one[who].all),
        at,
      ),
      script: quantile(
        openings.map((one) => one[who].script),
        at,
      ),
      layout: quantile(
        openings.map((one) => one[who].layout),
        at,
      ),
    });
    const row = (what: string, own: Work, peer: Work) => [what, own.all, own.script, own.layout, peer.all, own.all / peer.all];
    const rest = { script: Number.NaN, layout: Number.NaN };
    const scroll = (steps: readonly number[], at: number): Work => ({ all: quantile(steps, at), ...rest });
    return {
      title: 'The reading view: opening and scrolling',
      command: 'npm run bench -- reader',
      columns: [
        'what',
        'Qingwen, ms',
        'of it script',
        'of it style and layout',
        'Readability and DOMPurify, ms',
        'Qingwen : peer',
      ],
      rows: [
        row('open, median', part('own', 0.5), part('peer', 0.5)),
        row('open, 95th percentile', part('own', 0.95), part('peer', 0.95)),
        row('open 100,000 characters', ownLong, peerLong),
        row('scroll 100,000 characters, a step, median', scroll(ownScroll, 0.5), scroll(peerScroll, 0.5)),
        row('scroll 100,000 characters, a step, 95th percentile', scroll(ownScroll, 0.95), scroll(peerScroll, 0.95)),
      ].map((cells) => cells.map((cell) => (Number.isNaN(cell) ? '–' : cell))),
      notes: [
        `${pages.length} pages (${from}), each in a fresh tab of Chromium, the pages' scripts off. Time of the main thread as Chromium counts it (Performance.getMetrics), from the click until the second frame after the view is there, evaluation of its script in it. The peer does what Firefox's reader does: Readability on a clone, DOMPurify, a dialog; our article has been found before, as the page was cleaned.`,
        `Scrolling: ${STEPS} turns of the wheel by ${STEP} px in an article of ${PARAGRAPHS} paragraphs and 40 headings; a frame at 60 Hz has 16.7 ms.`,
      ],
    };
  } finally {
    await Promise.all([ours.close(), theirs.close()]);
  }
}

function longArticle(): Served {
  const sentence = '會議要求各地各部門提高認識、落實責任，把保障民生放在第一位，定期公布進展並接受社會監督。';
  const body = Array.from(
    { length: PARAGRAPHS },
    (_, n) => `${n % 11 === 0 ? `<h2>第${n / 11 + 1}章 工作安排</h2>` : ''}<p>　　${n}　${sentence.repeat(5)}</p>`,
  ).join('\n');
  return { url: 'https://www.moumou.gov.cn/zwyw/t20240409_1234567.html', body: articlePage().replace('</p>', `</p>${body}`) };
}

async function inTab<T>(
  driver: Driver,
  page: Served,
  work: (driver: Driver, tab: Tab, session: CDPSession) => Promise<T>,
): Promise<T> {
  const tab = await driver.newTab();
  try {
    await tab.open({ ...page, scripts: false });
    if (driver.base) await settledReport(driver, tab.id);
    // A tab behind the welcome page draws nothing.
    await tab.page.bringToFront();
    // What the driver itself puts into a page before it waits for something is not ours: it is there before.
    await tab.page.waitForSelector('html');
    const session = await tab.page.createCDPSession();
    // Time of the thread, not of the clock: what else the machine does is not in it.
    await session.send('Performance.enable', { timeDomain: 'threadTicks' });
    return await work(driver, tab, session);
  } finally {
    await tab.close();
  }
}

async function spent(session: CDPSession, work: () => Promise<unknown>): Promise<Work> {
  const before = await metrics(session);
  await work();
  const after = await metrics(session);
  const ms = (...names: string[]) => names.reduce((sum, name) => sum + 1000 * ((after[name] ?? 0) - (before[name] ?? 0)), 0);
  return { all: ms('TaskDuration'), script: ms('ScriptDuration'), layout: ms('LayoutDuration', 'RecalcStyleDuration') };
}

async function metrics(session: CDPSession): Promise<Readonly<Record<string, number>>> {
  const { metrics } = await session.send('Performance.getMetrics');
  return Object.fromEntries(metrics.map(({ name, value }) => [name, value]));
}

/** Resolves in the second frame from now on: what was done before has been drawn. */
const drawn = (page: Page): Promise<unknown> =>
  page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))));

const openOurs = (driver: Driver, tab: Tab, session: CDPSession): Promise<Work> =>
  spent(session, async () => {
    await driver.inExtension(runInTab, tab.id, '/reader.js');
    // Injected again it would close: what the script does after its settings have been read is one task.
    await tab.page.waitForSelector('qingwen-reader');
    await drawn(tab.page);
  });

const openTheirs = (_: Driver, tab: Tab, session: CDPSession): Promise<Work> =>
  spent(session, async () => {
    await tab.page.evaluate(FIREFOX_STEPS);
    await drawn(tab.page);
  });

async function scrollOurs(driver: Driver, tab: Tab, session: CDPSession): Promise<number[]> {
  await openOurs(driver, tab, session);
  return scrolled(tab.page, session);
}

async function scrollTheirs(driver: Driver, tab: Tab, session: CDPSession): Promise<number[]> {
  await openTheirs(driver, tab, session);
  return scrolled(tab.page, session);
}

/** What each turn of the wheel costs. */
async function scrolled(page: Page, session: CDPSession): Promise<number[]> {
  await page.mouse.move(600, 500);
  const steps: number[] = [];
  for (let step = 0; step < STEPS; step++) {
    const { all } = await spent(session, async () => {
      await page.mouse.wheel({ deltaY: STEP });
      await drawn(page);
    });
    steps.push(all);
  }
  return steps;
}
