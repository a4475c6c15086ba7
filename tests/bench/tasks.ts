import { builtExtension } from '../../tools/build.ts';
import { settledReport } from '../support/ask.ts';
import { type Driver, launch, type Tab } from '../support/browser.ts';
import { articlePage, SPAM_LINE } from '../support/fixtures.ts';
import type { BenchTable } from './table.ts';

/** Sizes of the pages, in bytes of UTF-8: each about three times the one before. */
const SIZES = [1_000, 3_000, 10_000, 30_000, 100_000, 300_000, 1_000_000, 3_000_000, 10_000_000];
/** How often each page is opened; the quickest counts, since other work of the machine only adds. */
const RUNS = 3;
/** How long the greatest of them may take to load and to settle, milliseconds. */
const TIMEOUT = 180_000;

interface Grown {
  readonly size: number;
  /** Main-thread milliseconds of all stages. */
  readonly ours: number;
  /** Longest task of the page's thread, milliseconds, with the extension and without; below 50 none is told. */
  readonly longest: number;
  readonly without: number;
}

/** Time on the page's main thread, and its longest task, against the page's size: an article of paragraphs, a damaged word and a line of spam in every hundredth. */
export async function tasksBench(): Promise<BenchTable> {
  const ours = await launch({ name: 'chromium', extension: builtExtension('chromium') });
  const plain = await launch({ name: 'chromium' });
  const grown: Grown[] = [];
  try {
    for (const size of SIZES) {
      const body = pageOf(size);
      const runs: (Opened & { readonly without: number })[] = [];
      for (let run = 0; run < RUNS; run++)
        runs.push({ ...(await opened(ours, body, true)), without: (await opened(plain, body, false)).longest });
      const least = (of: (run: (typeof runs)[number]) => number): number => Math.min(...runs.map(of));
      grown.push({
        size: Buffer.byteLength(body),
        ours: least((run) => run.ours),
        longest: least((run) => run.longest),
        without: least((run) => run.without),
      });
      process.stderr.write('.');
    }
  } finally {
    await Promise.all([ours.close(), plain.close()]);
  }
  process.stderr.write('\n');
  const steps = grown.slice(1).map((at, n) => exponent(grown[n] as Grown, at));
  return {
    title: 'Tasks: main-thread time and the longest task against page size',
    command: 'npm run bench -- tasks',
    columns: [
      'bytes',
      'ms',
      'ms per 100 kB',
      'growth since the row above',
      'longest task, ms',
      'longest task without the extension, ms',
    ],
    rows: grown.map(({ size, ours, longest, without }, n) => [
      size,
      ours,
      (ours / size) * 100_000,
      n === 0 ? '' : (steps[n - 1] ?? 0),
      longest === 0 ? '< 50' : longest,
      without === 0 ? '< 50' : without,
    ]),
    plots: { tasks: plot(grown) },
    notes: [
      `Pages made up: an article's paragraphs again and again, each of its own, a damaged word and a line of spam with every hundredth. Chromium, a fresh tab each, the best of ${RUNS}. Growth is the exponent: 1 is linear, 2 the square.`,
    ],
  };
}

/** An article of about so many bytes. */
function pageOf(size: number): string {
  const paragraphs: string[] = [];
  for (let bytes = Buffer.byteLength(articlePage('')), n = 0; bytes < size; n++) {
    const spam = n % 100 === 99 ? `<div>${SPAM_LINE}</div>` : '';
    const word = n % 100 === 50 ? '發(fā)展' : '發展';
    const paragraph = `<p>　　第${n + 1}條　各部門要按照分工落實責任，定期公布第${n + 1}項工作的進展，推動高質量${word}，並接受社會監督。</p>${spam}\n`;
    paragraphs.push(paragraph);
    bytes += Buffer.byteLength(paragraph);
  }
  return articlePage('')
    .replace('<div class="content">', `<div class="content">${paragraphs.join('')}`)
    .replace('<head>', `<head>${WATCH}`);
}

/** Notes the length of every task of the page's thread of 50 ms and more. */
const WATCH =
  '<script>var longest = 0; new PerformanceObserver((list) => { for (const { duration } of list.getEntries()) longest = Math.max(longest, duration); }).observe({ type: "longtask", buffered: true });</script>';

interface Opened {
  readonly ours: number;
  readonly longest: number;
}

async function opened(driver: Driver, body: string, settles: boolean): Promise<Opened> {
  const tab: Tab = await driver.newTab();
  try {
    await tab.open({ url: 'https://www.moumou.gov.cn/xwzx/1.html', body, timeout: TIMEOUT });
    const times: number[] = settles ? Object.values((await settledReport(driver, tab.id, TIMEOUT)).milliseconds) : [];
    await new Promise((resolve) => setTimeout(resolve, 300));
    const ours = times.reduce((sum, one) => sum + one, 0);
    return { ours, longest: Number(await tab.page.evaluate('longest')) };
  } finally {
    await tab.close();
  }
}

/** By what power of the size the time grew between two rows. */
function exponent(from: Grown, to: Grown): number {
  return Math.log(to.ours / from.ours) / Math.log(to.size / from.size);
}

const [WIDTH, HEIGHT, LEFT, BOTTOM] = [640, 400, 60, 360];

/** Time over size, both by powers of ten, with the line that linear growth from the middle would be. */
function plot(grown: readonly Grown[]): string {
  const x = (size: number): number => LEFT + ((Math.log10(size) - 3) / 4.1) * (WIDTH - LEFT - 20);
  const y = (ms: number): number => BOTTOM - (Math.log10(Math.max(ms, 0.1)) + 1) * 62;
  const middle = grown[Math.floor(grown.length / 2)] as Grown;
  const line = (points: readonly (readonly [number, number])[]): string =>
    points.map(([size, ms]) => `${x(size).toFixed(1)},${y(ms).toFixed(1)}`).join(' ');
  const ticks = (values: readonly number[], at: (value: number) => string): string => values.map(at).join('');
  return `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${HEIGHT}" font-family="sans-serif" font-size="12">
<title>Time on the page's thread against its size, and a line of linear growth</title>
<rect width="${WIDTH}" height="${HEIGHT}" fill="#fff"/>
${ticks([1e3, 1e4, 1e5, 1e6, 1e7], (size) => `<path d="M${x(size)} 20V${BOTTOM}" stroke="#ddd"/><text x="${x(size)}" y="${BOTTOM + 18}" text-anchor="middle">${size >= 1e6 ? `${size / 1e6} MB` : `${size / 1e3} kB`}</text>`)}
${ticks([0.1, 1, 10, 100, 1_000, 10_000], (ms) => `<path d="M${LEFT} ${y(ms)}H${WIDTH - 20}" stroke="#ddd"/><text x="${LEFT - 6}" y="${y(ms) + 4}" text-anchor="end">${ms} ms</text>`)}
<polyline points="${line(grown.map(({ size }) => [size, (middle.ours / middle.size) * size]))}" fill="none" stroke="#999" stroke-dasharray="4 4"/>
<polyline points="${line(grown.map(({ size, ours }) => [size, ours]))}" fill="none" stroke="#0a695f" stroke-width="2"/>
${grown.map(({ size, ours }) => `<circle cx="${x(size).toFixed(1)}" cy="${y(ours).toFixed(1)}" r="3" fill="#0a695f"/>`).join('')}
<text x="${LEFT + 10}" y="34">all stages on the page's main thread; dashed: linear</text>
</svg>
`;
}
