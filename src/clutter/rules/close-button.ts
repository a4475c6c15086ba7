import { lineOf } from '@/model/tree';
import { controls, controlsRunning } from '../controls';
import { type Candidate, rule } from '../rule';
import { type Scene, shownText } from '../scene';

/**
 * A control that closes the window: 【关闭窗口】, 关闭本页.
 * Leaves: sentences (大桥关闭窗口期), notices of closures.
 * Source: templates of government sites; see tests/cases/clutter/close-button.json.
 */
export const closeButton = rule('clutter/close-button', 'toolbar', function* (scene) {
  for (const candidate of controls(scene, 'close')) if (!isBare(scene, candidate)) yield candidate;
  yield* controlsRunning(scene, /window\.close\s*\(|window\.opener\s*=\s*null/iu);
});

/** A lone 关闭 may close a box of the page's, and must stay as long as the box does. */
function isBare({ page }: Scene, { at }: Candidate): boolean {
  const text =
    at.kind === 'element' ? shownText(page, at.element) : lineOf(page, at.span.line).text.slice(at.span.start, at.span.end);
  return /^\s*(?:关|關)\s*(?:闭|閉)\s*$/u.test(text);
}
