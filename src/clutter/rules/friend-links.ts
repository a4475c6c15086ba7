import type { ElementId, PageElement } from '@/model/page';
import { ancestors, descendants, elementOf, linesIn } from '@/model/tree';
import { element } from '../controls';
import { headedLinks } from '../headed';
import { LIKELY, rule } from '../rule';
import { FRAME, type Scene } from '../scene';

const HEADING =
  /^(?:友情(?:链接|連結)|相关(?:网站|站点)|网站(?:链接|群)|常用(?:链接|网站)|政府网站群|(?:中国)?政府网站(?:链接)?|部门网站|相關網站|網站連結|.{0,16}(?:部门|部委|部委办局|委办局|单位|机构|媒体|政府|省市|省（市）|区县|县区|县市区|市直|省直|地市|各地)[）)]?网站)$/u;
/** What a folded list of sites shows until it is opened: 省政府部门网站, ==友情链接==. */
const FOLDED = /网站|網站|站点|链接|連結|网群/u;
/** What a search offers to choose from. */
const CHOICE = /栏目|欄目|频道|頻道|全部|所有|本站|搜索|检索/u;
/** Entries of a folded list of sites at least: fewer are a choice of a form. */
const ENTRIES = 3;
/** Elements that a reader fills in. */
const FORM: ReadonlySet<string> = new Set(['form', 'input', 'textarea']);

/**
 * Links to other sites at the foot: 友情链接, also folded, and the lists beside them of the same make.
 * Leaves: links of the article, the site's own navigation, choices of a form.
 * Source: templates of government sites; see tests/cases/clutter/friend-links.json.
 */
export const friendLinks = rule('clutter/friend-links', 'page-footer', function* (scene) {
  for (const id of headedLinks(scene, HEADING)) {
    if (scene.placeOf(id) !== 'after') continue;
    yield { at: element(id), confidence: LIKELY };
    for (const like of alike(scene, id)) yield { at: element(like), confidence: LIKELY };
  }
  for (const select of scene.page.elements) {
    const box = select.tag === 'select' && scene.placeOf(select.id) === 'after' ? foldedAround(scene, select) : null;
    if (box !== null) yield { at: element(box), confidence: LIKELY };
  }
});

/** The lists beside one that are made in the same way: the same tag and classes, links and little else. */
function* alike({ page, linkedIn, charactersOf }: Scene, id: ElementId): Generator<ElementId> {
  const { parent, tag, classes } = elementOf(page, id);
  if (parent === null || classes === '') return;
  for (const other of descendants(page, parent)) {
    if (other.parent !== parent || other.id === id || other.tag !== tag || other.classes !== classes) continue;
    const { links, characters } = linkedIn(other.id);
    if (links >= ENTRIES && characters >= charactersOf(other.id) / 2) yield other.id;
  }
}

/** The largest element around a folded list of sites that shows nothing but such lists; null where it is none. */
function foldedAround(scene: Scene, select: PageElement): ElementId | null {
  const { page, keeps, charactersOf } = scene;
  if (!isFolded(scene, select)) return null;
  let result: ElementId | null = null;
  for (const { id, tag } of ancestors(page, select.id)) {
    if (FRAME.has(tag) || keeps(id)) break;
    const inside = [elementOf(page, id), ...descendants(page, id)];
    const lists = inside.filter((one) => one.tag === 'select');
    const said = lists.reduce((sum, list) => sum + charactersOf(list.id), 0);
    if (said !== charactersOf(id) || inside.some((one) => FORM.has(one.tag) || one.tag === 'img')) break;
    if (!lists.every((list) => isFolded(scene, list))) break;
    if (tag !== 'td' && tag !== 'th') result = id;
  }
  return result;
}

function isFolded({ page }: Scene, select: PageElement): boolean {
  const options = descendants(page, select.id).filter(({ tag }) => tag === 'option').length;
  const [first] = linesIn(page, select.id);
  return options > ENTRIES && FOLDED.test(first?.text ?? '') && !CHOICE.test(first?.text ?? '');
}
