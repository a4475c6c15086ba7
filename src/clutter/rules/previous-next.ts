import type { Line, LineId } from '@/model/page';
import { elementOf, lineOf } from '@/model/tree';
import { CERTAIN, rule } from '../rule';
import type { Scene } from '../scene';
import { type Piece, targetsOf, wholeLine } from '../targets';

/** 上一篇：, 下一条信息, 前一則 …; parts of one article (上一页) are none of these. */
const LABEL =
  /^(?:阅读|閱讀)?[\s\u200b/▪■●◆·•【[（(<«＜←↑▲△]*(?:上|下|前|后|後)[\s]*(?:一|1)?[\s]*(?:篇|条|條|则|則|个|個|章|文)(?:新闻|文章|信息|内容|新聞|資訊)?[\s/】\])）>»＞→↓▼▽]*(?:[：:]|$|(?=\s)|(?=[《“"【[]))/u;
/** Characters of a headline behind the label. */
const HEADLINE = 120;

/**
 * Links to the previous and the next article of the column: 上一篇：… 下一篇：….
 * Leaves: the pages of one article (上一页 下一页), sentences that begin so (上一个交易日).
 * Source: templates of government sites; see tests/cases/clutter/previous-next.json.
 */
export const previousNext = rule('clutter/previous-next', 'related-articles', function* (scene) {
  const pieces: Piece[] = [];
  for (const line of scene.page.lines) {
    if (line.kind !== 'text' || scene.isArticleLine(line.id) || !LABEL.test(line.text) || line.text.trim().length > HEADLINE * 2)
      continue;
    if (scene.isInMasthead(line.element)) continue;
    pieces.push(wholeLine(line), ...headline(scene, line).map(wholeLine));
  }
  for (const at of targetsOf(scene, pieces)) yield { at, confidence: CERTAIN };
});

/** The line behind a label that stands alone, where it is the label's: no label itself, near it, short. */
function headline({ page, isArticleLine }: Scene, { id, text, element }: Line): readonly Line[] {
  if (text.replace(LABEL, '').trim() !== '' || id + 1 >= page.lines.length) return [];
  const next = lineOf(page, (id + 1) as LineId);
  const parent = elementOf(page, element).parent;
  const near = next.element === element || (parent !== null && next.element < elementOf(page, parent).end);
  return next.kind === 'text' && near && !LABEL.test(next.text) && next.text.trim().length <= HEADLINE && !isArticleLine(next.id)
    ? [next]
    : [];
}
