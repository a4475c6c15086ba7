import type { ElementId } from '@/model/page';
import { descendants, elementOf } from '@/model/tree';
import { controls, element } from '../controls';
import { naming } from '../names';
import { CERTAIN, LIKELY, rule } from '../rule';
import { type Scene, shownText } from '../scene';
import { saysOnlyWidgets } from '../widgets';

/** Names that vendors of share bars give their boxes: Baidu, bShare, JiaThis, social-share.js, AddThis, ShareThis, gwd. */
const VENDORS = naming('bdsharebuttonbox bdshare* bshare* jiathis* socialshare addthis* sharethis* gwdshare* gwds bds');
const NAMES = naming(
  'share shares sharebar sharebox sharebtn* sharebtns shareicon* sharelist socialshare fenxiang articleshare* newsshare commshare* fx fxd',
);
/** Elements that show an icon. */
const ICONS: ReadonlySet<string> = new Set(['a', 'button', 'i', 'img', 'svg']);
/** Boxes without words from which on they belong to a list's entries or to comments. */
const OFTEN = 12;
/** Characters that a vendor's box shows at most: the names of a dozen networks. */
const VENDOR_TEXT = 150;

/**
 * Buttons that send the page to a network: 分享到：微信 微博 QQ空间.
 * Leaves: sentences about sharing, a heading such as 经验分享.
 * Source: vendors' scripts and templates of government sites; see tests/cases/clutter/share-bar.json.
 */
export const shareBar = rule('clutter/share-bar', 'share-bar', function* (scene) {
  const { page } = scene;
  yield* controls(scene, 'share');
  for (const { id } of scene.named(VENDORS))
    if (scene.charactersOf(id) <= VENDOR_TEXT) yield { at: element(id), confidence: CERTAIN };
  const named = scene.named(NAMES);
  const silent = named.filter(({ id }) => scene.charactersOf(id) === 0).length;
  for (const { id } of named) {
    if (silent > OFTEN && scene.charactersOf(id) === 0) continue;
    const text = shownText(page, id);
    if ((saysOnlyWidgets(text) && hasControls(scene, id)) || /^\W*(?:分享|转发|轉發).{0,60}$/su.test(text))
      yield { at: element(id), confidence: LIKELY };
  }
});

/** True where something in a box without words can be clicked or seen. */
function hasControls({ page }: Scene, id: ElementId): boolean {
  return [elementOf(page, id), ...descendants(page, id)].some(({ tag }) => ICONS.has(tag));
}
