import type { PageState } from '@/model/messages';
import type { ActionFace } from '@/platform/action';
import type { Translate } from '@/platform/format-message';

/** Two figures are all that fits on a badge. */
const MOST = 99;

/** What the button shows for a page: passages of spam and in doubt are counted, clutter and repairs are not, or it would never be quiet. */
export function faceOf({ state, spam, suspects, repairs }: PageState, t: Translate, counts: boolean): ActionFace {
  const passages = spam + suspects;
  const badge = counts && passages > 0 ? String(Math.min(passages, MOST)) : '';
  const quiet = { badge: '', warns: false };
  switch (state) {
    case 'cleaned':
      return { icon: 'cleaned', title: t('title.cleaned', { n: spam, m: repairs }), badge, warns: suspects > 0 };
    case 'not-article':
      // spam beyond doubt goes there too, and is counted
      return { icon: 'quiet', title: t('title.states.1'), badge, warns: suspects > 0 };
    case 'off':
      return { icon: 'off', title: t('title.states.2'), ...quiet };
    case 'undone':
      return { icon: 'quiet', title: `Qingwen: ${t('verdict.undone')}`, ...quiet };
    case 'clone':
      return { icon: 'clone', title: t('title.states.4'), badge: '!', warns: true };
    case 'failed':
      return { icon: 'error', title: t('title.states.5'), ...quiet };
  }
}

/** What the button shows where the extension has no access yet, or cannot run. */
export const faceWithoutAccess = (t: Translate): ActionFace => ({
  icon: 'access',
  title: t('title.states.3'),
  badge: '',
  warns: false,
});

/** What it shows on a tab whose content script is older than the extension. */
export const faceOfStale = (t: Translate): ActionFace => ({
  icon: 'quiet',
  title: `${t('stale.title')}. ${t('stale.sub')}`,
  badge: '',
  warns: false,
});
