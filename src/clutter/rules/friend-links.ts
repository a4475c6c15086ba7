import { element } from '../controls';
import { headedLinks } from '../headed';
import { LIKELY, rule } from '../rule';

const HEADING =
  /^(?:友情(?:链接|連結)|相关(?:网站|站点)|网站(?:链接|群)|常用(?:链接|网站)|政府网站群|(?:中国)?政府网站(?:链接)?|部门网站|相關網站|網站連結)$/u;

/**
 * Links to other sites at the foot: 友情链接.
 * Leaves: links of the article, the site's own navigation.
 * Source: templates of government sites; see tests/cases/clutter/friend-links.json.
 */
export const friendLinks = rule('clutter/friend-links', 'page-footer', function* (scene) {
  for (const id of headedLinks(scene, HEADING)) if (scene.placeOf(id) === 'after') yield { at: element(id), confidence: LIKELY };
});
