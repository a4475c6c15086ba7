import { browser } from './native';

/** A command of the manifest (wxt.config.ts). */
export type Command = 'script' | 'reader' | 'clean' | 'panel';

const COMMANDS: readonly Command[] = ['script', 'reader', 'clean', 'panel'];

const isCommand = (name: string): name is Command => COMMANDS.some((command) => command === name);

/** Calls back with the tab in front when a command's key is pressed. */
export function onCommand(callback: (command: Command, tabId: number) => void): void {
  browser.commands.onCommand.addListener((name, tab) => {
    if (!isCommand(name)) return;
    if (tab?.id !== undefined) callback(name, tab.id);
    else
      void browser.tabs.query({ active: true, lastFocusedWindow: true }).then(([front]) => {
        if (front?.id !== undefined) callback(name, front.id);
      });
  });
}

/** Calls back when the toolbar button is clicked while it does not open the panel. */
export function onActionClicked(callback: (tabId: number) => void): void {
  browser.action.onClicked.addListener((tab) => {
    if (tab.id !== undefined) callback(tab.id);
  });
}

/** Each command's key as the reader has set it, '' where it has none. */
export async function shortcuts(): Promise<ReadonlyMap<Command, string>> {
  const all = await browser.commands.getAll();
  return new Map(all.flatMap(({ name = '', shortcut = '' }) => (isCommand(name) ? [[name, shortcut] as const] : [])));
}

/** Shows the browser's own page for keys. False where there is no way but by hand. */
export async function openShortcutSettings(): Promise<boolean> {
  const commands = browser.commands as typeof browser.commands & { openShortcutSettings?: () => Promise<void> };
  if (commands.openShortcutSettings) {
    await commands.openShortcutSettings();
    return true;
  }
  await browser.tabs.create({ url: 'chrome://extensions/shortcuts' });
  return true;
}
