import { CERTAIN, rule } from '../rule';
import { covers, targetsOf } from '../targets';

/**
 * A row of several controls: 【打印】【关闭】, 字体：大 中 小 | 打印 | 收藏 | 分享到.
 * Leaves: a row of one kind, which has a rule of its own; rows with anything else in them.
 * Source: templates of government sites; see tests/cases/clutter/page-tools.json.
 */
export const pageTools = rule('clutter/page-tools', 'toolbar', function* (scene) {
  const pieces = scene.controls;
  for (const at of targetsOf(scene, pieces)) {
    const inside = pieces.filter(({ line, start, end }) => covers(scene.page, at, { kind: 'span', span: { line, start, end } }));
    if (new Set(inside.map(({ widget }) => widget)).size > 1) yield { at, confidence: CERTAIN };
  }
});
