import type { ToPage } from '@/model/messages';
import type { Report } from '@/model/report';
import type { Result } from '@/model/result';
import type { Driver } from './browser.ts';
import { sendToTab } from './extension.ts';

/** How often a page is asked for its report until its visit has settled, milliseconds. */
const POLL = 40;

/** What @webext-core/messaging wraps an answer in; within it, our own Result (src/platform/messages.ts). */
interface Answer<T> {
  readonly res?: Result<T>;
}

let nextId = 1;

/** Asks a tab's page as the popup asks. @throws Error where nobody answers or the answer is a failure. */
export async function askPage<Name extends keyof ToPage>(
  driver: Driver,
  tab: number,
  name: Name,
  ...args: Parameters<ToPage[Name]>
): Promise<ReturnType<ToPage[Name]>> {
  const message = { id: nextId++, type: `page/${name}`, data: args, timestamp: Date.now() };
  const answer = (await driver.inExtension(sendToTab, tab, message)) as Answer<ReturnType<ToPage[Name]>> | null | undefined;
  if (!answer?.res) throw new Error(`${name}: nobody answers in tab ${tab}`);
  if (!answer.res.ok) throw new Error(`${name}: ${answer.res.message}`);
  return answer.res.value;
}

/** The report of a page once everything that was there at load is done. @throws Error where that takes too long. */
export async function settledReport(driver: Driver, tab: number, timeout = 30_000): Promise<Report> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const answer = await askPage(driver, tab, 'getReport').catch((error: unknown) => new Error(String(error)));
    if (!(answer instanceof Error) && answer.settled) return answer;
    if (Date.now() > deadline) {
      throw answer instanceof Error
        ? new Error(`The page gave no report: ${answer.message}`)
        : new Error('The page did not settle.');
    }
    await new Promise((resolve) => setTimeout(resolve, POLL));
  }
}
