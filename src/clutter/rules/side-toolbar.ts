import type { PageElement } from '@/model/page';
import { attributeOf, holds, lineOf, linesIn } from '@/model/tree';
import { element } from '../controls';
import { naming, wordsOf } from '../names';
import { LIKELY, rule } from '../rule';
import type { Scene } from '../scene';

/** What templates call the strip of buttons at the edge of the window. */
export const SIDE = naming(
  'rightnav rightbar rightfix rightfixed rightfloat floatright sidetool sidetools sidebarfix fixedright fixright fixbar fixedbar toolbar sidetoolbar rightside rightmenu asidebar pagecommon fixedtool* backtop right quickbar',
);
/** Those of its names that nothing else is called by. */
const SURELY = naming(
  'quickbar rightnav rightfix* rightfloat floatright fixedright fixright fixbar fixedbar sidetool* fixedtool*',
);
/** Lines of such a strip, its labels often broken in two (返回/首页), and characters of a line: 微信, 手机版, 返回顶部. */
const LINES = 20;
const LABEL = 12;

/**
 * The strip of buttons at the edge of the window: 微信, 手机版, 返回顶部.
 * Leaves: columns with text, the site's navigation.
 * Source: templates of government sites; see tests/cases/clutter/side-toolbar.json.
 */
export const sideToolbar = rule('clutter/side-toolbar', 'toolbar', function* (scene) {
  for (const box of scene.named(SIDE))
    if (isStrip(scene, box) && (isFixed(scene, box) || isBehind(scene, box))) yield { at: element(box.id), confidence: LIKELY };
});

function isStrip({ page, charactersOf }: Scene, { id }: PageElement): boolean {
  const lines = linesIn(page, id).filter(({ kind }) => kind === 'text');
  return charactersOf(id) > 0 && lines.length <= LINES && lines.every(({ text }) => text.trim().length <= LABEL);
}

/** True where a box is fixed to the window. */
function isFixed({ page }: Scene, box: PageElement): boolean {
  return page.measures.get(box.id)?.position === 'fixed' || /position\s*:\s*fixed/iu.test(attributeOf(box, 'style'));
}

/** The same where its style is not there to be asked: behind the article, by its name or with a way back to the top in it. */
function isBehind({ controls, page, placeOf }: Scene, box: PageElement): boolean {
  const { id } = box;
  if (placeOf(id) !== 'after') return false;
  if (SURELY.test(wordsOf(box))) return true;
  return controls.some(({ line, widget }) => widget === 'to-top' && holds(page, id, lineOf(page, line).element));
}
