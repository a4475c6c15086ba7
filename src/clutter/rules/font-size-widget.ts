import { controls, controlsRunning, element } from '../controls';
import { naming } from '../names';
import { LIKELY, rule } from '../rule';
import { shownText } from '../scene';
import { saysOnlyWidgets } from '../widgets';

const NAMES = naming('fontsize* fontzoom* changefont* changesize* setfont zihao textsize resizefont');
const SCRIPTS = /(?:change|set|do|font)_?(?:font|size|zoom|fs)|fontsize|fontzoom|zoomfont/iu;

/**
 * A control for the size of the text, whole or cut off: 【字体：大 中 小】, 【字體:, 字号：, A- A+.
 * Leaves: sentences about type and rules for it (正文字体：仿宋).
 * Source: templates of government sites; see tests/cases/clutter/font-size-widget.json.
 */
export const fontSizeWidget = rule('clutter/font-size-widget', 'text-size', function* (scene) {
  yield* controls(scene, 'text-size');
  yield* controlsRunning(scene, SCRIPTS);
  for (const { id } of scene.named(NAMES)) {
    if (saysOnlyWidgets(shownText(scene.page, id))) yield { at: element(id), confidence: LIKELY };
  }
});
