import { SCRIPT_CHOICES } from '@/model/script';
import { askPage, settledReport } from '../../tests/support/ask.ts';
import type { Driver, Tab } from '../../tests/support/browser.ts';
import { readPageText } from '../inspect/page-text.ts';
import { serialiseDocument } from '../inspect/serialise.ts';

/** A page to try. */
export interface Tried {
  readonly body: string | Uint8Array;
  /** What must stay readable if it is readable without the extension. */
  readonly sentences: readonly string[];
  /** For what is left to chance, the same for the same number. */
  readonly seed: number;
}

/** No extension runs here: what the page is by itself. */
const ELSEWHERE = 'https://www.elsewhere.example/zwyw/202404/t20240409_1.html';
const OURS = 'https://www.moushi.gov.cn/zwyw/202404/t20240409_1.html';
/** How long a page may take to load and again to settle, milliseconds. */
const TIMEOUT = 60_000;
/** Main-thread milliseconds for a page of any size, and for each of its bytes: a machine at work elsewhere, and room. */
const [ANY, EACH] = [2_000, 0.02];

/** What stands before each frame (tools/inspect/serialise.ts). */
const FRAME = '\n<!-- frame -->\n';

const squeezed = (text: string): string => text.replaceAll(/\s/gu, '');

/**
 * What is wrong with what the built extension makes of a page in a browser, in words; empty where nothing is. Nothing
 * may fail, no sentence that must stay may go, a second run may write nothing, and undo all must give back the
 * document as it is without the extension, after a conversion too. The page's scripts are off.
 */
export async function checkPage(driver: Driver, tab: Tab, { body, sentences, seed }: Tried): Promise<readonly string[]> {
  const wrong: string[] = [];
  const served = { body, scripts: false, timeout: TIMEOUT };
  await tab.open({ ...served, url: ELSEWHERE });
  const untouched = await tab.page.evaluate(serialiseDocument);
  const before = squeezed((await tab.page.evaluate(readPageText)).text);

  await tab.open({ ...served, url: OURS });
  const report = await settledReport(driver, tab.id, TIMEOUT);
  if (report.state !== 'running' || report.failures.length > 0) wrong.push(`${report.state}: ${report.failures.join('; ')}`);
  const took = Object.values(report.milliseconds).reduce((sum, one) => sum + one, 0);
  if (took > ANY + EACH * body.length) wrong.push(`took ${took.toFixed(0)} ms for ${body.length} bytes`);
  const after = squeezed((await tab.page.evaluate(readPageText)).text);
  const lost = sentences.map(squeezed).find((sentence) => before.includes(sentence) && !after.includes(sentence));
  if (lost) wrong.push(`lost ${lost}`);

  const again = await askPage(driver, tab.id, 'redoAll');
  if (again.writes !== report.writes) wrong.push(`a second run wrote ${again.writes - report.writes} times`);
  const script = SCRIPT_CHOICES[seed % SCRIPT_CHOICES.length] ?? 'original';
  await askPage(driver, tab.id, 'setScript', script);
  const converted = await settledReport(driver, tab.id, TIMEOUT);
  if (converted.failures.length > report.failures.length) wrong.push(`${script}: ${converted.failures.join('; ')}`);
  await askPage(driver, tab.id, 'undoAll');
  const undone = await tab.page.evaluate(serialiseDocument);
  if (!isSame(untouched, undone)) wrong.push(`undone in ${script} is not as it was ${difference(untouched, undone)}`);
  return wrong;
}

/** True for equal documents. Whose frames are of the page's origin, and so can be looked into, depends on its address. */
function isSame(one: string, other: string): boolean {
  const [ones, others] = [one.split(FRAME), other.split(FRAME)];
  return ones.length === others.length ? one === other : ones[0] === others[0];
}

/** Where two texts part, with what stands there in each. */
function difference(one: string, other: string): string {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  return `at ${at}: ${JSON.stringify(one.slice(at - 20, at + 40))} → ${JSON.stringify(other.slice(at - 20, at + 40))}`;
}
