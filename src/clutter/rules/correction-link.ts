import { controls } from '../controls';
import { rule } from '../rule';

/**
 * A link by which errors of the page are reported: 【我要纠错】, 内容纠错.
 * Leaves: sentences about corrections (推动纠错机制 …).
 * Source: templates of government sites; see tests/cases/clutter/correction-link.json.
 */
export const correctionLink = rule('clutter/correction-link', 'toolbar', (scene) => controls(scene, 'correction'));
