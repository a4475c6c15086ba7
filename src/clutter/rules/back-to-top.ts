import { controls, element } from '../controls';
import { naming } from '../names';
import { LIKELY, rule } from '../rule';
import { shownText } from '../scene';
import { saysOnlyWidgets } from '../widgets';

const NAMES = naming('backtop backtotop gotop totop returntop scrolltop fanhuidingbu goup toparrow');
/** Characters that such a box shows at most: 返回顶部. */
const LABEL = 8;

/**
 * A control that scrolls to the top: 返回顶部, TOP.
 * Leaves: a link back to the home page or to the list.
 * Source: templates of government sites; see tests/cases/clutter/back-to-top.json.
 */
export const backToTop = rule('clutter/back-to-top', 'toolbar', function* (scene) {
  yield* controls(scene, 'to-top');
  for (const { id } of scene.named(NAMES))
    if (scene.charactersOf(id) <= LABEL && saysOnlyWidgets(shownText(scene.page, id).replace(/\s+/gu, '')))
      yield { at: element(id), confidence: LIKELY };
});
