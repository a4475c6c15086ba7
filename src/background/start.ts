import { onActionClicked, onCommand } from '@/platform/commands';
import { registerGranted } from '@/platform/injection';
import { onBrowserStart, onInstalled, onUpdateWaiting } from '@/platform/lifecycle';
import { onMenu } from '@/platform/menus';
import { answerAsBackground } from '@/platform/messages';
import { tellTabs, watchPlaces } from '@/platform/settings';
import { forgetPrivate, onOwnWrite } from '@/platform/storage';
import { readStored, watchStored } from '@/platform/stored';
import { followSync, pull } from '@/platform/sync';
import { onPrivateEnd } from '@/platform/tabs';
import { mirrorPolicy, onPolicyChange, tidy } from '@/platform/upkeep';
import { resolve } from '@/settings/resolve';
import { followPermissions } from './access';
import { answers } from './answers';
import { perform } from './commands';
import { greet, resume, standDown } from './install';
import { choose, setUpMenus } from './menus';
import { answerPlanning } from './planner';
import { forgetPolicies } from './policy';
import { setUpToolbar } from './toolbar';

/*
 * The background: it sleeps most of the time, so every listener is added at once when it starts, and nothing is kept
 * in variables that could not be had again (the tables of the script conversion). What it shows (button, menu) follows the settings.
 */

/** Reports what went wrong in a listener: the edge where errors end. */
const report = (error: unknown): void => console.error('qingwen:', error);

/** Runs a listener's work and catches what it throws. */
const run = (work: () => Promise<unknown>): void => {
  work().catch(report);
};

/** Connects the background to the browser. */
export function startBackground(): void {
  answerAsBackground(answers);
  answerPlanning();
  onCommand((command, tabId) => run(() => perform(command, tabId)));
  onActionClicked((tabId) => run(() => act(tabId)));
  onMenu((click) => run(() => choose(click)));
  followPermissions(report);
  followSync(report);
  onPrivateEnd(() => run(forgetPrivate));
  onPolicyChange(() => run(mirrorPolicy));
  watchStored(null, () => run(setUp));
  onOwnWrite(forgetPolicies);
  watchPlaces(() => {
    forgetPolicies();
    run(() => tellTabs());
  });
  onInstalled((reason) => run(() => settle(reason)));
  onBrowserStart(() => run(prepare));
  onUpdateWaiting(() => run(standDown));
}

/** What a click on the button does where it does not open the panel. */
async function act(tabId: number): Promise<void> {
  const { sources } = await readStored(null);
  const click = resolve('click', null, sources).value;
  await perform(click === 'panel' ? 'panel' : click, tabId);
}

const setUp = (): Promise<unknown> => Promise.all([setUpToolbar(), setUpMenus()]);

async function prepare(): Promise<void> {
  await tidy();
  await mirrorPolicy();
  await Promise.all([setUp(), registerGranted(), pull()]);
}

async function settle(reason: 'install' | 'update'): Promise<void> {
  await prepare();
  await (reason === 'install' ? greet() : resume());
}
