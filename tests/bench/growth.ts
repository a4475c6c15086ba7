import { builtExtension } from '../../tools/build.ts';
import { settledReport } from '../support/ask.ts';
import { type Driver, launch } from '../support/browser.ts';
import { writeStorage } from '../support/extension.ts';
import { articlePage } from '../support/fixtures.ts';
import type { Served } from '../support/serve.ts';
import { logPlot } from './plot.ts';
import type { BenchTable } from './table.ts';

/** Bytes of pages, about. */
const SIZES = [1_000, 10_000, 100_000, 1_000_000, 10_000_000] as const;
/** Elements that a script adds to a page, all within a second. */
const ADDED = [10, 100, 1_000, 3_000] as const;
/** Rules of the page's own site, and other sites with a word and a rule of their own. */
const RULES = [10, 100, 1_000, 10_000] as const;
const SITES = [10, 100, 1_000, 10_000] as const;
/** Each figure is the best of so many, since only what the machine does besides makes it larger. */
const TIMES = 3;
/** The largest page takes its time to load, milliseconds. */
const TIMEOUT = 120_000;

const PARAGRAPH = '<p>　　會議指出，要把保障民生放在第一位，抓好學校、醫院和養老服務設施的建設，讓群眾更方便地辦事。</p>\n';

/** How time grows with the size of a page and with how much a page changes. */
export async function growthBench(): Promise<BenchTable> {
  const driver = await launch({ name: 'chromium', extension: builtExtension('chromium') });
  try {
    const sizes: [number, number][] = [];
    for (const size of SIZES) sizes.push([size, (await best(driver, sized(size))).page]);
    const added: [number, number][] = [];
    for (const count of ADDED) added.push([count, (await best(driver, adding(count))).page]);
    const kept = { rules: [] as [number, Times][], sites: [] as [number, Times][] };
    for (const count of RULES) kept.rules.push([count, await bestWith(driver, ruled(count))]);
    for (const count of SITES) kept.sites.push([count, await bestWith(driver, otherSites(count))]);
    return {
      title: 'Growth: time against size, change and settings',
      command: 'npm run bench -- growth',
      columns: ['what', 'ms', 'µs each'],
      rows: [
        ...sizes.map(([size, ms]) => [`a page of ${size.toLocaleString('en')} bytes`, ms, (ms / size) * 1000]),
        ...added.map(([count, ms]) => [
          `${count.toLocaleString('en')} paragraphs added within a second`,
          ms,
          (ms / count) * 1000,
        ]),
        ...Object.entries(kept).flatMap(([what, rows]) =>
          rows.map(([count, { page, whole }]) => [
            `${count.toLocaleString('en')} ${what} in the settings (until all is done: ${Math.round(whole)} ms)`,
            page,
            (page / count) * 1000,
          ]),
        ),
      ],
      notes: [
        `An article of our own, its body as long as the size asks for; paragraphs added by the page's own script, a hundredth of them every 10 ms. All stages but conversion together, the best of ${TIMES} fresh tabs of Chromium. What is the same on every page (compiling, the first reading) is in the small ones.`,
        'Rules are of the page’s own site and each names a class; sites are others, each with a switch and a rule. Until all is done: from the navigation to the report that nothing is left to do, the background’s reading of the settings with it; a load by itself and the asking every 40 ms are the most of it.',
      ],
      plots: {
        'growth-size': logPlot('ms against bytes of the page', sizes),
        'growth-change': logPlot('ms against paragraphs added within a second', added),
        'growth-rules': logPlot('ms against rules in the settings', pageTimes(kept.rules)),
        'growth-sites': logPlot('ms against sites in the settings', pageTimes(kept.sites)),
      },
    };
  } finally {
    await driver.close();
  }
}

function sized(bytes: number): Served {
  const page = articlePage('').replace('</p></div>', `</p>\n${PARAGRAPH.repeat(bytes / Buffer.byteLength(PARAGRAPH))}</div>`);
  return { url: `https://www.moumou.gov.cn/zwyw/t20240409_${bytes}.html`, body: page, timeout: TIMEOUT };
}

/** A page whose script adds paragraphs for a second once it has loaded. */
function adding(count: number): Served {
  const script = `<script>
addEventListener('load', () => {
  const [content] = document.getElementsByClassName('content');
  let added = 0;
  const timer = setInterval(() => {
    for (const until = Math.min(${count}, added + ${Math.ceil(count / 100)}); added < until; added++) {
      const line = document.createElement('p');
      line.textContent = '會議還討論了第' + added + '項事項，有關負責人參加了會議。';
      content.append(line);
    }
    if (added >= ${count}) { clearInterval(timer); document.title = 'done'; }
  }, 10);
});
</script>`;
  return { url: `https://www.moumou.gov.cn/zwyw/t20240410_${count}.html`, body: articlePage(script) };
}

/** Settings with so many rules of the site that is shown. */
function ruled(count: number): Stored {
  const rules = Object.fromEntries(Array.from({ length: count }, (_, n) => [`.box-${n}`, [true, n + 1]]));
  return { 'site:www.moumou.gov.cn': { values: {}, words: {}, rules } };
}

/** Settings with a switch and a rule of each of so many other sites. */
function otherSites(count: number): Stored {
  const site = { values: { clutter: [false, 1] }, words: {}, rules: { '.box': [true, 1] } };
  return Object.fromEntries(Array.from({ length: count }, (_, n) => [`site:www.n${n}.gov.cn`, site]));
}

function pageTimes(rows: readonly (readonly [number, Times])[]): [number, number][] {
  return rows.map(([count, { page }]) => [count, page]);
}

/** The same page with some settings in the storage, which holds nothing else before and after. */
async function bestWith(driver: Driver, settings: Stored): Promise<Times> {
  await driver.inExtension(writeStorage, 'local', settings);
  try {
    return await best(driver, { url: 'https://www.moumou.gov.cn/zwyw/t20240411_1.html', body: articlePage('') });
  } finally {
    await driver.inExtension(clearStorage);
  }
}

/** Runs in a page of the extension: forgets everything. */
function clearStorage(): Promise<void> {
  return (globalThis as unknown as { chrome: { storage: { local: { clear(): Promise<void> } } } }).chrome.storage.local.clear();
}

type Stored = Readonly<Record<string, unknown>>;

/** Milliseconds of the page's thread, and from the navigation until nothing is left to do. */
interface Times {
  readonly page: number;
  readonly whole: number;
}

async function best(driver: Driver, page: Served): Promise<Times> {
  const times: number[] = [];
  const wholes: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const tab = await driver.newTab();
    try {
      const began = performance.now();
      await tab.open(page);
      if (String(page.body).includes('<script>'))
        await tab.page.waitForFunction("document.title === 'done'", { timeout: TIMEOUT });
      const { milliseconds } = await settledReport(driver, tab.id, TIMEOUT);
      wholes.push(performance.now() - began);
      times.push(Object.entries(milliseconds).reduce((sum, [stage, ms]) => sum + (stage === 'convert' ? 0 : ms), 0));
    } finally {
      await tab.close();
    }
  }
  process.stderr.write('.');
  return { page: Math.min(...times), whole: Math.min(...wholes) };
}
