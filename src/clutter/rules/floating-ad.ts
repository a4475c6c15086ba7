import type { PageElement } from '@/model/page';
import { attributeOf, descendants } from '@/model/tree';
import { element } from '../controls';
import { naming } from '../names';
import { LIKELY, rule } from '../rule';
import type { Scene } from '../scene';

/** 飘窗 (drifts over the page), 对联 (a pair at both sides), and what else scripts and templates call them. */
export const FLOATING = naming(
  'piao piaochuang piaofu pc piaodiv piao* floatad* floatadv adfloat* floatdiv floatbox floatimg floatwin float floating fudong fudongad fuchuang duilian* couplet* leftad rightad adleft adright flyad flyimg moveimg movead codefans tanchuang tanchuceng popad adpop popwin ggw gg ad ads advert* guanggao adbox adv',
);
/** Characters of such a box: a slogan and 关闭. */
const SLOGAN = 40;
/** Pixels of width from which on a fixed box is a masthead or a page's own frame. */
const WIDE = 700;

/**
 * A picture or slogan that drifts or stands over the page.
 * Leaves: a fixed masthead, the page's dialogues, boxes that hold text.
 * Source: templates of government sites; see tests/cases/clutter/floating-ad.json.
 */
export const floatingAd = rule('clutter/floating-ad', 'floating-ad', function* (scene) {
  for (const box of scene.named(FLOATING))
    if (isAd(scene, box) && floats(scene, box)) yield { at: element(box.id), confidence: LIKELY };
});

function isAd({ page, charactersOf, linkedIn }: Scene, { id }: PageElement): boolean {
  if (charactersOf(id) > SLOGAN) return false;
  return linkedIn(id).links > 0 || descendants(page, id).some(({ tag }) => tag === 'img' || tag === 'iframe');
}

/** True where a box stands over the page; where nothing is known of its place, its name has to do. */
function floats({ page }: Scene, box: PageElement): boolean {
  const measure = page.measures.get(box.id);
  const style = attributeOf(box, 'style');
  if (/position\s*:\s*(?:absolute|fixed)/iu.test(style)) return (measure?.width ?? 0) < WIDE;
  return measure !== undefined && (measure.position === 'fixed' || measure.position === 'absolute') && measure.width < WIDE;
}
