import { lineOf } from '@/model/tree';
import { controls, controlsRunning } from '../controls';
import { type Candidate, rule } from '../rule';
import type { Scene } from '../scene';

/**
 * A control that keeps the page: 收藏, 加入收藏, 保存本页.
 * Leaves: 设为首页 | 加入收藏 in the site's masthead, a museum's 收藏 in prose and in headings of more than the word.
 * Source: templates of government sites; see tests/cases/clutter/favourite-button.json.
 */
export const favouriteButton = rule('clutter/favourite-button', 'toolbar', function* (scene) {
  const found = [...controls(scene, 'favourite', 'save'), ...controlsRunning(scene, /addfavou?rite|addsc\s*\(|addpanel/iu)];
  for (const candidate of found) if (!isInTopLine(scene, candidate)) yield candidate;
});

function isInTopLine({ page, placeOf, isInMasthead }: Scene, { at }: Candidate): boolean {
  const id = at.kind === 'element' ? at.element : lineOf(page, at.span.line).element;
  return isInMasthead(id) || placeOf(id) === 'before';
}
