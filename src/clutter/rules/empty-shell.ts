import { descendants, elementOf } from '@/model/tree';
import { element } from '../controls';
import { isLabelOfCells } from '../label-cell';
import { LIKELY, rule } from '../rule';
import { FRAME, otherLines } from '../scene';
import { targetsOf, wholeLine } from '../targets';

const LABEL =
  /^[\s\u200b]*(?:相关公告|相关公示|相关附件|附件下载|附\s*件|相关文件|关联文件|文件下载|相关解读|相关政策|相关视频|关键词|關鍵字|标签|來源|来源|作者|编辑|责任编辑|视频|音频|附件列表|网友评论|相關檔案|附檔下載)\s*[：:>》＞]*[\s\u200b]*$/u;
/** Elements that would be what a label is for. */
const CONTENT: ReadonlySet<string> = new Set([
  'a',
  'img',
  'video',
  'audio',
  'iframe',
  'input',
  'select',
  'textarea',
  'object',
  'embed',
]);

/**
 * A label without what it labels: 相关附件： over an empty list.
 * Leaves: a label that has something behind it.
 * Source: templates of government sites; see tests/cases/clutter/empty-shell.json.
 */
export const emptyShell = rule('clutter/empty-shell', 'empty', function* (scene) {
  const { page } = scene;
  const labels = [...otherLines(scene)].filter(({ text, element: at }) => LABEL.test(text) && scene.placeOf(at) !== 'before');
  for (const at of targetsOf(scene, labels.map(wholeLine))) {
    if (at.kind !== 'element') continue;
    const { id, end } = elementOf(page, at.element);
    const inside = descendants(page, id);
    if (inside.some(({ tag }) => CONTENT.has(tag)) || isLabelOfCells(page, id)) continue;
    // Its own list, empty, stands in it; or nothing at all comes behind it in what holds it.
    const parent = elementOf(page, id).parent;
    const isLast = parent !== null && end >= elementOf(page, parent).end;
    const isAlone =
      parent !== null &&
      !FRAME.has(elementOf(page, parent).tag) &&
      scene.charactersOf(parent) === scene.charactersOf(id) &&
      !descendants(page, parent).some(({ tag }) => CONTENT.has(tag));
    if (isLast || isAlone || inside.some(({ tag }) => tag === 'ul' || tag === 'ol' || tag === 'div' || tag === 'table'))
      yield { at: element(id), confidence: LIKELY };
  }
});
