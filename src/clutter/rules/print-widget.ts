import { controls, controlsRunning } from '../controls';
import { rule } from '../rule';

/**
 * A control that prints the page: 【打印】, 列印本页, a printer's icon.
 * Leaves: sentences about printing (3D打印技术 …), headings of services.
 * Source: templates of government sites; see tests/cases/clutter/print-widget.json.
 */
export const printWidget = rule('clutter/print-widget', 'print-button', function* (scene) {
  yield* controls(scene, 'print');
  yield* controlsRunning(scene, /print(?:page|view|div|content|article)?\s*\(/iu);
});
