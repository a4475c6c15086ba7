import type { ElementId, Line } from '@/model/page';
import { ancestors, linesIn } from '@/model/tree';
import { element as target } from '../controls';
import { naming, wordsOf } from '../names';
import { CERTAIN, LIKELY, rule } from '../rule';
import { FRAME, otherLines, type Scene } from '../scene';

/** What the law and the rules for government sites put at the foot: filing, police filing, site code, copyright. */
const MARK =
  /ICP\s*(?:备|備|證|证)|公网安备|公安备案|网站标识码|網站標識碼|版权所有|版權所有|著作權|copyright|©|all rights reserved|增值电信业务经营许可证|信息网络传播视听节目许可证|互联网新闻信息服务许可证|網站安全政策|隱私權(?:政策|保護|宣告|及)|資訊安全政策|政府網站資料開放|重要告示|私隱政策/iu;
/** What stands beside those. */
const BESIDE =
  /主办|承办|协办|主辦|运维|技术支持|技术保障|地\s*址|电\s*话|電\s*話|邮\s*编|邮箱|郵箱|传\s*真|傳真|热线|熱線|网站地图|網站地圖|网站导航|联系我们|聯絡我們|联系方式|关于我们|關於我們|网站声明|法律声明|隐私|使用帮助|意见建议|站点地图|主管|维护|备案|浏览器|分辨率|访问量|訪客|访客|访问者|瀏覽人次|手机版|电脑版|公众号|微博|客户端|友情链接|适老|无障碍|無障礙|IPv6|更新日期|纠错|举报|服务信箱|建议使用|移动端|小程序|头条号|APP/iu;
const NAMES = naming('footer foot footerbox footbox foots pagefooter sitefooter copyright bottom bottombox foot* footer*');
/** Names that say so whatever stands in it, given a mark in it. */
const FOOT = naming('footer foot pagefooter sitefooter');
/** Badges of the registry of party and government bodies and of the national error desk. */
const BADGE =
  /bszs\.conac\.cn|zfwzgl\.www\.gov\.cn|121\.43\.68\.40\/exposure|beian\.(?:miit\.)?gov\.cn|\/(?:conac|dzjg|jiucuo)[^/]*\.(?:png|jpg|gif)/iu;

/** Boxes called so at most: more are the feet of comments. */
const FEET = 6;
/** Share of a footer's characters that stand in links or in lines with a mark. */
const FOOTLIKE = 0.5;
/** Characters of the largest footer: links to some hundred offices in folded menus. */
const LARGEST = 6000;

/**
 * The foot of the site: who runs it, filing numbers, site code, badges, links to other offices.
 * Leaves: the article's signature, an office's address in its body.
 * Source: rules for government sites of 2017 (site code, badges), Chinese filing law; see tests/cases/clutter/page-footer.json.
 */
export const pageFooter = rule(
  'clutter/page-footer',
  'page-footer',
  function* (scene) {
    for (const line of otherLines(scene)) {
      if (!MARK.test(line.text) || !isBelow(scene, line.element)) continue;
      const foot = around(scene, line.element);
      if (foot !== null) yield { at: target(foot), confidence: CERTAIN };
    }
    for (const { id, href } of scene.page.elements) {
      if (href === null || !BADGE.test(href) || !isBelow(scene, id)) continue;
      const foot = around(scene, id);
      if (foot !== null) yield { at: target(foot), confidence: CERTAIN };
    }
    const named = scene.named(NAMES).filter(({ id }) => isBelow(scene, id) && tellsOfFoot(scene, id));
    if (named.length <= FEET) for (const { id } of named) yield { at: target(id), confidence: LIKELY };
  },
  { sentences: true },
);

function isBelow({ placeOf }: Scene, id: ElementId): boolean {
  return placeOf(id) === 'after';
}

/** The largest element around a mark that stands behind the article and is a foot. */
function around(scene: Scene, mark: ElementId): ElementId | null {
  let foot: ElementId | null = null;
  for (const element of ancestors(scene.page, mark)) {
    const { id, tag } = element;
    if (FRAME.has(tag) || scene.keeps(id) || !isBelow(scene, id)) break;
    const named = tag === 'footer' || FOOT.test(wordsOf(element));
    if (tag !== 'td' && tag !== 'th' && tag !== 'a' && (named || isFootlike(scene, id))) foot = id;
  }
  return foot;
}

function isFootlike({ page, charactersOf, linkedIn }: Scene, id: ElementId): boolean {
  const all = charactersOf(id);
  if (all > LARGEST) return false;
  const told = linesIn(page, id)
    .filter((line) => line.kind === 'text' && isOfFoot(line))
    .reduce((sum, { text }) => sum + text.replace(/\s+/gu, '').length, 0);
  return all === 0 || told + linkedIn(id).characters >= all * FOOTLIKE;
}

/** Lines of what stands in a foot beside the marks, from which on a name may do without a mark. */
const BESIDES = 2;

function tellsOfFoot(scene: Scene, id: ElementId): boolean {
  const lines = linesIn(scene.page, id).filter(({ text, kind }) => kind === 'text' && BESIDE.test(text));
  return lines.length >= BESIDES && isFootlike(scene, id);
}

function isOfFoot({ text }: Line): boolean {
  return MARK.test(text) || BESIDE.test(text);
}
