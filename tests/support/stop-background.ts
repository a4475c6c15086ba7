import { type Driver, FIREFOX_ID } from './browser.ts';

/** Stops the extension's background, as browsers do after a while. */
export async function stopBackground(driver: Driver): Promise<void> {
  if (driver.name === 'firefox') {
    await driver.privileged(
      `await WebExtensionPolicy.getByID('${FIREFOX_ID}').extension.terminateBackground({ ignoreDevToolsAttached: true, disableResetIdleForTest: true });`,
    );
    return;
  }
  const target = driver.browser.targets().find((one) => one.type() === 'service_worker' && one.url().startsWith(driver.base));
  const stopping = target?.worker().then((worker) => worker?.close());
  await stopping?.catch((error: unknown) => {
    // it may have gone by itself meanwhile
    if (!/No (?:session|target) with given id|Target closed|Session closed/u.test(String(error))) throw error;
  });
}
