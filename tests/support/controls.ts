import type { ElementHandle, Page } from 'puppeteer-core';

/** How long a control may take to appear, milliseconds. */
const TIMEOUT = 8_000;

/** A control of one of our screens, by its role and accessible name, as assistive technology finds it. @throws Error where it does not appear. */
export async function control(page: Page, role: string, name: string): Promise<ElementHandle> {
  const found = await page.waitForSelector(`::-p-aria([name="${name}"][role="${role}"])`, { timeout: TIMEOUT });
  if (!found) throw new Error(`There is no ${role} named "${name}".`);
  return found;
}

/** Presses a control. */
export async function press(page: Page, role: string, name: string): Promise<void> {
  await (await control(page, role, name)).click();
}

/** Whether a switch is on or a radio button is chosen. */
export async function isOn(page: Page, role: string, name: string): Promise<boolean> {
  const value = await (await control(page, role, name)).evaluate((element) => element.getAttribute('aria-checked'));
  return value === 'true';
}

/** Tries again and again until something holds. @throws Error with what was last seen. */
export async function eventually<T>(
  see: () => Promise<T>,
  holds: (seen: T) => boolean,
  what: string,
  timeout = TIMEOUT,
): Promise<T> {
  const deadline = Date.now() + timeout;
  for (;;) {
    const seen = await see();
    if (holds(seen)) return seen;
    if (Date.now() > deadline) throw new Error(`${what}; last seen: ${JSON.stringify(seen)}`);
    await new Promise((resolve) => setTimeout(resolve, 50));
  }
}
