import type { ElementId, Line } from '@/model/page';
import { ancestors, linesIn } from '@/model/tree';
import { element } from '../controls';
import { naming } from '../names';
import { CERTAIN, LIKELY, rule } from '../rule';
import { otherLines, type Scene } from '../scene';
import { type Piece, targetsOf, wholeLine } from '../targets';

const NAMES = naming(
  'breadcrumb* crumb crumbs bread position location mylocation path place weizhi dqwz curpage currentloc currentpos curmb mbx mianbaoxie navpath sitepath pos locationline',
);
/** 当前位置：, 您现在的位置： … */
const LABEL =
  /^[\s\u200b>＞]*(?:您|你|我)?的?(?:当前|當前|现在|現在|目前)?(?:所在)?的?(?:位置|栏目|欄目|位置是|您在这里|你在这里)(?:是|为)?\s*(?:[：:]|(?=\s)|$)/u;
const HOME =
  /^[\s\u200b>＞»:：]*(?!设为|設為|返回)[\u3400-\u9fffA-Za-z]{0,6}(?:首页|首頁|主页|主頁|Home)(?=\s*(?:$|[>＞》»›→/／\\|｜-]|\s))/iu;
const BETWEEN = /[>＞》»›→/／\\｜|-]|&gt;/u;
/** Marks of one in another; a bar alone stands between equals too, as in the site's navigation: 首页 | 政务公开 | 办事指南. */
const INSIDE = /[>＞》»›→/／\\-]|&gt;/u;
/** Characters of a whole line, and of one step of it. */
const WHOLE = 160;
const STEP = 40;
/** Steps that a line of places has at most. */
const STEPS = 12;

/**
 * Where the page stands in the site: 当前位置：首页 > 要闻动态 > 要闻. It is kept as data by article/.
 * Leaves: the site's navigation, which has no order of one in another.
 * Source: templates of government sites; see tests/cases/clutter/location-line.json.
 */
export const locationLine = rule('clutter/location-line', 'location-line', function* (scene) {
  const pieces: Piece[] = [];
  for (const line of otherLines(scene)) if (begins(line)) pieces.push(...steps(scene, line).map(wholeLine));
  for (const at of targetsOf(scene, pieces)) yield { at, confidence: CERTAIN };
  for (const { id } of scene.named(NAMES)) if (isPath(scene, id)) yield { at: element(id), confidence: LIKELY };
});

function begins({ text }: Line): boolean {
  const told = text.trim();
  if (told.length > WHOLE || /[。！？]/u.test(told)) return false;
  return LABEL.test(text) || (HOME.test(text) && INSIDE.test(told.replace(HOME, '')));
}

/** The first line and, where the steps stand in lines of their own, those behind it. */
function steps({ page, isArticleLine }: Scene, first: Line): readonly Line[] {
  const found = [first];
  for (let id = first.id + 1; id < page.lines.length && found.length < STEPS; id++) {
    const line = page.lines[id];
    const before = found.at(-1);
    if (!line || !before || line.kind !== 'text' || isArticleLine(line.id)) break;
    const told = line.text.trim();
    const goesOn =
      BETWEEN.test(told.slice(0, 2)) ||
      BETWEEN.test(before.text.trim().slice(-1)) ||
      (found.length === 1 && isLabel(first) && HOME.test(told));
    if (!goesOn || told.length > STEP || !isNear(page, before.element, line.element)) break;
    found.push(line);
  }
  return found;
}

/** A label alone: its steps stand in elements of their own. */
function isLabel({ text }: Line): boolean {
  return text.replace(LABEL, '').trim() === '';
}

/** Levels up within which one step's element meets the next one's. */
const LEVELS = 6;

function isNear(page: Scene['page'], a: ElementId, b: ElementId): boolean {
  let level = 0;
  for (const { id, end } of ancestors(page, a)) {
    if (id <= b && b < end) return true;
    if (++level > LEVELS) break;
  }
  return false;
}

function isPath({ page, charactersOf }: Scene, id: ElementId): boolean {
  if (charactersOf(id) > WHOLE || charactersOf(id) === 0) return false;
  const lines = linesIn(page, id).filter(({ kind }) => kind === 'text');
  const told = lines.map(({ text }) => text.trim()).join(' > ');
  return lines.length <= STEPS && (LABEL.test(told) || HOME.test(told)) && !/[。！？]/u.test(told);
}
