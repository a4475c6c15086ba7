import { storage } from '@wxt-dev/storage';
import { browser } from './native';

/** A picture of the toolbar button (INTERFACE, section 3), by its files in public/icons/. */
export type ActionIcon = 'cleaned' | 'quiet' | 'off' | 'access' | 'clone' | 'error';

/** What the toolbar button shows. */
export interface ActionFace {
  readonly icon: ActionIcon;
  readonly title: string;
  /** '' for none. */
  readonly badge: string;
  /** True where something is in doubt or wrong: the badge's ground is ochre. */
  readonly warns: boolean;
}

/** Grounds of the badge: on both, white text has a contrast of more than 4.5. */
const BADGE = { calm: '#08534B', warns: '#A9670A' } as const;

/** The files of a picture, by size. */
const pictures = (icon: ActionIcon, dark: boolean): Record<string, string> =>
  Object.fromEntries([16, 32, 48].map((size) => [String(size), `/icons/${icon}${dark ? '-dark' : ''}-${size}.png`]));

/** Shows a face on the button: for a tab until it navigates, or (null) wherever no tab has its own. */
export async function showFace(tabId: number | null, { icon, title, badge, warns }: ActionFace): Promise<void> {
  const tab = tabId === null ? {} : { tabId };
  await Promise.all([
    browser.action.setIcon({ ...tab, path: pictures(icon, await isDark()) }),
    browser.action.setTitle({ ...tab, title }),
    browser.action.setBadgeText({ ...tab, text: badge }),
    browser.action.setBadgeBackgroundColor({ ...tab, color: warns ? BADGE.warns : BADGE.calm }),
    browser.action.setBadgeTextColor({ ...tab, color: '#FFFFFF' }),
  ]);
}

/** Whether the browser is dark: a service worker cannot see that, our pages tell it (rememberTheme). */
async function isDark(): Promise<boolean> {
  if (typeof matchMedia === 'function') return matchMedia('(prefers-color-scheme: dark)').matches;
  return (await storage.getItem('session:dark')) === true;
}

/** Notes whether the browser is dark, from an extension page. */
export const rememberTheme = (): Promise<void> =>
  storage.setItem('session:dark', matchMedia('(prefers-color-scheme: dark)').matches);

/** Makes a click on the button open the panel, or come to `onActionClicked`. */
export const setPanel = (opens: boolean): Promise<void> => browser.action.setPopup({ popup: opens ? 'popup.html' : '' });

/** Opens the panel by itself. False where the browser will not. */
export async function openPanel(): Promise<boolean> {
  await setPanel(true);
  try {
    await browser.action.openPopup();
    return true;
  } catch (error) {
    console.warn('qingwen: the panel could not be opened', error);
    return false;
  }
}
