import type { ToPage } from '@/model/messages';
import type { Report } from '@/model/report';
import type { Result } from '@/model/result';
import type { Driver } from './browser.ts';
import { sendToTab } from './extension.ts';

/** How often a page is asked for its report until its visit has settled, milliseconds. */
const POLL = 40;
/** How long a loaded page may have nobody who answers, milliseconds. */
const NOBODY_TIMEOUT = 8_000;

/** What @webext-core/messaging wraps an answer in; within it, our own Result (src/platform/messages.ts). */
interface Answer<T> {
  readonly res?: Result<T>;
}

class Nobody extends Error {}

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
  if (!answer?.res) throw new Nobody(`${name}: nobody answers in the page.`);
  if (!answer.res.ok) throw new Error(`${name}: ${answer.res.message}`);
  return answer.res.value;
}

/** The report of a page once everything that was there at load is done. @throws Error where that takes too long. */
export async function settledReport(driver: Driver, tab: number, timeout = 30_000): Promise<Report> {
  const began = Date.now();
  for (;;) {
    const report = await reportOrNobody(driver, tab);
    if (report?.settled) return report;
    const waited = Date.now() - began;
    if (!report && waited > NOBODY_TIMEOUT) throw new Nobody('The extension does not run on this page.');
    if (waited > timeout) throw new Error(`The page did not settle in ${timeout / 1000} s: ${JSON.stringify(said(report))}`);
    await new Promise((resolve) => setTimeout(resolve, POLL));
  }
}

/** What of a report says why it has not settled. */
const said = (report: Report | null) =>
  report && { state: report.state, verdict: report.verdict?.kind, shown: report.shown, failures: report.failures };

/** The report, or null while nobody answers: the page's script may not have begun yet. */
async function reportOrNobody(driver: Driver, tab: number): Promise<Report | null> {
  try {
    return await askPage(driver, tab, 'getReport');
  } catch (error) {
    // Both browsers' words for a tab without a listener; there is no code to tell it by.
    if (error instanceof Nobody || /Receiving end does not exist/u.test(String(error))) return null;
    throw error;
  }
}
