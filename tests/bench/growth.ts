import { builtExtension } from '../../tools/build.ts';
import { settledReport } from '../support/ask.ts';
import { type Driver, launch } from '../support/browser.ts';
import { articlePage } from '../support/fixtures.ts';
import type { Served } from '../support/serve.ts';
import { logPlot } from './plot.ts';
import type { BenchTable } from './table.ts';

/** Bytes of pages, about. */
const SIZES = [1_000, 10_000, 100_000, 1_000_000, 10_000_000] as const;
/** Elements that a script adds to a page, all within a second. */
const ADDED = [10, 100, 1_000, 3_000] as const;
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
    for (const size of SIZES) sizes.push([size, await best(driver, sized(size))]);
    const added: [number, number][] = [];
    for (const count of ADDED) added.push([count, await best(driver, adding(count))]);
    return {
      title: 'Growth: time against size and change',
      command: 'npm run bench -- growth',
      columns: ['what', 'ms', 'µs each'],
      rows: [
        ...sizes.map(([size, ms]) => [`a page of ${size.toLocaleString('en')} bytes`, ms, (ms / size) * 1000]),
        ...added.map(([count, ms]) => [
          `${count.toLocaleString('en')} paragraphs added within a second`,
          ms,
          (ms / count) * 1000,
        ]),
      ],
      notes: [
        `An article of our own, its body as long as the size asks for; paragraphs added by the page's own script, a hundredth of them every 10 ms. All stages but conversion together, the best of ${TIMES} fresh tabs of Chromium. What is the same on every page (compiling, the first reading) is in the small ones.`,
      ],
      plots: {
        'growth-size': logPlot('ms against bytes of the page', sizes),
        'growth-change': logPlot('ms against paragraphs added within a second', added),
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

async function best(driver: Driver, page: Served): Promise<number> {
  const times: number[] = [];
  for (let time = 0; time < TIMES; time++) {
    const tab = await driver.newTab();
    try {
      await tab.open(page);
      if (String(page.body).includes('<script>'))
        await tab.page.waitForFunction("document.title === 'done'", { timeout: TIMEOUT });
      const { milliseconds } = await settledReport(driver, tab.id, TIMEOUT);
      times.push(Object.entries(milliseconds).reduce((sum, [stage, ms]) => sum + (stage === 'convert' ? 0 : ms), 0));
    } finally {
      await tab.close();
    }
  }
  process.stderr.write('.');
  return Math.min(...times);
}
