import type { ElementId } from '@/model/page';
import { ancestors } from '@/model/tree';
import { element } from '../controls';
import { naming } from '../names';
import { CERTAIN, LIKELY, rule } from '../rule';
import { FRAME, otherLines, type Scene, shownText } from '../scene';

const NAMES = naming('wza* cniil* barrierfreetool toolbarwza accessibilitybar accessbar syw*wza wzatool');
const TOOLS =
  /语音|指读|连读|大鼠标|鼠标样式|十字线|辅助线|配色|对比度|大字幕|显示屏|读屏|语速|纯文本|阅读方式|文字放大|文字缩小|放大|缩小|重置|声音开关|无障碍声明|退出(?:无障碍|服务|辅助)?|快捷键|光标|固定|说明/gu;
/** Tools that a bar shows at least before it is taken for one. */
const TOOLS_AT_LEAST = 4;
/** Characters of such a bar, opened. */
const OPENED = 160;
/** Characters of its folded button. */
const FOLDED = 20;

/**
 * The bar of tools that a vendor's script lays over the page (语音 指读 配色 十字线 退出), and its floating button.
 * Leaves: the link 无障碍浏览 in the masthead, which opens it.
 * Source: templates of government sites; see tests/cases/clutter/accessibility-toolbar.json.
 */
export const accessibilityToolbar = rule('clutter/accessibility-toolbar', 'toolbar', function* (scene) {
  for (const line of otherLines(scene)) {
    if (line.text.search(TOOLS) < 0) continue;
    const bar = around(scene, line.element);
    if (bar !== null) yield { at: element(bar), confidence: CERTAIN };
  }
  for (const { id } of scene.named(NAMES))
    if (scene.charactersOf(id) <= FOLDED && scene.placeOf(id) === 'after') yield { at: element(id), confidence: LIKELY };
});

function around({ page, keeps, charactersOf }: Scene, id: ElementId): ElementId | null {
  for (const { id: at, tag } of ancestors(page, id)) {
    if (FRAME.has(tag) || keeps(at) || charactersOf(at) > OPENED) return null;
    if (new Set(shownText(page, at).match(TOOLS)).size >= TOOLS_AT_LEAST) return at;
  }
  return null;
}
