import type { Page } from 'puppeteer-core';
import { control } from './controls.ts';

/** Gives a file to a screen's field for one, as the browser's dialogue would, which no driver can reach. */
export async function chooseFile(screen: Page, name: string, content: string): Promise<void> {
  await screen.waitForSelector('input[type=file]');
  await screen.$eval(
    'input[type=file]',
    (input, name, content) => {
      const files = new DataTransfer();
      files.items.add(new File([content], name));
      (input as HTMLInputElement).files = files.files;
      input.dispatchEvent(new Event('change', { bubbles: true }));
    },
    name,
    content,
  );
}

/** The text of the file that a screen offers when one of its buttons is pressed. */
export async function savedFile(screen: Page, button: string): Promise<string> {
  const pressed = await control(screen, 'button', button);
  return pressed.evaluate(
    (element) =>
      new Promise<string>((resolve) => {
        const make = URL.createObjectURL.bind(URL);
        URL.createObjectURL = (blob: Blob | MediaSource) => {
          if (blob instanceof Blob) void blob.text().then(resolve);
          return make(blob);
        };
        (element as HTMLElement).click();
      }),
  );
}
